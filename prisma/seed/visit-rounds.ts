import { randomUUID } from "node:crypto";
import { sealParts } from "@/lib/documents/sealing";
import { booklet } from "@/lib/formats/visit-round/visit";
import type { Tx } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import { addDays, dayIn } from "@/lib/time/days";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildAnonymous,
  buildEnrolment,
  buildGroup,
  buildNamed,
  buildScheduled,
  buildUser,
} from "@/prisma/seed/builders";
import {
  type DemoGuest,
  type DemoSaid,
  saidLastYear,
  saidOfFirst,
  saidOfSecond,
  guests as thisYearsGuests,
} from "@/prisma/seed/round-guests";
import { type DemoHost, hosts, lastYearsHosts } from "@/prisma/seed/round-hosts";
import { at } from "@/prisma/seed/stages";

/**
 * A round of visits under way: two stops held, with numbers, quotes and a page of the booklet; one full, with a queue; one with room; one
 * with too few; one in the next town; and one whose time is not chosen yet. And one more host who would like to join.
 */
export async function visitRound(db: Tx, now: Date, programme: BuiltProgramme): Promise<void> {
  const round = await begin(db, now, programme, hosts, { sentAgo: 60, datesIn: 30 });
  const of = (...keys: string[]) => keys.map((key) => round.guests.get(key) as BuiltEnrolment);
  const held = [
    "ohjaaja",
    "omavalmentaja",
    "sosiaaliohjaaja",
    "sairaanhoitaja",
    "kotoutuja",
    "etsiva",
    "diakoni",
  ];
  await hold(db, now, round, { stop: 1, ago: 24, who: of(...held), said: saidOfFirst });
  await writePage(db, round, 1, addDays(now, -20));
  await hold(db, now, round, { stop: 2, ago: 10, who: of(...held.slice(1), "advisor"), said: saidOfSecond });
  await writePage(db, round, 2, addDays(now, -8));
  for (const [stop, gained, nextHost] of [
    [
      1,
      "Kaksi uutta kävijää jo samalla viikolla.",
      "Ristijärven Rukkaset. Heillä on sama ovi kuin meillä, vain pienempi.",
    ],
    [
      2,
      "Meiltä kysyttiin asioita, joita emme olleet itse huomanneet kysyä.",
      "Kaverikeittiön naapurista Kirppukellari.",
    ],
  ] as const)
    await buildNamed(db, programme, round.group, {
      ...{
        step: "host-stop",
        about: `stop-${stop}`,
        enrolmentId: round.hosts[stop - 1]?.id ?? "",
        at: addDays(now, -7),
      },
      answers: { gained, nextHost },
    });
  await offer(db, now, round, { stop: 3, days: 3, time: "11:00", capacity: 6 });
  await take(db, now, round, 3, of(...held.slice(0, 5), "kuntoutus"), of("paluu", "tyopari", "perhetyo"));
  await offer(db, now, round, { stop: 4, days: 9, time: "13:00", capacity: 12 });
  await take(db, now, round, 4, of("kotoutuja", "advisor", "sosiaaliohjaaja", "perhetyo", "ohjaaja"), []);
  await offer(db, now, round, { stop: 5, days: 16, time: "16:30", capacity: 12 });
  await take(db, now, round, 5, of("advisor", "diakoni"), []);
  await offer(db, now, round, { stop: 6, days: 23, time: "12:00", capacity: 20 });
  await buildEnrolment(db, now, {
    ...{ programme, part: "host", state: "SUBMITTED", sentAgo: 1 },
    contact: await buildUser(db, { name: "Kinnas Lapanen", email: "rukkaset@esimerkki.example" }),
    answers: {
      ...{ name: "Ristijärven Rukkaset ry", municipality: "Ristijärvi", publish: "yes", places: "6" },
      description: "Teemme lapasia ja asioita, jotka muuten jäisivät tekemättä.",
      shows: "Lapaspiirin ja sen, mitä sivukylällä tapahtuu, kun yksi soittaa toiselle.",
      dates: datesFrom(now, 35),
      ...{ contactName: "Kinnas Lapanen", email: "rukkaset@esimerkki.example", contactLanguage: "fi" },
    },
  });
}

