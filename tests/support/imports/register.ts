import type { Changes, Held, Stored } from "@/lib/imports/changes";
import type { Register } from "@/lib/imports/plan";
import { nameKey } from "@/lib/organisations/names";

/** A register in memory, to which changes are made as the database makes them. */
export type MemoryRegister = Held & { seen?: ReadonlyMap<string, string | null> };

export const emptyRegister: MemoryRegister = { organisations: [], people: [], answers: [] };

/** What the planner reads of it. */
export function readOf({ organisations, people, seen = new Map() }: MemoryRegister): Register {
  const byEmail = new Map<string, string[]>();
  for (const { email, organisationId } of people)
    if (email) byEmail.set(email, [...new Set([...(byEmail.get(email) ?? []), organisationId])]);
  return { organisations, byEmail, seen };
}

/** The register once the changes have been made; what the database would refuse is thrown. */
export function changed(before: MemoryRegister, changes: Changes): MemoryRegister {
  const filled = new Map(changes.filled.map(({ id, facts }) => [id, facts]));
  const all: Stored[] = [
    ...before.organisations.map((one) => ({ ...one, ...filled.get(one.id) })),
    ...changes.created.map(({ name, ...one }) => ({ ...one, names: [name] })),
  ];
  for (const { organisationId, name } of changes.named) {
    const at = all.findIndex(({ id }) => id === organisationId);
    const one = all[at];
    if (!one || one.names.some((own) => nameKey(own) === nameKey(name)))
      throw new Error(`the name ${name} twice`);
    all[at] = { ...one, names: [...one.names, name] };
  }
  const numbers = all.flatMap(({ businessId }) => businessId ?? []);
  if (new Set(numbers).size !== numbers.length) throw new Error("a business ID twice");
  const people = new Map(
    [...before.people, ...changes.people, ...changes.peopleFilled].map((one) => [one.id, one]),
  );
  const seen = new Map([...(before.seen ?? [])]);
  for (const [mark, id] of changes.marks) seen.set(mark, seen.get(mark) ?? id);
  return {
    ...{ organisations: all, people: [...people.values()], seen },
    answers: [...before.answers, ...changes.answers],
  };
}

/** All that a register says, without its ids and in an order of its own: two that say the same are the same text. */
export function said({ organisations, people, answers }: MemoryRegister): string[] {
  return organisations
    .map(({ id, names, municipality, businessId, website }) =>
      JSON.stringify({
        ...{ names: [...names].sort(), municipality, businessId, website },
        people: people
          .filter((one) => one.organisationId === id)
          .map(({ name, role, email, phone }) => [email, name, role, phone].join("|"))
          .sort(),
        answers: answers.flatMap((one) => (one.organisationId === id ? one.digest : [])).sort(),
      }),
    )
    .sort();
}
