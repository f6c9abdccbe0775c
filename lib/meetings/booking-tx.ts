import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { type Day, dayFields, daysOf, takingPlace } from "@/lib/meetings/days";
import { type Attending, attending, type Booked, freePart } from "@/lib/meetings/elsewhere";
import { expectedGuides, standInFields } from "@/lib/meetings/stand-ins";

/**
 * Books for each day of a meeting those who guide it in a role whose time it takes, and nobody in whose stead another comes or without
 * whom it takes place; of a meeting that may have several days also who takes part for themselves. The database refuses a time at which
 * one of them is booked elsewhere.
 */
export async function book(
  tx: Tx,
  meetingId: string,
  { convenerId, facilitators }: { convenerId: string; facilitators: { userId: string; busy: boolean }[] },
): Promise<void> {
  const { days, people, ...replaced } = await read(tx, meetingId);
  const guides = expectedGuides(facilitators, replaced).filter(({ busy }) => busy);
  const ids = guides.map(({ userId }) => userId);
  const others = people.filter(({ userId }) => !ids.includes(userId));
  const takes = takingPlace(days);
  const elsewhere = await bookedElsewhere(tx, meetingId, others, takes);
  await tx.booking.deleteMany({ where: { meetingId } });
  await tx.booking.createMany({
    data: takes.flatMap(({ number, startsAt, endsAt }) => {
      const day = { convenerId, meetingId, number, startsAt, endsAt };
      return [
        ...ids.map((userId) => ({ ...day, userId })),
        ...others.map((one) => ({ ...day, userId: one.userId, half: partOf(one, day, elsewhere) })),
      ];
    }),
  });
}

function partOf(one: Attending, day: { startsAt: Date; endsAt: Date }, elsewhere: readonly Booked[]) {
  const part = freePart(one, day, elsewhere);
  if (part === undefined) throw new Refused("person-elsewhere", { who: one.name });
  return part;
}

async function read(tx: Tx, meetingId: string) {
  const { group, kind, hostEnrolmentId, days, standIns, withoutId } = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      ...{ kind: true, hostEnrolmentId: true, days: dayFields, standIns: standInFields, withoutId: true },
      group: {
        select: {
          programme: { select: { format: true } },
          seats: {
            where: { leftAt: null },
            select: { enrolmentId: true, guest: true, enrolment: { select: { name: true, personId: true } } },
          },
        },
      },
    },
  });
  const several = daysOf(formatOf(group.programme.format), kind);
  return { days, standIns, withoutId, people: attending(several, group.seats, hostEnrolmentId) };
}

async function bookedElsewhere(
  tx: Tx,
  meetingId: string,
  people: readonly Attending[],
  days: readonly Day[],
): Promise<Booked[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (people.length === 0 || !first || !last) return [];
  return tx.booking.findMany({
    where: {
      ...{ userId: { in: people.map(({ userId }) => userId) }, meetingId: { not: meetingId } },
      ...{ startsAt: { lt: last.endsAt }, endsAt: { gt: first.startsAt } },
    },
    select: { userId: true, startsAt: true, endsAt: true, half: true },
  });
}
