import { isPlaced } from "@/lib/formats/forming";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Difference, Pairing } from "@/lib/grouping/pairs/difference";
import { getPlans } from "@/lib/grouping/pairs/plan-queries";
import type { LastMoved } from "@/lib/grouping/placed/answering";
import { type Balance, balanceOf } from "@/lib/grouping/placed/balance";
import { getExperts, type Known } from "@/lib/grouping/placed/expert-queries";
import { keepShown } from "@/lib/grouping/placed/last-shown";
import { movedBetween } from "@/lib/grouping/placed/moved";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import { askPlaced } from "@/lib/grouping/placed/placing";
import { type PlacedPlan, pairingOf, shownOf } from "@/lib/grouping/placed/plan";
import { type PlacedRules, placedRulesAmong, placedRulesOf } from "@/lib/grouping/placed/rules";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

type Plan = Awaited<ReturnType<typeof getPlans>>["plan"];

/** A plan of places as it stands, and whom it is about. */
export type PlacedBoard = {
  format: Format;
  people: ReadonlyMap<string, Known>;
  /** How many look for a host, and how many have been taken in. */
  looking: number;
  total: number;
  plan: Omit<Plan, "rules" | "before"> & { rules: PlacedRules; before: PlacedRules | null };
  plans: readonly { id: string; name: string }[];
  found: PlacedPlan;
  /** What the last change has meant; null where nothing has been changed. */
  last: LastMoved | null;
  balance: readonly Balance[];
};

/** What the workbench of places shows; null where the programme is none of the viewer's, or places nobody. */
export async function getPlacedBoard(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  now: Date,
): Promise<PlacedBoard | null> {
  const known = await expertsIn(viewer, programmeId, now);
  if (!known) return null;
  const { experts, asked, total, format } = known;
  const { plan, plans } = await getPlans(viewer, programmeId, planId);
  const people = new Map(experts.map((one) => [one.id, one]));
  const rules = placedRulesAmong(placedRulesOf(plan.stored.now), people);
  const before = plan.before && placedRulesOf(plan.stored.before);
  const change = before && plan.change ? { before, change: plan.change } : null;
  const { plans: solved, last } = await askPlaced({ experts, format: asked }, [rules], programmeId, {
    last: change,
  });
  const [found] = solved;
  if (!found) return null;
  keepShown(programmeId, placesMark(found.groups), shownOf(found));
  return {
    ...{ format, people, total, plans, found },
    looking: experts.filter(({ looks }) => looks).length,
    plan: { ...plan, rules, before },
    last,
    balance: balanceOf(experts, found),
  };
}

/** Two plans of places beside each other, over the same people; unless one of them is none of the viewer's. */
export async function getPlacedComparison(
  viewer: Viewer,
  programmeId: string,
  ids: readonly [string, string],
  now: Date,
): Promise<PlacedComparison | "not-two"> {
  const known = await expertsIn(viewer, programmeId, now);
  const [one, other] = await Promise.all(ids.map((id) => getPlans(viewer, programmeId, id)));
  if (!known || one?.plan.id !== ids[0] || other?.plan.id !== ids[1]) return "not-two";
  const { experts, asked } = known;
  const rules = [one.plan, other.plan].map(({ stored }) => placedRulesOf(stored.now));
  const { plans } = await askPlaced({ experts, format: asked }, rules, programmeId);
  const [first, second] = plans;
  if (!first || !second) return "not-two";
  return {
    plans: [one.plan, other.plan],
    people: new Map(experts.map((expert) => [expert.id, expert])),
    pairings: [pairingOf(first), pairingOf(second)],
    difference: movedBetween(first, second),
  };
}

/** Two plans of places: what each comes to, and who would have another host. */
export type PlacedComparison = {
  plans: readonly [Pick<Plan, "id" | "name">, Pick<Plan, "id" | "name">];
  people: ReadonlyMap<string, { name: string }>;
  pairings: readonly [Pairing, Pairing];
  difference: Difference;
};

async function expertsIn(viewer: Viewer, programmeId: string, now: Date) {
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { id: true, format: true },
    }),
  );
  const format = programme && formatOf(programme.format);
  return format && isPlaced(format)
    ? { format, ...(await getExperts(viewer, programme, format, now)) }
    : null;
}
