import { randomBytes, randomUUID } from "node:crypto";
import { columnsOf, type EnrolmentFacts, factsOf, wishRows } from "@/lib/enrolments/facts";
import { sealedOrigin } from "@/lib/feedback/ballot-sealing";
import { partsOf } from "@/lib/feedback/rules";
import { isPlaced } from "@/lib/formats/forming";
import { lead } from "@/lib/formats/leading";
import { answeredSurveys, checkSteps, meetingSteps, storedAs, surveysIn } from "@/lib/formats/occurrences";
import { intakeStep, partOf, readsAfter } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import { type Locale, type Localised, sameInAll } from "@/lib/i18n/locales";
import type { Tx } from "@/lib/kernel/db";
import { nameKey } from "@/lib/organisations/names";
import { businessIdOf } from "@/lib/organisations/rules";
import type { Answers } from "@/lib/surveys/definition";
import { addDays, dateOn, dayIn, isoWeek } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

const zone = "Europe/Helsinki";

export type Person = { id: string; name: string; email: string; locale: Locale; phone?: string | null };
export type Built = { id: string; convenerId: string };
export type BuiltProgramme = Built & {
  format: string;
  slug: string;
  name: Localised;
  surveys: Record<string, string>;
};
export type BuiltEnrolment = Built & {
  programmeId: string;
  name: string;
  reference: string;
  contact: Person;
  participants: { id: string; userId: string }[];
};
export type BuiltGroup = Built & {
  programmeId: string;
  enrolments: BuiltEnrolment[];
  meetings: Record<string, string>;
};

/** A user; an address that is there already gives the same user. */
export async function buildUser(
  db: Tx,
  person: Partial<Person> & { name: string; phone?: string | null; isAdmin?: boolean },
): Promise<Person> {
  const email = (person.email ?? `${randomUUID()}@esimerkki.example`).toLowerCase();
  const locale = person.locale ?? "fi";
  const { name, phone = null, isAdmin = false } = person;
  const data = { ownName: name, ownPhone: phone, ownAt: new Date(), locale, isAdmin };
  const { id } = await db.user.upsert({
    where: { email },
    create: { email, ...data },
    update: {},
    select: { id: true },
  });
  return { id, name, email, locale, phone };
}

/** What a relation says of somebody who has accepted it. */
export function accepted(
  { name, phone = null, locale }: Pick<Person, "name" | "phone" | "locale">,
  at = new Date(),
) {
  return { name, phone, locale, acceptedAt: at };
}

/** A convener with its coordinators. */
export async function buildConvener(
  db: Tx,
  facts: {
    name: string;
    slug?: string;
    coordinators: readonly Person[];
  } & Partial<Prisma.ConvenerUncheckedCreateInput>,
): Promise<Built> {
  const { coordinators, slug, ...rest } = facts;
  const { id } = await db.convener.create({
    data: {
      senderName: facts.name,
      replyTo: "posti@esimerkki.example",
      accessibilityContact: "saavutettavuus@esimerkki.example",
      privacyNotice: sameInAll(facts.name),
      ...rest,
      slug: slug ?? `c-${randomUUID()}`,
      coordinators: { create: coordinators.map((person) => ({ userId: person.id, ...accepted(person) })) },
    },
    select: { id: true },
  });
  return { id, convenerId: id };
}

/** A programme with its copy of the format's surveys. Days are counted from `now`. */
export async function buildProgramme(
  db: Tx,
  now: Date,
  facts: {
    convenerId: string;
    /** The key of its format. */
    format?: string;
    slug?: string;
    name?: Localised;
    summary?: Localised;
    state?: Prisma.ProgrammeUncheckedCreateInput["state"];
    facilitators?: readonly Person[];
    signUp?: readonly [number, number];
    meetings?: readonly [number, number];
  },
): Promise<BuiltProgramme> {
  const format = formatOf(facts.format ?? "peer-visits");
  const on = (days: number) => dateOn(dayIn(addDays(now, days), zone));
  const [opens, closes] = facts.signUp ?? [-30, 30];
  const [from, to] = facts.meetings ?? [0, 150];
  const name = facts.name ?? format.name;
  const { convenerId } = facts;
  const { id, slug } = await db.programme.create({
    data: {
      convenerId,
      slug: facts.slug ?? `p-${randomUUID()}`,
      format: format.key,
      state: facts.state ?? "OPEN",
      name,
      summary: facts.summary ?? format.summary,
      themes: format.themes,
      signUpOpensOn: on(opens),
      signUpClosesOn: on(closes),
      meetingsFromOn: on(from),
      meetingsToOn: on(to),
      createdAt: addDays(now, opens),
    },
    select: { id: true, slug: true },
  });
  await db.programmeFacilitator.createMany({
    data: (facts.facilitators ?? []).map((person) => ({
      ...{ convenerId, programmeId: id, userId: person.id },
      ...accepted(person),
    })),
  });
  const surveys: Record<string, string> = {};
  for (const [step, definition] of [
    ...format.parts.map(({ key, intake }) => [intakeStep(format, key), intake] as const),
    ...surveysIn(format).map((one) => [one.key, one.survey] as const),
  ]) {
    const survey = await db.survey.create({
      data: { convenerId, programmeId: id, step, definition },
      select: { id: true },
    });
    surveys[step] = survey.id;
  }
  return { id, convenerId, format: format.key, slug, name, surveys };
}

