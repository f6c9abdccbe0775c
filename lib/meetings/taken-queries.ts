import type { Occurrence } from "@/lib/formats/occurrences";
import type { MeetingStep } from "@/lib/formats/recipe";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { spansOfTime, type Time } from "@/lib/meetings/days";
import { type Attending, attending, freePart } from "@/lib/meetings/elsewhere";
import { timeOfOption } from "@/lib/meetings/options";
import { overlap } from "@/lib/time/spans";

/** A proposed time, and who of those who take part has to be in one place then. */
type Proposed = { id: string; time: Time; people: readonly Attending[] };

type Group = {
  facilitators: readonly { userId: string; busy: boolean }[];
  seats: Parameters<typeof attending>[1];
  meetings: readonly {
    step: string;
    hostEnrolmentId: string | null;
    options: readonly ({ id: string } & Parameters<typeof timeOfOption>[0])[];
  }[];
};

/**
 * The proposed times of a group at which one of the facilitators is booked elsewhere, and those at which somebody is who takes part, by whom; where, is told
 * to nobody.
 */
export async function takenTimes(
  viewer: Viewer,
  group: Group,
  steps: readonly Occurrence<MeetingStep>[],
): Promise<[taken: Set<string>, elsewhere: Map<string, string>]> {
  const options = group.meetings.flatMap((meeting) => {
    const days = steps.find(({ key }) => key === meeting.step)?.step.days;
    const people = attending(days, group.seats, meeting.hostEnrolmentId);
    return meeting.options.map((one): Proposed => ({ id: one.id, time: timeOfOption(one), people }));
  });
  if (options.length === 0) return [new Set(), new Map()];
  const until = new Date(Math.max(...options.map(({ time }) => time.endsAt.getTime())));
  const from = new Date(Math.min(...options.map(({ time }) => time.startsAt.getTime())));
  const guides = group.facilitators.filter(({ busy }) => busy).map(({ userId }) => userId);
  const people = options.flatMap((option) => option.people.map(({ userId }) => userId));
  const bookings = await read(viewer, (db) =>
    db.booking.findMany({
      where: {
        userId: { in: [...new Set([...guides, ...people])] },
        startsAt: { lt: until },
        endsAt: { gt: from },
      },
      select: { userId: true, startsAt: true, endsAt: true, half: true },
    }),
  );
  const ofGuides = bookings.filter(({ userId }) => guides.includes(userId));
  const clash = ({ time }: Proposed) =>
    spansOfTime(time).some((day) => ofGuides.some((booking) => overlap(booking, day)));
  const away = ({ time, people }: Proposed) =>
    people.find((one) => spansOfTime(time).some((day) => freePart(one, day, bookings) === undefined));
  return [
    new Set(options.filter(clash).map(({ id }) => id)),
    new Map(options.flatMap((option) => (away(option) ? [[option.id, away(option)?.name ?? ""]] : []))),
  ];
}
