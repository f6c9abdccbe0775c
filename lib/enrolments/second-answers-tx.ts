import { mailFacts } from "@/lib/enrolments/loading";
import { againMail, twiceMails } from "@/lib/enrolments/second-mails";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { queue } from "@/lib/mail/outbox";

/** An organisation or a person has one place in each part of a programme: a second answer is joined to the first, not taken in beside it. */
export async function refuseSecondPlace(tx: Tx, id: string): Promise<void> {
  const place = await hasPlace(tx, id);
  if (place)
    throw new Refused(place === "person" ? "enrolment-person-twice" : "enrolment-organisation-twice");
}

/**
 * As what somebody whose answer this is has a place already in the same part, in another one; null where they have none. They are locked, so that of two
 * who ask at once the second sees what the first has done.
 */
export async function hasPlace(tx: Tx, id: string): Promise<"organisation" | "person" | null> {
  const { programmeId, part, organisationId, personId } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: { programmeId: true, part: true, organisationId: true, personId: true },
  });
  if (organisationId)
    await tx.$queryRaw`select id from "Organisation" where id = ${organisationId}::uuid for update`;
  if (personId) await tx.$queryRaw`select id from "User" where id = ${personId}::uuid for no key update`;
  if (!organisationId && !personId) return null;
  const others = await tx.enrolment.count({
    where: {
      ...{ programmeId, part, state: "ACCEPTED", id: { not: id } },
      ...(organisationId ? { organisationId } : { personId }),
    },
  });
  if (others === 0) return null;
  return organisationId ? "organisation" : "person";
}

/**
 * A second answer of one organisation, or of one person, in the same part: the coordinators are told, and whoever has answered before under the same
 * address, by mail. The page says nothing, so that nobody learns by trying who takes part.
 */
export async function tellOfSecond(tx: Tx, id: string): Promise<void> {
  const { programmeId, part, organisationId, participants } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: {
      programmeId: true,
      part: true,
      organisationId: true,
      participants: { where: { isContact: true, leftAt: null }, select: { userId: true } },
    },
  });
  const userIds = participants.map(({ userId }) => userId);
  const first = await tx.enrolment.findMany({
    where: {
      ...{ programmeId, part },
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
