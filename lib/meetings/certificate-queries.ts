import { lead } from "@/lib/formats/leading";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { roleLabel } from "@/lib/formats/roles";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { minutesIn } from "@/lib/time/spans";
import type { Prisma } from "@/prisma/client/client";

/** That somebody has taken part in a group, for themselves and for paper: nothing of what was said there, and of nobody else who came. */
export type Certificate = {
  name: string;
  format: Format;
  programme: Localised;
  convener: string;
  /** Of the programme, for the day on which it is printed. */
  timeZone: string;
  /** Who leads the group, and what that is called in its format. */
  led: { as: Localised; names: string[] } | null;
  /** Each day of the meetings at which they were present. */
  days: { startsAt: Date; minutes: number; timeZone: string }[];
  /** They still see the group's page: who has left does not. */
  seesGroup: boolean;
};

/**
 * The viewer's certificate of a group: of the meetings at which somebody has ticked them as present, also after they have left; null for
 * everybody else. Whom the clock has taken for present nobody has seen there.
 */
export async function getCertificate(viewer: Viewer, groupId: string): Promise<Certificate | null> {
  const userId = userIdOf(viewer);
  const own = { present: true, participant: { userId } } satisfies Prisma.AttendanceWhereInput;
  const attended = {
    ...{ state: "HELD", heldByClock: false, startsAt: { not: null } },
    attendances: { some: own },
  } satisfies Prisma.MeetingWhereInput;
  const stays = { userId, leftAt: null };
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, meetings: { some: attended } },
      select: {
        programme: {
          select: { name: true, format: true, timeZone: true, convener: { select: { name: true } } },
        },
        facilitators: { where: { role: lead }, select: { user: { select: { name: true } } } },
        seats: {
          where: { leftAt: null, enrolment: { participants: { some: stays } } },
          select: { seat: true },
        },
        meetings: {
          where: attended,
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: {
            timeZone: true,
            days: {
              where: { cancelledAt: null },
              orderBy: { number: "asc" },
              select: { startsAt: true, endsAt: true },
            },
            attendances: {
              where: own,
              select: { participant: { select: { user: { select: { name: true } } } } },
            },
          },
        },
      },
    }),
  );
  if (!group) return null;
  const { programme, meetings } = group;
  const format = formatOf(programme.format);
  const as = roleLabel(format, lead);
  const names = group.facilitators.map(({ user }) => user.name);
  return {
    ...{ format, programme: programme.name, convener: programme.convener.name, timeZone: programme.timeZone },
    name: meetings.at(-1)?.attendances[0]?.participant.user.name ?? "",
    led: as && names.length > 0 ? { as, names } : null,
    days: meetings.flatMap(({ timeZone, days }) =>
      days.map((day) => ({ startsAt: day.startsAt, timeZone, minutes: minutesIn(day) })),
    ),
    seesGroup: group.seats.length > 0,
  };
}
