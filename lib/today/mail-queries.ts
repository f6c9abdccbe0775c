import { visibleEmails } from "@/lib/emails/queries";
import { to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";
import type { Line } from "@/lib/today/lines";

/** So many days a mail that failed is news. */
const newsDays = 14;

/** Mails that somebody has to see to: held, of unknown fate, or failed lately. What waits for its contact's own confirmation leaves by itself. */
export async function listMailLines(viewer: Viewer, now: Date): Promise<Line[]> {
  const found = await read(viewer, async (db) => {
    const seen = await visibleEmails(viewer, db);
    return db.email.groupBy({
      by: ["state"],
      where: {
        AND: [
          seen,
          {
            OR: [
              { state: "HELD", NOT: { heldFor: "unconfirmed" } },
              { state: "UNCERTAIN" },
              { state: "FAILED", waitsSince: { gt: addDays(now, -newsDays) } },
            ],
          },
        ],
      },
      _count: true,
      _min: { waitsSince: true },
    });
  });
  return found.flatMap(({ state, _count: n, _min }): Line[] => {
    if (state !== "HELD" && state !== "UNCERTAIN" && state !== "FAILED") return [];
    const own = { key: `mail ${state}`, programme: null, n, names: [], since: _min.waitsSince };
    return [{ ...own, kind: "mail", state, to: to.manage.emails({ state }) }];
  });
}
