import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { cancel } from "@/lib/meetings/commands";
import type { FoundMeeting } from "@/lib/meetings/finding";
import { meetingStates } from "@/lib/meetings/states";

/** A meeting to come falls away with something larger, which is told by itself: only one that has a time is told of as cancelled, too. */
export async function callOff(tx: Tx, viewer: Viewer, found: FoundMeeting, now: Date): Promise<void> {
  const { meeting } = found;
  if (meeting.state === "SCHEDULED") return cancel(tx, viewer, found, null, now);
  const data = { cancelledAt: now, changedAt: now, sequence: meeting.sequence + 1 };
  await move(tx, viewer, meetingStates, meeting, "cancel", data);
}
