import { hashOf, mintToken } from "@/lib/auth/tokens";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";

/** The link by which the yearly question is answered, made when its mail is sent: until then there is nothing to steal. */
export async function listedPath(tx: Tx, listingId: string): Promise<string | null> {
  const listing = await tx.listing.findUnique({ where: { id: listingId }, select: { convenerId: true } });
  if (!listing) return null;
  const token = mintToken();
  await tx.listingLink.create({ data: { ...listing, listingId, tokenHash: hashOf(token) } });
  return to.listed(token);
}
