import { loadAssignment } from "@/lib/assignments/loading";
import { hostListMails, otherInMails, revealedMails } from "@/lib/assignments/mails";
import {
  dueOn,
  isRevealed,
  mayWriteFor,
  meetingBefore,
  whyNotTakeBack,
  whyNotWrite,
} from "@/lib/assignments/rules";
import {
  type AssignmentSheet,
  type LettingRead,
  promptsSchema,
  type TakingBack,
} from "@/lib/assignments/schema";
import { readersAmong } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** Keeps a side's answer as a draft, or hands it in; with the last one in, the answers open to all sides and they are told. What whoever hosts has handed in the others read at once, and it can be changed. */
export function saveAssignment(
  viewer: Viewer,
  sheet: AssignmentSheet,
  typed: unknown,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, step, template, between, sides, side } = await findToWrite(tx, viewer, sheet);
    refuseIf(whyNotWrite(between, side, now));
    const handedIn = sheet.move === "hand-in";
    // What the others read already is no draft again.
    if (!handedIn && side.handedInAt) throw new Refused("assignment-handed-in");
    const answers = promptsSchema(template, handedIn).parse(typed);
    await saveWriting(
      tx,
      { ...sheet, convenerId: group.convenerId, enrolmentId: side.enrolmentId },
      {
        ...{ answers, savedAt: now, savedById: viewer.userId, handedInAt: handedIn ? now : null },
        readers: handedIn ? readersAmong(group.facilitators) : [],
      },
    );
    if (!handedIn) return group.id;
    await record(
      tx,
      viewer,
      "assignment.hand-in",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { step: step.key, seat: sheet.seat },
    );
    if (between.until) {
      if (!side.handedInAt) await queue(tx, hostListMails(await receiversOf(tx, group.id), step, template));
      return group.id;
    }
    const after = sides.map((one) => (one.seat === sheet.seat ? { ...one, handedInAt: now } : one));
    const receivers = await receiversOf(tx, group.id);
    const due = dueOn(step, meetingBefore(step, group.meetings), group.programme.timeZone);
    const missing = after.filter(({ handedInAt }) => !handedInAt).map(({ seat }) => seat);
    await queue(
      tx,
      isRevealed(after)
        ? revealedMails(receivers, step.key)
        : otherInMails(receivers, { step: step.key, due }, sheet.seat, missing),
    );
    return group.id;
  });
}

/** Takes a side's answer back to be written on, while not all are in. */
export function takeBackAssignment(viewer: Viewer, taking: TakingBack, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, between, sides } = await findToWrite(tx, viewer, taking);
    refuseIf(whyNotTakeBack(between, sides, taking.seat, now));
    const { groupId, step, version } = taking;
    const { count } = await tx.submission.updateMany({
      where: { groupId, step, version, seat: { seat: taking.seat } },
      data: { handedInAt: null, readers: [], version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(
      tx,
      viewer,
      "assignment.take-back",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { step, seat: taking.seat },
    );
    return group.id;
  });
}

/** Lets those who facilitate now read what one's association handed in before they came. Returns the group's id. */
export function letGuidesRead(viewer: Viewer, letting: LettingRead): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, side } = await findToWrite(tx, viewer, letting);
    const { groupId, step, seat } = letting;
    const readers = [...new Set([...side.readers, ...readersAmong(group.facilitators)])];
    const { count } = await tx.submission.updateMany({
      where: { groupId, step, seat: { seat }, handedInAt: { not: null } },
      data: { readers },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(
      tx,
      viewer,
      "assignment.let-read",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { step, seat },
    );
    return group.id;
  });
}

/** The assignment, for a contact of the side or the coordinator who calls it; the group is locked, so that "both are in" is judged by one at a time. */
async function findToWrite(
  tx: Tx,
  viewer: Viewer,
  { groupId, step, seat }: Pick<AssignmentSheet, "groupId" | "step" | "seat">,
) {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const found = await loadAssignment(tx, viewer, groupId, step);
  if (!found) throw new Refused("not-found");
  const { sides } = found;
  const side = sides.find((one) => one.seat === seat);
  if (!side) throw new Refused("not-found");
  if (!mayWriteFor(found.standing, side)) throw new Refused("not-allowed");
  return { ...found, side };
}

type Place = { convenerId: string; groupId: string; step: string; enrolmentId: string; version: number };
type Written = {
  answers: Record<string, string>;
  savedAt: Date;
  savedById: string | null;
  handedInAt: Date | null;
  /** The facilitators that it is handed in for. */
  readers: string[];
};

/** Writes over the version that was read, or the first one where there was none. */
async function saveWriting(
  tx: Tx,
  { convenerId, groupId, step, enrolmentId, version }: Place,
  data: Written,
): Promise<void> {
  if (version === 0) {
    const { count } = await tx.submission.createMany({
      data: [{ convenerId, groupId, step, enrolmentId, ...data }],
      skipDuplicates: true,
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    return;
  }
  const { count } = await tx.submission.updateMany({
    where: { groupId, step, enrolmentId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
}
