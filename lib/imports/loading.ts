import type { Held } from "@/lib/imports/changes";
import { surveyToImport } from "@/lib/imports/fields";
import type { Register } from "@/lib/imports/plan";
import type { Reads } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { allOrganisations } from "@/lib/organisations/queries";
import type { Known } from "@/lib/organisations/rules";

/** Imports of the conveners that the viewer coordinates. */
export function importsOf(viewer: Viewer) {
  return { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } };
}

/** An import with its rows in the order of the file, and the survey whose answers it holds; null where there is none. */
export async function importWithRows(db: Reads, where: object) {
  const found = await db.import.findFirst({
    where,
    include: { rows: { orderBy: { number: "asc" } }, convener: { select: { timeZone: true } } },
  });
  return found && { ...found, asked: surveyToImport(found.survey) };
}

export type WholeImport = NonNullable<Awaited<ReturnType<typeof importWithRows>>>;

/** What the register of a convener knows: whose people have which address, in lists and as contacts of enrolments. */
export async function registerOf(db: Reads, convenerId: string): Promise<Register> {
  const organisations = await allOrganisations(db, convenerId);
  const people = await db.organisationContact.findMany({
    where: { convenerId, email: { not: null } },
    select: { organisationId: true, email: true },
  });
  const contacts = await db.participant.findMany({
    where: { convenerId, isContact: true, leftAt: null, enrolment: { organisationId: { not: null } } },
    select: { user: { select: { email: true } }, enrolment: { select: { organisationId: true } } },
  });
  const byEmail = new Map<string, Set<string>>();
  const put = (email: string | null, id: string | null) => {
    if (!email || !id) return;
    byEmail.set(email.toLowerCase(), (byEmail.get(email.toLowerCase()) ?? new Set()).add(id));
  };
  for (const { email, organisationId } of people) put(email, organisationId);
  for (const { user, enrolment } of contacts) put(user.email, enrolment.organisationId);
  const marks = await db.importMark.findMany({
    where: { convenerId },
    select: { mark: true, organisationId: true },
  });
  return {
    organisations,
    byEmail: new Map([...byEmail].map(([email, ids]) => [email, [...ids]])),
    seen: new Map(marks.map(({ mark, organisationId }) => [mark, organisationId])),
  };
}

/** What the register holds that an import may fill in. */
export async function heldOf(db: Reads, convenerId: string, organisations: readonly Known[]): Promise<Held> {
  const where = { convenerId };
  const websites = await db.organisation.findMany({
    where: { convenerId, website: { not: null } },
    select: { id: true, website: true },
  });
  const byId = new Map(websites.map(({ id, website }) => [id, website]));
  const people = await db.organisationContact.findMany({ where });
  const answers = await db.earlierAnswer.findMany({ where, select: { organisationId: true, digest: true } });
  return {
    organisations: organisations.map((one) => ({ ...one, website: byId.get(one.id) ?? null })),
    people: people.map(({ id, organisationId, name, role, email, phone }) => ({
      ...{ id, organisationId, name, role, phone },
      email: email ?? "",
    })),
    answers,
  };
}

/** The meetings of the past that are noted already, as two ids and a day. */
export async function visitsNoted(db: Reads, convenerId: string) {
  return db.pastVisit.findMany({
    where: { convenerId },
    select: { oneId: true, otherId: true, visitedOn: true },
  });
}
