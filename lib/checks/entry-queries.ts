import { checkEntry } from "@/lib/checks/mails";
import { spanOf } from "@/lib/checks/rules";
import { checkSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { CalendarEntry } from "@/lib/meetings/entry-queries";

/** The technical checks from a moment on that the viewer holds, and their own minutes at others. */
export function listCheckEntries(viewer: Viewer, from: Date): Promise<CalendarEntry[]> {
  return read(viewer, async (db) => {
    const userId = userIdOf(viewer);
    const own = { participant: { userId, leftAt: null }, number: { not: null } };
    const checks = await db.techCheck.findMany({
      where: {
        ...{ endsAt: { gt: from } },
        group: { state: "CONFIRMED" },
        OR: [{ places: { some: own } }, { group: { facilitators: { some: { userId } } } }],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, groupId: true, step: true, startsAt: true, endsAt: true, sequence: true },
        remoteLink: true,
        places: { where: own, select: { id: true, number: true, sequence: true } },
        group: {
          select: {
            ...shapeFields,
            facilitators: { where: { userId }, select: { role: true } },
            programme: { select: { name: true, format: true, timeZone: true } },
          },
        },
      },
    });
    return checks.flatMap((check): CalendarEntry[] => {
      const { programme, facilitators, ...shape } = check.group;
      const format = formatOf(programme.format);
      const step = checkSteps(format, shape).find(({ key }) => key === check.step)?.step;
      if (!step || !check.startsAt) return [];
      const { startsAt } = check;
      const about = { programme: programme.name[viewer.locale], other: "", host: "" };
      const of = {
        groupId: check.groupId,
        check,
        title: step.title[viewer.locale],
        zone: programme.timeZone,
      };
      const whole = facilitators.some(({ role }) => role === step.heldBy) ? [check] : [];
      const minutes = check.places.flatMap(({ id, number, sequence }) =>
        number ? [{ id, sequence, ...spanOf(startsAt, number, step.minutes) }] : [],
      );
      return [...whole, ...minutes].map((when) => ({
        facts: checkEntry(of, when),
        ...{ about, locale: viewer.locale, format },
      }));
    });
  });
}
