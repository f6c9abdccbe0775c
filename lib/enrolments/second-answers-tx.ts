import { mailFacts } from "@/lib/enrolments/loading";
import { againMail, twiceMails } from "@/lib/enrolments/second-mails";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { queue } from "@/lib/mail/outbox";

/** An organisation has one place in a programme: a second answer of its is joined to the first, not taken in beside it. */
export async function refuseSecondPlace(tx: Tx, id: string): Promise<void> {
  const { programmeId, organisationId } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: { programmeId: true, organisationId: true },
  });
  if (!organisationId) return;
  await tx.$queryRaw`select id from "Organisation" where id = ${organisationId}::uuid for update`;
  const others = await tx.enrolment.count({
    where: { programmeId, organisationId, state: "ACCEPTED", id: { not: id } },
  });
  if (others > 0) throw new Refused("enrolment-organisation-twice");
}

/**
 * A second answer of one organisation, or of one person: the coordinators are told, and whoever has answered before under the same
 * address, by mail. The page says nothing, so that nobody learns by trying who takes part.
 */
export async function tellOfSecond(tx: Tx, id: string): Promise<void> {
  const { programmeId, organisationId, participants } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: {
      programmeId: true,
      organisationId: true,
      participants: { where: { isContact: true, leftAt: null }, select: { userId: true } },
    },
  });
  const userIds = participants.map(({ userId }) => userId);
  const first = await tx.enrolment.findMany({
    where: {
      programmeId,
      id: { not: id },
      state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] },
      OR: [
        ...(organisationId ? [{ organisationId }] : []),
        { participants: { some: { userId: { in: userIds }, isContact: true, leftAt: null } } },
      ],
    },
    select: { id: true },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  if (first.length === 0) return;
  await queue(tx, twiceMails(await mailFacts(tx, id)));
  for (const one of first) {
    const facts = await mailFacts(tx, one.id);
    const same = facts.contacts.find(({ userId }) => userId !== null && userIds.includes(userId));
    if (!same) continue;
    await queue(tx, [againMail(facts, same, id)]);
    return;
  }
}
