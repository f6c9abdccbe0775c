import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Candidate, Under } from "@/lib/messages/receivers";
import { writtenStates } from "@/lib/messages/schema";

/** Everybody of a programme who can be written to, or those of them who are named: each once, by name. */
export async function peopleOf(
  db: Reads,
  programmeId: string,
  only: readonly string[] | null = null,
): Promise<Candidate[]> {
  const [taking, guiding] = await Promise.all([
    takingPart(db, programmeId, only),
    guidingIn(db, programmeId, only),
  ]);
  const people = new Map<string, Candidate>();
  for (const { under, ...row } of taking) {
    const known = people.get(row.userId);
    if (known) known.under.push(under);
    else people.set(row.userId, { ...row, locale: localeOf(row.locale), under: [under], guides: null });
  }
  for (const { guides, ...row } of guiding) {
    const known = people.get(row.userId);
    if (known) known.guides = guides;
    else people.set(row.userId, { ...row, locale: localeOf(row.locale), under: [], guides });
  }
  const byName = new Intl.Collator("fi");
  return [...people.values()].sort(
    (one, other) => byName.compare(one.name, other.name) || (one.userId < other.userId ? -1 : 1),
  );
}

type Person = { userId: string; name: string; address: string; locale: string };

function takingPart(db: Reads, programmeId: string, only: readonly string[] | null) {
  return db.$queryRaw<(Person & { under: Under })[]>`
    select p.id::text as "userId", p.name, p.email as address, p.locale,
      json_build_object('enrolmentId', e.id, 'name', e.name, 'part', e.part, 'state', e.state, 'isContact', r."isContact",
        'ofPerson', e."personId" is not null, 'groups', array(select s."groupId" from "Seat" s where s."enrolmentId" = e.id and s.live and s."leftAt" is null)) as under
    from "Enrolment" e
    join "Participant" r on r."enrolmentId" = e.id and r."leftAt" is null
    join "PersonInEnrolment" p on p."inId" = e.id and p.id = r."userId"
    where e."programmeId" = ${programmeId}::uuid and e.state::text = any(${[...writtenStates]}::text[])
      and (${only === null} or r."userId" = any(${only ?? []}::uuid[]))
    order by e.name, e.id`;
}

function guidingIn(db: Reads, programmeId: string, only: readonly string[] | null) {
  return db.$queryRaw<(Person & { guides: NonNullable<Candidate["guides"]> })[]>`
    select p.id::text as "userId", p.name, p.email as address, p.locale, coalesce((
        select json_agg(json_build_object('role', g."roleKey", 'groupId', g."groupId")) from "GroupFacilitator" g
        join "Group" o on o.id = g."groupId" and o."programmeId" = f."programmeId" and o.state <> 'DISSOLVED'
        where g."userId" = f."userId"), '[]') as guides
    from "ProgrammeFacilitator" f join "PersonInProgramme" p on p."inId" = f."programmeId" and p.id = f."userId"
    where f."programmeId" = ${programmeId}::uuid and f."acceptedAt" is not null
      and (${only === null} or f."userId" = any(${only ?? []}::uuid[]))`;
}

/** Enrolments of which nobody can be written to: they are called. */
export function calledOf(db: Reads, programmeId: string) {
  return db.enrolment.findMany({
    where: {
      programmeId,
      state: { in: [...writtenStates] },
      participants: { none: { leftAt: null, isContact: true } },
    },
    select: {
      ...{ id: true, name: true, part: true, state: true },
      seats: { where: { live: true, leftAt: null }, select: { groupId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

const localeOf = (said: string) => (isLocale(said) ? said : defaultLocale);
