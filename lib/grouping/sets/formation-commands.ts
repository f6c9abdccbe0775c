import { z } from "zod";
import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { begin, coordinated, find, subject, turn } from "@/lib/grouping/pairs/plans-tx";
import { pressOf, readPress } from "@/lib/grouping/pairs/press";
import { planFields } from "@/lib/grouping/pairs/schema";
import type { FormationOption, StandingGroup } from "@/lib/grouping/sets/evaluation";
import { mostPointsEach } from "@/lib/grouping/sets/formable";
import {
  changedFormation,
  FormationChange,
  type FormationRules,
  movesNobody,
  whyNotFormation,
} from "@/lib/grouping/sets/formation";
import { formationMark } from "@/lib/grouping/sets/formation-mark";
import {
  type FormationBoard,
  getFormation,
  getFormationBoard,
  getFormationOptions,
} from "@/lib/grouping/sets/formation-queries";
import { draftGroups } from "@/lib/groups/draft-commands";
import type { PlannedGroup } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** A press on the workbench of groups, such as `forbid:<id>_<id>`; on the page of a change, which of the options and what it looked like. */
export const FormationPress = z
  .object({
    ...planFields,
    change: z.string().max(1000).default(""),
    apart: z.array(z.string().max(40)).catch([]),
    seen: z.string().max(64).optional(),
  })
  .transform(({ change, apart, ...rest }) => {
    const { act, of } = readPress(change);
    const isChosen = act === "forbid" && of.length === 0;
    return { ...rest, change: { act, of: isChosen ? apart.filter(Boolean) : of } };
  })
  .pipe(
    z.object({
      ...{ programmeId: z.uuid(), planId: z.uuid().nullable(), version: z.number() },
      ...{ seen: z.string().optional(), change: FormationChange },
    }),
  );
export type FormationPress = z.infer<typeof FormationPress>;

/** Groups to be pencilled: all of a plan, or the one with this mark, as the page showed them. */
export const FormationDraft = z.object({
  ...planFields,
  seen: z.string().max(64),
  group: z.string().max(64).optional(),
});
export type FormationDraft = z.infer<typeof FormationDraft>;

/** Where a press leads: to the plan that has changed, or to a page of what it would mean, to choose there. */
export type Pressed = { planId: string | null; toChoose: string | null };

/**
 * Does what was pressed. What moves nobody, and looking for groups anew, is done at once; what moves others is chosen on a page that
 * shows what each way costs, and done as it was shown there. `name` is what the first plan of a programme is called.
 */
export async function pressFormation(
  viewer: Viewer,
  { change, seen, ...plan }: FormationPress,
  name: string,
  now: Date,
): Promise<Pressed> {
  if (movesNobody(change)) {
    const board = await getFormationBoard(viewer, plan.programmeId, plan.planId ?? undefined, now);
    if (!board) throw new Refused("not-found");
    refuseStrangers(board, change);
    return { planId: await changeTo(viewer, plan, board.plan.rules, name, change), toChoose: null };
  }
  const board = await getFormationOptions(viewer, plan.programmeId, plan.planId ?? undefined, change, now);
  if (!board) throw new Refused("not-found");
  refuseStrangers(board, change);
  const chosen = chosenOf(board, change, seen);
  if (!chosen) {
    if (seen) throw new Refused("pairing-has-changed");
    return { planId: plan.planId, toChoose: pressOf(change.act, change.of) };
  }
  const rules = { ...board.plan.rules, groups: chosen.groups, best: chosen.best };
  return { planId: await changeTo(viewer, plan, rules, name, change), toChoose: null };
}

/** Pencils groups of a plan with those who would guide them, as the page showed them; says how many, and how many have changed meanwhile. */
export async function draftFormation(
  viewer: Viewer,
  { programmeId, planId, seen, group }: FormationDraft,
  now: Date,
): Promise<{ done: number; lost: number }> {
  const board = await getFormation(viewer, programmeId, planId ?? undefined, now);
  if (!board) throw new Refused("not-found");
  const whole = board.groups.filter(({ points }) => points !== null);
  const asked = group ? whole.filter((one) => formationMark([one]) === group) : whole;
  const isSeen = formationMark(board.plan.rules.groups) === seen && asked.length > 0;
  return draftGroups(
    viewer,
    programmeId,
    isSeen ? asked.map((one) => plannedOf(one, board.roles)) : null,
    now,
  );
}

function chosenOf(
  { options }: { options: readonly FormationOption[] },
  { act }: FormationChange,
  seen: string | undefined,
): FormationOption | undefined {
  if (seen) return options.find(({ groups }) => formationMark(groups) === seen);
  const [only] = options;
  // What a swap costs has been said where it was chosen.
  const isAtOnce =
    act === "form" || act === "swap" || (only && only.moved.length === 0 && only.dropped.length === 0);
  return options.length === 1 && isAtOnce ? only : undefined;
}

function plannedOf(group: StandingGroup, [first, second]: readonly string[]): PlannedGroup {
  const { members, slot, leader, host, points, reasons } = group;
  const guide = (userId: string | null, role: string | undefined) =>
    userId && role ? [{ userId, role }] : [];
  return {
    members,
    theme: reasons.themes[0]?.theme ?? null,
    predicted: { score: Math.round((points ?? 0) / members.length), of: mostPointsEach, factors: [], slot },
    guides: [...guide(leader, first), ...guide(host, second)],
  };
}

function changeTo(
  viewer: Viewer,
  { programmeId, planId, version }: Pick<FormationPress, "programmeId" | "planId" | "version">,
  rules: FormationRules,
  name: string,
  change: FormationChange,
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId, ["sets"]);
    refuseIf(whyNotFormation(change, sizesOf(formatOf(programme.format)).most));
    const plan = planId ? await find(tx, programmeId, planId) : await begin(tx, viewer, programme, name);
    const made = { rules: changedFormation(rules, change), change };
    await turn(tx, viewer, plan, planId ? version : plan.version, made);
    await record(tx, viewer, "pairing.change", subject(programme), { act: change.act, of: [...change.of] });
    return plan.id;
  });
}

/** Rules are about those who wait in the programme, and who may guide in it. */
function refuseStrangers({ people, guides }: FormationBoard, { act, of }: FormationChange): void {
  if (act === "aim") return;
  const isKnown = (id: string) => people.has(id) || guides.some((guide) => guide.id === id);
  if (!of.every(isKnown)) throw new Refused("not-found");
}
