import { unconfirmedReceiver } from "@/lib/emails/confirmed";
import type { HeldReason } from "@/lib/emails/held-reasons";
import type { Tx } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { idsOf, wake } from "@/lib/mail/outbox";

/**
 * How many mails may leave, counted where they leave. A stranger is whoever has not signed in: anybody may cause mails to addresses
 * that they type. What is over a limit is held until a coordinator lets it go. Sign-in codes have a limit of their own (lib/auth).
 */
export const mailLimits = {
  address: { stranger: 10, person: 200, hours: 24 },
  enrolment: { stranger: 10, person: 200, hours: 24 },
  convener: { stranger: 300, person: 5_000, hours: 1 },
} as const;

type Row = {
  id: string;
  convenerId: string | null;
  enrolmentId: string | null;
  groupId: string | null;
  toUserId: string | null;
  toAddress: string;
  heldFor: string | null;
  causedBy: string | null;
};

/**
 * Why a mail that is about to leave is held, or null. What the clock brings is counted by nobody, what belongs to no convener's
 * outbox has its limit where it is asked for, and what a coordinator has let go stays so.
 */
export async function whyHeld(tx: Tx, email: Row): Promise<HeldReason | null> {
  const { causedBy, convenerId, heldFor } = email;
  if (!causedBy || causedBy === "system" || !convenerId || heldFor) return null;
  const by = causedBy === "visitor" ? "stranger" : "person";
  if (by === "stranger") {
    // One after the other, so that a hundred at once are not a hundred too many.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`mail:${convenerId}`}))::text`;
    if ((await unconfirmedReceiver(tx, email)) === "another") return "unconfirmed";
  }
  if (env().KYLASSA_LIMITS === "off") return null;
  const left = await leftBefore(tx, email, by === "stranger");
  const over = (["address", "enrolment", "convener"] as const).find(
    (thing) => left[thing] >= mailLimits[thing][by],
  );
  return over ?? null;
}

/** How many have left lately: to this address, of this enrolment, of this convener; of a stranger's all strangers' together. */
async function leftBefore(tx: Tx, { id, toAddress, enrolmentId, convenerId }: Row, byStranger: boolean) {
  const { address, enrolment, convener } = mailLimits;
  const [counts] = await tx.$queryRaw<{ address: number; enrolment: number; convener: number }[]>`
    select
      (select count(*)::int from "Email" where "toAddress" = ${toAddress} and id <> ${id}::uuid
        and "triedAt" > now() - make_interval(hours => ${address.hours})
        and template <> 'sign-in' and ("causedBy" = 'visitor' or not ${byStranger})) as address,
      (select count(*)::int from "Email" where "enrolmentId" = ${enrolmentId}::uuid and id <> ${id}::uuid
        and "triedAt" > now() - make_interval(hours => ${enrolment.hours})
        and ("causedBy" = 'visitor' or not ${byStranger})) as enrolment,
      (select count(*)::int from "Email" where "convenerId" = ${convenerId}::uuid and id <> ${id}::uuid
        and "triedAt" > now() - make_interval(hours => ${convener.hours})
        and ("causedBy" = 'visitor' or (not ${byStranger} and "causedBy" <> 'system'))) as convener`;
  return counts ?? { address: 0, enrolment: 0, convener: 0 };
}

/**
 * A contact has opened a link from their mail: what waited for that is let go, and whose receipt left in our own words only gets the
 * whole of it.
 */
export async function releaseConfirmed(tx: Tx): Promise<void> {
  const released = await tx.$queryRaw<{ id: string }[]>`
    update "Email" e set state = 'WAITING', "heldFor" = null, "waitsSince" = now()
    where e.state = 'HELD' and e."heldFor" = 'unconfirmed' and exists (
      select from "Participant" p
      where p."enrolmentId" = e."enrolmentId" and p."isContact" and p."leftAt" is null and p."acceptedAt" is not null)
    returning e.id::text`;
  const whole = await tx.$queryRaw<{ id: string }[]>`
    with confirmed as (
      update "Email" e set "wholeFollows" = false
      where e."wholeFollows" and e.state = 'SENT' and exists (
        select from "Participant" p where p."enrolmentId" = e."enrolmentId" and p."userId" = e."toUserId"
          and p."leftAt" is null and p."acceptedAt" is not null)
      returning e.*)
    insert into "Email" (id, key, "convenerId", "programmeId", "groupId", "enrolmentId", "toUserId", "toAddress", "toName",
      locale, template, params)
    select gen_random_uuid(), key || ':whole', "convenerId", "programmeId", "groupId", "enrolmentId", "toUserId", "toAddress", "toName",
      locale, template, params from confirmed
    on conflict (key) do nothing returning id::text`;
  await wake(tx, idsOf([...released, ...whole]));
}
