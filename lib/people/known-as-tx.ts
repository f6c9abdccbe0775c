import type { Reads, Tx } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Receiver } from "@/lib/mail/draft";
import { receiver } from "@/lib/people/receiver";

type Known = { id: string; name: string; email: string; locale: string };

/**
 * What users are called at a convener, by id: as a relation shows them there, those first that they have accepted, and the place
 * that it is about (an enrolment, a programme, a group) before others. Who has no part at the convener has no name there.
 */
export async function namesAt(
  db: Reads,
  convenerId: string,
  ids: readonly string[],
  placeId: string = convenerId,
): Promise<Map<string, string>> {
  const people = await peopleAt(db, convenerId, ids, placeId);
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** One user as the convener knows them, as the receiver of a mail; by their address alone where they are nobody there. */
export async function receiverAt(
  tx: Tx,
  convenerId: string,
  userId: string,
  placeId?: string,
): Promise<Receiver> {
  const [known] = await peopleAt(tx, convenerId, [userId], placeId);
  if (known) return receiver(known);
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, email: true, locale: true },
  });
  return receiver({ ...user, name: user.email });
}

function peopleAt(
  db: Reads,
  convenerId: string,
  ids: readonly string[],
  placeId: string = convenerId,
): Promise<Known[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.$queryRaw<Known[]>`
    with asked as (select unnest(${[...ids]}::uuid[]) as id)
    select distinct on (k.id) k.id::text as id, k.name, k.email, k.locale from (
      select p.id, p.name, p.email, p.locale, r."acceptedAt" is null as unaccepted, r."convenerId" <> ${placeId}::uuid as elsewhere, 1 as rank
        from "Coordinator" r join "PersonAtConvener" p on p."inId" = r."convenerId" and p.id = r."userId"
        where r."convenerId" = ${convenerId}::uuid and r."userId" in (select id from asked)
      union all
      select p.id, p.name, p.email, p.locale, r."acceptedAt" is null, r."programmeId" <> ${placeId}::uuid, 2
        from "ProgrammeFacilitator" r join "PersonInProgramme" p on p."inId" = r."programmeId" and p.id = r."userId"
        where r."convenerId" = ${convenerId}::uuid and r."userId" in (select id from asked)
      union all
      select p.id, p.name, p.email, p.locale, r."acceptedAt" is null, r."enrolmentId" <> ${placeId}::uuid, 3
        from "Participant" r join "PersonInEnrolment" p on p."inId" = r."enrolmentId" and p.id = r."userId"
        where r."convenerId" = ${convenerId}::uuid and r."userId" in (select id from asked)
      union all
      select r."userId", r.name, u.email, u.locale, false, r."groupId" <> ${placeId}::uuid, 4
        from "FormerFacilitator" r join "User" u on u.id = r."userId"
        where r."convenerId" = ${convenerId}::uuid and r."userId" in (select id from asked)
    ) k order by k.id, k.elsewhere, k.unaccepted, k.rank`;
}

/**
 * Who does something, by the name under which those whom it concerns know them; who has no part at the convener (an administrator)
 * by their own. Null for a browser that nobody has signed in with.
 */
export async function nameOfActor(
  tx: Tx,
  viewer: Viewer,
  convenerId: string,
  placeId?: string,
): Promise<string | null> {
  if (!viewer.userId) return null;
  const known = (await namesAt(tx, convenerId, [viewer.userId], placeId)).get(viewer.userId);
  if (known) return known;
  const user = await tx.user.findUnique({ where: { id: userIdOf(viewer) }, select: { ownName: true } });
  return user?.ownName ?? null;
}
