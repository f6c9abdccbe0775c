import { checkFields, offMails, promote, type Telling, triersOf } from "@/lib/checks/finding-tx";
import { checkTomorrow, placeParams } from "@/lib/checks/mails";
import { checkSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { filedUnder } from "@/lib/groups/to-each";
import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import type { EmailDraft } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { isReminderDue } from "@/lib/meetings/rules";
import { receiverAt } from "@/lib/people/known-as-tx";
import { addDays } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/**
 * Reminds whoever has a place at a technical check of it, from the day before it on, once. Returns how many checks are reminded of.
 */
export async function remindOfChecks(viewer: Viewer, now: Date): Promise<number> {
  const where = { startsAt: { gt: now, lt: addDays(now, 2) }, group: { state: "CONFIRMED" } } as const;
  return eachCheck(viewer, where, async (_tx, telling) => {
    const { check, zone, group } = telling;
    if (!isReminderDue({ ...check, timeZone: zone }, now)) return null;
    return check.places.flatMap((place) => {
      const reader = triersOf(group).find(({ to }) => to.userId === place.participant.userId);
      if (!reader || !place.number) return [];
      const about = [place.id, place.sequence];
      return [
        checkTomorrow.to(reader.to, about, placeParams(group, reader, telling, place), filedUnder(group)),
      ];
    });
  });
}

/** Takes their places from those who have left a group, or whose group has ended, and gives them to who waits. Returns how many checks changed. */
export async function tidyChecks(viewer: Viewer, now: Date): Promise<number> {
  return eachCheck(viewer, { startsAt: { gt: now }, places: { some: {} } }, async (tx, telling) => {
    const { check, group, step, zone } = telling;
    const ended = !(await tx.group.count({ where: { id: check.groupId, state: "CONFIRMED" } }));
    const gone = check.places.filter(
      ({ participant }) => ended || triersOf(group).every(({ to }) => to.userId !== participant.userId),
    );
    if (gone.length === 0) return null;
    const mails: EmailDraft[] = [];
    for (const place of gone) {
      const to = await receiverAt(tx, check.convenerId, place.participant.userId, check.groupId);
      mails.push(...offMails(telling, place, { to, part: "participant", seat: null }, "ended"));
    }
    await tx.checkPlace.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
    return ended ? mails : [...mails, ...(await promote(tx, check.id, check.groupId, step, zone))];
  });
}

/** Does something with each of these checks, each alone; what is returned is queued. */
async function eachCheck(
  viewer: Viewer,
  where: Prisma.TechCheckWhereInput,
  work: (tx: Tx, telling: Telling) => Promise<EmailDraft[] | null>,
): Promise<number> {
  const found = await write(viewer, (tx) => tx.techCheck.findMany({ where, select: { id: true } }));
  const done = await eachAlone(found, ({ id }) =>
    write(viewer, async (tx) => {
      await tx.$queryRaw`select id from "TechCheck" where id = ${id}::uuid for update`;
      const check = await tx.techCheck.findUniqueOrThrow({ where: { id }, select: checkFields });
      const { programme, ...shape } = await tx.group.findUniqueOrThrow({
        where: { id: check.groupId },
        select: { ...shapeFields, programme: { select: { format: true, timeZone: true } } },
      });
      const at = checkSteps(formatOf(programme.format), shape).find(({ key }) => key === check.step);
      if (!at) return false;
      const group = await receiversOf(tx, check.groupId);
      const mails = await work(tx, { group, check, step: at.step, zone: programme.timeZone });
      if (mails) await queue(tx, mails);
      return mails !== null;
    }),
  );
  return done.filter(Boolean).length;
}
