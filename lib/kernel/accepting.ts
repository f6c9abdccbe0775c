import type { Tx } from "@/lib/kernel/db";

/**
 * Somebody has followed a link of their own to these things, or acts in them: they take part, and their own profile may show there
 * from now on. The things are ids of enrolments, groups or meetings.
 */
export async function accept(tx: Tx, userId: string, things: readonly string[]): Promise<void> {
  if (things.length === 0) return;
  const accepted = await tx.$executeRaw`
    update "Participant" p set "acceptedAt" = now()
    where p."userId" = ${userId}::uuid and p."acceptedAt" is null and p."leftAt" is null
      and exists (
        select from unnest(${[...things]}::uuid[]) as thing (id)
        where p."enrolmentId" = thing.id
          or exists (select from "Seat" s where s."enrolmentId" = p."enrolmentId" and s."groupId" = thing.id)
          or exists (select from "Seat" s join "Meeting" m on m."groupId" = s."groupId"
            where s."enrolmentId" = p."enrolmentId" and m.id = thing.id))`;
  // Mails may have waited for it, which need not wait for the next minute.
  if (accepted > 0) {
    await nameOwnEnrolments(tx, userId);
    await tx.$executeRaw`select graphile_worker.add_job('sweep-outbox', job_key := 'sweep-outbox:accepted')`;
  }
}

/** A person’s own enrolment is listed under the name that its relation shows: as typed, until they have said themselves who they are. */
export async function nameOwnEnrolments(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    update "Enrolment" e set name = shown.name from "PersonInEnrolment" shown
    where e."personId" = ${userId}::uuid and shown."inId" = e.id and shown.id = e."personId" and e.name <> shown.name`;
}

/** Somebody acts in the name of a convener: they run its programmes, as they were asked to. */
export async function acceptCoordinating(tx: Tx, userId: string, convenerId: string): Promise<void> {
  await tx.coordinator.updateMany({
    where: { userId, convenerId, acceptedAt: null },
    data: { acceptedAt: new Date() },
  });
}

/** The ids in a path of ours: what a page of it is about. */
export function thingsIn(path: string): string[] {
  return path.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
}
