import { people } from "@/lib/exports/people";
import { leadFirst } from "@/lib/formats/leading";
import { agendaOf } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { clocked } from "@/lib/meetings/agenda";
import { dayFields } from "@/lib/meetings/days";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

type OfMeeting = {
  pair: string;
  ordinal: number;
  step: string;
  timeZone: string;
  startsAt: Date | null;
  facilitators: string[];
};

/** Whether somebody came to a meeting. */
export type AttendanceRow = OfMeeting & { endsAt: Date | null; name: string; came: boolean };

/** One part of what was done at a meeting. */
export type AgendaRow = OfMeeting & { from: Date; until: Date; title: Localised };

/** Who came to the meetings that have been held in a programme that the viewer coordinates, and what was done at them. */
export async function listExportedAttendance(
  viewer: Viewer,
  programmeId: string,
): Promise<{ people: AttendanceRow[]; agenda: AgendaRow[] }> {
  const held = await read(viewer, (db) =>
    db.meeting.findMany({
      where: { state: "HELD", group: { programmeId, programme: programmesCoordinatedBy(viewer) } },
      orderBy: [{ group: { createdAt: "asc" } }, { groupId: "asc" }, { ordinal: "asc" }],
      select: {
        ...{ ordinal: true, step: true, kind: true, timeZone: true },
        days: { where: { cancelledAt: null }, ...dayFields },
        attendances: {
          select: { present: true, participant: { select: { user: { select: { name: true } } } } },
        },
        walkIns: { select: { name: true, present: true } },
        group: {
          select: {
            programme: { select: { format: true } },
            ...people,
          },
        },
      },
    }),
  );
  // Of a meeting of several days each day is a line: hours are counted by the day, and the agenda repeats.
  const lines = held.flatMap(({ days, ...meeting }) =>
    days.map(({ startsAt, endsAt }) => ({ ...meeting, startsAt, endsAt })),
  );
  const meetings = lines.map(({ group, attendances, walkIns, kind, endsAt, ...own }) => ({
    of: {
      ...own,
      pair: group.seats.map(({ enrolment }) => enrolment.name).join("; "),
      facilitators: leadFirst(group.facilitators).map(({ user }) => user.name),
    },
    endsAt,
    agenda: agendaOf(formatOf(group.programme.format), { step: own.step, kind }),
    people: [
      ...attendances.map(({ present, participant }) => ({ name: participant.user.name, came: present })),
      ...walkIns.map(({ name, present }) => ({ name, came: present })),
    ].sort((one, other) => one.name.localeCompare(other.name, "fi")),
  }));
  return {
    people: meetings.flatMap(({ of, endsAt, people }) => people.map((one) => ({ ...of, endsAt, ...one }))),
    agenda: meetings.flatMap(({ of, agenda }) =>
      of.startsAt
        ? clocked(agenda, of.startsAt).map(({ from, until, title }) => ({ ...of, from, until, title }))
        : [],
    ),
  };
}
