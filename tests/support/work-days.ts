import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { scheduleDirectly } from "@/lib/meetings/commands";
import {
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";
import { answers } from "./work-days-world";
import { viewerOf } from "./world";

/** Another programme in which the first of two hosts the second for some days; returns that meeting. */
export function daysOf(host: Person, guest: Person, now: Date): Promise<string> {
  return write(systemViewer(), async (tx) => {
    const { id: convenerId } = await buildConvener(tx, { name: "Toinen", coordinators: [] });
    const programme = await buildProgramme(tx, now, { convenerId, format: "work-days", state: "RUNNING" });
    const enrolments = [];
    for (const contact of [host, guest])
      enrolments.push(await buildEnrolment(tx, now, { programme, contact, answers: answers(contact.name) }));
    const group = await buildGroup(tx, now, { programme, enrolments, state: "CONFIRMED" });
    return group.meetings["days-1"] as string;
  });
}

export type MeetingRow = {
  state: string;
  version: number;
  sequence: number;
  startsAt: Date | null;
  endsAt: Date | null;
};

export const hours = { from: "09:00", until: "15:00" };

export async function meetingRow(id: string): Promise<MeetingRow> {
  const [row] = await rows<MeetingRow>(
    'select state, version, sequence, "startsAt", "endsAt" from "Meeting" where id = $1',
    [id],
  );
  return row as MeetingRow;
}

/** The days of a meeting as they are kept. */
export const daysIn = (meetingId: string) =>
  rows<{ number: number; day: string; uid: string; cancelled: boolean; by: string | null }>(
    `select number, to_char("startsAt" at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') as day, uid,
      "cancelledAt" is not null as cancelled, "takenOverBy" as by from "MeetingDay" where "meetingId" = $1 order by number`,
    [meetingId],
  );

/** Whoever hosts gives a meeting so many days, having confirmed them. */
export async function give(
  host: Person,
  meetingId: string,
  day: string,
  days: number,
  now: Date,
): Promise<string> {
  const { version } = await meetingRow(meetingId);
  const typed = { meetingId, version, day, days, sure: "yes" as const, ...hours };
  return scheduleDirectly(viewerOf(host), typed, now);
}
