import { DifferenceList } from "@/components/matching/difference-list";
import type { PairWords } from "@/components/matching/pair-words";
import type { Plan, Workbench } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PlanSteps } from "./plan-steps";

type Props = { locale: Locale; board: Workbench; words: PairWords; slug: string; programmeId: string };

/** What the last change was and what it has meant: who gains, who loses; and the way back. */
export function LastChange({ locale, board, words, slug, programmeId }: Props) {
  const { plan, last } = board;
  const t = translator(locale, "pairing");
  if (!plan.id || (!last && !plan.canRedo)) return null;
  const isGone = last !== null && plan.change !== null && hasLeft(plan.change, words);
  return (
    <section
      className="grid gap-3 border-s-4 border-spruce bg-lichen-wash px-5 py-4.5"
      aria-labelledby="last-change"
    >
      <h3 id="last-change" className="text-lg leading-[1.35]">
        {isGone ? t("change.gone") : last ? changeWords(locale, plan, words) : t("change.undone")}
      </h3>
      {last && !isGone ? <DifferenceList locale={locale} difference={last} name={words.name} /> : null}
      <PlanSteps
        {...{ locale, slug, programmeId, plan }}
        canUndo={last !== null}
        words={{ undo: t("change.undo"), redo: t("change.redo") }}
      />
    </section>
  );
}

/** Whether a change was about somebody who waits no more: it says nothing of those who still do. */
function hasLeft({ act, of }: NonNullable<Plan["change"]>, words: PairWords): boolean {
  return act !== "aim" && of.some((id) => words.name(id) === "");
}

/** The last change as a sentence. */
function changeWords(locale: Locale, { change }: Plan, words: PairWords): string {
  const t = translator(locale, "pairing");
  const acts = [
    "lock",
    "unlock",
    "forbid",
    "allow",
    "leaveOut",
    "takeBack",
    "aim",
    "lockAll",
    "clear",
  ] as const;
  const act = acts.find((one) => one === change?.act);
  if (!act || !change) return t("change.any");
  if (act === "aim") return t(change.of[0] === "worst" ? "change.aimWorst" : "change.aimTotal");
  return t(`change.${act}`, { pair: change.of.map(words.name).join(" – ") });
}
