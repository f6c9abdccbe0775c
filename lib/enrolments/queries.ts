import { cache } from "react";
import {
  enrolmentsCoordinatedBy,
  enrolmentsVisibleTo,
  liveGroupOf,
  readerOf,
  standingTo,
} from "@/lib/enrolments/access";
import { askedOf } from "@/lib/enrolments/asked";
import { factsOf } from "@/lib/enrolments/facts";
import { toldStates } from "@/lib/enrolments/held-decisions-tx";
import { isProven } from "@/lib/enrolments/rules";
import type { EnrolmentFilters } from "@/lib/enrolments/schema";
import { enrolmentsFound } from "@/lib/enrolments/search";
import { listed, whole } from "@/lib/enrolments/selections";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { intakeStep, partOf, readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { ProgrammeState } from "@/lib/programmes/states";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy, type Theme } from "@/lib/surveys/rules";
import { stageOf } from "@/lib/surveys/sight";
import type { Prisma } from "@/prisma/client/client";

/**
 * An enrolment with as much of its answers as the viewer may read, or null where there is none that they may see. Its survey,
 * people, programme, live group and where the viewer stands come with it.
 */
export async function getEnrolment(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const found = await read(viewer, async (db) => {
    const row = await db.enrolment.findFirst({
      where: { id, AND: enrolmentsVisibleTo(viewer) },
      select: whole,
    });
    if (!row || standingTo(viewer, row).coordinator) return row;
    // Its own people hear of a decision, and of a pair, when the mails leave.
    return { ...row, state: (await toldStates(db, [row])).get(id) ?? row.state };
  });
  if (!found) return null;
  const row = found;
  const { survey, response, programme, seats, ...enrolment } = row;
  const seat = seats.find(({ live }) => live);
  const former = seats.find(({ live }) => !live);
  const standing = standingTo(viewer, { ...row, seats: seat ? [seat] : [] });
  const format = formatOf(programme.format);
  const reads = readsOf(format);
  const definition = askedOf(survey.definition, reads, row);
  // To its own people a proposal whose mails are held is still the coordinator's draft.
  const liveGroup = seat && {
    ...(standing.coordinator ? { id: seat.groupId, state: seat.group.state } : liveGroupOf(seat)),
    agreedAt: seat.agreedAt,
    talkAskedAt: seat.talkAskedAt,
    meetings: seat.group.meetings,
  };
  const reader = readerOf(standing, row.state);
  const told = response?.answers ?? {};
  const answers = reader ? answersSeenBy(definition, told, reader, stageOf(liveGroup?.state)) : {};
  return {
    ...enrolment,
    standing,
    reader,
    reason: standing.coordinator ? row.reason : null,
    // What a contact does in the association is told to those who guide, not to every colleague.
    participants: row.participants.map((one) => ({ ...one, role: reader === "colleague" ? null : one.role })),
    definition,
    answers,
    facts: factsOf(reads, answers),
    answersVersion: response?.version ?? 1,
    programme: { ...programme, name: programme.name, themes: programme.themes },
    awaitsLink: partOf(format, row.part).accepted === "at-once" && !isProven(row),
    liveGroup: liveGroup ?? null,
    // The pages of one that goes on without it are no longer its own to see.
    formerGroup: former ? { id: former.leftAt ? null : former.groupId } : null,
  };
}

export type WholeEnrolment = NonNullable<Awaited<ReturnType<typeof getEnrolment>>>;

/**
 * The enrolment whose key this browser holds, with its own answers; null where it holds none. One query: this is the survey's page.
 */
export const getHeldEnrolment = cache(async (viewer: Viewer): Promise<HeldEnrolment | null> => {
  if (!viewer.enrolmentId) return null;
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<HeldEnrolment[]>`
      select e.id, e.state, e.short, e.reference, r.answers, r.version as "answersVersion", s.definition,
        json_build_object('slug', p.slug, 'name', p.name, 'format', p.format, 'themes', p.themes) as programme
      from "Enrolment" e join "Programme" p on p.id = e."programmeId" join "Survey" s on s.id = e."surveyId"
        join "Response" r on r."enrolmentId" = e.id
      where e.id = ${heldEnrolmentOf(viewer)}::uuid`,
  );
  return rows[0] ?? null;
});

export type HeldEnrolment = {
  id: string;
  state: EnrolmentState;
  short: boolean;
  reference: string;
  answers: Answers;
  answersVersion: number;
  definition: SurveyDefinition;
  programme: { slug: string; name: Localised; format: string; themes: readonly Theme[] };
};

/**
 * The start of a programme's survey, with what this browser holds already and what one has sent as a contact, in one query: a
 * newsletter sends everybody here.
 */
