import type { Tx } from "@/lib/db";
import { nameKey } from "@/lib/organisations/rules";

/** An organisation as somebody writes it into a form. */
export type Named = {
  convenerId: string;
  name: string;
  municipality: string;
  businessId?: string;
  website?: string;
};

/**
 * The convener's organisation of this name, made if there is none. One that is known stays as it is: what anybody types into a
 * public form does not change the register.
 */
export async function findOrCreateOrganisation(
  tx: Tx,
  { convenerId, name, municipality, businessId, website }: Named,
): Promise<string> {
  const key = nameKey(name);
  await tx.organisation.createMany({
    data: [
      {
        convenerId,
        name,
        nameKey: key,
        municipality,
        businessId: businessId || null,
        website: website || null,
      },
    ],
    skipDuplicates: true,
  });
  const where = { convenerId_nameKey: { convenerId, nameKey: key } };
  return (await tx.organisation.findUniqueOrThrow({ where, select: { id: true } })).id;
}
