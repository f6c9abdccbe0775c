import { isId } from "@/lib/forms/ids";
import { getPool, type Waiting } from "@/lib/grouping/pairs/candidate-queries";
import { type Difference, difference, type Pairing } from "@/lib/grouping/pairs/difference";
import type { Candidates } from "@/lib/grouping/pairs/pairing";
import { noRules, type PairingRules, rulesOf } from "@/lib/grouping/pairs/plan-rules";
import type { LeftOver } from "@/lib/grouping/pairs/questions";
import { ask } from "@/lib/grouping/pairs/solving";
import { changedWeights, type FactorKey, type Weights } from "@/lib/grouping/pairs/weights";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** A plan of pairs as it stands: its rules, the last change of them, and whether that can be undone or done again. */
export type Plan = {
  /** Null where nothing has been decided yet. */
  id: string | null;
  name: string | null;
  version: number;
  rules: PairingRules;
  change: { act: string; of: string[] } | null;
  /** The rules before the last change. */
  before: PairingRules | null;
  /** Both as they are stored: with the groups, where groups are formed. */
  stored: { now: unknown; before: unknown };
  canRedo: boolean;
};

export type Board = {
  pool: Candidates<Waiting>;
  /** How many wait in all. */
  total: number;
  weights: Weights;
  plan: Plan;
  plans: readonly { id: string; name: string }[];
  pairing: Pairing;
};

/** With all that the workbench shows of a pairing. */
export type Workbench = Board & {
  proven: boolean;
  /** What the last change of the plan has meant; null where nothing has been changed. */
  last: Difference | null;
  left: readonly LeftOver[];
};

/** The pairing of a programme under one of its plans, the one changed last where none is named; for its coordinator only. */
export async function getBoard(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  now: Date,
): Promise<Board> {
  const board = await readBoard(viewer, programmeId, planId, now);
  const [pairing] = await ask("pairings", board.pool, { rules: [board.plan.rules] });
  return { ...board, pairing: pairing as Pairing };
}

/** The same with what the last change has meant, and what could be done for each who is left over. */
export async function getWorkbench(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  now: Date,
): Promise<Workbench> {
  const board = await readBoard(viewer, programmeId, planId, now);
  const { rules, before: rulesBefore } = board.plan;
  const { before, ...solved } = await ask("workbench", board.pool, { rules, before: rulesBefore });
  return { ...board, ...solved, last: before && difference(before, solved.pairing) };
}

/** The board, with a page of all whom one could be paired with, unless that one does not wait. */
export async function getPartners(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  asked: { id: string; from: number; count: number; find: string },
  now: Date,
) {
  const board = await readBoard(viewer, programmeId, planId, now);
  if (!board.pool.at.has(asked.id)) return "not-waiting";
  const { pairing, page } = await ask("partners", board.pool, { rules: board.plan.rules, ...asked });
  return page ? { board: { ...board, pairing } satisfies Board, ...page } : "not-waiting";
}

async function readBoard(viewer: Viewer, programmeId: string, planId: string | undefined, now: Date) {
  const [waiting, plans] = await Promise.all([
    getPool(viewer, programmeId, now),
    getPlans(viewer, programmeId, planId),
  ]);
  return { ...waiting, ...plans };
}

/** A programme's plans by name, and the one asked for, else the one changed last; for its coordinator only. */
export function getPlans(viewer: Viewer, programmeId: string, planId: string | undefined) {
  return read(viewer, (db) => readPlans(db, viewer, programmeId, planId));
}

/** Two plans beside each other, over the same associations; unless one of them is none of the viewer's. */
export async function getComparison(
  viewer: Viewer,
  programmeId: string,
  ids: readonly [string, string],
  now: Date,
) {
  const [{ pool }, { plan: one }, { plan: other }] = await Promise.all([
    getPool(viewer, programmeId, now),
    getPlans(viewer, programmeId, ids[0]),
    getPlans(viewer, programmeId, ids[1]),
  ]);
  if (one.id !== ids[0] || other.id !== ids[1]) return "not-two";
  const both = await ask("pairings", pool, { rules: [one.rules, other.rules] });
  const pairings = both as [Pairing, Pairing];
  return { pool, plans: [one, other] as const, pairings, difference: difference(...pairings) };
}

/** What other weights would mean for the pairing, before they are accepted. */
export async function getWeighing(viewer: Viewer, programmeId: string, weights: Weights, now: Date) {
  const board = await getBoard(viewer, programmeId, undefined, now);
  const pool = { ...board.pool, weights };
  const [found] = await ask("pairings", pool, { rules: [board.plan.rules] });
  const after = found as Pairing;
  return {
    board,
    after,
    changed: changedWeights(board.weights, weights) satisfies FactorKey[],
    difference: difference(board.pairing, after),
  };
}

async function readPlans(db: Reads, viewer: Viewer, programmeId: string, planId: string | undefined) {
  const plans = await db.pairing.findMany({
    where: { programmeId, programme: programmesCoordinatedBy(viewer) },
    select: { id: true, name: true, version: true, current: true },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
  });
  const row = (planId && isId(planId) && plans.find(({ id }) => id === planId)) || plans[0];
  const names = plans
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "fi") || (a.id < b.id ? -1 : 1));
  return { plan: row ? await readPlan(db, row) : nothingDecided, plans: names };
}

async function readPlan(
  db: Reads,
  { current, ...row }: { id: string; name: string; version: number; current: number },
): Promise<Plan> {
  const revisions = await db.pairingRevision.findMany({
    where: { pairingId: row.id, OR: [{ number: current }, { before: current }] },
    select: { number: true, before: true, rules: true, change: true },
  });
  const now = revisions.find(({ number }) => number === current);
  const before =
    now?.before == null
      ? null
      : await db.pairingRevision.findFirst({
          where: { pairingId: row.id, number: now.before },
          select: { rules: true },
        });
  return {
    ...row,
    rules: rulesOf(now?.rules),
    change: (now?.change ?? null) as Plan["change"],
    before: before ? rulesOf(before.rules) : null,
    stored: { now: now?.rules, before: before?.rules },
    canRedo: revisions.some((revision) => revision.before === current),
  };
}

const nothingDecided: Plan = {
  id: null,
  name: null,
  version: 0,
  rules: noRules,
  change: null,
  before: null,
  stored: { now: undefined, before: undefined },
  canRedo: false,
};
