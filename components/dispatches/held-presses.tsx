import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { DispatchRow } from "@/lib/dispatches/queries";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { timeOfDay } from "./time-of-day";

type Action = (state: FormState, data: FormData) => Promise<FormState>;
type Props = {
  locale: Locale;
  format: Worded;
  presses: readonly DispatchRow[];
  zone: string;
  now: Date;
  /** Where to come back to, without the language. */
  back: string;
  undo: Action;
  leave: Action;
};

/** Presses whose mails are held: when they leave, and "Undo" until then; of the last one also that it has left, or was undone. */
export function HeldPresses({ presses, ...shared }: Props) {
  return presses.map((press) => <Press key={press.id} press={press} {...shared} />);
}

function Press({
  locale,
  format,
  press,
  zone,
  now,
  back,
  undo,
  leave,
}: Omit<Props, "presses"> & { press: DispatchRow }) {
  const t = translator(locale, "dispatches", format);
  if (press.undoneAt)
    return (
      <Notice locale={locale} tone="success" title={t("undone")}>
        <p>{t("undoneText")}</p>
      </Notice>
    );
  if (press.leftAt)
    return (
      <Notice
        locale={locale}
        tone="success"
        title={isSilent(press) ? t("silentLeft") : t("left", { time: timeOfDay(press.leftAt, zone, locale) })}
      >
        <p>{t(press.what === "cancel" ? "leftForGood" : "leftText")}</p>
      </Notice>
    );
  const what = t(`what.${press.what}`, { n: press.things });
  const soon = press.leavesAt <= now;
  const hidden = { dispatchId: press.id, back };
  const id = `dispatch-${press.id}`;
  return (
    <Notice
      locale={locale}
      tone="info"
      title={
        isSilent(press)
          ? t("silent", { time: timeOfDay(press.leavesAt, zone, locale) })
          : soon
            ? t("leavesSoon", { what })
            : t("leaves", { what, time: timeOfDay(press.leavesAt, zone, locale) })
      }
    >
      <p id={id}>
        {press.mails > 0 ? `${t("mails", { n: press.mails })} ` : null}
        {t(`unseen.${press.what}`)}
        {press.madeBy ? ` ${t("by", { name: press.madeBy })}.` : null}
      </p>
      <div className="row print:hidden">
        <ActionButton
          action={undo}
          texts={formTexts(locale)}
          hidden={hidden}
          formKey={randomUUID()}
          label={t("undo")}
          describedBy={id}
        />
        <ActionButton
          action={leave}
          texts={formTexts(locale)}
          hidden={hidden}
          formKey={randomUUID()}
          label={t("leave")}
          tone="quiet"
          describedBy={id}
        />
      </div>
    </Notice>
  );
}

/** A decision about associations that cannot be written to, and about nobody else. */
function isSilent({ what, mails }: DispatchRow): boolean {
  return mails === 0 && (what === "accept" || what === "waitlist" || what === "decline");
}
