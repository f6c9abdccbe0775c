import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { book } from "@/lib/meetings/booking-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { findMeeting } from "@/lib/meetings/finding";
import { absentFrom, mayFree, whyNotEndFree, whyNotFree } from "@/lib/meetings/free";
import { freeMails } from "@/lib/meetings/free-mails";
import type { FreeMeeting } from "@/lib/meetings/free-schema";
import { absentIn, endFree } from "@/lib/meetings/free-tx";
import { actor } from "@/lib/meetings/spans-tx";

/**
 * A meeting takes place without who guides its group and has said that they cannot come: their time is theirs again, the entry leaves their
 * calendar and no other, and everybody is told. For those who coordinate and who holds it without them. Returns the meeting's id.
 */
export function freeMeeting(
  viewer: Viewer,
  { meetingId, absentId }: FreeMeeting,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, format } = await findToFree(tx, viewer, meetingId, absentId);
    refuseIf(whyNotFree(format, group, meeting, now));
    if (absentFrom(format, group.facilitators, meeting)?.userId !== absentId)
      throw new Refused("changed-by-someone-else");
    const { startsAt, endsAt } = meeting;
    const free = { ...meeting, withoutId: absentId, sequence: meeting.sequence + 1 };
    await tx.meeting.update({
      where: { id: meetingId },
      data: { withoutId: absentId, sequence: free.sequence },
    });
    if (startsAt && endsAt) await book(tx, meetingId, group);
    const absent = await absentIn(tx, group.id, format, absentId);
    const by = await actor(tx, viewer, meeting);
    await queue(tx, freeMails(await receiversAt(tx, meeting), free, absent, by));
    await record(tx, viewer, "meeting.free", subjectOf(meeting), { userId: absentId });
    return meetingId;
  });
}

/** Takes back that a meeting takes place without somebody, until it begins: they are expected again. Returns the meeting's id. */
export function takeBackFree(
  viewer: Viewer,
  { meetingId, absentId }: FreeMeeting,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findToFree(tx, viewer, meetingId, absentId);
    const { meeting, group } = found;
    refuseIf(whyNotEndFree(meeting, group.state, now));
    if (meeting.withoutId !== absentId) throw new Refused("changed-by-someone-else");
    await endFree(tx, viewer, found, "taken-back");
    await record(tx, viewer, "meeting.end-free", subjectOf(meeting), { userId: absentId });
    return meetingId;
  });
}

/** A meeting, locked, with what was said of coming, for who may say that it takes place without somebody. */
async function findToFree(tx: Tx, viewer: Viewer, meetingId: string, absentId: string) {
  const { meeting, group, format, standing } = await findMeeting(tx, viewer, meetingId);
  if (!mayFree(viewer, standing, group.facilitators, meeting, absentId)) throw new Refused("not-allowed");
  const rsvps = await tx.rsvp.findMany({ where: { meetingId }, select: { userId: true, coming: true } });
  return { meeting: { ...meeting, rsvps }, group, format };
}

function subjectOf({ id, convenerId }: { id: string; convenerId: string }) {
  return { type: "meeting" as const, id, convenerId };
}