export async function getSurveyStart(viewer: Viewer, slug: string): Promise<SurveyStart | null> {
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<SurveyStart[]>`
      select p.id, p.name, p.format, p.state, p."timeZone", p."signUpOpensOn", p."signUpClosesOn", c.name as convener,
        s.definition->'minutes' as minutes, e.id as "heldId", e.state as "heldState",
        own.id as "ownId", own.name as "sentName"
      from "Programme" p join "Convener" c on c.id = p."convenerId"
        join lateral (select definition from "Survey" where "programmeId" = p.id and step = ${intakeStep} order by version desc limit 1) s on true
        left join "Enrolment" e on e.id = ${heldEnrolmentOf(viewer)}::uuid and e."programmeId" = p.id
        left join lateral (
          select sent.id, sent.name from "Participant" x join "Enrolment" sent on sent.id = x."enrolmentId"
          where x."userId" = ${userIdOf(viewer)}::uuid and x."isContact" and x."leftAt" is null
            and sent."programmeId" = p.id and sent.state in ('SUBMITTED', 'ACCEPTED', 'WAITLISTED')
          order by sent."submittedAt" limit 1
        ) own on true
      where p.slug = ${slug} and p.state in ('OPEN', 'MATCHING', 'RUNNING', 'CLOSED')`,
  );
  return rows[0] ?? null;
}

export type SurveyStart = {
  id: string;
  name: Localised;
  format: string;
  state: ProgrammeState;
  timeZone: string;
  signUpOpensOn: Date;
  signUpClosesOn: Date;
  convener: string;
  minutes: SurveyDefinition["minutes"];
  heldId: string | null;
  heldState: EnrolmentState | null;
  /** An answer that has been sent, whose contact the viewer is, on whatever device. */
  ownId: string | null;
  sentName: string | null;
};

/** A page of a programme's enrolments for its coordinator, the latest first, narrowed by filters. Answers are not in it. */
export async function listEnrolments(
  viewer: Viewer,
  programmeId: string,
  filters: EnrolmentFilters,
  page: number,
) {
  const where = {
    programmeId,
    AND: [enrolmentsCoordinatedBy(viewer), narrowed(filters)],
  } satisfies Prisma.EnrolmentWhereInput;
  const [count, rows] = await read(viewer, (db) =>
    Promise.all([
      db.enrolment.count({ where }),
      db.enrolment.findMany({
        where,
        select: listed,
        orderBy: sorted(filters.sort),
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]),
  );
  const enrolments = rows.map(({ seats, ...row }) => ({
    ...row,
    liveGroup: seats[0] ? { id: seats[0].groupId, state: seats[0].group.state } : null,
  }));
  return { enrolments, count, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

/** How many enrolments of a programme are in each state, for its coordinator. */
export async function countEnrolments(
  viewer: Viewer,
  programmeId: string,
): Promise<Partial<Record<EnrolmentState, number>>> {
  const where = { programmeId, AND: enrolmentsCoordinatedBy(viewer) };
  const counts = await read(viewer, (db) => db.enrolment.groupBy({ by: ["state"], where, _count: true }));
  return Object.fromEntries(counts.map(({ state, _count }) => [state, _count]));
}

/** The enrolment that has waited longest for a decision, for the programme's coordinator; null where none waits. */
export async function getNextToDecide(
  viewer: Viewer,
  programmeId: string,
): Promise<{ id: string; name: string } | null> {
  const where = { programmeId, state: "SUBMITTED", AND: enrolmentsCoordinatedBy(viewer) } as const;
  return read(viewer, (db) =>
    db.enrolment.findFirst({
      where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
}

/** Those who have left an enrolment within a month: they can be taken back. */
export async function listFormerParticipants(viewer: Viewer, enrolmentId: string, since: Date) {
  return read(viewer, (db) =>
    db.participant.findMany({
      where: { enrolmentId, leftAt: { gte: since }, enrolment: enrolmentsVisibleTo(viewer) },
      select: { id: true, leftAt: true, user: { select: { name: true } } },
      orderBy: { leftAt: "desc" },
    }),
  );
}

function sorted(sort: EnrolmentFilters["sort"]): Prisma.EnrolmentOrderByWithRelationInput[] {
  if (sort === "name") return [{ name: "asc" }, { id: "asc" }];
  return [{ submittedAt: { sort: sort === "sent" ? "asc" : "desc", nulls: "last" } }, { id: "desc" }];
}

function narrowed({ state, theme, language, paired, text }: EnrolmentFilters): Prisma.EnrolmentWhereInput {
  return {
    ...(state ? { state } : {}),
    ...(theme ? { OR: [{ needs: { has: theme } }, { offers: { has: theme } }] } : {}),
    ...(language ? { languages: { has: language } } : {}),
    ...(paired ? { seats: paired === "yes" ? { some: { live: true } } : { none: { live: true } } } : {}),
    ...(text ? { AND: enrolmentsFound(text) } : {}),
  };
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id);
}

const pageSize = 50;
