import type { Tx } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import { addDays } from "@/lib/time/days";
import type { DemoContact } from "@/prisma/seed/associations/demo-association";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildAnonymous,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildNamed,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { feedbackAnswers } from "@/prisma/seed/feedback";
import { lastYearsColleagues } from "@/prisma/seed/last-year-colleagues";
import { lastYearsPredictions } from "@/prisma/seed/predicted";
import { at, closingAnswers, sentencesOf, tell } from "@/prisma/seed/stages";

type Former = { key: string; name: string; contact: DemoContact; municipality?: string; answers?: Answers };

/** Last year's programme: pairs that have met twice, with enough feedback for a report. */
export async function lastYear(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  former: readonly Former[],
  facilitators: readonly Person[],
): Promise<void> {
  const enrolments: BuiltEnrolment[] = [];
  for (const [index, one] of former.entries()) enrolments.push(await enrol(db, now, programme, one, index));
  for (let index = 0; index + 1 < enrolments.length; index += 2)
    await meetTwice(db, now, programme, enrolments, facilitators, index);
}

async function enrol(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { name, contact, municipality, answers }: Former,
  index: number,
): Promise<BuiltEnrolment> {
  const short: Answers = {
    name,
    municipality: municipality ?? "",
    contactName: contact.name,
    email: contact.email,
    contactLanguage: contact.locale,
    workingLanguages: ["fi"],
    needs: ["members"],
    offers: ["events"],
    consent: "yes",
  };
  const colleague = lastYearsColleagues[index % lastYearsColleagues.length] as string;
  return buildEnrolment(db, now, {
    programme,
    colleagues: [await buildUser(db, { name: colleague, email: `seuralainen-${index + 1}@kylassa.example` })],
    answers: answers ?? short,
    contact: await buildUser(db, contact),
    sentAgo: 400,
    short: !answers,
  });
}

async function meetTwice(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  all: readonly BuiltEnrolment[],
  facilitators: readonly Person[],
  index: number,
): Promise<void> {
  const number = index / 2;
  const pair = all.slice(index, index + 2);
  // Next to each other in the list is who met; those who meet this year did not meet last year.
  const enrolments = index === 0 ? [all[0], all[2]] : index === 2 ? [all[1], all[3]] : pair;
  const facilitator = facilitators[number % facilitators.length] as Person;
  const group = await buildGroup(db, now, {
    programme,
    enrolments: enrolments as BuiltEnrolment[],
    facilitator,
    state: "COMPLETED",
    theme: "members",
    proposedAgo: 350,
    confirmedAgo: 345,
  });
  const themes = ["volunteer-recruitment", "board-work", "events", "members", "communications"];
  await db.group.update({
    where: { id: group.id },
    data: {
      theme: themes[number % themes.length] as string,
      completedAt: addDays(now, -205),
      predicted: lastYearsPredictions[number],
    },
  });
  await buildHeld(db, group, "visit-1", at(now, -330 + number * 4, "17:00"), facilitator, {
    address: "Kylätie 1",
  });
  await buildHeld(db, group, "visit-2", at(now, -290 + number * 4, "17:00"), facilitator, {
    address: "Rantakuja 2",
  });
  for (const [row, { about, answers }] of feedbackAnswers.entries()) {
    if (row % (all.length / 2) !== number) continue;
    const quotedAs =
      answers.quoteConsent === "named" ? (enrolments[row % 2] as BuiltEnrolment).name : undefined;
    await buildAnonymous(db, programme, group, {
      step: "closing",
      about: null,
      answers,
      closing: true,
      at: addDays(now, (about === "visit-1" ? -325 : -285) + number * 4),
      ...(quotedAs ? { quotedAs } : {}),
    });
  }
  for (const one of [0, 1])
    await buildNamed(db, programme, group, {
      step: "closing",
      enrolmentId: (enrolments[one] as BuiltEnrolment).id,
      answers: closingAnswers(index + one),
      at: addDays(now, -270 + number * 4),
    });
  const told = ["muistikumppanit", "nuorisoleirit", "naapuriapu"][number];
  for (const sentence of told ? sentencesOf(told).slice(-1) : [])
    await tell(db, group, sentence, facilitator);
}
