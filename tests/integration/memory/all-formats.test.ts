import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { metBefore } from "@/lib/days/met-loading";
import { isOneGroup } from "@/lib/formats/grouping";
import { mainPart, type Part } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { getPool } from "@/lib/grouping/pairs/candidate-queries";
import { getFormation } from "@/lib/grouping/sets/formation-queries";
import { read, type Tx, write } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { emptyDatabase } from "../../support/database";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const lastYear = addDays(now, -300);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("one person goes through all formats, and is new to nobody of them wherever people are put together; of a closed group nothing is told", async () => {
  const { convenerId, coordinator, aino, stranger } = await write(systemViewer(), async (tx) => {
    const coordinator = await person(tx, "Kaisa");
    const { convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [coordinator] });
    return { convenerId, coordinator, aino: await person(tx, "Aino"), stranger: await person(tx, "Outo") };
  });
  const friends = new Map<string, Person>();
  for (const format of formats)
    friends.set(
      format.key,
      await write(systemViewer(), async (tx) => {
        const friend = await person(tx, `Tuttu ${format.key}`);
        await meetIn(tx, format, convenerId, aino, friend);
        return friend;
      }),
    );
  const known = [...friends.values()].map(({ id }) => id).sort();
  const all = [aino, stranger, ...friends.values()];

  // At the tables of a day: who was whose guest, or at whose table, may be told; what groups were among themselves may not.
  const day = await read(systemViewer(), (db) =>
    metBefore(
      db,
      { convenerId, startsAt: now },
      all.map(({ id: userId }) => ({ userId })),
      now,
    ),
  );
  expect(day.map(({ one, other }) => (one === aino.id ? other : one)).sort()).toEqual(known);
  const told = day.filter((met) => met.told).flatMap(({ one, other }) => [one, other]);
  for (const format of formats)
    expect(told.includes(friends.get(format.key)?.id as string), format.key).toBe(isTold(format));

  // Wherever persons wait to be put together.
  const ofPersons = formats.filter((format) => !isOneGroup(format) && mainPart(format).of === "person");
  expect(ofPersons.length).toBeGreaterThan(0);
  for (const format of ofPersons) {
    const { programme, ids } = await waiting(format, convenerId, all);
    const { pool } = await getPool(viewerOf(coordinator), programme.id, now);
    const own = pool.candidates.find(({ id }) => id === ids.get(aino.id));
    expect([...(own?.metPeople ?? [])].sort(), format.key).toEqual(known);
    expect(pool.candidates.find(({ id }) => id === ids.get(stranger.id))?.metPeople, format.key).toEqual([]);
    if (format.grouping.kind !== "sets") continue;
    const found = await getFormation(viewerOf(coordinator), programme.id, undefined, now);
    const met = found?.formable.met.flat().filter((id) => id !== ids.get(aino.id));
    expect(met?.sort(), format.key).toEqual(known.map((id) => ids.get(id)).sort());
  }
});

/** Whether two who met in a format may be told so: one received the other, or they sat at one table of a day. */
function isTold({ steps }: Format): boolean {
  const [first] = steps.filter((step) => step.kind === "meeting");
  return first !== undefined && ("each" in first.count || first.rounds !== undefined);
}

/** The two meet at the first meeting that the format has: in a group of theirs, as host and guest, or at a table. */
async function meetIn(tx: Tx, format: Format, convenerId: string, aino: Person, friend: Person) {
  const programme = await buildProgramme(tx, lastYear, { convenerId, format: format.key, state: "RUNNING" });
  const host = mainPart(format);
  const guest = format.parts.find(({ key }) => key !== host.key) ?? host;
  const theirs = await enrol(tx, programme, host, friend);
  const own = await enrol(tx, programme, isOneGroup(format) ? guest : host, aino);
  const hasSeats = !isOneGroup(format) || (format.grouping.kind === "everyone" && format.grouping.seats);
  const seated = !hasSeats ? [] : isOneGroup(format) ? [theirs] : [theirs, own];
  const group = await buildGroup(tx, lastYear, { programme, enrolments: seated });
  const [step] = Object.keys(group.meetings);
  const meetingId = group.meetings[step ?? ""] as string;
  await buildHeld(tx, group, step as string, lastYear, null);
  const both = [theirs, own].flatMap(({ participants }) => participants);
  if (hasSeats) {
    await tx.attendance.createMany({
      data: both.map(({ id: participantId }) => ({
        convenerId,
        meetingId,
        participantId,
        present: true,
        asked: true,
      })),
      skipDuplicates: true,
    });
    return;
  }
  const at = { startedAt: lastYear, publishedAt: lastYear, endsAt: addDays(lastYear, 1 / 24) };
  const round = await tx.dayRound.create({
    data: { convenerId, meetingId, key: "tables-1", tables: 1, state: "DRAFT", ...at },
    select: { id: true },
  });
  for (const [index, { id: participantId }] of both.entries()) {
    const badge = await tx.badge.create({
      data: { convenerId, meetingId, participantId, number: index + 1, arrivedAt: lastYear },
      select: { id: true },
    });
    await tx.daySeat.create({
      data: { convenerId, meetingId, roundId: round.id, badgeId: badge.id, table: 1 },
    });
  }
  await tx.dayRound.update({ where: { id: round.id }, data: { state: "HELD" } });
}

/** A programme of this year in which all of them wait, and which enrolment is whose. */
function waiting(format: Format, convenerId: string, people: readonly Person[]) {
  return write(systemViewer(), async (tx) => {
    const programme = await buildProgramme(tx, now, { convenerId, format: format.key, state: "MATCHING" });
    const ids = new Map<string, string>();
    for (const one of people) ids.set(one.id, (await enrol(tx, programme, mainPart(format), one)).id);
    return { programme, ids };
  });
}

/** Somebody is taken in, as themselves or as the contact of an organisation of their own. */
function enrol(
  tx: Tx,
  programme: BuiltProgramme,
  { key, reads }: Part,
  contact: Person,
): Promise<BuiltEnrolment> {
  const said: [string | undefined, string][] = [
    [reads.name, contact.name],
    [reads.workplace, `Talo ${contact.name}`],
    [reads.municipality, "Espoo"],
    [reads.contact?.name, contact.name],
    [reads.contact?.email, contact.email],
  ];
  const answers = Object.fromEntries(said.flatMap(([asked, answer]) => (asked ? [[asked, answer]] : [])));
  return buildEnrolment(tx, lastYear, { programme, part: key, contact, answers });
}

function person(tx: Tx, name: string): Promise<Person> {
  return buildUser(tx, { name, email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@esimerkki.example` });
}
