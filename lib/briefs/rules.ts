import type { GroupState } from "@/lib/groups/states";
import { isAhead } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";

type Before = { state: MeetingState; startsAt: Date | null };

/** Whether a brief may be written: its group is under way, and the meeting before which it is read has not begun. */
export function isBriefOpen(group: GroupState, meeting: Before | undefined, now: Date): boolean {
  if (group !== "CONFIRMED" || !meeting) return false;
  return meeting.state === "UNSCHEDULED" || meeting.state === "PROPOSED" || isAhead(meeting, now);
}
