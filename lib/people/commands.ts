import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import type { Locale } from "@/lib/i18n/locales";
import type { Profile } from "@/lib/people/schema";
import { Refused } from "@/lib/refusals";
import { isUnchanged } from "@/lib/unchanged";
import type { Viewer } from "@/lib/viewer";

/** A person as they introduce themselves; the address has passed `emailAddress`. */
export type Introduced = { email: string; name: string; locale: Locale; phone?: string | null };

/**
 * The person with this address, made if there is none. Somebody known stays as they are: what is typed into a form by anybody
 * does not change what another has said of themselves.
 */
export async function findOrCreateUser(tx: Tx, { email, name, locale, phone }: Introduced) {
  await tx.user.createMany({ data: [{ email, name, locale, phone: phone || null }], skipDuplicates: true });
  return tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, email: true, locale: true },
  });
}

/** Changes what a person says of themselves. */
export async function updateProfile(viewer: Viewer, { name, phone, locale }: Profile): Promise<void> {
  const id = signedIn(viewer);
  await as(viewer, async (tx) => {
    const change = { name, phone: phone || null, locale };
    if (isUnchanged(await tx.user.findUniqueOrThrow({ where: { id } }), change)) return;
    await tx.user.update({ where: { id }, data: change });
    await record(tx, viewer, "user.update", { type: "user", id, convenerId: null });
  });
}

/** Ends every session of the one who asks, and all that could begin a new one: links, and what is under way to signing in. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  const userId = signedIn(viewer);
  await as(viewer, async (tx) => {
    await tx.session.deleteMany({ where: { userId } });
    await tx.link.deleteMany({ where: { userId, purpose: "PERSONAL" } });
    await tx.addressChange.deleteMany({ where: { userId } });
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await tx.verificationToken.deleteMany({ where: { identifier: email } });
    await record(tx, viewer, "user.sign-out-everywhere", { type: "user", id: userId, convenerId: null });
  });
}

function signedIn(viewer: Viewer): string {
  if (!viewer.userId) throw new Refused("not-allowed");
  return viewer.userId;
}
