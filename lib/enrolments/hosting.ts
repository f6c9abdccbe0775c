import { roomIn } from "@/lib/enrolments/facts";
import { type Occurrence, storedAs } from "@/lib/formats/occurrences";
import { readsOf } from "@/lib/formats/parts";
import type { Format, MeetingStep } from "@/lib/formats/recipe";
import type { Answers } from "@/lib/surveys/definition";

/** Whoever hosts a meeting, with what it has answered. */
export type Hosting = { part: string; response: { answers: Answers } | null };

/** A meeting as its group keeps it: with as many places as its host says that there is room for, else as many as is usual. */
export function storedFor(format: Format, meeting: Occurrence<MeetingStep>, host: Hosting | undefined) {
  const stored = storedAs(meeting);
  const room =
    meeting.step.places && host ? roomIn(readsOf(format, host.part), host.response?.answers ?? {}) : null;
  return room === null ? stored : { ...stored, capacity: room };
}
