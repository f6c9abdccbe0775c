import { randomUUID } from "node:crypto";
import { sealParts } from "@/lib/documents/sealing";
import { memo } from "@/lib/formats/organisation-visit/memo";
import type { Tx } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import { assessmentOf } from "@/prisma/seed/assessments";
import { lastYearsAssociations } from "@/prisma/seed/associations";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildNamed,
  buildScheduled,
  buildTimes,
  buildUnanswered,
  buildUser,
  guidesOf,
  type Person,
} from "@/prisma/seed/builders";
import { at } from "@/prisma/seed/stages";

const minutes = 120;

/**
 * A programme of organisation visits with a group at each of its stages: three that nobody guides and that are half way, two whose memo
 * waits to be approved, two with a facilitator of whom one has still to look in the mirror, and two who have told what came of it.
 */
export async function organisationVisits(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  guide: Person,
): Promise<void> {
  const enrol = (key: string) => enrolled(db, now, programme, key);
  const group = (enrolments: BuiltEnrolment[], theme: string, ago: number, facts: object = {}) =>
    buildGroup(db, now, { programme, enrolments, theme, proposedAgo: ago, confirmedAgo: ago - 5, ...facts });
  const assess = (of: BuiltGroup, keys: readonly string[], ago: number) =>
    handIn(db, of, keys, addDays(now, -ago));

  const three = ["kierratys", "pelaajat", "villasukat"];
  const half = await group(await each(three, enrol), "volunteer-recruitment", 40);
  await assess(half, three, 24);
  await buildHeld(db, half, "visit-1", at(now, -12, "17:30"), null, {
    ...{ placeName: "Kierrätyspaja", address: "Hakunilantie 6, Vantaa", stepFree: true, minutes },
  });
  await write(db, half, "visit-1", [1, 2, 3], addDays(now, -9), {
    when: "Kierrätyspajalla Hakunilassa",
    who: "7 osallistujaa",
    theme: "Vapaaehtoisten löytäminen",
    learned:
      "Uusi ihminen jää, kun hänelle antaa tehtävän ensimmäisenä iltana.\nTehtävän pitää mahtua yhteen iltaan.",
    home: "Pelaajat: tervetulopöytä, Noppa, ensi kuun alusta.\nVillasukat: kummi jokaiselle uudelle, Puikko, heti.",
    onward: "Tehtävälistan saa näyttää muillekin.",
  });
  await buildScheduled(db, half.meetings["visit-2"] as string, at(now, 9, "18:00"), null, {
    ...{ placeName: "Kerhotila", address: "Yliskyläntie 3, Helsinki", stepFree: false, minutes },
    arrival: "Sisään sisäpihan puolelta, toinen kerros.",
  });
  const [elsewhere, , home] = half.enrolments.map(({ contact }) => contact) as [Person, Person, Person];
  await buildTimes(
    db,
    half.meetings["visit-3"] as string,
    [
      {
        startsAt: at(now, 37, "18:00"),
        by: elsewhere,
        votes: [
          [elsewhere, "YES"],
          [home, "IF_NEEDED"],
        ],
      },
      { startsAt: at(now, 44, "18:00"), by: elsewhere, votes: [[elsewhere, "YES"]] },
    ],
    addDays(now, -1),
  );
  await asked(db, half, { step: "feedback", about: "visit-1", from: addDays(now, -12), days: 14 });

  const two = ["pyorapaja", "ukulelet"];
  const waiting = await group(await each(two, enrol), "communications", 31);
  await assess(waiting, two, 15);
  await buildHeld(db, waiting, "visit-1", at(now, -4, "17:00"), null, {
    ...{ placeName: "Kilon kerhohuone", address: "Kilonkuja 2, Espoo", stepFree: true, minutes },
  });
  await write(db, waiting, "visit-1", [1], addDays(now, -2), {
    when: "Kilon kerhohuoneella",
    who: "5 osallistujaa",
    theme: "Viestintä",
    learned: "Yksi kanava riittää, kun kaikki tietävät, mikä se on.",
    home: "Pyöräpaja: yhteinen kalenteri, Ketju, tässä kuussa.\nUkulelet: kevään keikat yhdellä kertaa, Sulo, tammikuussa.",
    onward: "",
  });
  const [host, guest] = waiting.enrolments.map(({ contact }) => contact) as [Person, Person];
  await buildTimes(
    db,
    waiting.meetings["visit-2"] as string,
    [
      { startsAt: at(now, 17, "18:00"), by: guest, votes: [[guest, "YES"]] },
      {
        startsAt: at(now, 24, "18:00"),
        by: guest,
        votes: [
          [guest, "YES"],
          [host, "IF_NEEDED"],
        ],
      },
    ],
    addDays(now, -1),
  );

  const guided = ["sovittelijat", "lumilapiot"];
  const mirrors = await group(await each(guided, enrol), "volunteer-leadership", 14, { facilitator: guide });
  await assess(mirrors, guided.slice(0, 1), 2);

  const done = ["kasvimaa", "kirjahylly"];
  const over = await group(await each(done, enrol), "events", 190, { state: "COMPLETED" });
  await assess(over, done, 160);
  for (const [index, ago] of [150, 120].entries()) {
    const step = `visit-${index + 1}`;
    await buildHeld(db, over, step, at(now, -ago, "17:30"), null, { minutes });
    await write(db, over, step, [1, 2], addDays(now, 3 - ago), {
      when: index === 0 ? "Kivenlahden kasvimaalla" : "Järvenpään kirjastossa",
      who: "6 osallistujaa",
      theme: "Tapahtumat",
      learned: "Talkoista tulee juhla, kun ruoka on valmiina ennen työtä.",
      home: "Keitto ja soitto syystalkoisiin, Herne, syyskuussa.",
      onward: "Keiton ohjeen saa antaa kaikille.",
    });
  }
  for (const { id: enrolmentId } of over.enrolments)
    await buildNamed(db, programme, over, {
      ...{ step: "development", enrolmentId, at: addDays(now, -20) },
      answers: {
        tried: "stays",
        changed: "Syystalkoisiin tuli kaksi kertaa enemmän väkeä kuin ennen.",
        touch: "in-touch",
      },
    });
}

