import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { rows } from "../database";
import { type PairWorld, pairWorld } from "../world";

/** Two associations with a contact and a colleague each, their facilitator, two coordinators and a stranger. */
export type Company = PairWorld & { otherColleague: Person; coordinator2: Person };

/** Who reads: their part in the company, or the address of somebody new. */
export type Who =
  | "contact"
  | "colleague"
  | "partner's contact"
  | "partner's colleague"
  | "facilitator"
  | "coordinator"
  | "second coordinator"
  | "stranger"
  | `${string}@${string}`;

type Told = Partial<Record<Who, readonly string[]>>;

/**
 * One event as a test brings it about, and exactly who gets which mails of it; nobody else gets any. `unwritten`: whose mails were
 * still here and are deleted by it; where it is not said, none are.
 */
export type Occasion = {
  world?: () => Promise<PairWorld>;
  before?: (company: Company) => Promise<unknown>;
  run: (company: Company) => Promise<unknown>;
  told: Told;
  unwritten?: Told;
};

export const now = new Date("2027-03-01T10:00:00Z");

/** The pair's world with a colleague on the other side and a second coordinator. */
export async function companyOf(world = () => pairWorld({ now })): Promise<Company> {
  const pair = await world();
  return write(systemViewer(), async (tx) => {
    const otherColleague = await buildUser(tx, { name: "Noora Naapuri" });
    const coordinator2 = await buildUser(tx, { name: "Tuomo Toinen" });
    const { convenerId } = pair;
    const colleague = {
      convenerId,
      enrolmentId: pair.other.id,
      userId: otherColleague.id,
      ...accepted(otherColleague),
    };
    await tx.participant.create({ data: colleague });
    await tx.coordinator.create({ data: { convenerId, userId: coordinator2.id, ...accepted(coordinator2) } });
    return { ...pair, otherColleague, coordinator2 };
  });
}

/** Brings an event about: who is written to by it and by nothing before it, whose mails it deletes, and what the log says. */
export async function bringAbout(occasion: Occasion) {
  const company = await companyOf(occasion.world);
  await occasion.before?.(company);
  const [mails, actions] = [await queued(), await logged()];
  await occasion.run(company);
  const after = await queued();
  return {
    told: readersOf(company, after.filter(isNotIn(mails))),
    unwritten: readersOf(company, mails.filter(isNotIn(after))),
    actions: (await logged()).filter(isNotIn(actions)).map(({ action }) => action),
  };
}

const isNotIn = (others: { id: string }[]) => (row: { id: string }) =>
  !others.some(({ id }) => id === row.id);

function readersOf(company: Company, mails: { address: string; template: string }[]) {
  const told: Record<string, string[]> = {};
  for (const { address, template } of mails) {
    const who = partOf(company, address);
    told[who] = [...(told[who] ?? []), template].sort();
  }
  return told;
}

/** The version of a row, for a form that was just read. */
export async function versionOf(table: string, id: string): Promise<number> {
  const [row] = await rows<{ version: number }>(`select version from "${table}" where id = $1`, [id]);
  return row?.version ?? 0;
}

/** The id of the only row of a table, or of one that is described. */
export async function idIn(
  table: string,
  where = "true",
  values: unknown[] = [],
  column = "id",
): Promise<string> {
  const [row] = await rows<{ id: string }>(`select "${column}" as id from "${table}" where ${where}`, values);
  return row?.id ?? "";
}

const queued = () =>
  rows<{ id: string; address: string; template: string }>(
    'select id, "toAddress" as address, template from "Email"',
  );
const logged = () => rows<{ id: string; action: string }>('select id::text, action from "Activity"');

function partOf(company: Company, address: string): string {
  const parts: Record<string, Person> = {
    contact: company.one.contact,
    colleague: company.colleague,
    "partner's contact": company.other.contact,
    "partner's colleague": company.otherColleague,
    facilitator: company.facilitator,
    coordinator: company.coordinator,
    "second coordinator": company.coordinator2,
    stranger: company.stranger,
  };
  return Object.keys(parts).find((part) => parts[part]?.email === address) ?? address;
}
