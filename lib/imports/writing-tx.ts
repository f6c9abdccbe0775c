import { createHash, randomUUID } from "node:crypto";
import { type Changes, changesOf, type NewAnswer } from "@/lib/imports/changes";
import { checkedOrganisations } from "@/lib/imports/checking";
import { heldOf, registerOf, visitsNoted, type WholeImport } from "@/lib/imports/loading";
import type { Register } from "@/lib/imports/plan";
import type { Counts } from "@/lib/imports/stage";
import { checkedVisits } from "@/lib/imports/visits";
import type { Reads, Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { nameKey } from "@/lib/organisations/names";
import { allOrganisations } from "@/lib/organisations/queries";
import { dateOn, dayIn, dayOf } from "@/lib/time/days";
import type { Before } from "@/lib/undo/kinds";

/** What was written, and what has to be known to take it back. */
type Written = { counts: Counts; before: Omit<Before<"import-done">, "importId"> };

const nothing = { created: [], filled: [], named: [], people: [], peopleFilled: [], answers: [], visits: [] };

/** Told how much of the writing is done, from 0 to 1. */
export type Telling = (share: number) => Promise<void>;

/** What the rows of organisations come to with what the register holds now. */
export async function changesNow(tx: Tx, file: WholeImport, plan: Plan): Promise<Changes> {
  const held = await heldOf(tx, file.convenerId, plan.register.organisations);
  return changesOf(plan.rows, plan.outcomes, held, { newId: randomUUID, digest });
}

/** How rows were checked, and against which register. */
export type Plan = Awaited<ReturnType<typeof checkedOrganisations>> & { register: Register; mark: string };

/** Checks the rows of organisations against the register as it is; that takes seconds, in which no transaction waits. */
export async function planOf(db: Reads, file: WholeImport): Promise<Plan> {
  const register = await registerOf(db, file.convenerId);
  return { ...(await checkedOrganisations(file, register)), register, mark: markOf(register) };
}

/** The same for registers that hold the same. */
export function markOf({ organisations, byEmail, seen }: Register): string {
  const all = JSON.stringify([organisations, [...byEmail].sort(), [...seen].sort()]);
  return createHash("sha256").update(all).digest("base64url");
}

/** Writes organisations with their names, people and answers. */
export async function writeOrganisations(
  tx: Tx,
  { id: importId, convenerId, survey }: WholeImport,
  changes: Changes,
  now: Date,
  tell: Telling,
): Promise<Written> {
  const ofConvener = { convenerId };
  const was = await tx.organisation.findMany({
    where: { convenerId, id: { in: changes.filled.map(({ id }) => id) } },
    select: { id: true, version: true, businessId: true, municipality: true, website: true },
  });
  const hadPeople = await tx.organisationContact.findMany({
    where: { convenerId, id: { in: changes.peopleFilled.map(({ id }) => id) } },
  });
  await inParts(changes.created, (part) =>
    tx.organisation.createMany({
      data: part.map((one) => ({ ...one, ...ofConvener, nameKey: nameKey(one.name), checkedAt: now })),
    }),
  );
  await tell(0.4);
  for (const { id, facts } of changes.filled)
    await tx.organisation.update({ where: { id }, data: { ...facts, version: { increment: 1 } } });
  const named = changes.named.map((one) => ({ ...one, ...ofConvener, id: randomUUID() }));
  await inParts(named, (part) =>
    tx.organisationName.createMany({ data: part.map((one) => ({ ...one, nameKey: nameKey(one.name) })) }),
  );
  await tell(0.6);
  const contact = { ...ofConvener, saidAt: now };
  await inParts(changes.people, (part) =>
    tx.organisationContact.createMany({
      data: part.map((one) => ({ ...one, ...contact, email: one.email || null })),
    }),
  );
  for (const { id, name, role, phone } of changes.peopleFilled)
    await tx.organisationContact.update({
      where: { id },
      data: { name, role, phone, saidAt: now, version: { increment: 1 } },
    });
  await tell(0.8);
  const answers = changes.answers.map((one) => ({ ...one, id: randomUUID() }));
  await inParts(answers, (part) =>
    tx.earlierAnswer.createMany({
      data: part.map(({ consentedOn, email, ...one }) => ({
        ...{ ...one, ...contact, survey: survey ?? "", email: email || null },
        consentedOn: consentedOn ? dateOn(consentedOn) : null,
      })),
    }),
  );
  await mark(tx, { convenerId, importId }, changes.marks);
  await tell(0.95);
  return {
    counts: {
      ...{ created: changes.created.length, filled: changes.filled.length, names: named.length },
      ...{ people: changes.people.length + changes.peopleFilled.length, answers: answers.length },
    },
    before: {
      ...nothing,
      created: changes.created.map(({ id, name }) => ({ id, name })),
      filled: was.map(({ version, ...one }) => ({ ...one, version: version + 1 })),
      named: named.map(({ id }) => id),
      people: changes.people.map(({ id }) => id),
      peopleFilled: hadPeople.map(({ id, name, role, phone, version }) => ({
        ...{ id, name, role, phone, version: version + 1 },
      })),
      answers: answers.map(({ id }) => id),
    },
  };
}

/** Checks the rows of past meetings again. */
export async function visitsToWrite(tx: Tx, file: WholeImport, now: Date) {
  const noted = (await visitsNoted(tx, file.convenerId)).map((one) => ({
    ...{ ...one, visitedOn: dayOf(one.visitedOn) },
  }));
  const all = await allOrganisations(tx, file.convenerId);
  return checkedVisits(file, all, noted, dayIn(now, file.convener.timeZone));
}

/** Notes who has met whom. */
export async function writeVisits(
  tx: Tx,
  viewer: Viewer,
  { convenerId }: WholeImport,
  met: Awaited<ReturnType<typeof visitsToWrite>>["met"],
): Promise<Written> {
  const visits = met.map((one) => ({ ...one, id: randomUUID() }));
  await inParts(visits, (part) =>
    tx.pastVisit.createMany({
      data: part.map((one) => ({
        ...{ ...one, convenerId, addedById: viewer.userId },
        visitedOn: dateOn(one.visitedOn),
      })),
    }),
  );
  return { counts: { visits: visits.length }, before: { ...nothing, visits: visits.map(({ id }) => id) } };
}

/** What a row became once stays; what was left and comes now is known from now on. */
async function mark(
  tx: Tx,
  of: { convenerId: string; importId: string },
  marks: Changes["marks"],
): Promise<void> {
  await inParts([...marks], async (part) => {
    const rows = JSON.stringify(part.map(([one, organisationId]) => ({ mark: one, organisationId })));
    await tx.$executeRaw`
      insert into "ImportMark" ("convenerId", "importId", mark, "organisationId")
      select ${of.convenerId}::uuid, ${of.importId}::uuid, m.mark, m."organisationId"
      from jsonb_to_recordset(${rows}::jsonb) as m (mark text, "organisationId" uuid)
      on conflict ("convenerId", mark) do update
        set "organisationId" = excluded."organisationId", "importId" = excluded."importId"
        where "ImportMark"."organisationId" is null and excluded."organisationId" is not null`;
  });
}

async function inParts<One>(all: readonly One[], write: (part: One[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += 1_000) await write(all.slice(at, at + 1_000));
}

/** Keys in an order of their own, so that the columns' order makes no other answer of the same. */
function digest({ answers, ...said }: Omit<NewAnswer, "digest" | "organisationId">): string {
  const ordered = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify({ ...said, answers: ordered }))
    .digest("base64url");
}
