import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { tenseOf } from "@/lib/meetings/rules";
import { whyNotReplace } from "@/lib/meetings/stand-ins";
import { freeMeetingAction, takeBackFreeAction } from "./actions";

type Props = { locale: Locale; meeting: Meeting; now: Date };

/** That a meeting takes place without who leads it, for all; for those who may say so that it can, or that it does not after all. */
export function Free({ locale, meeting, now }: Props) {
  const { free } = meeting;
  const open = whyNotReplace(meeting, meeting.group.state, now) === null;
  if (!free || (!free.is && !open)) return null;
  const t = translator(locale, "meetings", meeting.format);
  const who = { name: free.name, role: free.role.label[locale] };
  const button = {
    texts: formTexts(locale),
    hidden: { meetingId: meeting.id, absentId: free.userId },
    formKey: randomUUID(),
    tone: "secondary",
  } as const;
  return (
    <div className="print:hidden">
      <Notice locale={locale} tone={free.is ? "info" : "warning"} title={t("free.title")}>
        <p>
          {free.is
            ? t("free.is", { ...who, tense: tenseOf(meeting, meeting.group.state, now) })
            : t("free.ask", who)}
        </p>
        {free.is && free.may && open ? <p>{t("free.until")}</p> : null}
        {free.may && open ? (
          <ActionButton
            {...button}
            action={free.is ? takeBackFreeAction : freeMeetingAction}
            label={t(free.is ? "free.takeBack" : "free.press")}
          />
        ) : null}
      </Notice>
    </div>
  );
}
