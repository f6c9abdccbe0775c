import { z } from "zod";
import { partKey } from "@/lib/forms/part-key";
import { changeGroup, draftGroup, proposeGroup } from "@/lib/groups/commands";
import { talkTheme } from "@/lib/groups/score";
import { getCandidates, listDrafts, listReadyDrafts } from "@/lib/groups/suggestion-queries";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

const id = z.uuid();

/** Pairs as a form carries them: two ids joined by an underscore, pairs parted by spaces. */
export const SuggestedPairs = z.object({
  programmeId: id,
  pairs: z
    .string()
    .max(20_000)
    .transform((pairs) => pairs.split(" ").map((pair) => pair.split("_")))
    .pipe(
      z
        .array(z.tuple([id, id]))
        .min(1)
        .max(200),
    ),
});
export type SuggestedPairs = z.infer<typeof SuggestedPairs>;

/** Who was chosen by hand, and whether the coordinator has read what stands between them. */
export const HandPair = z.object({
  programmeId: id,
  enrolmentIds: z
    .array(z.union([z.literal(""), id]))
    .max(3)
    .transform((ids) => [...new Set(ids.filter((one) => one !== ""))])
    .pipe(z.array(id).min(2, "choose")),
  confirmed: z.literal("yes").optional(),
});
export type HandPair = z.infer<typeof HandPair>;

/** The facilitators of drafts, by the draft's id, and whether all that are ready shall be proposed. */
export const DraftsSheet = z.object({
  programmeId: id,
  page: z.coerce.number().int().positive().catch(1),
  next: z.enum(["save", "propose"]).catch("save"),
});

export type Outcome = { done: number; lost: number };

/** Pencils the suggested pairs, each with the theme they have most reason to talk about. Those that somebody else was quicker to pair are counted. */
export async function draftSuggested(
  viewer: Viewer,
  { programmeId, pairs }: SuggestedPairs,
): Promise<Outcome> {
  return each(viewer, "draft", pairs, async (own, pair) => {
    await draftGroup(own, await penned(viewer, programmeId, pair));
  });
}

/** Pencils a group that was put together by hand. Returns its id. */
export async function draftByHand(viewer: Viewer, { programmeId, enrolmentIds }: HandPair): Promise<string> {
  return draftGroup(viewer, await penned(viewer, programmeId, enrolmentIds));
}

/** Names who facilitates which draft; drafts that are as they were are left alone. */
export async function nameFacilitators(
  viewer: Viewer,
  programmeId: string,
  page: number,
  chosen: Record<string, string>,
): Promise<Outcome> {
  const { rows } = await listDrafts(viewer, programmeId, page);
  const changed = rows.filter(
    ({ id, facilitatorId }) => chosen[id] !== undefined && (chosen[id] || null) !== facilitatorId,
  );
  return each(viewer, "facilitator", changed, async (own, { id, version, theme, message, assignment }) => {
    const facilitatorId = chosen[id] || null;
    await changeGroup(own, { groupId: id, version, theme, message, assignment, facilitatorId }, noVisits);
  });
}

/** Proposes every draft of a programme that has a facilitator. */
export async function proposeReady(viewer: Viewer, programmeId: string, now: Date): Promise<Outcome> {
  const ready = await listReadyDrafts(viewer, programmeId);
  return each(viewer, "propose", ready, async (own, { id, version }) => {
    await proposeGroup(own, { groupId: id, version }, now);
  });
}

/** A draft has no visits yet that its facilitator would be invited to. */
const noVisits = () => Promise.resolve();

async function penned(viewer: Viewer, programmeId: string, enrolmentIds: readonly string[]) {
  const [a, b] = await getCandidates(viewer, programmeId, enrolmentIds);
  if (!a || !b) throw new Refused("not-found");
  const theme = talkTheme(a, b);
  return {
    programmeId,
    enrolmentIds: [...enrolmentIds],
    facilitatorId: null,
    theme,
    message: null,
    assignment: "mirror",
  };
}

/** Does one thing after another under keys of their own, and counts what somebody else was quicker with. When all was lost, says why. */
async function each<T>(
  viewer: Viewer,
  name: string,
  things: readonly T[],
  work: (own: Viewer, thing: T) => Promise<void>,
): Promise<Outcome> {
  let done = 0;
  let last: Refused | null = null;
  for (const [index, thing] of things.entries()) {
    try {
      await work({ ...viewer, formKey: partKey(viewer.formKey, `${name}:${index}`) }, thing);
      done += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      last = error;
    }
  }
  if (last && done === 0) throw last;
  return { done, lost: things.length - done };
}
