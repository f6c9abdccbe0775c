import { type Difference, difference, type Moved, type Pairing } from "@/lib/grouping/pairs/difference";
import { shareOf, standingOf, totalOf } from "@/lib/grouping/sets/evaluation";
import { type FormationBoard, getFormationBoard } from "@/lib/grouping/sets/formation-queries";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Two plans of groups beside each other, over the same people; unless one of them is none of the viewer's. A group's score is how much of
 * what it could be at its best it is, in percent.
 */
export async function getFormationComparison(
  viewer: Viewer,
  programmeId: string,
  ids: readonly [string, string],
  now: Date,
): Promise<FormationComparison | "not-two"> {
  const [one, other] = await Promise.all(
    ids.map((id) => getFormationBoard(viewer, programmeId, id, now)) as [Asked, Asked],
  );
  if (!one || !other || one.plan.id !== ids[0] || other.plan.id !== ids[1]) return "not-two";
  const pairings = [pairingOf(one), pairingOf(other)] as const;
  return {
    plans: [one.plan, other.plan],
    people: one.people,
    pairings,
    difference: withoutThoseWhoStay(difference(...pairings)),
  };
}

type Asked = ReturnType<typeof getFormationBoard>;

/** Two plans of groups: what each comes to, and who would be with others. */
export type FormationComparison = {
  plans: readonly [FormationBoard["plan"], FormationBoard["plan"]];
  people: FormationBoard["people"];
  pairings: readonly [Pairing, Pairing];
  difference: Difference;
};

/** The groups of a plan as a pairing: those of whom somebody still waits. */
function pairingOf({ formable, plan: { rules } }: FormationBoard): Pairing {
  const { groups, waiting } = standingOf(formable, rules);
  const shares = groups.map((group) => shareOf(group) ?? 0);
  const leftOut = new Set(rules.leftOut);
  return {
    groups: groups.map(({ members }, at) => ({ members, score: shares[at] ?? 0, locked: false })),
    left: waiting.flatMap(({ id }) => (leftOut.has(id) ? [] : [id])),
    leftOut: rules.leftOut,
    total: totalOf(formable, rules),
    worst: shares.length > 0 ? Math.min(...shares) : null,
  };
}

/** A difference without those who are with most of the same people in both. */
function withoutThoseWhoStay({ gained, lost, even, ...figures }: Difference): Difference {
  const hasMoved = ({ before, after, from, to }: Moved) =>
    before === null ||
    after === null ||
    2 * (from.filter((id) => to.includes(id)).length + 1) <= from.length + 1;
  return {
    ...figures,
    gained: gained.filter(hasMoved),
    lost: lost.filter(hasMoved),
    even: even.filter(hasMoved),
  };
}
