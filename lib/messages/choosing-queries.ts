import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { awaitedIn } from "@/lib/messages/awaited";
import { calledOf, peopleOf } from "@/lib/messages/people-loading";
import { type Awaited, type Candidate, chosenMark, matches } from "@/lib/messages/receivers";
import type { Filters } from "@/lib/messages/schema";
import { tellsWhoAnswered } from "@/lib/messages/steps";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { listGroupPlans } from "@/lib/tasks/queries";

/** A programme as its messages need it. */
export type OfProgramme = {
  id: string;
  convenerId: string;
  slug: string;
  name: Localised;
  format: string;
  convener: string;
};

/** Whom the filters find: those who can be written to, and those who have to be called. */
export type Chosen = { people: Candidate[]; calls: { id: string; name: string }[]; mark: string };

/** Whom the filters find in a programme, each once, by name; those who are in `except` are left out. */
export async function listChosen(
  viewer: Viewer,
  programmeId: string,
  filters: Filters,
  now: Date,
  except: ReadonlySet<string> = new Set(),
): Promise<Chosen> {
  const awaited = filters.step ? await awaitedFor(viewer, programmeId, filters, now) : null;
  return read(viewer, async (db) => {
    await programmeFor(db, viewer, programmeId);
    // Of a survey nobody is told who has answered, so that all who were asked are found.
    const asked =
      filters.step && !tellsWhoAnswered(filters.step) ? { ...filters, unanswered: undefined } : filters;
    const everybody = await peopleOf(db, programmeId);
    const people = everybody.filter((one) => !except.has(one.userId) && matches(one, asked, awaited));
    return { people, calls: await callsFor(db, programmeId, filters, awaited), mark: chosenMark(people) };
  });
}

/** The programme of somebody who coordinates it; for all others there is none. */
export async function programmeFor(db: Reads, viewer: Viewer, id: string): Promise<OfProgramme> {
  const found = await db.programme.findFirst({
    where: { id, AND: programmesCoordinatedBy(viewer) },
    select: {
      ...{ id: true, convenerId: true, slug: true, name: true, format: true },
      convener: { select: { name: true } },
    },
  });
  if (!found) throw new Refused("not-found");
  return { ...found, name: found.name, convener: found.convener.name };
}

/** The groups of a programme, to choose by one of them. */
export async function listGroupsToChoose(viewer: Viewer, programmeId: string) {
  const groups = await read(viewer, (db) =>
    db.group.findMany({
      where: { programmeId, programme: programmesCoordinatedBy(viewer), state: { not: "DISSOLVED" } },
      select: {
        id: true,
        seats: {
          where: { leftAt: null },
          orderBy: { seat: "asc" },
          select: { enrolment: { select: { name: true } } },
        },
      },
    }),
  );
  const byName = new Intl.Collator("fi");
  return groups
    .map(({ id, seats }) => ({ id, name: seats.map(({ enrolment }) => enrolment.name).join(" – ") }))
    .sort((one, other) => byName.compare(one.name, other.name));
}

/** Plans are read so many groups at a time. */
const atOnce = 200;

async function awaitedFor(
  viewer: Viewer,
  programmeId: string,
  { step, group }: Filters,
  now: Date,
): Promise<Awaited> {
  const where = {
    programmeId,
    state: { in: ["PROPOSED" as const, "CONFIRMED" as const, "COMPLETED" as const] },
    ...(group && group !== "none" ? { id: group } : {}),
  };
  const plans = [];
  for (let skip = 0; ; skip += atOnce) {
    const some = await listGroupPlans(viewer, where, now, { skip, take: atOnce });
    plans.push(...some);
    if (some.length < atOnce) break;
  }
  return awaitedIn(plans, step ?? "agreement");
}

async function callsFor(db: Reads, programmeId: string, filters: Filters, awaited: Awaited | null) {
  if (filters.role && filters.role !== "everyone") return [];
  if (filters.language || filters.text) return [];
  const rows = await calledOf(db, programmeId);
  const as = { userId: "", address: "", locale: "fi" as const, guides: null };
  return rows
    .filter(({ seats, ...row }) => {
      const groups = seats.map(({ groupId }) => groupId);
      const under = { ...row, enrolmentId: row.id, isContact: true, ofPerson: false, groups };
      return matches({ ...as, name: row.name, under: [under] }, filters, awaited);
    })
    .map(({ id, name }) => ({ id, name }));
}
