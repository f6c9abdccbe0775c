import { systemViewer } from "@/lib/auth/viewers";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { addFormat, formats } from "@/lib/formats/registry";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildScheduled,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";
import { later, viewerOf } from "./world";

/** Known to this process also while it is not offered. */
export function knowRound(): void {
  if (!formats.includes(visitRound)) addFormat(visitRound);
}

type Wanted = { now: Date; hosts?: number; guests?: number; capacity?: number; tag?: string };

/** A round of visits under way: hosts with a stop each, the first in ten days and then one a week, and guests who have taken no place. */
export function roundWorld({ now, hosts: many = 2, guests: count = 5, capacity = 12, tag = "" }: Wanted) {
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa${tag}@keskus.example` });
    const { id: convenerId } = await buildConvener(tx, {
      name: "Kylien keskus",
      coordinators: [coordinator],
    });
    const programme = await buildProgramme(tx, now, { convenerId, format: "visit-round", state: "RUNNING" });
    const hosts = await Promise.all(numbers(many).map((n) => buildHost(tx, now, programme, n, tag)));
    const guests = await Promise.all(numbers(count).map((n) => buildGuest(tx, now, programme, n, tag)));
    const group = await buildGroup(tx, now, { programme, enrolments: hosts });
    const stops = numbers(many).map((n) => group.meetings[`stop-${n}`] as string);
    for (const [index, stop] of stops.entries())
      await buildScheduled(tx, stop, later(now, 10 + 7 * index), null, {
        ...{ minutes: 90, placeName: `Talo ${index + 1}`, address: `Talotie ${index + 1}, Kajaani` },
      });
    await tx.meeting.updateMany({
      where: { id: { in: stops } },
      data: { signUpOpenedAt: later(now, -1), capacity },
    });
    return { convenerId, coordinator, programme, hosts, guests, group, stops };
  });
}

/** One more host comes while the round runs, and is taken in: its enrolment, its contact, and its stop, which has no time yet. */
export async function hostJoins(
  { programme, convenerId, coordinator }: Awaited<ReturnType<typeof roundWorld>>,
  now: Date,
  answers: Answers & { name: string },
  joining?: Person,
) {
  const { id: enrolmentId, contact } = await write(systemViewer(), async (tx) => {
    const contact = joining ?? (await buildUser(tx, { name: "Kinnas Lapanen" }));
    const of = {
      programme: { ...programme, convenerId },
      contact,
      part: "host",
      state: "SUBMITTED",
    } as const;
    return buildEnrolment(tx, now, {
      ...of,
      answers: { municipality: "Kajaani", contactName: contact.name, ...answers },
    });
  });
  await acceptEnrolment(viewerOf(coordinator), { enrolmentId }, now);
  const [stop] = await rows<{ id: string; n: number }>(
    'select id, ordinal as n from "Meeting" where "hostEnrolmentId" = $1',
    [enrolmentId],
  );
  if (!stop) throw new Error("it has no stop");
  return { enrolmentId, contact, stop };
}

type Tx = Parameters<typeof buildUser>[0];
type Programme = Awaited<ReturnType<typeof buildProgramme>>;

async function buildHost(tx: Tx, now: Date, programme: Programme, n: number, tag: string) {
  const contact = await buildUser(tx, { name: `Isäntä ${n}`, email: `isanta-${n}${tag}@talo.example` });
  return buildEnrolment(tx, now, {
    ...{ programme, contact, part: "host" },
    answers: {
      ...{ name: `Talo ${n} ry`, municipality: "Kajaani", description: `Olemme talo ${n}.` },
      ...{
        shows: `Näytämme keittiön ${n}.`,
        dates: ["2027-03-10T13:00", "2027-03-17T13:00"],
        contactName: contact.name,
      },
      ...{ email: contact.email, ...(n === 1 ? { publish: "yes" } : {}) },
    } satisfies Answers,
  });
}

async function buildGuest(tx: Tx, now: Date, programme: Programme, n: number, tag: string) {
  const contact = await buildUser(tx, { name: `Vieras ${n}`, email: `vieras-${n}${tag}@virasto.example` });
  return buildEnrolment(tx, now, {
    ...{ programme, contact, part: "guest" },
    answers: {
      ...{ fullName: contact.name, workplace: `Virasto ${n}`, email: contact.email },
      ...{ needs: `Tarve ${n}`, asks: `Kysymys ${n}?` },
    } satisfies Answers,
  });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