/** An enrolment with its organisation, answers, wishes, a contact and colleagues. */
export async function buildEnrolment(
  db: Tx,
  now: Date,
  facts: {
    programme: BuiltProgramme;
    answers: Answers;
    contact: Person;
    /** The part of the format that it is in: its first, if nothing is said. */
    part?: string;
    colleagues?: readonly Person[];
    state?: Prisma.EnrolmentUncheckedCreateInput["state"];
    /** Days before now. */
    sentAgo?: number;
    source?: "WEB" | "PHONE";
    short?: boolean;
    keyHash?: string;
  },
): Promise<BuiltEnrolment> {
  const { programme, answers, contact } = facts;
  const { convenerId } = programme;
  const state = facts.state ?? "ACCEPTED";
  const format = formatOf(programme.format);
  const part = facts.part ? partOf(format, facts.part) : format.parts[0];
  const step = intakeStep(format, part.key);
  const said = factsOf(part.reads, answers);
  const { name } = said;
  const at = addDays(now, -(facts.sentAgo ?? 10));
  const quoted = reference();
  const sent = state !== "DRAFT";
  const organisationId = sent && part.of === "organisation" ? await organisation(db, convenerId, said) : null;
  const personId = sent && part.of === "person" ? contact.id : null;
  const { id } = await db.enrolment.create({
    data: {
      convenerId,
      programmeId: programme.id,
      ...{ part: part.key, organisationId, personId },
      surveyId: programme.surveys[step] as string,
      reference: quoted,
      state,
      source: facts.source ?? "WEB",
      short: facts.short ?? false,
      locale: contact.locale,
      keyHash: facts.keyHash ?? null,
      ...columnsOf(said),
      startedAt: at,
      savedAt: at,
      submittedAt: state === "DRAFT" ? null : at,
      decidedAt:
        state === "ACCEPTED" || state === "WAITLISTED" || state === "DECLINED" ? addDays(at, 2) : null,
    },
    select: { id: true },
  });
  await db.response.create({
    data: {
      convenerId,
      programmeId: programme.id,
      surveyId: programme.surveys[step] as string,
      step,
      enrolmentId: id,
      answers,
    },
  });
  if (state !== "DRAFT") await wishes(db, convenerId, id, said);
  const people = state === "DRAFT" ? [] : [contact, ...(facts.colleagues ?? [])];
  await db.participant.createMany({
    data: people.map((person, index) => ({
      convenerId,
      enrolmentId: id,
      userId: person.id,
      ...accepted(person, at),
      isContact: index === 0,
      role: index === 0 ? said.contact?.role || "other" : "volunteer",
      joinedAt: at,
    })),
  });
  const participants = await db.participant.findMany({
    where: { enrolmentId: id },
    select: { id: true, userId: true },
  });
  return { id, convenerId, programmeId: programme.id, name, reference: quoted, contact, participants };
}

