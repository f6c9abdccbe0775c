import { hasContacts } from "@/lib/days/contacts";
import { countDay } from "@/lib/days/count-loading";
import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

/** What a day of rounds came to, in numbers that name nobody. */
export type ReportedDay = {
  meetingId: string;
  startsAt: Date | null;
  timeZone: string;
  people: number;
  organisations: number;
  newlyMet: number;
  /** How many twos stay in touch; "open" until it has been told, "few" where so few do that it would tell of them; null where nobody is asked. */
  contacts: number | "open" | "few" | null;
};

/** The days of rounds among meetings of one format that have been held: as they were counted once they were over, or, until then, as they stand now. */
export async function heldDays(
  db: Reads,
  { held, format: key }: { held: Prisma.MeetingWhereInput; format: string },
  now: Date,
): Promise<ReportedDay[]> {
  const days = await db.meeting.findMany({
    where: { AND: [held, { badged: true, state: "HELD", group: { programme: { format: key } } }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, convenerId: true, startsAt: true, timeZone: true, heldByClock: true },
      ...{ cameInAll: true, cameFrom: true, newlyMet: true, contactsClosedAt: true, contactsShared: true },
    },
  });
  const format = formatOf(key);
  return Promise.all(
    days.map(async ({ cameInAll, cameFrom, newlyMet, contactsClosedAt, contactsShared, ...day }) => {
      const counted =
        cameInAll === null || cameFrom === null || newlyMet === null
          ? await countDay(db, day, format, now)
          : { people: cameInAll, organisations: cameFrom, newlyMet };
      const told = contactsClosedAt === null ? "open" : enough(contactsShared ?? 0, format.counting.answers);
      const { id: meetingId, startsAt, timeZone } = day;
      return { meetingId, startsAt, timeZone, ...counted, contacts: hasContacts(format) ? told : null };
    }),
  );
}

function enough(count: number, least: number): number | "few" {
  return count < least ? "few" : count;
}
