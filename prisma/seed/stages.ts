import type { Tx } from "@/lib/kernel/db";
import { addDays, dayIn, instantOf } from "@/lib/time/days";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildAnonymous,
  buildGroup,
  buildHeld,
  buildScheduled,
  buildTimes,
  buildUnanswered,
  guidesOf,
  type Person,
} from "@/prisma/seed/builders";
import { feedbackAnswers } from "@/prisma/seed/feedback";
import { buildNote } from "@/prisma/seed/notes";
import { closingWords, facilitatorNotes, insights, mirrorAnswers } from "@/prisma/seed/words";
import type { Facilitators } from "@/prisma/seed/world";

type Pair = readonly [BuiltEnrolment, BuiltEnrolment];

const zone = "Europe/Helsinki";

/** A pair whose both visits are behind, with feedback and one person still to answer. */
export async function finished(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { joonas }: Facilitators,
  pair: Pair,
): Promise<void> {
  const group = await buildGroup(db, now, {
    programme,
    enrolments: pair,
    facilitator: joonas,
    theme: "cooperation",
    proposedAgo: 66,
    confirmedAgo: 62,
  });
  await buildHeld(db, group, "visit-1", at(now, -45, "17:30"), joonas, {
    placeName: "Växthuset",
    address: "Trädgårdsvägen 4, Kyrkslätt",
    stepFree: true,
  });
  await buildHeld(db, group, "visit-2", at(now, -9, "17:30"), joonas, {
    placeName: "Byagården",
    address: "Byavägen 12, Sjundeå",
    stepFree: false,
  });
  await handIn(db, group, pair[0], "odlargladje", addDays(now, -22));
  await handIn(db, group, pair[1], "byakraft", addDays(now, -20));
  for (const sentence of sentencesOf("odlargladje")) await tell(db, group, sentence, joonas);
  for (const { about, answers } of feedbackAnswers.slice(13, 17))
    await buildAnonymous(db, programme, group, { step: "feedback", about, answers, at: addDays(now, -40) });
  for (const { answers } of feedbackAnswers.slice(33, 37))
    await buildAnonymous(db, programme, group, {
      step: "closing",
      about: null,
      answers,
      at: addDays(now, -6),
      quotedAs: pair[0].name,
    });
  const held = addDays(now, -9);
  await buildUnanswered(db, group, {
    step: "closing",
    about: null,
    userIds: pair.map(({ contact }) => contact.id),
    openUntil: addDays(held, 30),
    askedAt: held,
  });
}

/** A pair between its visits, one side's assignment in. */
export async function betweenVisits(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { marjatta }: Facilitators,
  pair: Pair,
): Promise<void> {
  const group = await buildGroup(db, now, {
    programme,
    enrolments: pair,
    facilitator: marjatta,
    theme: "authorities",
    proposedAgo: 48,
    confirmedAgo: 44,
  });
  await buildHeld(db, group, "visit-1", at(now, -12, "17:00"), marjatta, {
    placeName: "Yhteinen olohuone",
    address: "Leppävaarankatu 9, Espoo",
    stepFree: true,
    arrival: "Juna ja bussit viereen. Pysäköinti Sellon hallissa.",
  });
  await buildScheduled(db, group.meetings["visit-2"] as string, at(now, 16, "17:00"), marjatta, {
    placeName: "Perhetupa",
    address: "Espoonkatu 3, Espoo",
    stepFree: true,
    arrival: "Ovi on sisäpihalla. Soittakaa summeria 2.",
    diets: "Yksi gluteeniton, ei sianlihaa.",
    interpretation: "Arabia: oma tulkki mukana.",
  });
  await handIn(db, group, pair[1], "monikieliset", addDays(now, -3));
  for (const { about, answers } of feedbackAnswers.slice(0, 4))
    await buildAnonymous(db, programme, group, { step: "feedback", about, answers, at: addDays(now, -9) });
  const asked = pair[0].participants.slice(0, 2).map(({ userId }) => userId);
  await buildUnanswered(db, group, {
    step: "feedback",
    about: "visit-1",
    userIds: asked,
    openUntil: addDays(now, 2),
    askedAt: addDays(now, -12),
  });
  for (const text of facilitatorNotes) await buildNote(db, group, marjatta, text, addDays(now, -12));
  const sentence = sentencesOf("naapuriapu")[0];
  if (sentence)
    await db.insight.create({
      data: { convenerId: group.convenerId, groupId: group.id, text: sentence, writtenById: marjatta.id },
    });
}

