import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { PairingForm } from "@/components/matching/pairing-form";
import { ActionButton } from "@/components/ui/action-button";
import { Filters, FilterText } from "@/components/ui/filters";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { draftPlacesAction, pressPlacedAction } from "./placed-actions";
import { PlacedBalance, PlacedPrices } from "./placed-aims";
import { PlacedDecisions } from "./placed-decisions";
import { PlacedGroups } from "./placed-groups";
import { PlacedLast } from "./placed-last";
import { PlacedLeft } from "./placed-left";
import { shownOnPage } from "./placed-shown";
import { PlacedSummary, PlacedThrees } from "./placed-summary";
import { placedWords } from "./placed-words";
import { PlanBar } from "./plan-bar";

type PlacedProgramme = {
  id: string;
  timeZone: string;
  themes: readonly { key: string; label: Record<Locale, string> }[];
};

type Props = {
  locale: Locale;
  slug: string;
  programme: PlacedProgramme;
  board: PlacedBoard;
  page: number;
  find: string;
};

/** So many of those whose supervisor has not agreed are named. */
const mostNamed = 12;

/** The plan of places, to be played with: each change shows what it has meant, and can be undone. */
export function PlacedPart({ locale, slug, programme, board, page, find }: Props) {
  const t = translator(locale, "placed");
  const { plan, found } = board;
  const words = placedWords(locale, programme, board);
  const plain = { slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version };
  const texts = formTexts(locale);
  const shown = shownOnPage(board, page, find);
  const seen = placesMark(found.groups);
  const at = (pairs?: number, looked?: string) =>
    href(locale, to.manage.matching(slug, { plan: plan.id, pairs, find: looked, "#": "pairing" }));
  const planned = new Set(found.groups.flatMap(({ members }) => members));
  const without = [...planned].filter((id) => !board.people.get(id)?.consents);
  return (
    <Section title={t("board.title")} lead={t("board.lead")} id="pairing">
      <PlanBar locale={locale} slug={slug} board={board} isOfGroups />
      <PlacedSummary locale={locale} board={board} />
      <PlacedLast {...{ locale, slug, board, words }} programmeId={programme.id} />
      {without.length > 0 ? (
        <Notice locale={locale} tone="info" title={t("consent.title", { n: without.length })}>
          <p>
            {words.names(without.slice(0, mostNamed))}
            {without.length > mostNamed ? ` ${t("moved.more", { n: without.length - mostNamed })}` : null}
          </p>
          <p>{t("consent.what")}</p>
        </Notice>
      ) : null}
      {found.groups.length > 0 ? (
        <ActionButton
          action={draftPlacesAction}
          texts={texts}
          hidden={{ ...plain, seen }}
          formKey={randomUUID()}
          label={t("board.draftAll", { n: found.groups.length })}
          tone="primary"
        />
      ) : null}
      {shown.pages > 1 || find ? (
        <Filters locale={locale} clear={find ? at() : undefined}>
          {plan.id ? <input type="hidden" name="plan" value={plan.id} /> : null}
          <FilterText name="find" label={t("board.find")} value={find} />
        </Filters>
      ) : null}
      {find && shown.groups.length + shown.left.length + shown.leftOut.length === 0 ? (
        <p>{t("board.notFound", { find })}</p>
      ) : null}
      <PairingForm
        action={pressPlacedAction}
        texts={texts}
        hidden={{ ...plain, seen }}
        formKey={randomUUID()}
      >
        <div className="stack-lg">
          <PlacedThrees locale={locale} board={board} />
          <PlacedGroups {...{ locale, slug, board, words, shown }} />
          <Pagination
            locale={locale}
            page={shown.page}
            pages={shown.pages}
            href={(number) => at(number, find || undefined)}
          />
          <PlacedLeft {...{ locale, slug, board, words, shown }} zone={programme.timeZone} />
          <PlacedPrices {...{ locale, board, words }} />
          <PlacedBalance locale={locale} board={board} />
          <PlacedDecisions {...{ locale, board, words }} choice={shown.choice} />
        </div>
      </PairingForm>
    </Section>
  );
}
