import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Proposal } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";

/** What has come of the proposal so far, and what happens next. */
export function Outcome({ locale, proposal }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals", proposal.format);
  const { own, state, seats } = proposal;
  if (state === "CONFIRMED" || state === "COMPLETED") {
    return (
      <Notice locale={locale} tone="success" title={t("after.confirmedTitle", { seats })}>
        <p>{t("after.confirmed", { seats })}</p>
        <p>
          <LinkButton href={href(locale, to.group(proposal.id))}>
            {t("after.confirmedAction", { seats })}
          </LinkButton>
        </p>
      </Notice>
    );
  }
  if (own.declinedAt)
    return <Said locale={locale} title={t("after.declinedTitle")} text={t("after.declined")} />;
  if (state === "DISSOLVED") {
    return (
      <Notice locale={locale} tone="info" title={t("after.endedTitle", { seats })}>
        <p>{t(`after.${endedAs(proposal)}`)}</p>
      </Notice>
    );
  }
  if (own.agreedAt && proposal.short)
    return <Said locale={locale} title={t("after.agreedTitle")} text={t("after.short")} />;
  if (own.agreedAt) {
    const due = {
      day: proposal.answerByOn ?? new Date(),
      now: new Date(),
      zone: proposal.programme.timeZone,
    };
    const by = sayDeadline(locale, "by", due);
    const waiting = proposal.others.filter(({ agreed }) => !agreed).length;
    const text = t("after.agreed", { by, seats, waiting });
    return <Said locale={locale} title={t("after.agreedTitle")} text={text} />;
  }
  if (own.talkAskedAt) return <Said locale={locale} title={t("after.talkTitle")} text={t("after.talk")} />;
  return null;
}

/** Why it has ended for them: of a group that others go on with, that they had not answered. */
function endedAs({ dissolvedBecause, byEnough, own }: Proposal): "silent" | "lapsed" | "ended" {
  if (dissolvedBecause !== "timed-out") return "ended";
  return byEnough && own.left ? "silent" : "lapsed";
}

function Said({ locale, title, text }: { locale: Locale; title: string; text: string }) {
  return (
    <Notice locale={locale} tone="success" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