/** A pair that is looking for dates: some times are on the table. */
export async function findingDates(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { joonas }: Facilitators,
  pair: Pair,
): Promise<void> {
  const group = await buildGroup(db, now, {
    programme,
    enrolments: pair,
    facilitator: joonas,
    theme: "youth-camps",
    proposedAgo: 12,
    confirmedAgo: 6,
  });
  const [host, guest] = [pair[0].contact, pair[1].contact];
  const saturday = (6 - new Date(now).getDay() + 7) % 7 || 7;
  await buildTimes(
    db,
    group.meetings["visit-1"] as string,
    [
      {
        startsAt: at(now, saturday + 14, "11:00"),
        by: host,
        votes: [
          [host, "YES"],
          [joonas, "YES"],
        ],
      },
      {
        startsAt: at(now, saturday + 21, "11:00"),
        by: host,
        votes: [
          [host, "YES"],
          [joonas, "IF_NEEDED"],
          [guest, "YES"],
        ],
      },
      {
        startsAt: at(now, saturday + 25, "17:30"),
        by: joonas,
        votes: [
          [joonas, "YES"],
          [guest, "NO"],
        ],
      },
    ],
    addDays(now, -3),
  );
}

/** Hands in one side's assignment. */
async function handIn(
  db: Tx,
  group: BuiltGroup,
  enrolment: BuiltEnrolment,
  key: keyof typeof mirrorAnswers,
  when: Date,
): Promise<void> {
  const answers = mirrorAnswers[key];
  const data = {
    convenerId: group.convenerId,
    groupId: group.id,
    step: "interim",
    enrolmentId: enrolment.id,
    answers,
  };
  await db.submission.create({
    data: {
      ...{ ...data, savedAt: when, savedById: enrolment.contact.id, handedInAt: when },
      readers: await guidesOf(db, group),
    },
  });
}

/** A sentence that both have approved. */
export async function tell(db: Tx, group: BuiltGroup, text: string, by: Person): Promise<void> {
  const { id } = await db.insight.create({
    data: { convenerId: group.convenerId, groupId: group.id, text, writtenById: by.id },
    select: { id: true },
  });
  await db.insightApproval.createMany({
    data: group.enrolments.map((enrolment) => ({
      convenerId: group.convenerId,
      insightId: id,
      groupId: group.id,
      enrolmentId: enrolment.id,
      approvedById: enrolment.contact.id,
    })),
  });
}

/** What the demo pairs have agreed to tell onward, by the first one's key. */
export function sentencesOf(key: string): readonly string[] {
  return insights.find(({ pair }) => pair[0] === key)?.sentences ?? [];
}

/** A local time some days from now. */
export function at(now: Date, days: number, time: string): Date {
  const instant = instantOf(dayIn(addDays(now, days), zone), time, zone);
  return instant instanceof Date ? instant : addDays(now, days);
}

/** Answers to the closing survey, in turn. */
export function closingAnswers(index: number): Record<string, string> {
  const willDo = closingWords.willDo[index % closingWords.willDo.length] ?? "";
  const improve = closingWords.improve[index % closingWords.improve.length] ?? "";
  return {
    willDo,
    improve,
    continues: index % 3 === 2 ? "maybe" : "yes-agreed",
    newPair: index % 2 ? "next-round" : "later",
  };
}
