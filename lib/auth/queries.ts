import { isStaff } from "@/lib/auth/adapter";
import { mayOpen } from "@/lib/auth/rules";
import { safePath } from "@/lib/auth/safe-path";
import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import type { Localised } from "@/lib/i18n/locales";
import { thingsIn, wouldAccept } from "@/lib/kernel/accepting";
import { to } from "@/lib/kernel/addresses";
import { type Reads, read } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";

/** What a link in a mail is for, as its page shows it before anything is spent. */
export type LinkFace =
  | { kind: "sign-in"; email: string; path: string }
  /** `accepts`: its button is to be pressed. Not by one who is signed in as its person, and takes part already in what it leads to. */
  | { kind: "person"; userId: string; name: string; path: string; accepts: boolean }
  | { kind: "enrolment"; enrolmentId: string; programme: Localised; path: string };

/** Looks at a link without using it; null for one that is unknown, used or past its time. */
export async function getLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  if (!looksLikeToken(token)) return null;
  return (await signInLink(viewer, token, now)) ?? (await storedLink(viewer, token, now));
}

/** Where a link led that opens no more, and to whom it was mailed. */
export type GoneLink = { path: string; email: string; userId: string | null; draftId: string | null };

/** Looks up a link that is past its time or used, so that whom it was mailed to can be taken on all the same; null for one that nobody knows. */
export async function getGoneLink(viewer: Viewer, token: string): Promise<GoneLink | null> {
  if (!looksLikeToken(token)) return null;
  const hash = hashOf(token);
  return read(viewer, async (db) => {
    const request = await db.verificationToken.findFirst({ where: { token: hash, askedBy: { not: null } } });
    if (request) {
      const user = await db.user.findFirst({ where: { email: request.identifier }, select: { id: true } });
      const path = request.path ?? to.home();
      return { path, email: request.identifier, userId: user?.id ?? null, draftId: null };
    }
    const link = await db.link.findFirst({
      where: { tokenHash: hash, purpose: { not: "DEMO" } },
      select: {
        path: true,
        user: { select: { id: true, email: true } },
        enrolment: { select: { id: true, state: true } },
      },
    });
    if (link?.user) return { path: link.path, email: link.user.email, userId: link.user.id, draftId: null };
    return link?.enrolment ? goneDraft(db, link.enrolment, link.path) : null;
  });
}

/** A draft's link was mailed to an address that is nobody's yet; what has been sent since is read by its contacts. */
async function goneDraft(db: Reads, enrolment: { id: string; state: string }, path: string) {
  const isDraft = enrolment.state === "DRAFT";
  const mailed = await db.email.findFirst({
    where: { enrolmentId: enrolment.id, template: "enrolment-link" },
    orderBy: { createdAt: "desc" },
    select: { toAddress: true },
  });
  return (
    mailed && {
      path: isDraft ? path : to.enrolment(enrolment.id),
      email: mailed.toAddress,
      userId: null,
      draftId: isDraft ? enrolment.id : null,
    }
  );
}

async function signInLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  const where = { token: hashOf(token), expires: { gt: now } };
  const request = await read(viewer, (db) => db.verificationToken.findFirst({ where }));
  return request && { kind: "sign-in", email: request.identifier, path: request.path ?? to.home() };
}

async function storedLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  const link = await read(viewer, (db) =>
    db.link.findFirst({
      where: { tokenHash: hashOf(token) },
      include: {
        user: { select: { id: true, ownName: true } },
        enrolment: { select: { id: true, state: true, programme: { select: { name: true } } } },
      },
    }),
  );
  if (!link) return null;
  const { user } = link;
  const staff = user !== null && (await read(viewer, (db) => isStaff(db, user.id)));
  if (!mayOpen(link, { staff, demo: env().KYLASSA_DEMO === "1" }, now)) return null;
  if (link.enrolment) {
    if (link.enrolment.state !== "DRAFT") return null;
    const programme = link.enrolment.programme.name;
    return { kind: "enrolment", enrolmentId: link.enrolment.id, programme, path: link.path };
  }
  if (!user) return null;
  const accepts =
    user.id !== viewer.userId ||
    (await read(viewer, (db) => wouldAccept(db, user.id, thingsIn(safePath(link.path)))));
  return { kind: "person", userId: user.id, name: user.ownName, path: link.path, accepts };
}

/** Whom somebody may call who is turned away: a programme's convener, else the one whose programme opened last. */
export async function getWhomToAsk(viewer: Viewer, slug: string | null): Promise<string | null> {
  const convener = { name: true, phone: true, replyTo: true } as const;
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { state: { in: ["OPEN", "MATCHING", "RUNNING"] }, ...(slug ? { slug } : {}) },
      orderBy: [{ signUpOpensOn: "desc" }, { id: "desc" }],
      select: { convener: { select: convener } },
    }),
  );
  const found =
    programme?.convener ??
    (await read(viewer, (db) => db.convener.findFirst({ orderBy: { createdAt: "asc" }, select: convener })));
  return found ? [found.name, found.phone, found.replyTo].filter(Boolean).join(", ") : null;
}
