import { createHash } from "node:crypto";
import { z } from "zod";
import { beginDispatch } from "@/lib/dispatches/commands";
import { partKey } from "@/lib/forms/part-key";
import { talkTheme } from "@/lib/grouping/pairs/candidate";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import type { Pairing } from "@/lib/grouping/pairs/difference";
import { listDrafts, listUnguidedDrafts } from "@/lib/grouping/pairs/draft-queries";
import { type Candidates, candidateOf, candidatesOf } from "@/lib/grouping/pairs/pairing";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { predictionOf } from "@/lib/grouping/pairs/predicted";
import { wallsAmong } from "@/lib/grouping/pairs/walls";
import { changeGroup, proposeGroup } from "@/lib/groups/commands";
import { draftGroup, draftGroups } from "@/lib/groups/draft-commands";
import { mostSeats } from "@/lib/groups/schema";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { getFacilitatorLoads } from "@/lib/programmes/managing-queries";

const id = z.uuid();

/** A whole pairing: which plan, and the mark of what was on the page. */
export const SuggestedPairing = z.object({
  programmeId: id,
  planId: z.union([z.literal(""), id]).optional(),
  seen: z.string().max(64),
});
export type SuggestedPairing = z.infer<typeof SuggestedPairing>;

/** Who was chosen by hand, and whether the coordinator has read what stands between them. */
export const HandPair = z.object({
  programmeId: id,
  enrolmentIds: z
    .array(z.union([z.literal(""), id]))
    .max(mostSeats)
    .transform((ids) => [...new Set(ids.filter((one) => one !== ""))])
    .pipe(z.array(id).min(2, "choose")),
  confirmed: z.literal("yes").optional(),
});
export type HandPair = z.infer<typeof HandPair>;

/** The facilitators of drafts, by the draft's id, and whether all that are ready shall be proposed. */
export const DraftsSheet = z.object({
  programmeId: id,
  page: z.coerce.number().int().positive().catch(1),
  next: z.enum(["save", "share", "propose"]).catch("save"),
});

/** Drafts that were on the page that said who is mailed what: `<id>:<version>` each. */
export const CheckedProposals = z.object({
  programmeId: id,
  groups: z
    .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/))
    .min(1)
    .max(200)
    .transform((checked) =>
      checked.map((one) => ({ groupId: one.slice(0, 36), version: Number(one.slice(37)) })),
    ),
});
export type CheckedProposals = z.infer<typeof CheckedProposals>;

export type Outcome = { done: number; lost: number };

/**
 * Drafts every group of the pairing that the coordinator saw. If it has changed since (somebody has answered, left or been paired),
 * drafts nothing and the new pairing is shown.
 */
export async function draftPairing(
  viewer: Viewer,
  { programmeId, planId, seen }: SuggestedPairing,
  now: Date,
): Promise<Outcome> {
  const { pool, pairing } = await getBoard(viewer, programmeId, planId || undefined, now);
  const planned = pairing.groups.map(({ members }) => ({
    members,
    theme: themeOf(pool, members),
    predicted: predictionOf(pool, members),
  }));
  return draftGroups(viewer, programmeId, markOf(pairing) === seen ? planned : null, now);
}

/** A mark by which a pairing is known again: the same groups give the same one. */
export function markOf({ groups }: Pairing): string {
  return createHash("sha256")
    .update(groups.map(({ members }) => members.join()).join(" "))
    .digest("hex")
    .slice(0, 32);
}

/**
 * Pencils a group put together by hand, and returns its id. Where a wall stands between them that the coordinator has not read, nothing
 * is done: null.
 */
export async function draftByHand(viewer: Viewer, pair: HandPair, now: Date): Promise<string | null> {
  const known = await getCandidates(viewer, pair.programmeId, pair.enrolmentIds, now);
  if (wallsAmong(known.members).length > 0 && pair.confirmed !== "yes") return null;
  return draftMembers(viewer, pair, known);
}

/** Pencils one group of a plan, with the theme that it has most reason to talk about. Returns its id. */
export async function draftTogether(viewer: Viewer, pair: Together, now: Date): Promise<string> {
  return draftMembers(viewer, pair, await getCandidates(viewer, pair.programmeId, pair.enrolmentIds, now));
}

type Together = Pick<HandPair, "programmeId" | "enrolmentIds">;

async function draftMembers(
  viewer: Viewer,
  { programmeId, enrolmentIds }: Together,
  { members, weights }: Awaited<ReturnType<typeof getCandidates>>,
): Promise<string> {
  if (members.length < 2) throw new Refused("not-found");
  const pool = candidatesOf(members, weights);
  const draft = {
    programmeId,
    enrolmentIds,
    facilitatorId: null,
    theme: themeOf(pool, enrolmentIds),
    message: null,
    assignment: null,
  };
  return draftGroup(viewer, draft, predictionOf(pool, enrolmentIds));
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
    await changeGroup(
      own,
      { groupId: id, version, theme, message, assignment, facilitatorId },
      noVisits,
      new Date(),
    );
  });
}

/** Shares the drafts that have no facilitator out among those of the programme, to whoever has the fewest pairs by then. */
export async function shareOut(viewer: Viewer, programmeId: string): Promise<Outcome> {
  const { drafts, facilitators } = await listUnguidedDrafts(viewer, programmeId);
  const [first] = facilitators;
  if (!first) throw new Refused("group-has-no-facilitator");
  const leads = await getFacilitatorLoads(viewer, first.programme);
  const loads = new Map(facilitators.map(({ userId }) => [userId, leads.get(userId) ?? 0]));
  return each(viewer, "share", drafts, async (own, { id, ...draft }) => {
    const [facilitatorId, load] = [...loads].reduce((least, one) => (one[1] < least[1] ? one : least));
    await changeGroup(own, { groupId: id, ...draft, facilitatorId }, noVisits, new Date());
    loads.set(facilitatorId, load + 1);
  });
}

/**
 * Proposes the drafts that a coordinator has checked, as they were on that page. Their mails are held, and all of them can be undone
 * together until they leave.
 */
export async function proposeChecked(
  viewer: Viewer,
  { programmeId, groups }: CheckedProposals,
  now: Date,
): Promise<Outcome & { dispatchId: string }> {
  const own = { ...viewer, formKey: partKey(viewer.formKey, "dispatch") };
  const held = await beginDispatch(own, programmeId, "propose", now);
  const outcome = await each(viewer, "propose", groups, async (own, group) => {
    await proposeGroup(own, group, now, held);
  });
  return { ...outcome, dispatchId: held.dispatchId };
}

/** A draft has no visits yet that its facilitator would be invited to. */
const noVisits = () => Promise.resolve();

function themeOf(pool: Candidates, members: readonly string[]): string | null {
  return talkTheme(members.map((member) => candidateOf(pool, member)));
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
