import { mayArrange } from "@/lib/groups/access";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { findMeeting } from "@/lib/meetings/finding";
import { whyNotMove } from "@/lib/meetings/rules";
import type { MeetingAndVersion } from "@/lib/meetings/schema";

/** Decides that a meeting is held though few have signed up: from now on nobody asks. */
export function keepMeeting(
  viewer: Viewer,
  { meetingId, version }: MeetingAndVersion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, standing, holds } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing) || !holds || !meeting.byPlaces) throw new Refused("not-allowed");
    refuseIf(whyNotMove(meeting, group.state, now));
    const data = { least: null, version: { increment: 1 } };
    await tx.meeting.update({ where: { id: meetingId }, data });
    const subject = { type: "meeting" as const, id: meetingId, convenerId: meeting.convenerId };
    await record(tx, viewer, "meeting.keep", subject);
    return meetingId;
  });
}
