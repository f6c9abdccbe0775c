import { sizesOf } from "@/lib/formats/grouping";
import { mainPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { type Change, changedRules, noRules, rulesOf, whyNotChange } from "@/lib/grouping/pairs/plan-rules";
import {
  begin,
  coordinated,
  create,
  find,
  rulesNow,
  subject,
  turn,
  updateIfVersion,
} from "@/lib/grouping/pairs/plans-tx";
import type { PlanChange, PlanCopy, PlanId, PlanStep, WeightsChange } from "@/lib/grouping/pairs/schema";
import { changedWeights, onlyAsked, weightsOf } from "@/lib/grouping/pairs/weights";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Changes the rules of a plan, over the version that was read; the first change makes the plan, under the name given. `pairing` is
 * how all are paired now, for locking all of it. Returns the plan's id.
 */
export function changePlan(
  viewer: Viewer,
  { programmeId, planId, version, name, change }: PlanChange,
  pairing: readonly (readonly string[])[],
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId, ["pairs"]);
    refuseIf(whyNotChange(change, sizesOf(formatOf(programme.format)).most));
    await refuseStrangers(tx, programmeId, change);
    const plan = planId ? await find(tx, programmeId, planId) : await begin(tx, viewer, programme, name);
    const rules = changedRules(rulesOf(await rulesNow(tx, plan)), change, pairing);
    await turn(tx, viewer, plan, planId ? version : plan.version, { rules, change });
    await record(tx, viewer, "pairing.change", subject(programme), { act: change.act, of: [...change.of] });
    return plan.id;
  });
}

/** Goes back to the rules before the last change, or forth again to those that were undone. Returns the plan's id. */
export function stepPlan(viewer: Viewer, { programmeId, planId, version, step }: PlanStep): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId);
    const plan = await find(tx, programmeId, planId);
    const to = await tx.pairingRevision.findFirst({
      where: {
        pairingId: plan.id,
        ...(step === "undo" ? { number: plan.current } : { before: plan.current }),
      },
      orderBy: { number: "desc" },
      select: { number: true, before: true },
    });
    const current = step === "undo" ? to?.before : to?.number;
    if (!current) throw new Refused("changed-by-someone-else");
    await updateIfVersion(tx, plan.id, version, { current });
    await record(tx, viewer, `pairing.${step}`, subject(programme));
    return plan.id;
  });
}

/** Keeps the rules of a plan under a name of their own, to try something else in the one or the other. Returns the copy's id. */
export function keepPlan(viewer: Viewer, { programmeId, planId, name }: PlanCopy): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId);
    const rules = planId ? await rulesNow(tx, await find(tx, programmeId, planId)) : noRules;
    const taken = await tx.pairing.count({ where: { programmeId, name } });
    if (taken > 0) throw new Refused("plan-name-taken");
    if ((await tx.pairing.count({ where: { programmeId } })) >= mostPlans)
      throw new Refused("too-many-plans");
    const { id } = await create(tx, viewer, programme, name, rules, { act: "keep", of: [] });
    await record(tx, viewer, "pairing.keep", subject(programme));
    return id;
  });
}

/** Throws a plan away, with its history. The pairs that have been pencilled from it stay. */
export function removePlan(viewer: Viewer, { programmeId, planId }: PlanId): Promise<null> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId);
    const { count } = await tx.pairing.deleteMany({ where: { id: planId, programmeId } });
    if (count === 0) throw new Refused("not-found");
    await record(tx, viewer, "pairing.remove", subject(programme));
    return null;
  });
}

/** Changes what a pair's score is made of in a programme; the log keeps what was before. */
export function changeWeights(
  viewer: Viewer,
  { programmeId, version, weights: wished }: WeightsChange,
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId, ["pairs"]);
    const { reads } = mainPart(formatOf(programme.format));
    const before = weightsOf(programme.weights, reads);
    const weights = onlyAsked(wished, reads);
    const changed = changedWeights(before, weights);
    if (changed.length === 0 && programme.version === version) return programmeId;
    const { count } = await tx.programme.updateMany({
      where: { id: programmeId, version },
      data: { weights, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "programme.weigh", subject(programme), {
      changed: changed.map((key) => `${key}: ${before[key]} → ${weights[key]}`),
    });
    return programmeId;
  });
}

/** More plans than anybody compares. */
const mostPlans = 30;

/** Rules are about enrolments of the programme only. */
async function refuseStrangers(tx: Tx, programmeId: string, change: Change): Promise<void> {
  if (change.act === "aim" || change.of.length === 0) return;
  const known = await tx.enrolment.count({ where: { id: { in: [...change.of] }, programmeId } });
  if (known !== new Set<string>(change.of).size) throw new Refused("not-found");
}
