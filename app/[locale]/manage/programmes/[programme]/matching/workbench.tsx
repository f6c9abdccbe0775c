import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import type { PairWords } from "@/components/matching/pair-words";
import { PairingForm } from "@/components/matching/pairing-form";
import { PairingRows } from "@/components/matching/pairing-rows";
import { ActionButton } from "@/components/ui/action-button";
import { Filters, FilterText } from "@/components/ui/filters";
import { formTexts } from "@/components/ui/form-texts";
import { Pagination } from "@/components/ui/pagination";
import { StaticPart } from "@/components/ui/static-part";
import { markOf } from "@/lib/grouping/pairs/drafting-commands";
import type { Workbench as Board } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { hasInName } from "@/lib/organisations/rules";
import { BoardRow, whyIdOf } from "./board-row";
import { LastChange } from "./last-change";
import { LeftOver } from "./left-over";
import { draftPairingAction, pressAction } from "./plan-actions";
import { PlanBar } from "./plan-bar";
import { RulesInForce } from "./rules-in-force";
import { Summary } from "./summary";

type Props = {
  locale: Locale;
  slug: string;
  programme: { id: string; timeZone: string };
  board: Board;
  words: PairWords;
  page: number;
  find: string;
  /** Whose reasons stand in full: one pair's, or those of all that are shown; a thousand times all would be a heavy page. */
  why: string | undefined;
};

const whyAll = "all";
const rowsPerPage = 25;

const whyAllClass = "inline-block min-h-6 print:hidden";

/** The best pairing under the plan's rules, to be played with: every press finds the best anew and says what it has changed. */
export function Workbench({ locale, slug, programme, board, words, page, find, why }: Props) {
  const t = translator(locale, "pairing");
  const { plan, pairing } = board;
  const found = pairing.groups.filter(({ members }) => members.some((id) => hasInName(words.name(id), find)));
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const rows = found.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const at = (pairs: number, why?: string, place = "pairing") =>
    href(locale, to.manage.matching(slug, { plan: plan.id, pairs, find, why, "#": place }));
  const shared = { locale, slug, board, words };
  return (
    <Section title={t("board.title")} lead={t("board.lead")} id="pairing">
      <PlanBar locale={locale} slug={slug} board={board} />
      <Summary locale={locale} board={board} />
      <LastChange locale={locale} board={board} words={words} slug={slug} programmeId={programme.id} />
      {pairing.groups.length > 0 ? (
        <ActionButton
          action={draftPairingAction}
          texts={formTexts(locale)}
          hidden={{ slug, programmeId: programme.id, planId: plan.id ?? "", seen: markOf(pairing) }}
          formKey={randomUUID()}
          label={t("board.draftAll", { n: pairing.groups.length })}
          tone="primary"
        />
      ) : null}
      {pairing.groups.length > rowsPerPage || find ? (
        <Filters
          locale={locale}
          clear={find ? href(locale, to.manage.matching(slug, { plan: plan.id, "#": "pairing" })) : undefined}
        >
          {plan.id ? <input type="hidden" name="plan" value={plan.id} /> : null}
          <FilterText name="find" label={t("board.find")} value={find} />
        </Filters>
      ) : null}
      <PairingForm
        action={pressAction}
        texts={formTexts(locale)}
        hidden={{ slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version }}
        formKey={randomUUID()}
      >
        <StaticPart className="stack-lg">
          {rows.length > 0 ? (
            <>
              <PairingRows>
                {rows.map((group) => (
                  <BoardRow
                    key={group.members.join()}
                    {...shared}
                    group={group}
                    whyAt={
                      why === whyAll || why === whyIdOf(group)
                        ? null
                        : at(page, whyIdOf(group), whyIdOf(group))
                    }
                  />
                ))}
              </PairingRows>
              <a href={at(page, why ? undefined : whyAll)} className={whyAllClass}>
                {t(why ? "board.whyNone" : "board.whyAll")}
              </a>
            </>
          ) : find ? (
            <p>{t("board.notFound", { find })}</p>
          ) : null}
          <Pagination locale={locale} page={page} pages={pages} href={(number) => at(number)} />
          <LeftOver {...shared} zone={programme.timeZone} />
          <RulesInForce locale={locale} board={board} words={words} />
        </StaticPart>
      </PairingForm>
    </Section>
  );
}
