import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";
import { stepAction } from "./plan-actions";

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
  const step = (name: "undo" | "redo") => (
    <ActionButton
      action={stepAction}
      texts={formTexts(locale)}
      hidden={{ slug, programmeId, planId: plan.id ?? "", version: plan.version, step: name }}
      formKey={randomUUID()}
      label={t(`change.${name}`)}
      tone="quiet"
    />
  );
  return (
    <section
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-s-4 border-spruce bg-lichen-wash px-5 py-3 print:hidden"
      aria-labelledby="last-change"
    >
      <h3 id="last-change" className="text-base">
        {plan.before && act ? t(`change.${act}`, { names }) : t("change.undone")}
      </h3>
      <div className="row">
        {plan.before ? step("undo") : null}
        {plan.canRedo ? step("redo") : null}
      </div>
    </section>
  );
}
