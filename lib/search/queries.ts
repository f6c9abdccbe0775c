import { getTies } from "@/lib/auth/ties";
import { mayAdminister } from "@/lib/conveners/access";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { groupsCoordinatedBy, groupsFacilitatedBy, groupsGuidedBy } from "@/lib/groups/access";
import { to } from "@/lib/kernel/addresses";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { namesLike } from "@/lib/organisations/names";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { enrolmentsWithin, peopleWithin } from "@/lib/search/enrolments-finding";
import { groupsWithin, meetingsWithin } from "@/lib/search/groups-finding";
import {
  allConveners,
  guidesOf,
  mailsOf,
  organisationsOf,
  programmesWithin,
} from "@/lib/search/registers-finding";
import {
  type Asked,
  type Hit,
  ranked,
  type SearchSide,
  type SourceKey,
  shownOfEach,
  shownOfOne,
  sourceKeys,
} from "@/lib/search/rules";
import { Prisma } from "@/prisma/client/client";

/** What was found in one source: the best of it, and whether there is more. */
export type FoundIn = { source: SourceKey; hits: Hit[]; more: boolean };

type Sources = Readonly<Record<SourceKey, ((db: Reads, asked: Asked) => Promise<Hit[]>) | null>>;

/**
 * Searches everything that somebody may see from one side, or one source of it. What is written in confidence, answers and free words
 * are no source; what has been deleted is nowhere, for there is no copy that is searched.
 */
export async function search(
  viewer: Viewer,
  side: SearchSide,
  asked: Asked,
  only: SourceKey | null = null,
): Promise<FoundIn[]> {
  const sources = side === "manage" ? await coordinated(viewer) : guided(viewer);
  const most = only ? shownOfOne : shownOfEach;
  const looked = { ...asked, most: Math.max(asked.most, most + 1) };
  const found = await read(viewer, (db) =>
    Promise.all(
      sourceKeys
        .filter((source) => only === null || source === only)
        .map(async (source) => ({
          source,
          hits: ranked((await sources[source]?.(db, looked)) ?? [], asked),
        })),
    ),
  );
  return found
    .filter(({ hits }) => hits.length > 0)
    .map(({ source, hits }) => ({ source, hits: hits.slice(0, most), more: hits.length > most }));
}

/** Names of organisations that are like what somebody has typed and found nothing by, the likest first. */
export async function namesLikeIt(viewer: Viewer, asked: Asked): Promise<string[]> {
  const { conveners } = await getTies(viewer);
  const named = await read(viewer, (db) =>
    db.organisation.findMany({
      where: { convenerId: { in: conveners } },
      select: { name: true },
      distinct: ["name"],
      orderBy: { createdAt: "desc" },
      // The latest are compared: of a register as long as this the rest would take too long.
      take: 5000,
    }),
  );
  return namesLike(
    asked.text,
    named.map(({ name }) => ({ name, names: [name, ...name.split(" ")] })),
  ).map(({ name }) => name);
}

/** Whether somebody guides anything that could be searched. */
export async function guidesAnything(viewer: Viewer): Promise<boolean> {
  const group = await read(viewer, (db) =>
    db.group.findFirst({ where: groupsGuidedBy(viewer), select: { id: true } }),
  );
  return group !== null;
}

/** What those search who coordinate, and the administrator: who is both has both. */
async function coordinated(viewer: Viewer): Promise<Sources> {
  const { conveners } = await getTies(viewer);
  const none = conveners.length === 0;
  // Named by their conveners besides, each source is looked through within those only.
  const own = { convenerId: { in: conveners } };
  const enrolments = { ...own, AND: enrolmentsCoordinatedBy(viewer) };
  const groups = { ...own, AND: groupsCoordinatedBy(viewer) };
  const rows = Prisma.sql`r."convenerId" = any(${conveners}::uuid[])`;
  return {
    enrolments: none ? null : (db, asked) => enrolmentsWithin(db, enrolments, asked, to.manage.enrolment),
    people: none
      ? null
      : (db, asked) => peopleWithin(db, { rows, where: enrolments }, asked, to.manage.enrolment, () => true),
    groups: none
      ? null
      : (db, asked) =>
          groupsWithin(db, groups, asked, (slug, { id, state }) =>
            state === "DRAFT" ? to.manage.draft(slug, id) : to.manage.group(slug, id),
          ),
    organisations: none ? null : (db, asked) => organisationsOf(db, conveners, asked),
    programmes: none
      ? null
      : (db, asked) => programmesWithin(db, programmesCoordinatedBy(viewer), asked, to.manage.programme),
    meetings: none ? null : (db, asked) => meetingsWithin(db, groups, asked),
    guides: none ? null : (db, asked) => guidesOf(db, conveners, asked),
    mails: none ? null : (db, asked) => mailsOf(db, viewer, conveners, asked),
    conveners: mayAdminister(viewer) ? allConveners : null,
  };
}

/** What those search who guide: their groups, who is in them, where those meet, and the programmes. */
function guided(viewer: Viewer): Sources {
  const userId = userIdOf(viewer);
  const groups = groupsGuidedBy(viewer);
  const enrolments = { seats: { some: { live: true, group: groupsFacilitatedBy(viewer) } } };
  const rows = Prisma.sql`r."enrolmentId" in (select s."enrolmentId" from "Seat" s
    join "GroupFacilitator" f on f."groupId" = s."groupId" where s.live and f."userId" = ${userId}::uuid)`;
  const at = (_: string, id: string) => to.enrolment(id);
  return {
    enrolments: (db, asked) => enrolmentsWithin(db, enrolments, asked, at),
    people: (db, asked) =>
      peopleWithin(db, { rows, where: enrolments }, asked, at, ({ isContact }) => isContact),
    groups: (db, asked) => groupsWithin(db, groups, asked, (_, { id }) => to.group(id)),
    programmes: (db, asked) =>
      programmesWithin(
        db,
        { facilitators: { some: { userId, acceptedAt: { not: null } } } },
        asked,
        to.programme,
      ),
    meetings: (db, asked) => meetingsWithin(db, groups, asked),
    ...{ organisations: null, guides: null, mails: null, conveners: null },
  };
}
