import { isStaff } from "@/lib/auth/adapter";
import { mayOpen } from "@/lib/auth/rules";
import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { reading } from "@/lib/db";
import { env } from "@/lib/env";
import type { Localised } from "@/lib/i18n/locales";
import type { Viewer } from "@/lib/viewer";

/** What a link in a mail is for, as its page shows it before anything is spent. */
export type LinkFace =
  | { kind: "sign-in"; email: string; path: string }
  | { kind: "person"; userId: string; name: string; path: string }
  | { kind: "enrolment"; enrolmentId: string; programme: Localised; path: string };

/** Looks at a link without using it; null for one that is unknown, used or past its time. */
export async function getLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  if (!looksLikeToken(token)) return null;
  return (await signInLink(viewer, token, now)) ?? (await storedLink(viewer, token, now));
}

async function signInLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  const where = { token: hashOf(token), expires: { gt: now } };
  const request = await reading(viewer, (db) => db.verificationToken.findFirst({ where }));
  return request && { kind: "sign-in", email: request.identifier, path: request.path ?? "/home" };
}

async function storedLink(viewer: Viewer, token: string, now: Date): Promise<LinkFace | null> {
  const link = await reading(viewer, (db) =>
    db.link.findUnique({
      where: { tokenHash: hashOf(token) },
      include: {
        user: { select: { id: true, name: true } },
        enrolment: { select: { id: true, programme: { select: { name: true } } } },
      },
    }),
  );
  if (!link) return null;
  const { user } = link;
  const staff = user !== null && (await reading(viewer, (db) => isStaff(db, user.id)));
  if (!mayOpen(link, { staff, demo: env().KYLASSA_DEMO === "1" }, now)) return null;
  if (link.enrolment) {
    const programme = link.enrolment.programme.name as Localised;
    return { kind: "enrolment", enrolmentId: link.enrolment.id, programme, path: link.path };
  }
  return user && { kind: "person", userId: user.id, name: user.name, path: link.path };
}
