import { gapOf, type Occurrence } from "@/lib/formats/occurrences";
import type { MeetingStep } from "@/lib/formats/recipe";
import type { MeetingState } from "@/lib/meetings/states";

/**
 * The meeting that one comes after and the one that comes after it, each with the least weeks in between. A cancelled meeting is
 * stepped over: of three visits whose second is cancelled, the third comes after the first.
 */
export function neighboursOf<M extends { step: string; state: MeetingState }>(
  steps: readonly Meeting[],
  stepKey: string,
  meetings: readonly M[],
) {
  const takesPlace = ({ key }: Meeting) =>
    meetings.find((one) => one.step === key && one.state !== "CANCELLED");
  const step = steps.find(({ key }) => key === stepKey);
  const earlier = nearest(step, (one) => steps.find(({ key }) => key === one.after), takesPlace);
  const later = nearest(step, (one) => steps.find(({ after }) => after === one.key), takesPlace);
  return {
    first: earlier ? { ...earlier.found, minWeeks: (step && gapOf(step)?.min) ?? 0 } : null,
    next: later ? { ...later.found, minWeeks: gapOf(later.step)?.min ?? 0 } : null,
  };
}

/** Goes from a step to the next in one direction until one is found that takes place. */
function nearest<M>(
  from: Meeting | undefined,
  onward: (step: Meeting) => Meeting | undefined,
  find: (step: Meeting) => M | undefined,
): { step: Meeting; found: M } | null {
  const step = from && onward(from);
  if (!step) return null;
  const found = find(step);
  return found ? { step, found } : nearest(step, onward, find);
}

type Meeting = Occurrence<MeetingStep>;
