import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { askForming } from "@/lib/grouping/forming/forming";
import { getPool, type Waiting } from "@/lib/grouping/pairs/candidate-queries";
import { getPlans } from "@/lib/grouping/pairs/plan-queries";
import {
  bestFirst,
  bestOf,
  type FormationOption,
  type Found,
  numberedAll,
  optionOf,
  putTogether,
  type Standing,
  type Swap,
  standingOf,
  swapsOf,
  totalOf,
} from "@/lib/grouping/sets/evaluation";
import { type Formable, type FreeGuide, formableOf, solverRules } from "@/lib/grouping/sets/formable";
import {
  changedFormation,
  type FormationChange,
  type FormationRules,
  formationOf,
} from "@/lib/grouping/sets/formation";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { guidingFields } from "@/lib/programmes/guiding-schema";

/** A plan of groups, who waits, and who may guide. */
export type FormationBoard = {
  formable: Formable;
  people: ReadonlyMap<string, Waiting>;
  guides: readonly FreeGuide[];
  /** The roles that are looked for, the one who leads first. */
  roles: readonly string[];
  /** How many may guide and have not said when. */
  silent: number;
  total: number;
  plan: FormationPlan;
  plans: readonly { id: string; name: string }[];
};

type Plan = Awaited<ReturnType<typeof getPlans>>["plan"];
type FormationPlan = Omit<Plan, "rules" | "before"> & {
  rules: FormationRules;
  before: FormationRules | null;
};

/** What the workbench of groups shows; null where the programme is none of the viewer's. */
export async function getFormation(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  now: Date,
): Promise<(FormationBoard & Standing) | null> {
  const board = await getFormationBoard(viewer, programmeId, planId, now);
  return board && { ...board, ...standingOf(board.formable, board.plan.rules) };
}

/** What a change of a plan could lead to: the options, and the points of all as they are. */
export async function getFormationOptions(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  change: FormationChange,
  now: Date,
): Promise<(FormationBoard & { total: number; options: FormationOption[] }) | null> {
  const board = await getFormationBoard(viewer, programmeId, planId, now);
  if (!board) return null;
  const { formable, plan } = board;
  const found = await foundBy(programmeId, formable, plan.rules, change);
  const options = bestFirst(found.map((one) => optionOf(formable, plan.rules, one)));
  return { ...board, options, total: totalOf(formable, plan.rules) };
}

/** With whom somebody who has a group could change places. */
export async function getSwaps(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  id: string,
  now: Date,
): Promise<(FormationBoard & { swaps: Swap[] }) | null> {
  const board = await getFormationBoard(viewer, programmeId, planId, now);
  return board && { ...board, swaps: swapsOf(board.formable, board.plan.rules, id) };
}

/**
 * What is tried while somebody waits for a page: a proof where all allowed groups are a hundred thousand at most, and else some groups
 * divided anew again and again, which comes as near in a hundredth of the time.
 */
const budget = { listed: 100_000, parts: 32 };

/** What a change leads to: what looks for groups does it in a thread. */
async function foundBy(
  programmeId: string,
  formable: Formable,
  before: FormationRules,
  change: FormationChange,
): Promise<Found[]> {
  const { act, of } = change;
  if (act === "swap" || act === "move") {
    const found = putTogether(formable, before, { act, of });
    return found ? [found] : [];
  }
  const changed = changedFormation(before, change);
  const [people, rules] = [formable.people, solverRules(formable, changed)];
  if (act === "form") {
    const { plan } = await askForming("groups", { people, rules, budget }, programmeId);
    return [bestOf(formable, changed, plan)];
  }
  const plan = { groups: numberedAll(formable, before) };
  const options = await askForming("groups-if", { people, rules, plan }, programmeId);
  return options.map(({ groups }) => ({ groups, best: null }));
}

/** A plan of groups with those whom it is about, without looking at how its groups stand. */
export async function getFormationBoard(
  viewer: Viewer,
  programmeId: string,
  planId: string | undefined,
  now: Date,
): Promise<FormationBoard | null> {
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: {
        format: true,
        facilitators: {
          where: { acceptedAt: { not: null } },
          select: {
            ...guidingFields,
            user: { select: { id: true, name: true } },
          },
          orderBy: { userId: "asc" },
        },
      },
    }),
  );
  if (!programme) return null;
  const format = formatOf(programme.format);
  const [{ pool, total }, { plan, plans }] = await Promise.all([
    getPool(viewer, programmeId, now),
    getPlans(viewer, programmeId, planId),
  ]);
  const guides = programme.facilitators.map(({ user, ...said }) => ({ ...user, ...said }));
  const known = new Set([...pool.candidates, ...guides].map(({ id }) => id));
  return {
    ...{
      total,
      plans,
      guides,
      roles: neededRoles(format),
      people: new Map(pool.candidates.map((one) => [one.id, one])),
    },
    formable: formableOf(format, pool.candidates, guides),
    silent: guides.filter(({ times }) => times.length === 0).length,
    plan: {
      ...plan,
      rules: amongThose(formationOf(plan.stored.now), known),
      before: plan.before && formationOf(plan.stored.before),
    },
  };
}

/** What of the rules still concerns somebody; groups keep those who have gone, so that it can be said that they have. */
function amongThose(rules: FormationRules, known: ReadonlySet<string>): FormationRules {
  const all = (ids: readonly string[]) => ids.every((id) => known.has(id));
  return {
    ...rules,
    locked: rules.locked.map((ids) => ids.filter((id) => known.has(id))).filter(({ length }) => length > 1),
    forbidden: rules.forbidden.filter(all),
    leftOut: rules.leftOut.filter((id) => known.has(id)),
    // A group all of whom have gone is one that has been pencilled.
    groups: rules.groups.filter(({ members }) => members.some((id) => known.has(id))),
  };
}
