import { clusterOf, distinctNames, grouped } from "@/lib/imports/clusters";
import { mostSaid, type Outcome } from "@/lib/imports/outcomes";
import type { OrganisationRow, Person } from "@/lib/imports/record";
import { nameKey } from "@/lib/organisations/names";
import type { Known } from "@/lib/organisations/rules";
import type { Answers } from "@/lib/surveys/definition";

/** An organisation of the register with what an import may fill in. */
export type Stored = Known & { website: string | null };
type StoredPerson = {
  id: string;
  organisationId: string;
  name: string;
  role: string;
  email: string;
  phone: string;
};
type StoredAnswer = { organisationId: string; digest: string };

/** What the register holds of those whom an import speaks of. */
export type Held = {
  organisations: readonly Stored[];
  people: readonly StoredPerson[];
  answers: readonly StoredAnswer[];
};

type Facts = { businessId: string | null; municipality: string; website: string | null };
type NewOrganisation = Facts & { id: string; name: string };
export type NewAnswer = {
  organisationId: string;
  answers: Answers;
  name: string;
  email: string;
  consent: string | null;
  consentedOn: string | null;
  digest: string;
};

/** All that an import writes: what is missing, and nothing over what is there. */
export type Changes = {
  created: NewOrganisation[];
  filled: { id: string; facts: Facts }[];
  named: { organisationId: string; name: string }[];
  people: StoredPerson[];
  peopleFilled: StoredPerson[];
  answers: NewAnswer[];
  /** What each row became; null for one that is left. */
  marks: Map<string, string | null>;
};

/** What a row's answers come to in one line, by which the same ones are known. */
export type Digest = (answer: Omit<NewAnswer, "digest" | "organisationId">) => string;

/**
 * What the rows come to. An organisation of the register gets what it lacks, another name, people whom it does not have and answers
 * that it has not given; what it says itself stays. Rows of one organisation are put together, in whatever order they stand.
 */
export function changesOf(
  rows: readonly OrganisationRow[],
  outcomes: ReadonlyMap<number, Outcome>,
  held: Held,
  { newId, digest }: { newId: () => string; digest: Digest },
): Changes {
  const changes: Changes = {
    ...{ created: [], filled: [], named: [], people: [], peopleFilled: [], answers: [] },
    marks: new Map(rows.map((row) => [row.mark, null])),
  };
  const stored = new Map(held.organisations.map((one) => [one.id, one]));
  const people = new Map(grouped(held.people, (one) => one.organisationId));
  const answers = new Map(grouped(held.answers, (one) => one.organisationId));
  const numbers = new Set(held.organisations.flatMap((one) => one.businessId ?? []));
  for (const [target, own] of grouped(
    rows.filter((row) => targetOf(outcomes.get(row.number))),
    (row) => targetOf(outcomes.get(row.number)),
  )) {
    const known = stored.get(target);
    const id = known?.id ?? newId();
    const cluster = clusterOf(own);
    for (const { mark } of own) changes.marks.set(mark, id);
    const website = mostSaid(own.map((row) => row.website)) || null;
    if (!known) {
      const [name = "", ...others] = cluster.names;
      changes.created.push({
        id,
        name,
        municipality: cluster.municipality,
        businessId: cluster.businessId,
        website,
      });
      for (const other of others) changes.named.push({ organisationId: id, name: other });
      if (cluster.businessId) numbers.add(cluster.businessId);
    } else {
      const facts = {
        businessId:
          known.businessId ??
          only(
            own.map((row) => row.businessId ?? ""),
            numbers,
          ),
        municipality: known.municipality || (only(own.map((row) => row.municipality)) ?? ""),
        website: known.website ?? website,
      };
      if (facts.businessId) numbers.add(facts.businessId);
      if (!isSame(facts, known)) changes.filled.push({ id, facts });
      const had = new Set(known.names.map(nameKey));
      for (const name of distinctNames(cluster.names))
        if (!had.has(nameKey(name))) changes.named.push({ organisationId: id, name });
    }
    addPeople(
      changes,
      id,
      own.flatMap(({ person }) => person ?? []),
      people.get(id) ?? [],
      newId,
    );
    const there = new Set((answers.get(id) ?? []).map((one) => one.digest));
    for (const { person, answers: given, consent, consentedOn } of own) {
      if (Object.keys(given).length === 0 && consent === null && consentedOn === null) continue;
      const answer = {
        answers: given,
        name: person?.name ?? "",
        email: person?.email ?? "",
        consent,
        consentedOn,
      };
      const mark = digest(answer);
      if (there.has(mark)) continue;
      there.add(mark);
      changes.answers.push({ ...answer, organisationId: id, digest: mark });
    }
  }
  return changes;
}

/** Of which organisation a row is: one of the register, or one that comes with it; "" where it does not come. */
function targetOf(outcome: Outcome | undefined): string {
  if (outcome?.kind === "known") return outcome.organisation;
  return outcome?.kind === "new" ? `row ${outcome.first}` : "";
}

/** The one thing that all say who say anything; null where they differ, or where it is taken. */
function only(values: readonly string[], taken: ReadonlySet<string> = new Set()): string | null {
  const said = [...new Set(values.filter((value) => value !== ""))];
  return said.length === 1 && said[0] && !taken.has(said[0]) ? said[0] : null;
}

function isSame(a: Facts, b: Facts): boolean {
  return a.businessId === b.businessId && a.municipality === b.municipality && a.website === b.website;
}

/** People are told apart by their address, and by their name where they have none; one who is there gets what they lack. */
function addPeople(
  changes: Changes,
  organisationId: string,
  said: readonly Person[],
  there: readonly StoredPerson[],
  newId: () => string,
): void {
  const byKey = new Map(there.map((one) => [keyOf(one), one]));
  for (const [key, same] of grouped(said, keyOf)) {
    const all = {
      name: mostSaid(same.map((one) => one.name)),
      role: mostSaid(same.map((one) => one.role)),
      email: mostSaid(same.map((one) => one.email)),
      phone: mostSaid(same.map((one) => one.phone)),
    };
    const known = byKey.get(key);
    if (!known) {
      changes.people.push({ id: newId(), organisationId, ...all });
      continue;
    }
    const filled = {
      ...known,
      name: known.name || all.name,
      role: known.role || all.role,
      phone: known.phone || all.phone,
    };
    if (filled.name !== known.name || filled.role !== known.role || filled.phone !== known.phone)
      changes.peopleFilled.push(filled);
  }
}

function keyOf({ email, name }: Pick<Person, "email" | "name">): string {
  return email ? email.toLowerCase() : `name ${nameKey(name)}`;
}
