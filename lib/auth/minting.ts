import { isStaff } from "@/lib/auth/adapter";
import { minutesToWait } from "@/lib/auth/limits";
import { lasts } from "@/lib/auth/rules";
import { hashOf, hashOfCode, mintCode, mintToken, showCode } from "@/lib/auth/tokens";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";

/**
 * Makes the link and the code of a sign-in request when its mail is sent; until then there is nothing to steal. Null if the request
 * has expired, the address is unknown, or it has had its mails for this hour. The request’s row is the same in all of these, so
 * that trying codes reveals nothing about the address.
 */
export async function mintSignIn(tx: Tx, requestId: string, now: Date) {
  const request = await tx.verificationToken.findUnique({ where: { id: requestId } });
  const user =
    request &&
    (await tx.user.findUnique({
      where: { email: request.identifier },
      select: { ownName: true, ownAt: true, emailVerified: true },
    }));
  if (!request || request.expires <= now) {
    await tx.verificationToken.deleteMany({ where: { id: requestId } });
    return null;
  }
  const [token, code] = [mintToken(), mintCode()];
  const expires = new Date(now.getTime() + lasts.signIn);
  const data = { token: hashOf(token), codeHash: hashOfCode(code, requestId), tries: 0, expires };
  await tx.verificationToken.update({ where: { id: requestId }, data });
  if (!user || (await minutesToWait("sign-in-mails", request.identifier))) return null;
  // A name that somebody else typed greets nobody who has not been here.
  const name = user.ownAt || user.emailVerified ? user.ownName : "";
  return { path: to.link(token), code: showCode(code), name };
}

/**
 * The address in a mail to a person: participants get a personal link, staff the plain address, where they sign in and are
 * taken on.
 */
export async function personalPath(tx: Tx, userId: string | null, path: string, now: Date): Promise<string> {
  if (!userId || (await isStaff(tx, userId))) return path;
  const expiresAt = new Date(now.getTime() + lasts.personalLink);
  return mintLink(tx, { purpose: "PERSONAL", userId, path, expiresAt });
}

/** The link that brings somebody back to a draft. */
export async function enrolmentPath(tx: Tx, enrolmentId: string, path: string, now: Date): Promise<string> {
  const expiresAt = new Date(now.getTime() + lasts.enrolmentLink);
  return mintLink(tx, { purpose: "ENROLMENT", enrolmentId, path, expiresAt });
}

/** The link that confirms a new address, made when its mail is sent; null where somebody else has that address already. */
export async function addressPath(tx: Tx, changeId: string, now: Date): Promise<string | null> {
  const change = await tx.addressChange.findUnique({ where: { id: changeId } });
  if (!change || change.expiresAt <= now) return null;
  if (await tx.user.findUnique({ where: { email: change.email }, select: { id: true } })) return null;
  const token = mintToken();
  await tx.addressChange.update({ where: { id: changeId }, data: { tokenHash: hashOf(token) } });
  return to.changedAddress(token);
}

/** A link that signs in anybody who has it: for the demo on one's own machine, and refused everywhere else. */
export async function demoPath(tx: Tx, userId: string, path: string, now: Date): Promise<string> {
  if (env().KYLASSA_DEMO !== "1") throw new Error("demo links are made only with KYLASSA_DEMO=1");
  const expiresAt = new Date(now.getTime() + lasts.demoLink);
  return mintLink(tx, { purpose: "DEMO", userId, path, expiresAt });
}

/** Takes back the link of a mail that never left. */
export async function forgetLink(tx: Tx, path: string): Promise<void> {
  const token = /^\/link\/([\w-]+)$/.exec(path)?.[1];
  if (token) await tx.link.deleteMany({ where: { tokenHash: hashOf(token) } });
}

type NewLink = { path: string; expiresAt: Date } & (
  | { purpose: "PERSONAL" | "DEMO"; userId: string }
  | { purpose: "ENROLMENT"; enrolmentId: string }
);

async function mintLink(tx: Tx, link: NewLink): Promise<string> {
  const token = mintToken();
  await tx.link.create({ data: { ...link, tokenHash: hashOf(token) } });
  return to.link(token);
}