/** Last year's round: three stops, what was said of them, and a booklet that anybody may read. */
export async function lastYearsRound(db: Tx, now: Date, programme: BuiltProgramme): Promise<void> {
  const round = await begin(db, now, programme, lastYearsHosts, { sentAgo: 400, datesIn: -330 });
  const who = [...round.guests.values()];
  for (const [index, said] of saidLastYear.entries()) {
    const [stop, ago] = [index + 1, 330 - 21 * index];
    await hold(db, now, round, { stop, ago, who: who.slice(index, index + said.length), said });
    await writePage(db, round, stop, addDays(now, 5 - ago));
  }
  await db.group.update({
    where: { id: round.group.id },
    data: { state: "COMPLETED", completedAt: addDays(now, -250) },
  });
}

type Round = {
  programme: BuiltProgramme;
  group: BuiltGroup;
  hosts: BuiltEnrolment[];
  guests: Map<string, BuiltEnrolment>;
  cards: readonly DemoHost[];
};

async function begin(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  cards: readonly DemoHost[],
  { sentAgo, datesIn }: { sentAgo: number; datesIn: number },
): Promise<Round> {
  const enrolled: BuiltEnrolment[] = [];
  for (const { key, contact, card } of cards) {
    const email = key === "paivatupa" ? "demo-isanta@kylassa.example" : `${key}@esimerkki.example`;
    enrolled.push(
      await buildEnrolment(db, now, {
        ...{ programme, part: "host", sentAgo, contact: await buildUser(db, { ...contact, email }) },
        answers: {
          ...card,
          ...{ contactName: contact.name, email, contactLanguage: contact.locale },
          dates: datesFrom(now, datesIn),
          ...(contact.phone ? { phone: contact.phone } : {}),
        },
      }),
    );
  }
  const guests = new Map<string, BuiltEnrolment>();
  for (const guest of thisYearsGuests)
    guests.set(guest.key, await enrol(db, now, programme, guest, sentAgo - 10));
  const group = await buildGroup(db, now, { programme, enrolments: enrolled, proposedAgo: sentAgo - 15 });
  return { programme, group, hosts: enrolled, guests, cards };
}

async function enrol(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { key, name, workplace, serves, asks, needs, locale = "fi" }: DemoGuest,
  sentAgo: number,
): Promise<BuiltEnrolment> {
  const email = key === "ohjaaja" ? "demo-vieras@kylassa.example" : `${key}@virasto.example`;
  const said = { serves, asks, needs };
  return buildEnrolment(db, now, {
    ...{ programme, part: "guest", sentAgo, contact: await buildUser(db, { name, email, locale }) },
    answers: {
      ...{ fullName: name, workplace, email, contactLanguage: locale },
      ...Object.fromEntries(Object.entries(said).filter((one): one is [string, string] => Boolean(one[1]))),
    },
  });
}

/** Three possible times of a host, as its card has them. */
function datesFrom(now: Date, days: number): string[] {
  return [0, 2, 7].map((more) => `${dayIn(addDays(now, days + more), "Europe/Helsinki")}T13:00`);
}

type Offered = { stop: number; days: number; time: string; capacity: number };

/** Gives a stop its time and its places. */
async function offer(db: Tx, now: Date, { group, cards }: Round, { stop, days, time, capacity }: Offered) {
  const id = group.meetings[`stop-${stop}`] as string;
  await buildScheduled(db, id, at(now, days, time), null, { minutes: 90, ...cards[stop - 1]?.place });
  const opened = addDays(now, Math.min(-30, days - 30));
  await db.meeting.update({
    where: { id },
    data: {
      ...{ byPlaces: true, signUpOpenedAt: opened, capacity, least: 4 },
      ...{ perOrganisation: 4, capUntil: addDays(opened, 7) },
      remoteWelcome: cards[stop - 1]?.card.remote === "yes",
    },
  });
}

