import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ChangeButton } from "@/components/matching/change-button";
import { PairingForm } from "@/components/matching/pairing-form";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { StaticPart } from "@/components/ui/static-part";
import { formatOf } from "@/lib/formats/registry";
import { rolesNeeded } from "@/lib/formats/roles";
import { formationMark } from "@/lib/grouping/sets/formation-mark";
import type { getFormation } from "@/lib/grouping/sets/formation-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { draftFormationAction, pressFormationAction } from "./formation-actions";
import { FormationDecisions } from "./formation-decisions";
import { FormationLast } from "./formation-last";
import { FormationRow } from "./formation-row";
import { FormationSummary } from "./formation-summary";
import { FormationWaiting } from "./formation-waiting";
import { formationWords } from "./formation-words";
import { PlanBar } from "./plan-bar";

export type Formation = NonNullable<Awaited<ReturnType<typeof getFormation>>>;

type Props = {
  locale: Locale;
  slug: string;
  programme: {
    id: string;
    format: string;
    timeZone: string;
    themes: readonly { key: string; label: Record<Locale, string> }[];
  };
  board: Formation;
};

/** Groups that are looked for, to be played with: what a change would mean is shown before it is made, and each can be undone. */
export function FormationPart({ locale, slug, programme, board }: Props) {
  const t = translator(locale, "formation");
  const { plan, groups } = board;
  const words = formationWords(locale, programme, board);
  const plain = { slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version };
  const texts = formTexts(locale);
  const whole = groups.filter(({ points }) => points !== null);
  const isClash = !board.stands && whole.length === groups.length && groups.length > 0;
  return (
    <Section title={t("board.title")} lead={t("board.lead")} id="pairing">
      <PlanBar locale={locale} slug={slug} board={board} isOfGroups />
      <GuidesNotice locale={locale} slug={slug} programme={programme} board={board} />
      {groups.length > 0 ? <FormationSummary locale={locale} board={board} /> : null}
      <FormationLast {...{ locale, slug, board, words }} programmeId={programme.id} />
      {whole.length > 0 ? (
        <ActionButton
          action={draftFormationAction}
          texts={texts}
          hidden={{ ...plain, seen: formationMark(plan.rules.groups) }}
          formKey={randomUUID()}
          label={t("board.draftAll", { n: whole.length })}
          tone="primary"
        />
      ) : null}
      <PairingForm action={pressFormationAction} texts={texts} hidden={plain} formKey={randomUUID()}>
        <div className="stack-lg">
          {groups.length === 0 ? (
            <EmptyState
              title={t("board.none")}
              action={
                <ChangeButton change="form" of={[]} about="" framed>
                  {t("board.form")}
                </ChangeButton>
              }
            >
              {t("board.noneHint")}
            </EmptyState>
          ) : (
            <>
              {isClash ? <p className="font-bold">{t("board.clash")}</p> : null}
              {board.stands ? null : (
                <ChangeButton change="mend" of={[]} about="" framed>
                  {t("board.mend")}
                </ChangeButton>
              )}
              <StaticPart>
                <ol className={rowsClass}>
                  {groups.map((group, at) => (
                    <FormationRow
                      key={group.members.join()}
                      {...{ locale, slug, board, words, group }}
                      number={at + 1}
                    />
                  ))}
                </ol>
              </StaticPart>
              <ChangeButton change="form" of={[]} about="">
                {t("board.formAgain")}
              </ChangeButton>
            </>
          )}
          <FormationWaiting {...{ locale, slug, board, words }} zone={programme.timeZone} />
          <FormationDecisions {...{ locale, board, words }} />
        </div>
      </PairingForm>
    </Section>
  );
}

const rowsClass =
  "grid gap-x-10 border-b border-line p-0 lg:grid-cols-2 *:grid *:content-start *:gap-2.5 *:border-t *:border-line *:py-4.5";

/** Whose times are not known, so that nothing could be suggested for them. */
function GuidesNotice({ locale, slug, programme, board: { guides, silent } }: Props) {
  const t = translator(locale, "formation");
  const missing = rolesNeeded(formatOf(programme.format)).filter(
    ({ key }) => !guides.some(({ roles, times }) => roles.includes(key) && times.length > 0),
  );
  if (silent === 0 && missing.length === 0) return null;
  return (
    <Notice locale={locale} tone="info" title={t("guides.title")}>
      {silent > 0 ? <p>{t("guides.silent", { n: silent })}</p> : null}
      {missing.map(({ key, label }) => (
        <p key={key}>{t("guides.missing", { role: label[locale] })}</p>
      ))}
      <p>
        <a href={href(locale, to.manage.facilitators(slug))}>{t("guides.say")}</a>
      </p>
    </Notice>
  );
}
