import type { Reads } from "@/lib/kernel/db";
import { person, receiver } from "@/lib/people/receiver";
import type { Concerned } from "@/lib/programmes/mails";

/** Those who had enrolled and those who had said that they will facilitate. */
export async function concernedBy(db: Reads, id: string): Promise<Concerned> {
  const { convener, enrolments, facilitators, ...programme } = await db.programme.findFirstOrThrow({
    where: { id },
    select: {
      id: true,
      convenerId: true,
      name: true,
      convener: { select: { name: true } },
      facilitators: { where: { acceptedAt: { not: null } }, select: { user: person } },
      enrolments: {
        where: { state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] } },
        select: {
          id: true,
          name: true,
          participants: { where: { leftAt: null, isContact: true }, select: { user: person } },
        },
      },
    },
  });
  return {
    programme: { ...programme, convener: convener.name },
    enrolments: enrolments.map(({ participants, ...enrolment }) => ({
      ...enrolment,
      contacts: participants.map((one) => receiver(one.user)),
    })),
    facilitators: facilitators.map((one) => receiver(one.user)),
  };
}
