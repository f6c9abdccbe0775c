import { reading } from "@/lib/db";
import { visibleEmails } from "@/lib/emails/queries";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** How mail stands. */
export type MailLag = {
  /** Mails that should have left by now, and since when the oldest of them waits. */
  waiting: number;
  oldest: Date | null;
  /** How long that is, in seconds; 0 where none waits. */
  oldestSeconds: number;
  failed: number;
  uncertain: number;
  held: number;
  /** Why the mail server takes no mail of ours now, and since when; null while it does. */
  trouble: { kind: "unreachable" | "ours"; said: string; since: Date } | null;
};

/** How the mail stands that somebody may see: a coordinator's own; for a job, such as readiness, all of it. */
export async function mailLag(viewer: Viewer, now: Date): Promise<MailLag> {
  return reading(viewer, async (db) => {
    const seen: Prisma.EmailWhereInput = viewer.kind === "system" ? {} : await visibleEmails(viewer, db);
    const leaving: Prisma.EmailWhereInput = {
      state: "WAITING",
      AND: [
        seen,
        { OR: [{ nextAt: null }, { nextAt: { lte: now } }] },
        { OR: [{ dispatchId: null }, { dispatch: { leftAt: { not: null } } }] },
      ],
    };
    const count = (state: "FAILED" | "UNCERTAIN" | "HELD") =>
      db.email.count({ where: { AND: [seen, { state }] } });
    const [due, failed, uncertain, held, trouble] = await Promise.all([
      db.email.aggregate({ where: leaving, _count: true, _min: { waitsSince: true } }),
      count("FAILED"),
      count("UNCERTAIN"),
      count("HELD"),
      db.mailTrouble.findFirst({ select: { kind: true, said: true, since: true } }),
    ]);
    const oldest = due._min.waitsSince;
    return {
      waiting: due._count,
      oldest,
      oldestSeconds: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0,
      failed,
      uncertain,
      held,
      trouble: trouble && { ...trouble, kind: trouble.kind === "ours" ? "ours" : "unreachable" },
    };
  });
}
