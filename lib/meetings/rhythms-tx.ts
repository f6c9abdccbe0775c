import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Reads, Tx } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";
import { rhythmsAnsweredMails } from "@/lib/meetings/rhythm-mails";
import { haveAllAnswered, type RhythmStanding, standingOfRhythm } from "@/lib/meetings/rhythm-rules";
import type { Span } from "@/lib/meetings/spans-tx";
import { overlap } from "@/lib/time/spans";
import type { Prisma } from "@/prisma/client/client";

/** What is read of a group to know its rhythms, whose answers to them count, and which meetings they are for. */
export const rhythmFields = {
  id: true,
  programme: { select: { timeZone: true, meetingsFromOn: true, meetingsToOn: true } },
  facilitators: { select: { userId: true, role: true, busy: true } },
  seats: {
    where: { leftAt: null },
    select: {
      enrolment: {
        select: { participants: { where: { leftAt: null, takesPart: true }, select: { userId: true } } },
      },
    },
  },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: { id: true, step: true, state: true, startsAt: true, endsAt: true },
  },
  rhythms: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, proposedById: true, createdAt: true },
      days: { orderBy: { startsAt: "asc" }, select: { step: true, startsAt: true, endsAt: true } },
      votes: { select: { userId: true, value: true } },
    },
  },
} as const satisfies Prisma.GroupSelect;

type Voting = {
  facilitators: readonly { userId: string; role: string; busy: boolean }[];
  seats: readonly { enrolment: { participants: readonly { userId: string }[] } }[];
};

/** How a rhythm of a group stands by the answers to it. */
export function standingIn(
  { seats, facilitators }: Voting,
  votes: Parameters<typeof standingOfRhythm>[1],
): RhythmStanding {
  const people = seats.flatMap(({ enrolment }) => enrolment.participants.map(({ userId }) => userId));
  return standingOfRhythm({ people, guides: facilitators }, votes);
}

/** The meetings on whose days somebody who has to be there is booked elsewhere, by their keys; where, is told to nobody. */
export async function takenIn(
  db: Reads,
  { facilitators }: { facilitators: readonly { userId: string; busy: boolean }[] },
  days: Readonly<Record<string, Span>>,
): Promise<Set<string>> {
  const spans = Object.entries(days);
  if (spans.length === 0) return new Set();
  const bookings = await db.booking.findMany({
    where: {
      userId: { in: facilitators.filter(({ busy }) => busy).map(({ userId }) => userId) },
      OR: spans.map(([, { startsAt, endsAt }]) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } })),
    },
    select: { startsAt: true, endsAt: true },
  });
  const clash = (span: Span) => bookings.some((booking) => overlap(booking, span));
  return new Set(spans.filter(([, span]) => clash(span)).map(([step]) => step));
}

/** Tells those who guide, in the transaction of the last answer, that everybody has answered every rhythm. */
export async function tellWhenRhythmsAnswered(tx: Tx, groupId: string, voter: string | null): Promise<void> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: rhythmFields });
  const { rhythms } = group;
  if (rhythms.length === 0 || !haveAllAnswered(rhythms.map(({ votes }) => standingIn(group, votes)))) return;
  const newest = new Date(Math.max(...rhythms.map(({ createdAt }) => createdAt.getTime())));
  await queue(
    tx,
    rhythmsAnsweredMails(await receiversOf(tx, groupId), { newest, voter, count: rhythms.length }),
  );
}
