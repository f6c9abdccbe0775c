import { readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";

/** What tells whether an address is somebody's who knows of the enrolment. */
export type Addressed = {
  enrolmentId: string | null;
  groupId: string | null;
  toUserId: string | null;
  causedBy: string | null;
};

/** Who a mail about an enrolment goes to, while nobody has confirmed it: its own contact, somebody else in it, or none of its people. */
export type Unconfirmed = "contact" | "another" | "outsider";

/**
 * Whom a stranger has written to, where no contact of the enrolment has opened a link from their mail yet: who typed the address may have
 * typed any. Null where somebody has, and where a signed-in person or the clock writes. The contact is the one whom the answers name.
 */
export async function unconfirmedReceiver(tx: Tx, email: Addressed): Promise<Unconfirmed | null> {
  const { causedBy, enrolmentId, toUserId } = email;
  if (causedBy !== "visitor" || !enrolmentId) return null;
  const enrolment = await tx.enrolment.findUnique({
    where: { id: enrolmentId },
    select: { part: true, programme: { select: { format: true } } },
  });
  const address = enrolment && readsOf(formatOf(enrolment.programme.format), enrolment.part).contact?.email;
  const [found] = await tx.$queryRaw<{ confirmed: boolean; takesPart: boolean; contactId: string | null }[]>`
    select
      exists (select from "Participant" p where p."enrolmentId" = ${enrolmentId}::uuid
        and p."isContact" and p."leftAt" is null and p."acceptedAt" is not null) as confirmed,
      exists (select from "Participant" p where p."enrolmentId" = ${enrolmentId}::uuid
        and p."userId" = ${toUserId}::uuid) as "takesPart",
      (select p."userId"::text from "Participant" p join "User" u on u.id = p."userId"
        left join "Response" r on r."enrolmentId" = p."enrolmentId"
        where p."enrolmentId" = ${enrolmentId}::uuid and p."isContact" and p."leftAt" is null
        order by coalesce(lower(r.answers->>${address ?? null}::text) = u.email, false) desc, p."joinedAt", p.id limit 1) as "contactId"`;
  if (!found || found.confirmed) return null;
  if (!found.takesPart) return "outsider";
  return found.contactId === toUserId ? "contact" : "another";
}
