import type { Tx } from "@/lib/kernel/db";
import { nameKey } from "@/lib/organisations/names";
import { organisationsKnownAs } from "@/lib/organisations/queries";
import { businessIdOf, identified } from "@/lib/organisations/rules";

/** An organisation as somebody writes it into a form. */
export type Named = {
  convenerId: string;
  name: string;
  municipality: string;
  businessId: string | null;
  website: string | null;
};

/** The answer in which an organisation is named, and who it was until now. */
export type NamedIn = { enrolmentId: string; organisationId: string | null };

/**
 * The register's organisation that somebody is who answers; made if there is none. What anybody types into a public form changes
 * nothing that the register says, but fills in what it does not: a business ID, a municipality, another name of a known number.
 * An answer that is corrected takes an organisation of its own along, so that a typing error leaves no orphan.
 */
export async function identifyOrganisation(tx: Tx, named: Named, answer: NamedIn): Promise<string> {
  const typed = { ...named, businessId: businessIdOf(named.businessId) };
  await lockNames(tx, typed);
  const id = identified(typed, await organisationsKnownAs(tx, typed));
  const own = await ownOrganisation(tx, answer);
  if (own && (id === null || id === own)) {
    await rename(tx, own, typed);
    return own;
  }
  if (id === null) return create(tx, typed);
  await complete(tx, id, typed);
  return id;
}

/** Deletes the organisation that an answer has left, where nothing else speaks of it; wishes for it keep the name that was typed. */
export async function forgetOrphan(tx: Tx, id: string): Promise<void> {
  const isOrphan = await tx.organisation.count({
    where: {
      id,
      checkedAt: null,
      enrolments: { none: {} },
      names: { none: {} },
      visitsAsOne: { none: {} },
      visitsAsOther: { none: {} },
      wishedBy: { none: { settledAt: { not: null } } },
    },
  });
  if (isOrphan === 0) return;
  await tx.wish.updateMany({ where: { organisationId: id }, data: { organisationId: null } });
  await tx.organisation.deleteMany({ where: { id } });
}

/** Adds another name to an organisation, unless it is its name already. */
export async function addName(
  tx: Tx,
  organisation: { id: string; convenerId: string },
  name: string,
): Promise<void> {
  const { id: organisationId, convenerId } = organisation;
  const key = nameKey(name);
  const isMain = await tx.organisation.count({ where: { id: organisationId, nameKey: key } });
  if (isMain > 0) return;
  await tx.organisationName.createMany({
    data: [{ convenerId, organisationId, name, nameKey: key }],
    skipDuplicates: true,
  });
}

type Typed = Named & { businessId: string | null };

/** Of two who send the same name or number at once, one waits for the other, and then finds it. */
async function lockNames(tx: Tx, { convenerId, name, businessId }: Typed): Promise<void> {
  const keys = [nameKey(name), ...(businessId ? [businessId] : [])]
    .map((key) => `${convenerId} ${key}`)
    .sort();
  for (const key of keys) await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 7))`;
}

/** The organisation that this answer alone has made and nobody else speaks of, if it has. */
async function ownOrganisation(tx: Tx, { enrolmentId, organisationId }: NamedIn): Promise<string | null> {
  if (!organisationId) return null;
  const own = await tx.organisation.findFirst({
    where: {
      id: organisationId,
      checkedAt: null,
      enrolments: { every: { id: enrolmentId }, some: {} },
      names: { none: {} },
      visitsAsOne: { none: {} },
      visitsAsOther: { none: {} },
    },
    select: { id: true },
  });
  return own?.id ?? null;
}

async function complete(tx: Tx, id: string, { name, municipality, businessId, convenerId }: Typed) {
  if (businessId) await tx.organisation.updateMany({ where: { id, businessId: null }, data: { businessId } });
  if (municipality)
    await tx.organisation.updateMany({ where: { id, municipality: "" }, data: { municipality } });
  await addName(tx, { id, convenerId }, name);
}

async function rename(tx: Tx, id: string, { name, municipality, businessId, website }: Typed) {
  await tx.organisation.update({
    where: { id },
    data: {
      name,
      nameKey: nameKey(name),
      municipality,
      website: website || null,
      businessId,
      version: { increment: 1 },
    },
  });
}

async function create(
  tx: Tx,
  { convenerId, name, municipality, businessId, website }: Typed,
): Promise<string> {
  const { id } = await tx.organisation.create({
    data: { convenerId, name, nameKey: nameKey(name), municipality, businessId, website: website || null },
    select: { id: true },
  });
  return id;
}
