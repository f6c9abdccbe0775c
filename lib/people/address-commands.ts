import { randomUUID } from "node:crypto";
import { takeTurn } from "@/lib/auth/commands";
import { lasts, maskedAddress } from "@/lib/auth/rules";
import { hashOf, looksLikeToken, mintToken } from "@/lib/auth/tokens";
import { record } from "@/lib/kernel/activity";
import { to } from "@/lib/kernel/addresses";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { addressAsked, addressChanged } from "@/lib/people/mails";
import { receiver } from "@/lib/people/receiver";

/** Asks a new address of the one who is signed in whether it is theirs. Until its link is pressed nothing changes. */
export async function requestAddressChange(
  viewer: Viewer,
  { email }: { email: string },
  now: Date,
): Promise<void> {
  await takeTurn(viewer, null, ["address-change", email]);
  await write(viewer, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userIdOf(viewer) }, select: person });
    if (!user) throw new Refused("not-allowed");
    if (user.email === email) throw new Refused("same-address");
    const id = randomUUID();
    await tx.addressChange.deleteMany({ where: { userId: user.id } });
    await tx.addressChange.create({
      data: { id, userId: user.id, email, expiresAt: new Date(now.getTime() + lasts.addressChange) },
    });
    const to = { ...receiver({ ...user, name: user.ownName }), userId: null, address: email };
    const params = { requestId: id, name: user.ownName, old: maskedAddress(user.email) };
    await queue(tx, [addressAsked.to(to, [id], params)]);
  });
}

/** The address is theirs: it is the only one from now on. */
export type Confirmed = { email: string; token: string };

/** Writes the new address into answers that name the one before; nouns to the right of this one know which do. */
export type NameAgain = (tx: Tx, who: { userId: string; from: string; to: string }) => Promise<void>;

/**
 * Changes an address by the token of its link. Sessions, links and tokens of the old one end, what waits goes to the new one, and
 * the old one is told. Returns a token that signs the one who pressed in.
 */
export function changeAddress(
  viewer: Viewer,
  token: string,
  now: Date,
  nameAgain: NameAgain,
): Promise<Confirmed> {
  return write(viewer, async (tx) => {
    const change = looksLikeToken(token)
      ? await tx.addressChange.findUnique({
          where: { tokenHash: hashOf(token), expiresAt: { gt: now } },
          include: { user: { select: person } },
        })
      : null;
    if (!change) throw new Refused("address-link-over");
    const { user, email } = change;
    if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
      throw new Refused("address-taken");
    await tx.user.update({ where: { id: user.id }, data: { email, emailVerified: now } });
    await endOldAddress(tx, user, email);
    await nameAgain(tx, { userId: user.id, from: user.email, to: email });
    await record(tx, viewer, "user.change-address", { type: "user", id: user.id, convenerId: null });
    const told = { ...receiver({ ...user, name: user.ownName }), userId: null };
    await queue(tx, [
      addressChanged.to(told, [change.id], { name: user.ownName, masked: maskedAddress(email) }),
    ]);
    const made = mintToken();
    const expires = new Date(now.getTime() + lasts.handover);
    await tx.verificationToken.create({
      data: { identifier: email, token: hashOf(made), path: to.settings(), expires },
    });
    return { email, token: made };
  });
}

async function endOldAddress(
  tx: Tx,
  { id: userId, email: old }: { id: string; email: string },
  email: string,
) {
  await tx.session.deleteMany({ where: { userId } });
  await tx.link.deleteMany({ where: { userId } });
  await tx.addressChange.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({ where: { identifier: old } });
  await tx.email.updateMany({
    where: { toUserId: userId, toAddress: old, state: { notIn: ["SENT", "SUPERSEDED"] } },
    data: { toAddress: email },
  });
}

const person = { id: true, ownName: true, email: true, locale: true } as const;