async function each<T>(keys: readonly string[], work: (key: string) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (const key of keys) made.push(await work(key));
  return made;
}

async function enrolled(db: Tx, now: Date, programme: BuiltProgramme, key: string): Promise<BuiltEnrolment> {
  const found = lastYearsAssociations.find((one) => one.key === key);
  if (!found) throw new Error(`no such demo association: ${key}`);
  const { name, municipality, contact } = found;
  const email = known.has(key) ? `demo-${key}@kylassa.example` : contact.email;
  return buildEnrolment(db, now, {
    ...{ programme, sentAgo: 60, contact: await buildUser(db, { ...contact, email }) },
    answers: {
      ...{ name, municipality, email, contactName: contact.name, contactLanguage: contact.locale },
      ...{ workingLanguages: ["fi"], needs: ["volunteer-recruitment"], offers: ["events"] },
      ...{ times: ["weekday-evening"], hosting: "own", facilitator: "no", consent: "yes" },
    },
  });
}

/** Those whose contacts get a link of their own in the demo: who votes and looks back, who is to approve, and who is to look in the mirror. */
const known = new Set(["villasukat", "ukulelet", "lumilapiot"]);

/** Hands in the self-assessments of some, in the order of their seats. */
async function handIn(db: Tx, group: BuiltGroup, keys: readonly string[], when: Date): Promise<void> {
  for (const [index, key] of keys.entries()) {
    const { id: enrolmentId, contact } = group.enrolments[index] as BuiltEnrolment;
    const place = { convenerId: group.convenerId, groupId: group.id, step: "self-assessment", enrolmentId };
    await db.submission.create({
      data: {
        ...{ ...place, answers: assessmentOf(key), savedAt: when, savedById: contact.id, handedInAt: when },
        readers: await guidesOf(db, group),
      },
    });
  }
}

/** The memo of a visit, sent round by its host and approved by some seats; by all of them, it can be read by the group. */
async function write(
  db: Tx,
  { id: groupId, convenerId, enrolments }: BuiltGroup,
  about: string,
  approvedBy: readonly number[],
  when: Date,
  parts: Record<string, string>,
): Promise<void> {
  const id = randomUUID();
  const host = enrolments[Number(about.slice(-1)) - 1]?.contact.id ?? null;
  const sealed = sealParts({ id, groupId }, parts);
  const all = approvedBy.length === enrolments.length;
  await db.document.create({
    data: {
      ...{
        id,
        convenerId,
        groupId,
        step: memo.key,
        about,
        state: all ? "APPROVED" : "SENT",
        round: 1,
        sealed,
      },
      ...{ savedById: host, savedAt: when, changedAt: when },
    },
  });
  const version = { convenerId, documentId: id, round: 1 };
  await db.documentVersion.create({
    data: { ...version, sealed, sentById: host, sentAt: when, approvedAt: all ? when : null },
  });
  await db.documentApproval.createMany({
    data: approvedBy.map((seat) => {
      const { id: enrolmentId, contact } = enrolments[seat - 1] as BuiltEnrolment;
      return { ...version, groupId, enrolmentId, approvedById: contact.id, approvedAt: when };
    }),
  });
}

/** The contacts of a group are asked, and have not answered. */
function asked(
  db: Tx,
  group: BuiltGroup,
  { step, about, from, days }: { step: string; about: string; from: Date; days: number },
): Promise<void> {
  const userIds = group.enrolments.map(({ contact }) => contact.id);
  return buildUnanswered(db, group, { step, about, userIds, openUntil: addDays(from, days), askedAt: from });
}
