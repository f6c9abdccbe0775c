import { getTies } from "@/lib/auth/ties";
import { isGroupedByHand } from "@/lib/formats/grouping";
import { lead } from "@/lib/formats/leading";
import { intakeStep } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import type { EnrolmentState, GroupState } from "@/prisma/client/client";

/** How many of each kind there are in a programme, for what is to be done next. */
export type ProgrammeNumbers = {
  enrolments: Record<EnrolmentState, number>;
  groups: Record<GroupState, number>;
  /** Accepted, and waiting for a coordinator to bring them into a group. */
  toPair: number;
  /** How many have been sent in each part, and not withdrawn since. */
  parts: Record<string, number>;
};

/** Rows on one page of a coordinator's list. */
export const pageSize = 50;

/** The conveners that the viewer coordinates. */
export function listManagedConveners(viewer: Viewer) {
  return read(viewer, (db) =>
    db.convener.findMany({
      where: { coordinators: { some: { userId: userIdOf(viewer) } } },
      select: { id: true, name: true, timeZone: true },
      orderBy: { name: "asc" },
    }),
  );
}

/** A page of the programmes that the viewer coordinates, the newest visits first. */
export async function listManagedProgrammes(viewer: Viewer, page: number) {
  const where = programmesCoordinatedBy(viewer);
  const [total, programmes] = await Promise.all([
    read(viewer, (db) => db.programme.count({ where })),
    read(viewer, (db) =>
      db.programme.findMany({
        where,
        select: { ...row, convener: { select: { name: true } } },
        orderBy: [{ signUpClosesOn: "desc" }, { id: "desc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ),
  ]);
  const numbers = await numbersOf(
    viewer,
    programmes.map(({ id }) => id),
  );
  const rows = programmes.map((programme) => ({
    ...programme,
    name: programme.name,
    numbers: numbers(programme),
  }));
  return { total, rows };
}

/** A programme for its coordinator, by its slug, or null where the viewer does not coordinate it. */
export async function getManagedProgramme(viewer: Viewer, slug: string) {
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { slug, AND: programmesCoordinatedBy(viewer) },
      select: {
        ...row,
        convenerId: true,
        format: true,
        version: true,
        summary: true,
        meetingsFromOn: true,
        answerDays: true,
        themes: true,
        options: true,
        timeZone: true,
        convener: { select: { name: true } },
        facilitators: {
          select: { acceptedAt: true, times: true, user: { select: { id: true, name: true, email: true } } },
          orderBy: { user: { name: "asc" } },
        },
        surveys: { select: { step: true, version: true }, orderBy: [{ step: "asc" }, { version: "desc" }] },
      },
    }),
  );
  if (!programme) return null;
  return {
    ...programme,
    name: programme.name,
    summary: programme.summary,
    themes: programme.themes,
    facilitators: programme.facilitators.filter(({ acceptedAt }) => acceptedAt).map(({ user }) => user),
    /** Who of them has not said when they can guide. */
    silentFacilitators: programme.facilitators.flatMap(({ times, user }) =>
      times.length > 0 ? [] : [user.id],
    ),
    /** Asked to facilitate, and without an answer yet. */
    invited: programme.facilitators.filter(({ acceptedAt }) => !acceptedAt).map(({ user }) => user),
  };
}

export type ManagedProgramme = NonNullable<Awaited<ReturnType<typeof getManagedProgramme>>>;

/** The numbers of a programme that the viewer coordinates. */
export async function getProgrammeNumbers(
  viewer: Viewer,
  programme: ManagedProgramme,
): Promise<ProgrammeNumbers> {
  return (await numbersOf(viewer, [programme.id]))(programme);
}

/** People who have facilitated for a convener that the viewer coordinates, or coordinate it. */
export async function listKnownFacilitators(viewer: Viewer, convenerIds: readonly string[]) {
  const { conveners } = await getTies(viewer);
  const where = { convenerId: { in: convenerIds.filter((id) => conveners.includes(id)) } };
  const person = { select: { id: true, name: true, email: true } } as const;
  return read(viewer, async (db) => {
    const known = await Promise.all([
      db.programmeFacilitator.findMany({
        where,
        orderBy: { acceptedAt: { sort: "asc", nulls: "first" } },
        select: { user: person },
      }),
      db.coordinator.findMany({ where, select: { user: person } }),
    ]);
    const people = new Map(known.flat().map(({ user }) => [user.id, user]));
    return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, "fi"));
  });
}

