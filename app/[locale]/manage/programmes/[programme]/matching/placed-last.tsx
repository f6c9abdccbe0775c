import type { Moved } from "@/lib/grouping/pairs/difference";
import type { LastMoved } from "@/lib/grouping/placed/answering";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { stayPoints } from "@/lib/grouping/placed/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlacedWords } from "./placed-words";
import { PlanSteps } from "./plan-steps";

type Props = {
  locale: Locale;
  board: PlacedBoard;
  words: PlacedWords;
  slug: string;
  programmeId: string;
};

const acts = [
  ...(["lock", "place", "unlock", "forbid", "allow"] as const),
  ...(["leaveOut", "takeBack", "threes", "balance", "anew", "clear"] as const),
];

/** So many of those who get another host are named. */
const mostNamed = 8;

/** What the last change was, who gets another host by it, and the way back. */
export function PlacedLast({ locale, board: { plan, last }, words, slug, programmeId }: Props) {
  const t = translator(locale, "placed");
  if (!plan.id || (!plan.before && !plan.canRedo)) return null;
  const act = acts.find((one) => one === plan.change?.act);
  const names = act === "threes" || act === "balance" ? "" : words.names(plan.change?.of ?? []);
  const moved = last ? [...last.difference.lost, ...last.difference.gained, ...last.difference.even] : [];
  return (
    <section
      className="grid gap-3 border-s-4 border-spruce bg-lichen-wash px-5 py-4.5"
      aria-labelledby="last-change"
    >
      <h3 id="last-change" className="text-lg leading-[1.35]">
        {plan.before && act ? t(`change.${act}`, { names }) : t("change.undone")}
      </h3>
      {last && moved.length === 0 ? <p>{t("change.same")}</p> : null}
      {moved.length > 0 ? (
        <div>
          <p className="font-bold">{t("moved.title", { n: moved.length })}</p>
          <ul className="list-disc ps-5 text-sm">
            {moved.slice(0, mostNamed).map((one) => (
              <li key={one.id}>
                {[movedWords(locale, one, words), last && whyWords(locale, one.id, last, words)]
                  .filter(Boolean)
                  .join(". ")}
              </li>
            ))}
            {moved.length > mostNamed ? <li>{t("moved.more", { n: moved.length - mostNamed })}</li> : null}
          </ul>
        </div>
      ) : null}
      {plan.rules.shown ? (
        <p className="max-w-measure text-sm text-soft">{t("moved.stays", { points: stayPoints })}</p>
      ) : null}
      <PlanSteps
        {...{ locale, slug, programmeId, plan }}
        canUndo={plan.before !== null}
        words={{ undo: t("change.undo"), redo: t("change.redo") }}
      />
    </section>
  );
}

/** Why the host is another, where the change itself did not say so. */
function whyWords(locale: Locale, id: string, { why }: LastMoved, words: PlacedWords): string | null {
  const its = why.find((one) => one.id === id);
  return its
    ? translator(locale, "placed")(`moved.why.${its.why}`, { by: its.by ? words.name(its.by) : "" })
    : null;
}

function movedWords(locale: Locale, { id, from, to }: Moved, words: PlacedWords): string {
  const t = translator(locale, "placed");
  const said = { name: words.name(id), from: words.names(from), to: words.names(to) };
  if (to.length === 0) return t("moved.none", said);
  return t(from.length === 0 ? "moved.now" : "moved.from", said);
}
