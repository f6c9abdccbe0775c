import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import type { Plan } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { stepAction } from "./plan-actions";

type Props = {
  locale: Locale;
  slug: string;
  programmeId: string;
  plan: Pick<Plan, "id" | "version" | "canRedo">;
  canUndo: boolean;
  words: Record<"undo" | "redo", string>;
};

/** Back to how a plan was before its last change, and forth again. */
export function PlanSteps({ locale, slug, programmeId, plan, canUndo, words }: Props) {
  const step = (name: "undo" | "redo") => (
    <ActionButton
      action={stepAction}
      texts={formTexts(locale)}
      hidden={{ slug, programmeId, planId: plan.id ?? "", version: plan.version, step: name }}
      formKey={randomUUID()}
      label={words[name]}
      tone="quiet"
    />
  );
  return (
    <div className="row print:hidden">
      {canUndo ? step("undo") : null}
      {plan.canRedo ? step("redo") : null}
    </div>
  );
}
