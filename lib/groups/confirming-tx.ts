import { assignmentSteps, checkSteps, isOfHost } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { assignmentOpenMails } from "@/lib/groups/assignment-mails";
import { confirmedMails } from "@/lib/groups/mails";
import { type Arranged, arrangedFields, openMeetings } from "@/lib/groups/meetings-tx";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { whyNotConfirm } from "@/lib/groups/rules";
import { type GroupState, groupStates } from "@/lib/groups/states";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft } from "@/lib/mail/draft";

/**
 * Confirms a proposed group as soon as nothing stands in its way, in the transaction of the answer that makes it so; its meetings begin.
 * Returns the mails that tell of it to whoever is `told`, or null where it waits for more answers.
 */
export async function confirmWhenAgreed(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  now: Date,
  begin: Begin,
  told?: Parameters<typeof confirmedMails>[2],
): Promise<EmailDraft[] | null> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: fields });
  if (whyNotConfirm(group, formatOf(group.programme.format))) return null;
  return confirm(tx, viewer, group, { now, begin, told });
}

/** Confirms a group with those who are in it, where that has been decided, or where the whole programme is one, which waits for nobody's yes. Returns the mails that tell of it. */
export async function confirmAsItIs(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  now: Date,
  begin: Begin,
): Promise<EmailDraft[]> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: fields });
  return confirm(tx, viewer, group, { now, begin });
}

/**
 * Begins the meetings of a group that has come about, where their dates were agreed to with it; nouns to the right of this one know.
 * Says whether they have them now.
 */
export type Begin = (tx: Tx, viewer: Viewer, groupId: string, now: Date) => Promise<boolean>;

/** Of groups whose dates are found afterwards. */
export const noDates: Begin = async () => false;

async function confirm(
  tx: Tx,
  viewer: Viewer,
  group: Arranged & { state: GroupState },
  { now, begin, told }: { now: Date; begin: Begin; told?: Parameters<typeof confirmedMails>[2] },
): Promise<EmailDraft[]> {
  const { id: groupId } = group;
  await move(tx, viewer, groupStates, group, "confirm", { confirmedAt: now });
  await openMeetings(tx, group);
  await openChecks(tx, group);
  const dated = await begin(tx, viewer, groupId, now);
  const receivers = await receiversOf(tx, groupId);
  return [...confirmedMails(receivers, dated, told), ...openAtOnce(group, receivers)];
}

const fields = {
  ...arrangedFields,
  state: true,
  seats: {
    ...arrangedFields.seats,
    select: { ...arrangedFields.seats.select, seat: true, agreedAt: true, declinedAt: true },
  },
} as const;

/** What is asked of each seat from the day that the group is confirmed; its meetings have no time yet, and of who hosts one nothing is due. */
function openAtOnce({ programme, ...shape }: Arranged, receivers: GroupReceivers): EmailDraft[] {
  return assignmentSteps(formatOf(programme.format), shape)
    .filter(({ after, step }) => after === null && !isOfHost(step))
    .flatMap(({ key }) => assignmentOpenMails(receivers, key, null));
}

/** What comes before the meetings has no time either, until somebody sets one. */
async function openChecks(tx: Tx, { convenerId, id: groupId, programme, ...shape }: Arranged): Promise<void> {
  const steps = checkSteps(formatOf(programme.format), shape);
  if (steps.length === 0) return;
  await tx.techCheck.createMany({ data: steps.map(({ key: step }) => ({ convenerId, groupId, step })) });
}
