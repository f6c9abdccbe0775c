import type { MailLag } from "@/lib/emails/lag";
import { visibleEmails } from "@/lib/emails/queries";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** How the mail stands that somebody may see: a coordinator's own; for an administrator, in numbers, and for a job all of it. */
export async function mailLag(viewer: Viewer, now: Date): Promise<MailLag> {
  return read(viewer, async (db) => {
    const seen: Prisma.EmailWhereInput =
      viewer.kind === "system" || viewer.isAdmin ? {} : await visibleEmails(viewer, db);
    const leaving: Prisma.EmailWhereInput = {
      state: "WAITING",
      AND: [
        seen,
        { OR: [{ nextAt: null }, { nextAt: { lte: now } }] },
        { OR: [{ dispatchId: null }, { dispatch: { leftAt: { not: null } } }] },
      ],
    };
    const count = (state: "FAILED" | "UNCERTAIN") => db.email.count({ where: { AND: [seen, { state }] } });
    const since = new Date(now.getTime() - 14 * 24 * 3_600_000);
    const [due, failed, failedLately, uncertain, held, trouble] = await Promise.all([
      db.email.aggregate({ where: leaving, _count: true, _min: { waitsSince: true } }),
      count("FAILED"),
      db.email.count({ where: { AND: [seen, { state: "FAILED", waitsSince: { gt: since } }] } }),
      count("UNCERTAIN"),
      // What waits for a contact only leaves by itself: nobody else has to see to it.
      db.email.count({ where: { AND: [seen, { state: "HELD", heldFor: { not: "unconfirmed" } }] } }),
      db.mailTrouble.findFirst({ select: { kind: true, said: true, since: true } }),
    ]);
    const oldest = due._min.waitsSince;
    return {
      waiting: due._count,
      oldest,
      oldestSeconds: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0,
      failed,
      failedLately,
      uncertain,
      held,
      trouble: trouble && { ...trouble, kind: trouble.kind === "ours" ? "ours" : "unreachable" },
    };
  });
}
