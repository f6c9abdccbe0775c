import { meetingSteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import { takingPlace } from "@/lib/meetings/days";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import type { Span } from "@/lib/time/spans";

type Group = {
  programme: { format: Format };
  facts: Shape & Pick<GroupFacts, "state" | "meetings">;
};

/** The days of a meeting that have begun and are not over: which meeting, the day that is now or next, and which of how many it is. */
export type UnderWay = { meeting: MeetingFacts; day: Span; number: number; of: number };

/** Of a group the meeting of days that goes on, from the start of its first day to the end of its last; null where none does. */
export function underWay({ programme, facts }: Group, now: Date): UnderWay | null {
  if (facts.state !== "CONFIRMED") return null;
  const steps = meetingSteps(programme.format, facts).filter(({ step }) => step.days);
  for (const meeting of facts.meetings) {
    const { startsAt, endsAt } = meeting;
    if (meeting.state !== "SCHEDULED" || !startsAt || !endsAt) continue;
    if (startsAt > now || endsAt <= now || !steps.some(({ key }) => key === meeting.step)) continue;
    const days = takingPlace(meeting.days ?? [{ startsAt, endsAt, cancelledAt: null }]);
    const number = days.findIndex((day) => day.endsAt > now) + 1;
    const day = days[number - 1];
    if (day) return { meeting, day, number, of: days.length };
  }
  return null;
}
