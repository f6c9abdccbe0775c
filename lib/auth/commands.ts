import { randomUUID } from "node:crypto";
import { type LimitName, minutesToWait } from "@/lib/auth/limits";
import { signInMail } from "@/lib/auth/mails";
import { getLink, getWhomToAsk } from "@/lib/auth/queries";
import { lasts, mostTries } from "@/lib/auth/rules";
import { safePath } from "@/lib/auth/safe-path";
import { hashOf, hashOfCode, mintToken, readCode, sameHash } from "@/lib/auth/tokens";
import type { Locale } from "@/lib/i18n/locales";
import { accept, thingsIn } from "@/lib/kernel/accepting";
import { to } from "@/lib/kernel/addresses";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { type Viewer, withoutReceipt } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

export type SignInRequest = {
  email: string;
  path: string;
  locale: Locale;
  browserKey: string;
  network: string;
};

/**
 * Records a sign-in request and queues its job. Constant in what it writes and shows, so that it does not reveal whether the
 * address is known: the worker drops the mail to an unknown one.
 */
export async function requestSignIn(viewer: Viewer, request: SignInRequest): Promise<void> {
  const { email, locale } = request;
  const { network } = request;
  await takeTurn(viewer, null, ["sign-in-address", `${email} ${network}`], ["sign-in-network", network]);
  const id = randomUUID();
  const data = {
    id,
    identifier: email,
    locale,
    path: safePath(request.path),
    askedBy: hashOf(request.browserKey),
    expires: new Date(Date.now() + lasts.request),
  };
  await write(withoutReceipt(viewer), async (tx) => {
    await tx.verificationToken.create({ data });
    const to = { userId: null, address: email, name: "", locale };
    await queue(tx, [signInMail.to(to, [id], { requestId: id })]);
  });
}

/**
 * Consumes one point of each of these rate limits, the strictest first. Where one is used up, the refusal says in how many minutes
 * to try again and whom to call meanwhile: the programme’s convener, or who runs programmes here.
 */
export async function takeTurn(
  viewer: Viewer,
  programme: string | null,
  ...counted: readonly (readonly [LimitName, string])[]
): Promise<void> {
  for (const [name, key] of counted) {
    const minutes = await minutesToWait(name, key);
    if (minutes === null) continue;
    throw new Refused("too-many-tries", {
      minutes,
      contact: (await getWhomToAsk(viewer, programme)) ?? "none",
    });
  }
}

/** What is done in the same transaction with enrolments whose address has been proven just now. */
export type Proven = (tx: Tx, enrolmentIds: readonly string[]) => Promise<void>;

const nothingWaits: Proven = () => Promise.resolve();

/** A token that next-auth spends at once, and where to go then. */
export type Handover = { email: string; token: string; path: string };

/**
 * Checks a typed code against this browser’s requests. Every attempt is counted before it is compared, so that concurrent attempts
 * are counted too; the right one is exchanged for a one-time token of next-auth.
 */
export async function useCode(
  viewer: Viewer,
  typed: string,
  browserKey: string,
  network: string,
  proven: Proven = nothingWaits,
): Promise<Handover> {
  await takeTurn(viewer, null, ["code-network", network]);
  const code = readCode(typed);
  if (!code) throw new Refused("code-wrong");
  const askedBy = hashOf(browserKey);
  const mine = { askedBy, codeHash: { not: null }, expires: { gt: new Date() } };
  const requests = await write(withoutReceipt(viewer), (tx) =>
    tx.verificationToken.updateManyAndReturn({
      where: { ...mine, tries: { lt: mostTries } },
      data: { tries: { increment: 1 } },
    }),
  );
  if (requests.length === 0) throw new Refused("sign-in-expired");
  const fitting = requests.find(({ id, codeHash }) => codeHash && sameHash(codeHash, hashOfCode(code, id)));
  if (!fitting) throw new Refused("code-wrong");
  const token = mintToken();
  const { count } = await write(withoutReceipt(viewer), (tx) =>
    tx.verificationToken.updateMany({
      where: { id: fitting.id, codeHash: fitting.codeHash },
      data: { token: hashOf(token), codeHash: null, expires: new Date(Date.now() + lasts.handover) },
    }),
  );
  if (count !== 1) throw new Refused("sign-in-expired");
  const path = fitting.path ?? to.home();
  await acceptAt(viewer, fitting.identifier, path, proven);
  return { email: fitting.identifier, token, path };
}

/** What comes of a link whose button was pressed. */
export type Opened = ({ kind: "person" } & Handover) | { kind: "enrolment"; key: string; path: string };

/** Uses a link: a mailed sign-in link is handed to next-auth as it is, a personal one is turned into such a token. */
export async function openLink(
  viewer: Viewer,
  token: string,
  proven: Proven = nothingWaits,
): Promise<Opened> {
  const now = new Date();
  const link = await getLink(viewer, token, now);
  if (!link) throw new Refused("sign-in-expired");
  const path = safePath(link.path);
  if (link.kind === "sign-in") {
    await acceptAt(viewer, link.email, path, proven);
    return { kind: "person", email: link.email, token, path };
  }
  const where = { tokenHash: hashOf(token) };
  const made = mintToken();
  return write(withoutReceipt(viewer), async (tx): Promise<Opened> => {
    await tx.link.updateMany({ where, data: { lastUsedAt: now } });
    if (link.kind === "enrolment") {
      await holdAsWell(tx, link.enrolmentId, hashOf(made));
      return { kind: "enrolment", key: made, path };
    }
    const { email } = await tx.user.findUniqueOrThrow({
      where: { id: link.userId },
      select: { email: true },
    });
    await proven(tx, await accept(tx, link.userId, thingsIn(path)));
    const expires = new Date(now.getTime() + lasts.handover);
    await tx.verificationToken.create({ data: { identifier: email, token: hashOf(made), path, expires } });
    return { kind: "person", email, token: made, path };
  });
}

/** Whose mail led them to something takes part in it. */
async function acceptAt(viewer: Viewer, email: string, path: string, proven: Proven): Promise<void> {
  await write(withoutReceipt(viewer), async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (user) await proven(tx, await accept(tx, user.id, thingsIn(path)));
  });
}

/** One more browser may go on with a draft; whoever holds it already goes on as well. What has been sent is opened by nobody so. */
async function holdAsWell(tx: Tx, enrolmentId: string, keyHash: string): Promise<void> {
  const [draft] = await tx.$queryRaw<{ convenerId: string }[]>`
    select "convenerId" from "Enrolment" where id = ${enrolmentId}::uuid and state = 'DRAFT' for share`;
  if (!draft) throw new Refused("sign-in-expired");
  await tx.enrolmentKey.createMany({ data: [{ ...draft, keyHash, enrolmentId }], skipDuplicates: true });
}

/** Lets the browser that begins a draft hold it also where the form was sent twice: the first sending has made the draft. */
export async function holdBegun(viewer: Viewer, enrolmentId: string, keyHash: string): Promise<void> {
  await write(withoutReceipt(viewer), async (tx) => {
    if ((await tx.enrolment.count({ where: { keyHash } })) === 0) await holdAsWell(tx, enrolmentId, keyHash);
  });
}
