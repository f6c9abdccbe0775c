import { randomUUID } from "node:crypto";
import { PhoneLink } from "@/components/people/reach";
import { ActionButton } from "@/components/ui/action-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/components/ui/use-sending";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { ToCall } from "@/lib/places/away-queries";

type Props = {
  locale: Locale;
  format: Worded;
  meetingId: string;
  /** Whom to call, once it has been said; null before that. */
  toCall: ToCall | null;
  /** It can be said now. */
  maySay: boolean;
  action: FormAction;
};

/** For those who stand at a closed door: the press that says so, and then whom to call. */
export function HostAway({ locale, format, meetingId, toCall, maySay, action }: Props) {
  const t = translator(locale, "places", format);
  if (!toCall)
    return maySay ? (
      <ActionButton
        action={action}
        texts={formTexts(locale)}
        hidden={{ meetingId }}
        formKey={randomUUID()}
        label={t("away.press")}
      />
    ) : null;
  const people = [
    ...toCall.hosts.map((one) => ({ ...one, what: t("away.host") })),
    ...toCall.guides.map((one) => ({ ...one, what: t("away.guide") })),
    { ...toCall.convener, what: t("away.convener") },
  ];
  return (
    <Notice locale={locale} tone="stuck" title={t("away.title")}>
      <p>{t("away.text")}</p>
      <DefinitionList
        items={people.map(({ name, phone, what }) => ({
          key: `${what} ${name}`,
          term: what,
          value: (
            <>
              {name}
              <br />
              {phone ? <PhoneLink phone={phone} /> : <span className="text-soft">{t("away.noPhone")}</span>}
            </>
          ),
        }))}
      />
    </Notice>
  );
}
