import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { findMeeting } from "@/lib/meetings/finding";
import { whyNotTellLine } from "@/lib/meetings/line";
import { lineLostMails } from "@/lib/meetings/line-mails";
import { nameOfActor } from "@/lib/people/known-as-tx";

const action = "meeting.tell-line";

/** The line was cut: whoever holds the meeting sends everybody its link anew, and their own number, once in ten minutes. */
export function tellLine(viewer: Viewer, { meetingId }: { meetingId: string }, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, holds } = await findMeeting(tx, viewer, meetingId);
    if (!holds) throw new Refused("not-allowed");
    const last = await tx.activity.findFirst({
      where: { subjectId: meetingId, action },
      orderBy: { at: "desc" },
      select: { at: true },
    });
    refuseIf(whyNotTellLine(meeting, last?.at ?? null, now));
    const userId = userIdOf(viewer);
    const { groupId, convenerId } = meeting;
    const name = (await nameOfActor(tx, viewer, convenerId, groupId)) ?? "";
    const by = { userId, name, phone: await phoneOf(tx, groupId, userId) };
    await queue(tx, lineLostMails(await receiversAt(tx, meeting), meeting, by, now));
    await record(tx, viewer, action, { type: "meeting", id: meetingId, convenerId });
    return meetingId;
  });
}

/** The number that the technical check of the group said one calls, else that of whoever guides and presses. */
async function phoneOf(tx: Tx, groupId: string, userId: string): Promise<string | null> {
  const check = await tx.techCheck.findFirst({
    where: { groupId, phone: { not: null } },
    orderBy: { startsAt: "desc" },
    select: { phone: true },
  });
  if (check) return check.phone;
  const guide = await tx.groupFacilitator.findFirst({
    where: { groupId, userId },
    select: { user: { select: { phone: true } } },
  });
  return guide?.user.phone ?? null;
}
