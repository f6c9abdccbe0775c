import { z } from "zod";
import { draftTogether } from "@/lib/grouping/pairs/drafting-commands";
import { changePlan } from "@/lib/grouping/pairs/plan-commands";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { Change } from "@/lib/grouping/pairs/plan-rules";
import { readPress } from "@/lib/grouping/pairs/press";
import { planFields } from "@/lib/grouping/pairs/schema";
import { mostSeats } from "@/lib/groups/schema";
import type { Viewer } from "@/lib/kernel/viewer";

/** A press on the board of a plan: a change of its rules, or one of its pairs to be drafted. */
const Pressed = z.union([
  Change,
  z.object({ act: z.literal("draft"), of: z.array(z.uuid()).min(2).max(mostSeats) }),
]);

/** The same as a form says it, such as `forbid:<id>_<id>`; a drag says it in a field of its own. */
export const PlanPress = z
  .object({
    ...planFields,
    change: z.string().max(1000).default(""),
    dropped: z.string().max(1000).default(""),
  })
  .transform(({ change, dropped, ...rest }) => ({ ...rest, change: readPress(change || dropped) }))
  .pipe(
    z.object({ programmeId: z.uuid(), planId: z.uuid().nullable(), version: z.number(), change: Pressed }),
  );
export type PlanPress = z.infer<typeof PlanPress>;

/**
 * Does what was pressed on the board: changes the plan's rules, or drafts one of its pairs. To keep all pairs as they are, they are
 * solved first. `name` is what the first plan of a programme is called.
 */
export async function pressPlan(
  viewer: Viewer,
  { change, ...plan }: PlanPress,
  name: string,
  now: Date,
): Promise<{ planId: string | null; drafted: boolean }> {
  const { programmeId, planId } = plan;
  if (change.act === "draft") {
    await draftTogether(viewer, { programmeId, enrolmentIds: change.of }, now);
    return { planId, drafted: true };
  }
  const solved =
    change.act === "lockAll"
      ? (await getBoard(viewer, programmeId, planId ?? undefined, now)).pairing.groups
      : [];
  const changed = await changePlan(
    viewer,
    { ...plan, name, change },
    solved.map(({ members }) => members),
  );
  return { planId: changed, drafted: false };
}
