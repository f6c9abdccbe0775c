import { hostChecklist, learningPlan } from "@/lib/formats/expert-exchange/assignments";
import { report } from "@/lib/formats/expert-exchange/report";
import type { Tx } from "@/lib/kernel/db";
import { addDays, dateOn, dayAfter, dayIn } from "@/lib/time/days";
import { workingDayAfter } from "@/lib/time/working-days";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildScheduled,
  buildUser,
} from "@/prisma/seed/builders";
import { checklist, plans, written } from "@/prisma/seed/exchange-words";
import { type DemoExpert, experts } from "@/prisma/seed/experts";
import { paper } from "@/prisma/seed/ordered";
import { at } from "@/prisma/seed/stages";

const zone = "Europe/Helsinki";
const remoteLink = "https://huone.esimerkki.example/vaihto";

/**
 * Experts of eighteen regional councils: sixty who wait to be placed, of whom a few still need a yes from their supervisor; an exchange
 * in the middle of its days, and one whose first report is with its host; two on the list of those who can be asked, and a network that
 * goes on from last year.
 */
export async function expertExchanges(db: Tx, now: Date, programme: BuiltProgramme): Promise<void> {
  const enrolled: BuiltEnrolment[] = [];
  for (const expert of experts) enrolled.push(await enrol(db, now, programme, expert));
  const [guest, host, writer, reader, ...others] = enrolled as [
    BuiltEnrolment,
    BuiltEnrolment,
    BuiltEnrolment,
    BuiltEnrolment,
    ...BuiltEnrolment[],
  ];
  await inItsDays(db, now, programme, [host, guest]);
  await reportGoingRound(db, now, programme, [reader, writer]);
  for (const [index, one] of others.slice(0, 2).entries()) await list(db, now, programme, one, index);
  await network(db, now, programme, [guest, ...others.slice(2, 6)]);
}

async function enrol(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { name, email, locale, answers, consent }: DemoExpert,
): Promise<BuiltEnrolment> {
  const contact = await buildUser(db, { name, email, locale });
  const enrolment = await buildEnrolment(db, now, { programme, answers, contact, sentAgo: 40 });
  await db.endorsement.create({
    data: {
      ...{ convenerId: enrolment.convenerId, enrolmentId: enrolment.id, askedAt: addDays(now, -38) },
      ...{ name: String(answers.supervisorName), email: String(answers.supervisorEmail), answer: consent },
      ...{ reminded: consent ? 0 : 3, answeredAt: consent ? addDays(now, -36) : null },
    },
  });
  return enrolment;
}

/** The guest is in the second of three days at the host's; the days at theirs are four weeks ahead. */
async function inItsDays(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  pair: [BuiltEnrolment, BuiltEnrolment],
): Promise<void> {
  const group = await buildGroup(db, now, {
    ...{ programme, enrolments: pair, mode: "exchange", proposedAgo: 34, confirmedAgo: 31 },
  });
  await buildHeld(db, group, "kick-off-1", at(now, -24, "13:00"), null, { remoteLink, minutes: 45 });
  const second = workingDayAfter(dayIn(addDays(now, -1), zone));
  const before = lastWorkingDayBefore(second);
  const days = [before, second, workingDayAfter(second)];
  await onDays(db, group, "days-1", days, {
    ...{ placeName: "Maakuntatalo, 3. kerros", address: "Ratapihankatu 36, Turku", stepFree: true },
    arrival: "Ilmoittautukaa aulassa. Isäntä hakee.",
  });
  const later = dayIn(addDays(now, 28), zone);
  const theirs = [workingDayAfter(later)];
  for (let day = 0; day < 2; day++) theirs.push(workingDayAfter(theirs.at(-1) as string));
  await onDays(db, group, "days-2", theirs, {
    ...{ placeName: "Uudenmaan liitto", address: "Esterinportti 2, Helsinki", stepFree: true },
  });
  for (const [index, one] of pair.entries())
    await handIn(db, group, one, learningPlan.key, plans[index] ?? {}, addDays(now, -12));
  await handIn(db, group, pair[0], `${hostChecklist.key}.days-1`, checklist, addDays(now, -5));
}

