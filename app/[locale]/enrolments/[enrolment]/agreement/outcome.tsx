import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Proposal } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDay } from "@/lib/time/format";

/** What has come of the proposal so far, and what happens next. */
export function Outcome({ locale, proposal }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals");
  const { own, state } = proposal;
  if (state === "CONFIRMED" || state === "COMPLETED") {
    return (
      <Notice locale={locale} tone="success" title={t("after.confirmedTitle")}>
        <p>{t("after.confirmed")}</p>
        <p>
          <LinkButton href={`/${locale}/groups/${proposal.id}`}>{t("after.confirmedAction")}</LinkButton>
        </p>
      </Notice>
    );
  }
  if (own.declinedAt)
    return <Said locale={locale} title={t("after.declinedTitle")} text={t("after.declined")} />;
  if (state === "DISSOLVED") {
    return (
      <Notice locale={locale} tone="info" title={t("after.endedTitle")}>
        <p>{proposal.dissolvedBecause === "timed-out" ? t("after.lapsed") : t("after.ended")}</p>
      </Notice>
    );
  }
  if (own.agreedAt) {
    const day = proposal.answerByOn ? formatDay(proposal.answerByOn, locale) : "";
    return <Said locale={locale} title={t("after.agreedTitle")} text={t("after.agreed", { day })} />;
  }
  if (own.talkAskedAt) return <Said locale={locale} title={t("after.talkTitle")} text={t("after.talk")} />;
  return null;
}

function Said({ locale, title, text }: { locale: Locale; title: string; text: string }) {
  return (
    <Notice locale={locale} tone="success" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
