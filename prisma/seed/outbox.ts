import type { Tx } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import type { BuiltEnrolment, BuiltProgramme } from "@/prisma/seed/builders";

/** Mails that have gone out for the demo world, and one that did not arrive. */
export async function buildOutbox(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  enrolments: readonly (readonly [BuiltEnrolment, number])[],
): Promise<void> {
  for (const [enrolment, daysAgo] of enrolments) {
    const createdAt = addDays(now, -daysAgo);
    await db.email.create({
      data: {
        key: `enrolment-submitted:${enrolment.id}:${enrolment.contact.id}`,
        convenerId: programme.convenerId,
        programmeId: programme.id,
        enrolmentId: enrolment.id,
        toUserId: enrolment.contact.id,
        toAddress: enrolment.contact.email,
        toName: enrolment.contact.name,
        locale: enrolment.contact.locale,
        template: "enrolment-submitted",
        params: {
          programme: programme.name[enrolment.contact.locale],
          convener: "Pihapiiri",
          enrolmentId: enrolment.id,
          reference: enrolment.reference,
          organisation: enrolment.name,
        },
        state: "SENT",
        attempts: 1,
        createdAt,
        sentAt: createdAt,
      },
    });
  }
  const [last] = enrolments.at(-1) ?? [];
  if (!last) return;
  await db.email.create({
    data: {
      key: `enrolment-accepted:${last.id}:demo`,
      convenerId: programme.convenerId,
      programmeId: programme.id,
      enrolmentId: last.id,
      toAddress: "vanha.osoite@esimerkki.example",
      toName: last.contact.name,
      locale: last.contact.locale,
      template: "enrolment-accepted",
      params: {
        programme: programme.name[last.contact.locale],
        convener: "Pihapiiri",
        enrolmentId: last.id,
        organisation: last.name,
      },
      state: "FAILED",
      attempts: 1,
      lastError: "550 5.1.1 User unknown",
      createdAt: addDays(now, -1),
    },
  });
}
