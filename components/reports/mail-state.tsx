import { timeOfDay } from "@/components/dispatches/time-of-day";
import { DateTime } from "@/components/time/date-time";
import { Status } from "@/components/ui/status";
import { type HeldReason, heldReasons } from "@/lib/emails/held-reasons";
import type { OutboxRow } from "@/lib/emails/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How a mail stands, and why it has not gone. */
export function MailState({
  locale,
  row,
}: {
  locale: Locale;
  row: Pick<OutboxRow, "state" | "sentAt" | "attempts" | "lastError"> &
    Partial<Pick<OutboxRow, "leavesAt" | "heldFor">>;
}) {
  const t = translator(locale, "reports", null);
  if (row.leavesAt) {
    const time = timeOfDay(row.leavesAt, "Europe/Helsinki", locale);
    return <Status kind="later">{translator(locale, "dispatches", null)("outbox", { time })}</Status>;
  }
  if (row.state === "SENT" && row.sentAt) {
    return (
      <Status kind="done">
        {t("outbox.sentAt")} <DateTime value={row.sentAt} zone="Europe/Helsinki" locale={locale} />
      </Status>
    );
  }
  if (row.state === "HELD") {
    return (
      <>
        <Status kind="yours">{t("outbox.states.HELD")}</Status>
        {row.heldFor ? (
          <span className="block text-sm text-soft">{t(`outbox.held.${heldReason(row.heldFor)}`)}</span>
        ) : null}
      </>
    );
  }
  return (
    <>
      <Status kind={["FAILED", "UNCERTAIN"].includes(row.state) ? "stuck" : "theirs"}>
        {t(`outbox.states.${row.state}`)}
      </Status>
      {row.lastError ? (
        <span className="block text-sm text-soft">{whyItFailed(locale, row.lastError)}</span>
      ) : null}
      {row.attempts > 0 ? (
        <span className="block text-sm text-soft">{t("outbox.attempts", { n: row.attempts })}</span>
      ) : null}
    </>
  );
}

function heldReason(reason: string): HeldReason {
  return heldReasons.find((each) => each === reason) ?? "address";
}

function whyItFailed(locale: Locale, lastError: string): string {
  const t = translator(locale, "reports", null);
  if (lastError.startsWith("unreachable")) return t("outbox.why.unreachable");
  if (lastError.startsWith("uncertain")) return t("outbox.why.uncertain");
  const reason = lastError.replace(/^\w+: /, "").slice(0, 160);
  return lastError.startsWith("ours")
    ? t("outbox.why.ours", { reason })
    : t("outbox.why.refused", { reason });
}
