import { bookletMail } from "@/lib/documents/booklet-mails";
import { bookletsOf } from "@/lib/documents/booklet-queries";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { addDays } from "@/lib/time/days";

/**
 * When the meetings of a programme are over: all who take part are told once where the pages of its hosts can be read together, if there
 * are any. A page that is approved within two weeks after that is in time. Returns how many programmes it looked at.
 */
export async function sendBooklets(viewer: Viewer, now: Date): Promise<number> {
  const withBooklet = formatsWith((format) => bookletsOf(format).length > 0);
  const over = await read(viewer, (db) =>
    db.group.findMany({
      where: {
        ...{ state: "COMPLETED", completedAt: { gt: addDays(now, -14) } },
        programme: { format: { in: withBooklet } },
      },
      select: {
        ...{ id: true, programme: { select: told } },
      },
    }),
  );
  await eachAlone(over, ({ id: groupId, programme }) =>
    write(viewer, async (tx) => {
      const format = formatOf(programme.format);
      for (const step of bookletsOf(format)) {
        const approved = { some: { approvedAt: { not: null } } };
        const pages = await tx.document.count({ where: { groupId, step, versions: approved } });
        if (pages === 0) continue;
        const people = await tx.participant.findMany({
          where: { leftAt: null, enrolment: { programmeId: programme.id, state: "ACCEPTED" } },
          select: { user: person },
        });
        const readers = new Map(people.map(({ user }) => [user.id, receiver(user)]));
        await queue(
          tx,
          [...readers.values()].map((reader) => bookletMail(programme, format, { step, pages }, reader)),
        );
      }
    }),
  );
  return over.length;
}

const told = {
  ...{ id: true, slug: true, name: true, format: true, convenerId: true },
  convener: { select: { name: true } },
} as const;