/** Both have been at each other's; what the guest of the first days wrote is with their host. */
async function reportGoingRound(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  pair: [BuiltEnrolment, BuiltEnrolment],
): Promise<void> {
  const group = await buildGroup(db, now, {
    ...{ programme, enrolments: pair, mode: "shadowing", proposedAgo: 60, confirmedAgo: 56 },
  });
  await buildHeld(db, group, "kick-off-1", at(now, -50, "13:00"), null, { remoteLink, minutes: 45 });
  await buildHeld(db, group, "days-1", at(now, -21, "09:00"), null, {
    ...{ placeName: "Porin toimisto", address: "Valtakatu 6, Pori", stepFree: true, minutes: 360 },
  });
  await buildHeld(db, group, "days-2", at(now, -13, "09:00"), null, {
    ...{ placeName: "Hämeen liitto", address: "Niittykatu 5, Hämeenlinna", stepFree: true, minutes: 360 },
  });
  await buildScheduled(db, group.meetings["closing-1"] as string, at(now, 6, "13:00"), null, {
    ...{ remoteLink, minutes: 45 },
  });
  for (const [index, one] of pair.entries())
    await handIn(db, group, one, learningPlan.key, plans[index] ?? {}, addDays(now, -30));
  await paper(
    db,
    group,
    {
      ...{ step: report.key, about: "days-1", state: "SENT", by: pair[1].contact },
      when: addDays(now, -4),
    },
    written,
  );
}

/** A meeting of several days of six hours, each with its own calendar entry. */
async function onDays(
  db: Tx,
  group: BuiltGroup,
  step: string,
  days: readonly string[],
  place: Parameters<typeof buildScheduled>[4],
): Promise<void> {
  const meetingId = group.meetings[step] as string;
  const [first = "", ...others] = days;
  await buildScheduled(db, meetingId, onDay(first, "09:00"), null, { ...place, minutes: 360 });
  for (const [index, day] of others.entries())
    await db.meetingDay.create({
      data: {
        ...{ convenerId: group.convenerId, meetingId, number: index + 2 },
        ...{ startsAt: onDay(day, "09:00"), endsAt: onDay(day, "15:00") },
        uid: `${meetingId}-${index + 2}@kylassa.example`,
      },
    });
}

async function handIn(
  db: Tx,
  group: BuiltGroup,
  enrolment: BuiltEnrolment,
  step: string,
  answers: Record<string, string>,
  when: Date,
): Promise<void> {
  await db.submission.create({
    data: {
      ...{ convenerId: group.convenerId, groupId: group.id, step, enrolmentId: enrolment.id, answers },
      ...{ savedAt: when, savedById: enrolment.contact.id, handedInAt: when },
    },
  });
}

async function list(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  enrolment: BuiltEnrolment,
  index: number,
): Promise<void> {
  const [participant] = enrolment.participants;
  if (!participant) return;
  await db.listing.create({
    data: {
      ...{ convenerId: programme.convenerId, format: programme.format, participantId: participant.id },
      ...{ userId: participant.userId, themes: [["transport", "maps"], ["funding"]][index] ?? [] },
      askAbout:
        ["Miten kysyntäliikennettä kokeillaan halvalla.", "Kahden silmäparin arviointi."][index] ?? "",
      ...{ email: true, saidAt: addDays(now, -60) },
    },
  });
}

/** Five who have gone on since last year by themselves; the next time they meet is called. */
async function network(
  db: Tx,
  now: Date,
  { id: programmeId, convenerId }: BuiltProgramme,
  people: readonly BuiltEnrolment[],
): Promise<void> {
  const since = addDays(now, -210);
  const { id: networkId } = await db.network.create({
    data: {
      ...{ convenerId, programmeId, name: "Harvan seudun bussiväki", createdAt: since },
      ...{ purpose: "Miten kyyti järjestyy siellä, missä linjaa ei ole.", touchedAt: addDays(now, -3) },
    },
  });
  const members: string[] = [];
  for (const { contact, name } of people) {
    const organisation = String(experts.find((one) => one.name === name)?.answers.workplace ?? "") || null;
    const { id } = await db.networkMember.create({
      data: {
        ...{ convenerId, networkId, userId: contact.id, name, locale: contact.locale, organisation },
        ...{ showsEmail: true, invitedAt: since, joinedAt: addDays(since, 2) },
      },
    });
    members.push(id);
  }
  const startsAt = at(now, 12, "14:00");
  const { id: meetingId } = await db.networkMeeting.create({
    data: {
      ...{ convenerId, networkId, timeZone: zone, startsAt, endsAt: addDays(startsAt, 1 / 24), remoteLink },
      ...{ calledById: people[1]?.contact.id ?? null, sequence: 1 },
    },
  });
  await db.networkReply.createMany({
    data: members.slice(1, 4).map((memberId, index) => ({
      ...{ convenerId, networkId, meetingId, memberId, comes: index < 2 },
    })),
  });
}

function onDay(day: string, time: string): Date {
  return at(dateOn(day), 0, time);
}

function lastWorkingDayBefore(day: string): string {
  let before = dayAfter(day, -10);
  for (let next = workingDayAfter(before); next < day; next = workingDayAfter(next)) before = next;
  return before;
}
