import { z } from "zod";
import { lineOrEmpty, name, webAddress } from "@/lib/forms/fields";
import { oneLine } from "@/lib/forms/text";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { readBusinessId } from "@/lib/organisations/business-id";
import { addName } from "@/lib/organisations/commands";
import { nameKey } from "@/lib/organisations/names";
import { organisationsKnownAs } from "@/lib/organisations/queries";
import { identified } from "@/lib/organisations/rules";
import { offerUndo } from "@/lib/undo/commands";
import type { Undoing } from "@/lib/undo/undoers";

const businessId = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (oneLine(typed) === "") return null;
    const read = readBusinessId(typed);
    if ("id" in read) return read.id;
    context.addIssue({ code: "custom", message: read.wrong });
    return z.NEVER;
  });

const facts = {
  name: name(120),
  municipality: lineOrEmpty(80),
  businessId,
  website: webAddress.pipe(z.string().max(200)).default(""),
};

/** An organisation as a coordinator enters it into the register. */
export const NewOrganisation = z.object({ convenerId: z.uuid(), ...facts });
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** What a coordinator corrects of an organisation; the version is what they read. */
export const OrganisationChange = z.object({ id: z.uuid(), version: z.coerce.number().int(), ...facts });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

/** Another name of an organisation. */
export const OtherName = z.object({ id: z.uuid(), otherName: name(120) });
export type OtherName = z.infer<typeof OtherName>;

/** Enters an organisation that nobody has enrolled yet. Returns its id. */
export function addOrganisation(viewer: Viewer, typed: NewOrganisation, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { convenerId, name, municipality, website } = typed;
    const coordinated = { id: convenerId, coordinators: { some: { userId: userIdOf(viewer) } } };
    if ((await tx.convener.count({ where: coordinated })) === 0) throw new Refused("not-found");
    await refuseSame(tx, convenerId, typed, null);
    const { id } = await tx.organisation.create({
      data: {
        ...{ convenerId, name, nameKey: nameKey(name), municipality, businessId: typed.businessId },
        ...{ website: website || null, checkedAt: now },
      },
      select: { id: true },
    });
    await record(tx, viewer, "organisation.add", { type: "organisation", id, convenerId });
    return id;
  });
}

/** Corrects what the register says of an organisation; a name that it had stays as another name. It can be undone. */
export function changeOrganisation(viewer: Viewer, typed: OrganisationChange, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const before = await registered(tx, viewer, typed.id);
    const { id, convenerId } = before;
    await refuseSame(tx, convenerId, typed, id);
    const { name, municipality, website } = typed;
    const said = { name, municipality, businessId: typed.businessId, website: website || null };
    if (before.checkedAt && before.version === typed.version && isUnchanged(before, said)) return id;
    const { count } = await tx.organisation.updateMany({
      where: { id, version: typed.version },
      data: {
        ...{ ...said, nameKey: nameKey(name) },
        ...{ checkedAt: now, version: { increment: 1 } },
      },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    const had = await tx.organisationName.count({ where: { organisationId: id, nameKey: before.nameKey } });
    await addName(tx, before, before.name);
    await tx.organisationName.deleteMany({ where: { organisationId: id, nameKey: nameKey(name) } });
    await record(tx, viewer, "organisation.change", { type: "organisation", id, convenerId });
    await offerUndo(
      tx,
      viewer,
      {
        ...{ kind: "organisation-changed", convenerId, subject: "organisation", subjectIds: [id] },
        before: {
          ...{ id, name: before.name, municipality: before.municipality, businessId: before.businessId },
          ...{ website: before.website, checkedAt: before.checkedAt?.toISOString() ?? null },
          ...{ hadName: had > 0, version: typed.version + 1 },
        },
        params: { from: before.name, to: name },
      },
      now,
    );
    return id;
  });
}

/** Puts the facts back that a correction changed; refused where they have been corrected again. */
export async function restoreOrganisation(
  tx: Tx,
  viewer: Viewer,
  { before }: Undoing<"organisation-changed">,
): Promise<void> {
  const { id, name, municipality, website, checkedAt, hadName, version } = before;
  const own = await registered(tx, viewer, id, "undo-overtaken");
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: {
      ...{ name, nameKey: nameKey(name), municipality, businessId: before.businessId, website },
      ...{ checkedAt: checkedAt ? new Date(checkedAt) : null, version: { increment: 1 } },
    },
  });
  if (count !== 1) throw new Refused("undo-overtaken");
  await refuseSame(tx, own.convenerId, { name, municipality, businessId: before.businessId }, id);
  if (!hadName)
    await tx.organisationName.deleteMany({ where: { organisationId: id, nameKey: nameKey(name) } });
}

/** Adds another name: in another language, an older one, a short one. */
export function addOtherName(viewer: Viewer, { id, otherName }: OtherName): Promise<string> {
  return write(viewer, async (tx) => {
    const own = await registered(tx, viewer, id);
    await addName(tx, own, otherName);
    await record(tx, viewer, "organisation.add-name", {
      ...{ type: "organisation", id, convenerId: own.convenerId },
    });
    return id;
  });
}

/** Takes another name away; it can be undone. */
export function removeOtherName(
  viewer: Viewer,
  { id, nameId }: { id: string; nameId: string },
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { convenerId, name: organisation } = await registered(tx, viewer, id);
    const other = await tx.organisationName.findFirst({ where: { id: nameId, organisationId: id } });
    if (!other) throw new Refused("changed-by-someone-else");
    await tx.organisationName.deleteMany({ where: { id: nameId } });
    await record(tx, viewer, "organisation.remove-name", { type: "organisation", id, convenerId });
    await offerUndo(
      tx,
      viewer,
      {
        ...{ kind: "organisation-name-removed", convenerId, subject: "organisation", subjectIds: [id] },
        before: { id, name: other.name },
        params: { organisation, name: other.name },
      },
      now,
    );
    return id;
  });
}

/** Puts another name back. */
export async function restoreOtherName(
  tx: Tx,
  viewer: Viewer,
  { before: { id, name } }: Undoing<"organisation-name-removed">,
): Promise<void> {
  await addName(tx, await registered(tx, viewer, id, "undo-overtaken"), name);
}

/** An organisation of a convener that the viewer coordinates, locked until the change is made. */
export async function registered(
  tx: Tx,
  viewer: Viewer,
  id: string,
  otherwise: "not-found" | "undo-overtaken" = "not-found",
) {
  await tx.$queryRaw`select id from "Organisation" where id = ${id}::uuid for update`;
  const convener = { coordinators: { some: { userId: userIdOf(viewer) } } };
  const found = await tx.organisation.findFirst({ where: { id, convener } });
  if (!found) throw new Refused(otherwise);
  return found;
}

type Same = { name: string; municipality: string; businessId: string | null };

/** Two of one number, or of one name in one town, are not two. */
async function refuseSame(tx: Tx, convenerId: string, typed: Same, own: string | null): Promise<void> {
  const others = (await organisationsKnownAs(tx, { ...typed, convenerId })).filter(({ id }) => id !== own);
  const same = others.find(({ id }) => id === identified(typed, others));
  if (!same) return;
  const byNumber = same.businessId !== null && same.businessId === typed.businessId;
  throw new Refused(byNumber ? "organisation-number-taken" : "organisation-name-taken");
}
