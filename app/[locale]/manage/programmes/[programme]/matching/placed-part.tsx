import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { PairingForm } from "@/components/matching/pairing-form";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftPlacesAction, pressPlacedAction } from "./placed-actions";
import { PlacedBalance, PlacedPrices } from "./placed-aims";
import { PlacedDecisions } from "./placed-decisions";
import { PlacedGroups } from "./placed-groups";
import { PlacedLast } from "./placed-last";
import { PlacedLeft } from "./placed-left";
import { PlacedSummary, PlacedThrees } from "./placed-summary";
import { placedWords } from "./placed-words";
import { PlanBar } from "./plan-bar";

type PlacedProgramme = {
  id: string;
  timeZone: string;
  themes: readonly { key: string; label: Record<Locale, string> }[];
};

type Props = { locale: Locale; slug: string; programme: PlacedProgramme; board: PlacedBoard };

/** The plan of places, to be played with: each change shows what it has meant, and can be undone. */
export function PlacedPart({ locale, slug, programme, board }: Props) {
  const t = translator(locale, "placed");
  const { plan, found } = board;
  const words = placedWords(locale, programme, board);
  const plain = { slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version };
  const texts = formTexts(locale);
  const planned = new Set(found.groups.flatMap(({ members }) => members));
  const without = [...planned].filter((id) => !board.people.get(id)?.consents);
  return (
    <Section title={t("board.title")} lead={t("board.lead")} id="pairing">
      <PlanBar locale={locale} slug={slug} board={board} isOfGroups />
      <PlacedSummary locale={locale} board={board} />
      <PlacedLast {...{ locale, slug, board, words }} programmeId={programme.id} />
      {without.length > 0 ? (
        <Notice locale={locale} tone="info" title={t("consent.title", { n: without.length })}>
          <p>{words.names(without)}</p>
          <p>{t("consent.what")}</p>
        </Notice>
      ) : null}
      {found.groups.length > 0 ? (
        <ActionButton
          action={draftPlacesAction}
          texts={texts}
          hidden={{ ...plain, seen: placesMark(found.groups) }}
          formKey={randomUUID()}
          label={t("board.draftAll", { n: found.groups.length })}
          tone="primary"
        />
      ) : null}
      <PairingForm action={pressPlacedAction} texts={texts} hidden={plain} formKey={randomUUID()}>
        <div className="stack-lg">
          <PlacedThrees locale={locale} board={board} />
          <PlacedGroups {...{ locale, slug, board, words }} />
          <PlacedLeft {...{ locale, slug, board, words }} zone={programme.timeZone} />
          <PlacedPrices {...{ locale, board, words }} />
          <PlacedBalance locale={locale} board={board} />
          <PlacedDecisions {...{ locale, board, words }} />
        </div>
      </PairingForm>
    </Section>
  );
}
