import { sizesOf } from "@/lib/formats/grouping";
import { mainPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import {
  type Change,
  changedRules,
  noRules,
  type PairingRules,
  rulesOf,
  whyNotChange,
} from "@/lib/grouping/pairs/plan-rules";
import type { PlanChange, PlanCopy, PlanId, PlanStep, WeightsChange } from "@/lib/grouping/pairs/schema";
import { changedWeights, onlyAsked, type Weights, weightsOf } from "@/lib/grouping/pairs/weights";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

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
    const programme = await coordinated(tx, viewer, programmeId);
    refuseIf(whyNotChange(change, sizesOf(formatOf(programme.format)).most));
    await refuseStrangers(tx, programmeId, change);
    const plan = planId ? await find(tx, programmeId, planId) : await begin(tx, viewer, programme, name);
    const rules = changedRules(await rulesNow(tx, plan), change, pairing);
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
    const programme = await coordinated(tx, viewer, programmeId);
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

type Coordinated = {
  id: string;
  convenerId: string;
  version: number;
  format: string;
  weights: Partial<Weights>;
};
type Found = { id: string; convenerId: string; current: number; version: number };
type Made = { rules: PairingRules; change: { act: string; of: readonly string[] } };

async function coordinated(tx: Tx, viewer: Viewer, id: string): Promise<Coordinated> {
  const programme = await tx.programme.findFirst({
    where: { id, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, version: true, format: true, weights: true },
  });
  // Groups that are formed in another way have no plan.
  if (programme && formatOf(programme.format).grouping.kind === "pairs") return programme;
  throw new Refused("not-found");
}

async function find(tx: Tx, programmeId: string, id: string): Promise<Found> {
  const plan = await tx.pairing.findFirst({ where: { id, programmeId }, select: planFields });
  if (!plan) throw new Refused("not-found");
  return plan;
}

const planFields = { id: true, convenerId: true, current: true, version: true } as const;

/** The first plan of a programme. Whoever comes second, having seen none, is told that there is one now. */
async function begin(tx: Tx, viewer: Viewer, programme: Coordinated, name: string): Promise<Found> {
  await tx.$queryRaw`select id from "Programme" where id = ${programme.id}::uuid for update`;
  const there = await tx.pairing.count({ where: { programmeId: programme.id } });
  if (there > 0) throw new Refused("changed-by-someone-else");
  return create(tx, viewer, programme, name, noRules, { act: "begin", of: [] });
}

async function create(
  tx: Tx,
  viewer: Viewer,
  { id: programmeId, convenerId }: Coordinated,
  name: string,
  rules: PairingRules,
  change: Made["change"],
): Promise<Found> {
  const made = { number: 1, rules, change, madeById: viewer.userId };
  return tx.pairing.create({
    data: { convenerId, programmeId, name, createdById: viewer.userId, revisions: { create: made } },
    select: planFields,
  });
}

async function rulesNow(tx: Tx, { id, current }: Found): Promise<PairingRules> {
  const revision = await tx.pairingRevision.findUnique({
    where: { pairingId_number: { pairingId: id, number: current } },
    select: { rules: true },
  });
  return revision ? rulesOf(revision.rules) : noRules;
}

/** Adds a revision and makes it the one that holds. */
async function turn(tx: Tx, viewer: Viewer, plan: Found, version: number, made: Made): Promise<void> {
  await updateIfVersion(tx, plan.id, version, {});
  const last = await tx.pairingRevision.aggregate({ where: { pairingId: plan.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.pairingRevision.create({
    data: {
      convenerId: plan.convenerId,
      pairingId: plan.id,
      number,
      before: plan.current,
      ...made,
      madeById: viewer.userId,
    },
  });
  await tx.pairing.update({ where: { id: plan.id }, data: { current: number } });
}

async function updateIfVersion(
  tx: Tx,
  id: string,
  version: number,
  data: Prisma.PairingUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.pairing.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, changedAt: new Date() },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
}

/** Rules are about enrolments of the programme only. */
async function refuseStrangers(tx: Tx, programmeId: string, change: Change): Promise<void> {
  if (change.act === "aim" || change.of.length === 0) return;
  const known = await tx.enrolment.count({ where: { id: { in: [...change.of] }, programmeId } });
  if (known !== new Set<string>(change.of).size) throw new Refused("not-found");
}

function subject({ id, convenerId }: Coordinated) {
  return { type: "programme", id, convenerId } as const;
}
