import type { Reads, Tx } from "@/lib/kernel/db";
import { Prisma } from "@/prisma/client/client";

/**
 * Somebody has followed a link of their own to these things, or acts in them: they take part, and their own profile may show there
 * from now on. The ids are of enrolments, groups or meetings. What waits until an address is proven is done by jobs: mails leave,
 * and what was sent in may be taken in (`takeInProven`), unless whoever calls does that at once with the enrolments that it returns.
 */
export async function accept(tx: Tx, userId: string, things: readonly string[]): Promise<string[]> {
  if (things.length === 0) return [];
  const accepted = await tx.$queryRaw<{ enrolmentId: string }[]>`
    update "Participant" p set "acceptedAt" = now()
    where ${unacceptedAt(userId, things)}
    returning p."enrolmentId"::text as "enrolmentId"`;
  if (accepted.length === 0) return [];
  await nameOwnEnrolments(tx, userId);
  // Wakes the jobs of mails that waited for it, instead of leaving them to the next sweep.
  await tx.$executeRaw`select graphile_worker.add_job('sweep-outbox', job_key := 'sweep-outbox:accepted')`;
  const ids = accepted.map(({ enrolmentId }) => enrolmentId);
  await tx.$executeRaw`
    select graphile_worker.add_job('take-in', json_build_object('enrolmentId', e.id), job_key := 'take-in:' || e.id)
    from "Enrolment" e where e.id = any(${ids}::uuid[]) and e.state = 'SUBMITTED'`;
  return ids;
}

/** Whether somebody who follows a link to these things takes part in one of them where they had not said so yet. */
export async function wouldAccept(db: Reads, userId: string, things: readonly string[]): Promise<boolean> {
  if (things.length === 0) return false;
  const found = await db.$queryRaw<unknown[]>`
    select 1 from "Participant" p where ${unacceptedAt(userId, things)} limit 1`;
  return found.length > 0;
}

/** The places (`p`) of somebody in these things in which they have not taken part yet. */
function unacceptedAt(userId: string, things: readonly string[]): Prisma.Sql {
  return Prisma.sql`p."userId" = ${userId}::uuid and p."acceptedAt" is null and p."leftAt" is null
      and exists (
        select from unnest(${[...things]}::uuid[]) as thing (id)
        where p."enrolmentId" = thing.id
          or exists (select from "Seat" s where s."enrolmentId" = p."enrolmentId" and s."groupId" = thing.id)
          or exists (select from "Seat" s join "Meeting" m on m."groupId" = s."groupId"
            where s."enrolmentId" = p."enrolmentId" and m.id = thing.id)
          or exists (select from "Place" l where l."participantId" = p.id and (l.id = thing.id or l."meetingId" = thing.id)))`;
}

/** A person’s own enrolment is listed under the name that its relation shows: as typed, until they have said themselves who they are. */
export async function nameOwnEnrolments(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    update "Enrolment" e set name = shown.name from "PersonInEnrolment" shown
    where e."personId" = ${userId}::uuid and shown."inId" = e.id and shown.id = e."personId" and e.name <> shown.name`;
}

/** These act in the name of a convener: they run its programmes, as they were asked to. */
export async function acceptCoordinating(
  tx: Tx,
  acting: readonly { userId: string; convenerId: string }[],
): Promise<void> {
  await tx.coordinator.updateMany({
    where: { OR: [...acting], acceptedAt: null },
    data: { acceptedAt: new Date() },
  });
}

/** The ids in a path of ours: what a page of it is about. */
export function thingsIn(path: string): string[] {
  return path.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
}
