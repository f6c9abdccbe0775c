import {
  enrolmentsVisibleTo,
  firstSeat,
  liveGroupOf,
  standingFields,
  standingTo,
} from "@/lib/enrolments/access";
import { askedOf } from "@/lib/enrolments/asked";
import { factsOf } from "@/lib/enrolments/facts";
import type { EnrolmentMailFacts } from "@/lib/enrolments/mails";
import { comesNext } from "@/lib/formats/grouping";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Reads, Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { person, receiver } from "@/lib/people/receiver";
import type { Prisma } from "@/prisma/client/client";

const fields = {
  id: true,
  convenerId: true,
  programmeId: true,
  reference: true,
  state: true,
  version: true,
  part: true,
  personId: true,
  name: true,
  short: true,
  source: true,
  locale: true,
  decidedAt: true,
  reason: true,
  participants: {
    ...standingFields.participants,
    select: { id: true, userId: true, isContact: true, role: true, user: person },
  },
  seats: {
    where: { live: true },
    select: {
      groupId: true,
      seat: true,
      guest: true,
      group: {
        select: { state: true, proposedAt: true, facilitators: { select: { userId: true, user: person } } },
      },
    },
  },
  survey: { select: { definition: true } },
  response: { select: { id: true, version: true, answers: true } },
  programme: {
    select: {
      slug: true,
      name: true,
      format: true,
      state: true,
      themes: true,
      timeZone: true,
      signUpOpensOn: true,
      signUpClosesOn: true,
      meetingsToOn: true,
      convener: { select: { name: true, coordinators: { select: { userId: true, user: person } } } },
    },
  },
} as const satisfies Prisma.EnrolmentSelect;

/** An enrolment as commands need it, with where the viewer stands to it; what one may not see does not exist. */
export async function loadEnrolment(tx: Tx, viewer: Viewer, id: string) {
  const row = await tx.enrolment.findFirst({
    where: { id, AND: enrolmentsVisibleTo(viewer) },
    select: fields,
  });
  if (!row) throw new Refused("not-found");
  const format = formatOf(row.programme.format);
  const { of, reads, company = null } = partOf(format, row.part);
  const answers = row.response?.answers ?? {};
  const first = firstSeat(row.seats);
  return {
    ...row,
    ...{ of, company },
    standing: standingTo(viewer, row),
    definition: askedOf(row.survey.definition, reads, row),
    reads,
    answers,
    facts: factsOf(reads, answers),
    answersVersion: row.response?.version ?? 1,
    themes: row.programme.themes,
    liveGroup: first ? liveGroupOf(first) : null,
    /** All groups that it has a seat in now: one, but for who receives others too. */
    groupIds: row.seats.map(({ groupId }) => groupId),
  };
}

export type LoadedEnrolment = Awaited<ReturnType<typeof loadEnrolment>>;

/** What mails about an enrolment say, read in the transaction of the change, after it. */
export async function mailFacts(tx: Tx, id: string): Promise<EnrolmentMailFacts> {
  return toldOf(await tx.enrolment.findUniqueOrThrow({ where: { id }, select: fields }));
}

/** The same of many at once, by their ids. */
export async function mailFactsOf(
  db: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EnrolmentMailFacts>> {
  const rows = await db.enrolment.findMany({ where: { id: { in: [...ids] } }, select: fields });
  return new Map(rows.map((row) => [row.id, toldOf(row)]));
}

type Row = Prisma.EnrolmentGetPayload<{ select: typeof fields }>;

function toldOf({ programme, participants, ...row }: Row): EnrolmentMailFacts {
  return {
    id: row.id,
    convenerId: row.convenerId,
    programmeId: row.programmeId,
    reference: row.reference,
    name: row.name,
    version: row.version,
    programme: programme.name,
    convener: programme.convener.name,
    next: comesNext(formatOf(programme.format), row.part),
    contacts: participants.filter(({ isContact }) => isContact).map(({ user }) => receiver(user)),
    participants: participants.filter(({ isContact }) => !isContact).map(({ user }) => receiver(user)),
    coordinators: programme.convener.coordinators.map(({ user }) => receiver(user)),
    facilitators: row.seats.flatMap(({ group }) => group.facilitators.map(({ user }) => receiver(user))),
  };
}