/** How many pairs each facilitator of a programme has, by user: what they lead and has not been dissolved. */
export async function getFacilitatorLoads(
  viewer: Viewer,
  programme: Pick<ManagedProgramme, "id" | "convenerId">,
): Promise<Map<string, number>> {
  const loads = await read(viewer, (db) =>
    db.groupFacilitator.groupBy({
      by: ["userId"],
      where: {
        role: lead,
        convenerId: programme.convenerId,
        group: { programmeId: programme.id, state: { notIn: ["DISSOLVED", "COMPLETED"] } },
      },
      _count: true,
    }),
  );
  return new Map(loads.map(({ userId, _count }) => [userId, _count]));
}

const row = {
  id: true,
  slug: true,
  format: true,
  state: true,
  name: true,
  signUpOpensOn: true,
  signUpClosesOn: true,
  meetingsToOn: true,
  meetingsFromOn: true,
} as const;

/** The numbers of several programmes at once, by programme. */
async function numbersOf(
  viewer: Viewer,
  programmeIds: readonly string[],
): Promise<(programme: { id: string; format: string }) => ProgrammeNumbers> {
  const where = { programmeId: { in: [...programmeIds] }, AND: coordinated(viewer) };
  const by = ["programmeId", "state"] as const;
  const [allEnrolments, allGroups, toPair] = await read(viewer, (db) =>
    Promise.all([
      db.enrolment.groupBy({ by: [...by, "part"], where, _count: true }),
      db.group.groupBy({ by: [...by], where, _count: true }),
      db.enrolment.groupBy({
        by: ["programmeId"],
        where: { ...where, state: "ACCEPTED", seats: { none: { live: true, guest: true } } },
        _count: true,
      }),
    ]),
  );
  return ({ id, format }) => {
    const own = <Row extends { programmeId: string }>(rows: readonly Row[]) =>
      rows.filter(({ programmeId }) => programmeId === id);
    const waiting = isGroupedByHand(formatOf(format)) ? (own(toPair)[0]?._count ?? 0) : 0;
    return numbersFrom(own(allEnrolments), own(allGroups), waiting);
  };
}

type StateCount = { state: string; _count: number };

function numbersFrom(
  enrolments: readonly (StateCount & { part: string })[],
  groups: readonly StateCount[],
  toPair: number,
): ProgrammeNumbers {
  const count = (rows: readonly StateCount[], state: string) =>
    rows.reduce((sum, one) => sum + (one.state === state ? one._count : 0), 0);
  const taken = enrolments.filter(({ state }) => ["SUBMITTED", "ACCEPTED", "WAITLISTED"].includes(state));
  const inPart = (part: string) => taken.reduce((sum, one) => sum + (one.part === part ? one._count : 0), 0);
  return {
    enrolments: {
      DRAFT: count(enrolments, "DRAFT"),
      SUBMITTED: count(enrolments, "SUBMITTED"),
      ACCEPTED: count(enrolments, "ACCEPTED"),
      WAITLISTED: count(enrolments, "WAITLISTED"),
      DECLINED: count(enrolments, "DECLINED"),
      WITHDRAWN: count(enrolments, "WITHDRAWN"),
    },
    groups: {
      DRAFT: count(groups, "DRAFT"),
      PROPOSED: count(groups, "PROPOSED"),
      CONFIRMED: count(groups, "CONFIRMED"),
      COMPLETED: count(groups, "COMPLETED"),
      DISSOLVED: count(groups, "DISSOLVED"),
    },
    toPair,
    parts: Object.fromEntries(taken.map(({ part }) => [part, inPart(part)])),
  };
}

function coordinated(viewer: Viewer) {
  return { programme: programmesCoordinatedBy(viewer) };
}

/** The survey that enrolments in a part are made with now: the programme's latest copy. */
export async function getIntake(
  viewer: Viewer,
  programme: ManagedProgramme,
  part: string,
): Promise<SurveyDefinition | null> {
  const step = intakeStep(formatOf(programme.format), part);
  const survey = await read(viewer, (db) =>
    db.survey.findFirst({
      where: { programmeId: programme.id, step, programme: programmesCoordinatedBy(viewer) },
      orderBy: { version: "desc" },
      select: { definition: true },
    }),
  );
  return survey?.definition ?? null;
}
