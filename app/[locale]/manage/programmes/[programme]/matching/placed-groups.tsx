import { EmptyState } from "@/components/ui/empty-state";
import { StaticPart } from "@/components/ui/static-part";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PlacedRow } from "./placed-row";
import type { PlacedShown } from "./placed-shown";
import type { PlacedWords } from "./placed-words";

type Props = { locale: Locale; slug: string; board: PlacedBoard; words: PlacedWords; shown: PlacedShown };

const kinds = [
  { kind: "both", key: "both" },
  { kind: "ring", key: "ring" },
  { kind: "one-way", key: "oneWay" },
] as const;

const rowsClass =
  "grid gap-x-10 border-b border-line p-0 lg:grid-cols-2 *:grid *:content-start *:gap-2.5 *:border-t *:border-line *:py-4.5";

/** The groups of a page of a plan by their kind: those who visit each other, three who go round, and one way. */
export function PlacedGroups({ locale, slug, board, words, shown }: Props) {
  const t = translator(locale, "placed");
  const { groups, unmet } = board.found;
  return (
    <>
      {unmet.map((ids) => (
        <p key={ids.join()} className="font-bold">
          {t("unmet", { names: words.names(ids) })}
        </p>
      ))}
      {groups.length === 0 ? <EmptyState title={t("board.none")}>{t("board.noneHint")}</EmptyState> : null}
      {kinds.map(({ kind, key }) => {
        const its = shown.groups.filter((group) => group.kind === kind);
        return its.length > 0 ? (
          <section key={kind} className="stack" aria-labelledby={`kind-${key}`}>
            <div>
              <h3 id={`kind-${key}`} className="text-xl">
                {t(`board.${key}`, { n: groups.filter((group) => group.kind === kind).length })}
              </h3>
              <p className="text-soft">{t(`board.${key}Lead`)}</p>
            </div>
            <StaticPart>
              <ol className={rowsClass}>
                {its.map((group) => (
                  <PlacedRow key={group.members.join()} {...{ locale, slug, board, words, group }} />
                ))}
              </ol>
            </StaticPart>
          </section>
        ) : null;
      })}
    </>
  );
}
