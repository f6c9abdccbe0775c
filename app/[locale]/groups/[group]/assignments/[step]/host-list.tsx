import { AnswerSheet } from "@/components/assignments/answer-sheet";
import { Section } from "@/components/layout/page";
import { Notice } from "@/components/ui/notice";
import type { Assignment } from "@/lib/assignments/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { OwnAnswer } from "./own-answer";

type Props = { locale: Locale; assignment: Assignment; step: string };

/** What whoever hosts writes: a sheet for them, and for the others what they have handed in. */
export function HostList({ locale, assignment, step }: Props) {
  const t = translator(locale, "assignments", assignment.format);
  const { format, template, phase, standing } = assignment;
  return assignment.sides.map((side) => (
    <div key={side.seat} className="stack">
      {side.mayWrite ? (
        <>
          <Notice locale={locale} tone="confidential">
            {t("host.reads")}
          </Notice>
          <OwnAnswer {...{ locale, assignment, side, step }} />
        </>
      ) : side.answers ? (
        <Section title={t("host.title", { host: side.name })}>
          <AnswerSheet {...{ locale, format, template }} answers={side.answers} sealed={false} />
        </Section>
      ) : (
        <p>{phase === "over" ? t("host.over") : t("host.waiting", { host: side.name })}</p>
      )}
      {side.answers && phase === "over" && standing.contactOf.includes(side.seat) ? (
        <p className="text-soft">{t("host.over")}</p>
      ) : null}
    </div>
  ));
}
