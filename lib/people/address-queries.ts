import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Whose new address a link confirms, without confirming it; null for a link that is unknown or past its time. */
export async function getAddressChange(
  viewer: Viewer,
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  if (!looksLikeToken(token)) return null;
  const change = await read(viewer, (db) =>
    db.addressChange.findFirst({
      where: { tokenHash: hashOf(token), expiresAt: { gt: now } },
      select: { email: true, user: { select: { ownName: true } } },
    }),
  );
  return change && { name: change.user.ownName, email: change.email };
}