/** A group in a state, with the answers that lead there; a confirmed one has its meetings. */
export async function buildGroup(
  db: Tx,
  now: Date,
  facts: {
    programme: BuiltProgramme;
    enrolments: readonly BuiltEnrolment[];
    facilitator?: Person;
    state?: Prisma.GroupUncheckedCreateInput["state"];
    theme?: string;
    message?: string;
    /** Days before now that it was proposed and, if it was, confirmed. */
    proposedAgo?: number;
    confirmedAgo?: number;
    agreedSeats?: readonly number[];
    assignment?: string;
    mode?: string;
    hosting?: number;
  },
): Promise<BuiltGroup> {
  const { programme, enrolments } = facts;
  const { convenerId } = programme;
  const state = facts.state ?? "CONFIRMED";
  const proposedAt = addDays(now, -(facts.proposedAgo ?? 5));
  const confirmedAt = addDays(now, -(facts.confirmedAgo ?? Math.max(0, (facts.proposedAgo ?? 5) - 2)));
  const isProposed = state !== "DRAFT";
  const isConfirmed = state === "CONFIRMED" || state === "COMPLETED";
  const said = { mode: facts.mode ?? null, hosting: facts.hosting ?? null };
  const { id } = await db.group.create({
    data: {
      convenerId,
      programmeId: programme.id,
      state,
      theme: facts.theme ?? null,
      message: facts.message ?? null,
      assignment: facts.assignment ?? formatOf(programme.format).assignments[0]?.key ?? "mirror",
      ...said,
      createdAt: addDays(proposedAt, -1),
      proposedAt: isProposed ? proposedAt : null,
      answerByOn: isProposed ? dateOn(dayIn(addDays(proposedAt, 10), zone)) : null,
      confirmedAt: isConfirmed ? confirmedAt : null,
      completedAt: state === "COMPLETED" ? now : null,
    },
    select: { id: true },
  });
  await db.seat.createMany({
    data: enrolments.map((enrolment, index) => {
      const agreed = isConfirmed || (isProposed && facts.agreedSeats?.includes(index + 1));
      const answer = agreed ? { agreedAt: confirmedAt, agreedById: enrolment.contact.id } : {};
      return {
        convenerId,
        programmeId: programme.id,
        groupId: id,
        enrolmentId: enrolment.id,
        seat: index + 1,
        ...(isPlaced(formatOf(programme.format)) && {
          guest: said.hosting === null || index >= said.hosting,
          hostPlace: index < (said.hosting ?? enrolments.length) ? 1 : null,
        }),
        ...answer,
      };
    }),
  });
  if (facts.facilitator)
    await db.groupFacilitator.create({
      data: { convenerId, groupId: id, userId: facts.facilitator.id, role: lead },
    });
  const meetings: Record<string, string> = {};
  const shape = ofSize(enrolments.length, said);
  if (isConfirmed)
    await db.techCheck.createMany({
      data: checkSteps(formatOf(programme.format), shape).map(({ key: step }) => ({
        ...{ convenerId, groupId: id, step, changedAt: confirmedAt },
      })),
    });
  if (isConfirmed) {
    for (const [index, step] of meetingSteps(formatOf(programme.format), shape).entries()) {
      const host = step.hostSeat === null ? null : (enrolments[step.hostSeat - 1] as BuiltEnrolment);
      const data = {
        convenerId,
        groupId: id,
        ...storedAs(step),
        ordinal: index + 1,
        hostEnrolmentId: host?.id ?? null,
        timeZone: zone,
        createdAt: confirmedAt,
        changedAt: confirmedAt,
      };
      meetings[step.key] = (await db.meeting.create({ data, select: { id: true } })).id;
    }
  }
  return { id, convenerId, programmeId: programme.id, enrolments: [...enrolments], meetings };
}

export type Place = Pick<
  Prisma.MeetingUncheckedUpdateInput,
  "placeName" | "address" | "stepFree" | "arrival" | "remoteLink" | "diets" | "interpretation" | "hostNote"
>;

/** Proposed times with votes: each vote is by a user. */
export async function buildTimes(
  db: Tx,
  meetingId: string,
  times: readonly {
    startsAt: Date;
    by: Person;
    votes: readonly (readonly [Person, "YES" | "IF_NEEDED" | "NO"])[];
  }[],
  at: Date,
): Promise<void> {
  const { convenerId } = await db.meeting.update({
    where: { id: meetingId },
    data: { state: "PROPOSED", changedAt: at, version: { increment: 1 } },
    select: { convenerId: true },
  });
  for (const { startsAt, by, votes } of times) {
    await db.timeOption.create({
      data: {
        convenerId,
        meetingId,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 150 * 60_000),
        proposedById: by.id,
        createdAt: at,
        votes: { create: votes.map(([person, value]) => ({ userId: person.id, value, castAt: at })) },
      },
    });
  }
}

/** A meeting with a time, the facilitator booked where somebody guides. */
export async function buildScheduled(
  db: Tx,
  meetingId: string,
  startsAt: Date,
  facilitator: Person | null,
  { minutes = 150, ...place }: Place & { minutes?: number } = {},
): Promise<void> {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const { convenerId } = await db.meeting.update({
    where: { id: meetingId },
    data: {
      ...place,
      state: "SCHEDULED",
      startsAt,
      endsAt,
      invited: true,
      sequence: 1,
      version: { increment: 1 },
    },
    select: { convenerId: true },
  });
  if (facilitator)
    await db.booking.create({ data: { convenerId, meetingId, userId: facilitator.id, startsAt, endsAt } });
}

/** A meeting that has been held, by those who came; asks nobody anything. */
export async function buildHeld(
  db: Tx,
  group: BuiltGroup,
  step: string,
  startsAt: Date,
  facilitator: Person | null,
  place: Place & { minutes?: number } = {},
): Promise<void> {
  const meetingId = group.meetings[step] as string;
  await buildScheduled(db, meetingId, startsAt, facilitator, place);
  const endsAt = new Date(startsAt.getTime() + (place.minutes ?? 150) * 60_000);
  await db.meeting.update({
    where: { id: meetingId },
    data: { state: "HELD", heldAt: endsAt, changedAt: endsAt },
  });
  const participants = group.enrolments.flatMap((enrolment) => enrolment.participants);
  await db.attendance.createMany({
    data: participants.map(({ id }) => ({
      convenerId: group.convenerId,
      meetingId,
      participantId: id,
      present: true,
      asked: true,
    })),
  });
}

