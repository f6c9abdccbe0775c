import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";
import { PlanSteps } from "./plan-steps";

type Props = { locale: Locale; board: Formation; words: FormationWords; slug: string; programmeId: string };

const acts = [
  ...(["form", "mend", "lock", "unlock", "forbid", "allow"] as const),
  ...(["leaveOut", "takeBack", "swap", "move", "aim", "clear"] as const),
];

/** What the last change was, and the way back. */
export function FormationLast({ locale, board: { plan }, words, slug, programmeId }: Props) {
  const t = translator(locale, "formation");
  if (!plan.id || (!plan.before && !plan.canRedo)) return null;
  const act = acts.find((one) => one === plan.change?.act);
  const names = act === "aim" ? "" : words.names(plan.change?.of ?? []);
  return (
    <section
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-s-4 border-spruce bg-lichen-wash px-5 py-3 print:hidden"
      aria-labelledby="last-change"
    >
      <h3 id="last-change" className="text-base">
        {plan.before && act ? t(`change.${act}`, { names }) : t("change.undone")}
      </h3>
      <PlanSteps
        {...{ locale, slug, programmeId, plan }}
        canUndo={plan.before !== null}
        words={{ undo: t("change.undo"), redo: t("change.redo") }}
      />
    </section>
  );
}
