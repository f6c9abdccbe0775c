import { receiversOf } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findMeeting } from "@/lib/meetings/finding";
import { calendarFacts, told } from "@/lib/meetings/told-tx";
import { whyNotSayAway } from "@/lib/places/away";
import { hostAway } from "@/lib/places/away-mails";
import { lockPlaces } from "@/lib/places/locking-tx";
import type { OwnPlace } from "@/lib/places/schema";

/** Whose meeting it is, and whether who said it is one of its guests. */
export type SaidAway = { meetingId: string; isGuest: boolean };

/**
 * Somebody who has come says that the host is not there: a guest with a place, or whoever holds the meeting. The coordinators and those
 * who guide are told once; each who says it sees whom to call.
 */
export function sayHostAway(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<SaidAway> {
  return write(viewer, async (tx) => {
    const meeting = await lockPlaces(tx, meetingId);
    const isGuest = await hasPlace(tx, viewer, meetingId);
    if (!isGuest && !(await findMeeting(tx, viewer, meetingId)).holds) throw new Refused("not-allowed");
    refuseIf(whyNotSayAway(meeting, now));
    if (meeting.hostAwayAt) return { meetingId, isGuest };
    const data = { hostAwayAt: now, version: { increment: 1 } };
    await tx.meeting.update({ where: { id: meetingId }, data });
    const subject = { type: "meeting" as const, id: meetingId, convenerId: meeting.convenerId };
    await record(tx, viewer, "meeting.host-away", subject, { isGuest });
    const group = await receiversOf(tx, meeting.groupId);
    const mails = toEach(
      hostAway,
      group,
      [meetingId, now.getTime()],
      ["coordinator", "facilitator"],
      (to) => ({
        ...told(group, meeting, to),
        calendar: calendarFacts(meeting, null),
      }),
    );
    await queue(
      tx,
      mails.filter(({ to }) => to.userId !== viewer.userId),
    );
    return { meetingId, isGuest };
  });
}

async function hasPlace(tx: Tx, viewer: Viewer, meetingId: string): Promise<boolean> {
  const participant = { userId: userIdOf(viewer), leftAt: null };
  return (await tx.place.count({ where: { meetingId, state: "TAKEN", participant } })) > 0;
}
