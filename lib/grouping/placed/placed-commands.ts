import { z } from "zod";
import { talkTheme } from "@/lib/grouping/pairs/candidate";
import { begin, coordinated, find, rulesNow, subject, turn } from "@/lib/grouping/pairs/plans-tx";
import { readPress } from "@/lib/grouping/pairs/press";
import { planFields } from "@/lib/grouping/pairs/schema";
import { shownUnder } from "@/lib/grouping/placed/last-shown";
import { getPlacedBoard, type PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import { shownOf } from "@/lib/grouping/placed/plan";
import type { PlannedPlaces } from "@/lib/grouping/placed/planned";
import { mostPlacePoints } from "@/lib/grouping/placed/points";
import { changedPlaced, PlacedChange, placedRulesOf, whyNotPlacedChange } from "@/lib/grouping/placed/rules";
import { draftGroups } from "@/lib/groups/draft-commands";
import type { PlannedGroup } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** A press on the workbench of places, such as `forbid:<id>_<id>`; one that names nobody is about those who are chosen in the lists. */
export const PlacedPress = z
  .object({
    ...planFields,
    change: z.string().max(400).default(""),
    chosen: z.array(z.string().max(40)).catch([]),
    seen: z.string().max(64).default(""),
  })
  .transform(({ change, chosen, ...rest }) => {
    const { act, of } = readPress(change);
    const isChosen = of.length === 0 && ["lock", "place", "forbid"].includes(act);
    return { ...rest, change: { act, of: isChosen ? chosen.filter(Boolean) : of } };
  })
  .pipe(
    z.object({
      programmeId: z.uuid(),
      planId: z.uuid().nullable(),
      version: z.number(),
      seen: z.string(),
      change: PlacedChange,
    }),
  );
export type PlacedPress = z.infer<typeof PlacedPress>;

/** Places to be pencilled: all of a plan, or the group with this mark, as the page showed them. */
export const PlacedDraft = z.object({
  ...planFields,
  seen: z.string().max(64),
  group: z.string().max(64).optional(),
});
export type PlacedDraft = z.infer<typeof PlacedDraft>;

/**
 * Changes the rules of a plan by one press, and keeps with them who had whom as a host when it was pressed: of those as many as can keep
 * them. The first press makes the plan, under the name given. Returns the plan's id.
 */
export async function pressPlaced(
  viewer: Viewer,
  { programmeId, planId, version, change, seen }: PlacedPress,
  name: string,
  now: Date,
): Promise<string> {
  const shown = shownUnder(programmeId, seen) ?? (await planNow(viewer, programmeId, planId, now));
  return write(viewer, async (tx) => {
    const programme = await coordinated(tx, viewer, programmeId, ["placed"]);
    refuseIf(whyNotPlacedChange(change));
    await refuseStrangers(tx, programmeId, change);
    const plan = planId ? await find(tx, programmeId, planId) : await begin(tx, viewer, programme, name);
    const rules = changedPlaced(placedRulesOf(await rulesNow(tx, plan)), change, shown);
    await turn(tx, viewer, plan, planId ? version : plan.version, { rules, change });
    await record(tx, viewer, "pairing.change", subject(programme), { act: change.act, of: [...change.of] });
    return plan.id;
  });
}

/** The plan as it stands, where what the page showed is not kept any more. */
async function planNow(viewer: Viewer, programmeId: string, planId: string | null, now: Date) {
  const board = await getPlacedBoard(viewer, programmeId, planId ?? undefined, now);
  if (!board) throw new Refused("not-found");
  return shownOf(board.found);
}

/** Pencils groups of a plan as the page showed them; says how many, and how many have changed meanwhile. */
export async function draftPlaces(
  viewer: Viewer,
  { programmeId, planId, seen, group }: PlacedDraft,
  now: Date,
): Promise<{ done: number; lost: number }> {
  const board = await getPlacedBoard(viewer, programmeId, planId ?? undefined, now);
  if (!board) throw new Refused("not-found");
  const { groups } = board.found;
  const asked = group ? groups.filter((one) => placesMark([one]) === group) : groups;
  const isSeen = placesMark(groups) === seen && asked.length > 0;
  return draftGroups(viewer, programmeId, isSeen ? asked.map((one) => plannedOf(board, one)) : null, now);
}

function plannedOf(
  { people, format }: PlacedBoard,
  { kind, members, points, month }: PlannedPlaces,
): PlannedGroup {
  const all = members.flatMap((id) => people.get(id) ?? []);
  const modes = (format.modes ?? []).map(({ key }) => key);
  return {
    members,
    theme: talkTheme(all),
    predicted: { score: points, of: mostPlacePoints, factors: [], ...(month ? { month } : {}) },
    hosting: kind === "one-way" ? 1 : null,
    mode: modes.find((mode) => all.every((one) => one.modes.includes(mode))) ?? null,
  };
}

/** Rules are about those who enrol in the programme. */
async function refuseStrangers(tx: Tx, programmeId: string, change: PlacedChange): Promise<void> {
  if (change.act === "threes" || change.act === "balance" || change.of.length === 0) return;
  const known = await tx.enrolment.count({ where: { id: { in: [...change.of] }, programmeId } });
  if (known !== new Set<string>(change.of).size) throw new Refused("not-found");
}