/** Somebody is asked and has not answered. */
export async function buildUnanswered(
  db: Tx,
  group: BuiltGroup,
  asked: { step: string; about: string | null; userIds: readonly string[]; openUntil: Date; askedAt: Date },
): Promise<void> {
  const { userIds, ...rest } = asked;
  await db.unanswered.createMany({
    data: userIds.map((userId) => ({ convenerId: group.convenerId, groupId: group.id, userId, ...rest })),
  });
}

/** Nobody's answer to a survey about a group, as it comes out of the ballot box; its words have been read for names. */
export async function buildAnonymous(
  db: Tx,
  programme: BuiltProgramme,
  group: BuiltGroup,
  answered: {
    step: string;
    about: string | null;
    answers: Answers;
    at: Date;
    quotedAs?: string;
    batch?: number;
    closing?: boolean;
    unread?: boolean;
    /** The batch is about one meeting, so that its quotes can be told its host. */
    aboutOne?: boolean;
  },
): Promise<void> {
  const { step, about, answers, at, quotedAs, batch = 1, closing = false, unread = false } = answered;
  const format = formatOf(programme.format);
  const survey = answeredSurveys(format).find(({ key }) => key === step)?.survey;
  if (!survey) throw new Error(`no survey ${step}`);
  const { numbers, words, addressed } = partsOf(survey, answers, readsAfter(format).quote);
  const { convenerId, id: programmeId } = programme;
  const place = { convenerId, programmeId, surveyId: programme.surveys[step] as string, step };
  const week = isoWeek(at, zone);
  const origin = { groupId: group.id, about, counts: true, readers: [] };
  await db.response.create({
    data: { ...place, ...sealedOrigin(origin), week, batch, closing, answers: numbers },
  });
  if (Object.keys(addressed).length > 0) {
    const toGuides = sealedOrigin({ ...origin, readers: await guidesOf(db, group) });
    await db.response.create({ data: { ...place, ...toGuides, week, answers: addressed } });
  }
  await db.freeAnswer.createMany({
    data: words.map((one) => ({
      ...{ convenerId, programmeId, step, ...one },
      ...(answered.aboutOne && one.consent ? sealedOrigin(origin) : {}),
      quotedAs: one.consent === "named" ? (quotedAs ?? null) : null,
      readAt: unread ? null : at,
    })),
  });
}

/** What an association said in its own name when the meetings were over. */
export async function buildNamed(
  db: Tx,
  programme: BuiltProgramme,
  group: BuiltGroup,
  said: { step: string; about?: string; enrolmentId: string; answers: Answers; at: Date },
): Promise<void> {
  const { step, about = null, enrolmentId, answers, at: answeredAt } = said;
  const { convenerId, id: programmeId } = programme;
  const surveyId = programme.surveys[step] as string;
  await db.namedAnswer.create({
    data: {
      ...{
        convenerId,
        programmeId,
        surveyId,
        groupId: group.id,
        step,
        about,
        enrolmentId,
        answers,
        answeredAt,
      },
      readers: await guidesOf(db, group),
    },
  });
}

/** The facilitators of a group: those that what is written in confidence is written for. */
export async function guidesOf(db: Tx, { id: groupId }: { id: string }): Promise<string[]> {
  const all = await db.groupFacilitator.findMany({ where: { groupId }, select: { userId: true } });
  return all.map(({ userId }) => userId);
}

async function organisation(db: Tx, convenerId: string, said: EnrolmentFacts): Promise<string> {
  const { name, municipality } = said;
  const key = nameKey(name);
  const businessId = businessIdOf(said.businessId);
  const known = await db.organisation.findFirst({
    where: { convenerId, OR: [{ nameKey: key }, ...(businessId ? [{ businessId }] : [])] },
    select: { id: true },
  });
  if (known) return known.id;
  const data = { name, nameKey: key, municipality, businessId, website: said.website || null };
  return (await db.organisation.create({ data: { convenerId, ...data }, select: { id: true } })).id;
}

async function wishes(db: Tx, convenerId: string, enrolmentId: string, said: EnrolmentFacts): Promise<void> {
  await db.wish.createMany({ data: wishRows(said).map((wish) => ({ convenerId, enrolmentId, ...wish })) });
}

function reference(): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  return `KY-${[...randomBytes(8)].map((byte) => letters[byte % letters.length]).join("")}`;
}
