import { type Asked, askedOf, asking } from "@/lib/endorsements/finding";
import { askingMail, silentMails } from "@/lib/endorsements/mails";
import { dueReminder, reminderDays } from "@/lib/endorsements/rules";
import { mailFacts } from "@/lib/enrolments/loading";
import { formatsWith } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import { read, type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import type { Prisma } from "@/prisma/client/client";

/**
 * Asks the supervisors of those who have been taken in, once the mails of that have left: not before, for until then anybody may have
 * typed any address. Who has named another since is asked anew while nobody has said yes; who does not answer is reminded after five
 * days and ten, and then whoever enrolled is told to ask. Returns how many were written to.
 */
export async function askSupervisors(viewer: Viewer, now: Date): Promise<number> {
  const found = await read(viewer, (db) =>
    db.enrolment.findMany({ where: toLookAt(now), select: { id: true } }),
  );
  const done = await eachAlone(found, ({ id }) =>
    write(viewer, async (tx) => {
      await tx.$queryRaw`select id from "Enrolment" where id = ${id}::uuid for update`;
      const row = await tx.enrolment.findFirst({ where: { id, ...toLookAt(now) }, select: asking });
      return row ? lookAt(tx, viewer, askedOf(row), now) : false;
    }),
  );
  return done.filter(Boolean).length;
}

/** Those who are in, in a format that asks for it, of whom it is not certain that nothing is to be done. */
function toLookAt(now: Date): Prisma.EnrolmentWhereInput {
  const keys = formatsWith(({ parts }) => parts.some(({ endorsed }) => endorsed));
  return {
    state: "ACCEPTED",
    programme: { format: { in: keys }, state: { in: ["OPEN", "MATCHING", "RUNNING"] } },
    OR: [{ decidedAt: null }, { decidedAt: { lt: new Date(now.getTime() - heldFor) } }],
    AND: {
      OR: [
        { endorsement: null },
        { endorsement: { answer: null } },
        { endorsement: { answer: { in: ["not-now", "taken-back"] } } },
      ],
    },
  };
}

async function lookAt(tx: Tx, viewer: Viewer, asked: Asked, now: Date): Promise<boolean> {
  const { endorsement, supervisor, endorsed } = asked;
  if (!endorsed || !supervisor) return false;
  if (!endorsement || endorsement.email !== supervisor.email) {
    await askAt(tx, viewer, asked, supervisor, now);
    return true;
  }
  const due = dueReminder(endorsement, now);
  if (due === null) return false;
  const { enrolmentId, asked: nth } = endorsement;
  await tx.endorsement.update({ where: { enrolmentId }, data: { reminded: due } });
  await queue(
    tx,
    due === reminderDays.length
      ? silentMails(await mailFacts(tx, enrolmentId), nth)
      : [askingMail(asked, endorsement, nth, due)],
  );
  return true;
}

/** Asks somebody, the first time or anew: links that they or another had before lead nowhere from now on. */
export async function askAt(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  { name, email }: { name: string; email: string },
  now: Date,
): Promise<void> {
  const { id: enrolmentId, convenerId } = asked;
  const nth = (asked.endorsement?.asked ?? 0) + 1;
  const anew = { name, email, asked: nth, askedAt: now, reminded: 0 };
  await tx.endorsementLink.deleteMany({ where: { enrolmentId, purpose: "consent" } });
  await tx.endorsement.upsert({
    where: { enrolmentId },
    create: { ...anew, convenerId, enrolmentId },
    update: { ...anew, answer: null, answeredAt: null, words: null },
  });
  await record(tx, viewer, "enrolment.ask-supervisor", { type: "enrolment", id: enrolmentId, convenerId });
  await queue(tx, [askingMail(asked, { name, email }, nth, 0)]);
}

/** The minutes for which mails are held, and a few more. */
const heldFor = 15 * 60_000;
