import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { noRules } from "@/lib/grouping/pairs/plan-rules";
import type { Weights } from "@/lib/grouping/pairs/weights";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

/** A programme whose plans somebody may change. */
export type Coordinated = {
  id: string;
  convenerId: string;
  version: number;
  format: string;
  weights: Partial<Weights>;
};
/** A plan, by which of its revisions holds. */
export type Found = { id: string; convenerId: string; current: number; version: number };
type Made = { rules: Stored.Rules; change: { act: string; of: readonly string[] } };
type Kind = Format["grouping"]["kind"];

/** The programme whose groups are formed by plans, in one of these ways; for its coordinator only. */
export async function coordinated(
  tx: Tx,
  viewer: Viewer,
  id: string,
  kinds: readonly Kind[] = ["pairs", "sets", "placed"],
): Promise<Coordinated> {
  const programme = await tx.programme.findFirst({
    where: { id, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, version: true, format: true, weights: true },
  });
  // Groups that are formed in another way have no plan.
  if (programme && kinds.includes(formatOf(programme.format).grouping.kind)) return programme;
  throw new Refused("not-found");
}

/** A plan of the programme. */
export async function find(tx: Tx, programmeId: string, id: string): Promise<Found> {
  const plan = await tx.pairing.findFirst({ where: { id, programmeId }, select: planFields });
  if (!plan) throw new Refused("not-found");
  return plan;
}

const planFields = { id: true, convenerId: true, current: true, version: true } as const;

/** The first plan of a programme. Whoever comes second, having seen none, is told that there is one now. */
export async function begin(tx: Tx, viewer: Viewer, programme: Coordinated, name: string): Promise<Found> {
  await tx.$queryRaw`select id from "Programme" where id = ${programme.id}::uuid for update`;
  const there = await tx.pairing.count({ where: { programmeId: programme.id } });
  if (there > 0) throw new Refused("changed-by-someone-else");
  return create(tx, viewer, programme, name, noRules, { act: "begin", of: [] });
}

/** A new plan with these rules. */
export async function create(
  tx: Tx,
  viewer: Viewer,
  { id: programmeId, convenerId }: Coordinated,
  name: string,
  rules: Stored.Rules,
  change: Made["change"],
): Promise<Found> {
  const made = { number: 1, rules, change, madeById: viewer.userId };
  return tx.pairing.create({
    data: { convenerId, programmeId, name, createdById: viewer.userId, revisions: { create: made } },
    select: planFields,
  });
}

/** The rules of a plan as they are stored. */
export async function rulesNow(tx: Tx, { id, current }: Found): Promise<Stored.Rules> {
  const revision = await tx.pairingRevision.findUnique({
    where: { pairingId_number: { pairingId: id, number: current } },
    select: { rules: true },
  });
  return revision?.rules ?? noRules;
}

/** Adds a revision and makes it the one that holds. */
export async function turn(tx: Tx, viewer: Viewer, plan: Found, version: number, made: Made): Promise<void> {
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

/** Changes a plan where it is still the version that was read. */
export async function updateIfVersion(
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

/** What the log calls it. */
export function subject({ id, convenerId }: Coordinated) {
  return { type: "programme", id, convenerId } as const;
}
