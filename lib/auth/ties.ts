import { cache } from "react";
import { read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** The ids of everything that somebody has to do with. */
export type Ties = {
  /** Conveners that they coordinate. */
  conveners: string[];
  /** Enrolments that they take part in, or whose key this browser holds. */
  enrolments: string[];
  /** Groups in which these have a seat. */
  groups: string[];
  /** Groups that they are a facilitator of, also closed ones. */
  guided: string[];
};

/**
 * What somebody has to do with, once for each request. Lists of one's own begin here: each part is found by the index of its
 * person, while a condition such as "mine, or of a convener of mine" makes PostgreSQL read the whole table. Ids only: what may be
 * seen of them is said where they are read.
 */
export const getTies = cache(async (viewer: Viewer): Promise<Ties> => {
  if (!viewer.userId && !viewer.enrolmentId) return nothing;
  const [found] = await read(
    viewer,
    (db) => db.$queryRaw<Ties[]>`
      with own as (
        select "enrolmentId" as id from "Participant" where "userId" = ${userIdOf(viewer)}::uuid and "leftAt" is null
        union select id from "Enrolment" where id = ${heldEnrolmentOf(viewer)}::uuid
      )
      select
        array(select "convenerId"::text from "Coordinator" where "userId" = ${userIdOf(viewer)}::uuid) as conveners,
        array(select id::text from own) as enrolments,
        array(select distinct s."groupId"::text from own join "Seat" s on s."enrolmentId" = own.id and s."leftAt" is null) as groups,
        array(select "groupId"::text from "GroupFacilitator" where "userId" = ${userIdOf(viewer)}::uuid) as guided`,
  );
  return found ?? nothing;
});

const nothing: Ties = { conveners: [], enrolments: [], groups: [], guided: [] };