/** Gives places to some, in this order, and turns in the queue to others. */
async function take(
  db: Tx,
  now: Date,
  { programme, group }: Round,
  stop: number,
  taken: readonly BuiltEnrolment[],
  waiting: readonly BuiltEnrolment[],
): Promise<void> {
  const meetingId = group.meetings[`stop-${stop}`] as string;
  const { capacity } = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { capacity: true },
  });
  for (const [index, one] of [...taken, ...waiting].entries()) {
    const answers = await answersOf(db, one);
    const state = index < taken.length ? ("TAKEN" as const) : ("WAITING" as const);
    const since = addDays(now, index - 20);
    await db.place.create({
      data: {
        ...{ convenerId: programme.convenerId, meetingId, participantId: one.participants[0]?.id as string },
        ...{ state, number: state === "TAKEN" ? index + 1 : null, capacity, since },
        ...{ agency: String(answers.workplace ?? ""), needs: (answers.needs as string | undefined) ?? null },
      },
    });
    if (state === "TAKEN")
      await db.rsvp.create({
        data: {
          convenerId: programme.convenerId,
          meetingId,
          userId: one.contact.id,
          coming: true,
          saidAt: since,
        },
      });
  }
}

async function answersOf(db: Tx, { id }: BuiltEnrolment): Promise<Answers> {
  const row = await db.response.findFirst({ where: { enrolmentId: id }, select: { answers: true } });
  return row?.answers ?? {};
}

type Held = { stop: number; ago: number; who: readonly BuiltEnrolment[]; said: readonly DemoSaid[] };

/** A stop that has been held: who came, and what those who answered said, come out of the ballot box and read. */
async function hold(db: Tx, now: Date, round: Round, { stop, ago, who, said }: Held): Promise<void> {
  const { programme, group } = round;
  await offer(db, now, round, { stop, days: -ago, time: "13:00", capacity: 12 });
  await take(db, addDays(now, -ago), round, stop, who, []);
  const meetingId = group.meetings[`stop-${stop}`] as string;
  const heldAt = at(now, -ago, "14:30");
  await db.meeting.update({ where: { id: meetingId }, data: { state: "HELD", heldAt, changedAt: heldAt } });
  await db.attendance.createMany({
    data: who.map(({ participants }) => ({
      ...{ convenerId: programme.convenerId, meetingId, participantId: participants[0]?.id as string },
      ...{ present: true, asked: true },
    })),
  });
  for (const [index, { quote, quoteConsent, ...words }] of said.entries())
    await buildAnonymous(db, programme, group, {
      ...{
        step: "stop-feedback",
        about: `stop-${stop}`,
        batch: stop,
        at: addDays(heldAt, 8),
        aboutOne: true,
      },
      answers: { ...words, ...(quote && quoteConsent ? { quote, quoteConsent } : {}) },
      quotedAs: String((await answersOf(db, who[index] as BuiltEnrolment)).workplace ?? ""),
    });
}

/** A host's page of the booklet, as it has approved it. */
async function writePage(db: Tx, { programme, group, hosts: all, cards }: Round, stop: number, when: Date) {
  const { convenerId } = programme;
  const [id, groupId] = [randomUUID(), group.id];
  const card = cards[stop - 1]?.card ?? {};
  const parts = {
    who: [card.description, card.forWhom].filter(Boolean).join("\n"),
    clients: String(card.clients ?? ""),
    notDone: String(card.notDone ?? ""),
    reach: `${cards[stop - 1]?.contact.name}, ${cards[stop - 1]?.place.address}`,
  };
  const sealed = sealParts({ id, groupId }, parts);
  const by = all[stop - 1]?.contact.id ?? null;
  const about = `stop-${stop}`;
  await db.document.create({
    data: {
      ...{ id, convenerId, groupId, step: booklet.key, about, state: "APPROVED", round: 1, sealed },
      ...{ savedById: by, savedAt: when, changedAt: when },
    },
  });
  await db.documentVersion.create({
    data: { convenerId, documentId: id, round: 1, sealed, sentById: by, sentAt: when, approvedAt: when },
  });
}
