import type { Locale } from "@/lib/i18n/locales";
import { nameOwnEnrolments } from "@/lib/kernel/accepting";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Profile } from "@/lib/people/schema";

/** A person as they introduce themselves; the address has passed `emailAddress`. */
export type Introduced = { email: string; name: string; locale: Locale; phone?: string | null };

/** Somebody as they were introduced, with the user that their address is. */
export type Named = Introduced & { id: string };

/**
 * The user with this address, made if there is none, under the name that was typed: whether and how the address is known elsewhere
 * shows in nothing. Somebody known stays as they are; what is typed belongs to the relation (`typedOf`).
 */
export async function findOrCreateUser(tx: Tx, introduced: Introduced): Promise<Named> {
  const { email, name, locale, phone } = introduced;
  const data = [{ email, ownName: name, locale, ownPhone: phone || null }];
  await tx.user.createMany({ data, skipDuplicates: true });
  const { id } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { ...introduced, id };
}

/** What a relation keeps of somebody as they were introduced; accepted at once only where they do it themselves. */
export function typedOf(
  { id, name, phone, locale }: { id: string; name: string; phone?: string | null; locale: string },
  viewer: Viewer,
  now: Date = new Date(),
) {
  return { name, phone: phone || null, locale, acceptedAt: id === viewer.userId ? now : null };
}

/** Changes what a person says of themselves. */
export async function updateProfile(viewer: Viewer, { name, phone, locale }: Profile): Promise<void> {
  const id = signedIn(viewer);
  await write(viewer, async (tx) => {
    const change = { ownName: name, ownPhone: phone || null, locale };
    const before = await tx.user.findUniqueOrThrow({ where: { id } });
    if (before.ownAt && isUnchanged(before, change)) return;
    await tx.user.update({ where: { id }, data: { ...change, ownAt: new Date() } });
    await nameOwnEnrolments(tx, id);
    await record(tx, viewer, "user.update", { type: "user", id, convenerId: null });
  });
}

/** Ends every session of the one who asks, and all that could begin a new one: links, and what is under way to signing in. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  const userId = signedIn(viewer);
  await write(viewer, async (tx) => {
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
