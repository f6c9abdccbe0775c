import { cache } from "react";
import { read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { Prisma } from "@/prisma/client/client";

/** The ids of everything that somebody has to do with. */
export type Ties = {
  /** Conveners that they coordinate. */
  conveners: string[];
  /** Enrolments without a group that they take part in, or whose key this browser holds. */
  waiting: string[];
  /** Groups in which an enrolment of theirs has a seat. */
  groups: string[];
  /** Groups that they are a facilitator of, also closed ones. */
  guided: string[];
  /** Programmes that have asked them to facilitate and have no answer yet, also those that are over. */
  invited: string[];
  /** Networks that they are in or asked into. */
  networks: string[];
  /** What they have done and may take back. */
  undoable: string[];
};

/**
 * The ids of everything that somebody has to do with, loaded once for each request. Lists of one’s own begin here: each part is
 * found by an index on the person, while a condition such as "mine, or of a convener of mine" is a sequential scan. Ids only:
 * access is checked where they are read.
 */
export const getTies = cache(async (viewer: Viewer): Promise<Ties> => {
  if (!viewer.userId && !viewer.enrolmentId) return nothing;
  const known = foundWithSession().get(viewer);
  if (known) return known;
  const [user, held] = [userIdOf(viewer), heldEnrolmentOf(viewer)];
  const [found] = await read(
    viewer,
    (db) => db.$queryRaw<Ties[]>`select ${tiesOf(Prisma.sql`${user}::uuid`, Prisma.sql`${held}::uuid`)}`,
  );
  return found ?? nothing;
});

/** The columns of the ties of a person, and of a browser that holds the key of an enrolment. */
export function tiesOf(user: Prisma.Sql, held: Prisma.Sql): Prisma.Sql {
  const own = Prisma.sql`
    select "enrolmentId" as id from "Participant" where "userId" = ${user} and "leftAt" is null
    union select id from "Enrolment" where id = ${held}`;
  return Prisma.sql`
    array(select "convenerId"::text from "Coordinator" where "userId" = ${user}) as conveners,
    array(select own.id::text from (${own}) own where not exists (
      select from "Seat" s join "Group" g on g.id = s."groupId"
      where s."enrolmentId" = own.id and s.live and s.guest and g."proposedAt" is not null)) as waiting,
    array(select distinct s."groupId"::text from (${own}) own join "Seat" s on s."enrolmentId" = own.id and s."leftAt" is null) as groups,
    array(select "groupId"::text from "GroupFacilitator" where "userId" = ${user}) as guided,
    array(select "programmeId"::text from "ProgrammeFacilitator" where "userId" = ${user} and "acceptedAt" is null) as invited,
    array(select "networkId"::text from "NetworkMember" where "userId" = ${user}) as networks,
    array(select id::text from "Undo" where "madeById" = ${user} and "undoneAt" is null and until > now()) as undoable`;
}

/** While one page is made, what was found of its reader together with their session is not asked for again. */
export function rememberTies(viewer: Viewer, ties: Ties): void {
  foundWithSession().set(viewer, ties);
}

const foundWithSession = cache(() => new Map<Viewer, Ties>());

const nothing: Ties = {
  conveners: [],
  waiting: [],
  groups: [],
  guided: [],
  invited: [],
  networks: [],
  undoable: [],
};
