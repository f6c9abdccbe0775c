import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Address, to } from "@/lib/kernel/addresses";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { namesAt } from "@/lib/people/known-as-tx";

/** One line of the activity log: who did what to which thing, when. */
export type ActivityRow = {
  id: string;
  at: Date;
  actor: "person" | "visitor" | "system";
  /** The name of the one who did it, while there is such a user. */
  name: string | null;
  action: string;
  /** In whose words it is said: its programme's; null for what is of none. */
  format: Format | null;
  subject: { name: Localised; path: Address | null } | null;
};

/** How many lines stand on one page of the log. */
export const activityPage = 50;

/** A page of what has happened with the conveners that the viewer coordinates, newest first. Notes leave no trace here. */
export async function listActivity(
  viewer: Viewer,
  page: number,
): Promise<{ rows: ActivityRow[]; total: number }> {
  return read(viewer, async (db) => {
    const conveners = await db.coordinator.findMany({
      where: { userId: userIdOf(viewer) },
      select: { convenerId: true },
    });
    const where = {
      convenerId: { in: conveners.map(({ convenerId }) => convenerId) },
      subjectType: { not: "note" },
    };
    const [activities, total] = await Promise.all([
      db.activity.findMany({
        where,
        orderBy: [{ at: "desc" }, { id: "desc" }],
        skip: (page - 1) * activityPage,
        take: activityPage,
      }),
      db.activity.count({ where }),
    ]);
    return { rows: await told(db, activities), total };
  });
}

/**
 * What others have done with the conveners that the viewer coordinates since they were there, the newest first, and how much that is;
 * without what happens by itself.
 */
export async function listActivitySince(
  viewer: Viewer,
  since: ReadonlyMap<string, Date>,
  take: number,
): Promise<{ rows: ActivityRow[]; total: number }> {
  return read(viewer, async (db) => {
    const conveners = await db.coordinator.findMany({
      where: { userId: userIdOf(viewer) },
      select: { convenerId: true },
    });
    const where = {
      subjectType: { not: "note" },
      actor: { not: "system" },
      AND: [{ OR: [{ actorId: null }, { actorId: { not: userIdOf(viewer) } }] }],
      OR: conveners.flatMap(({ convenerId }) => {
        const from = since.get(convenerId);
        return from ? [{ convenerId, at: { gt: from } }] : [];
      }),
    };
    const [activities, total] = await Promise.all([
      db.activity.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], skip: 0, take }),
      db.activity.count({ where }),
    ]);
    return { rows: await told(db, activities), total };
  });
}

/** What has happened to one group and its meetings, newest first; the caller has made sure that the viewer coordinates it. */
export async function listGroupActivity(
  viewer: Viewer,
  group: { id: string; facts: { meetings: readonly { id: string }[] } },
): Promise<ActivityRow[]> {
  const coordinated = { coordinators: { some: { userId: userIdOf(viewer) } } };
  return read(viewer, async (db) => {
    const conveners = await db.convener.findMany({ where: coordinated, select: { id: true } });
    const activities = await db.activity.findMany({
      where: {
        subjectId: { in: [group.id, ...group.facts.meetings.map(({ id }) => id)] },
        subjectType: { not: "note" },
        convenerId: { in: conveners.map(({ id }) => id) },
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    return told(db, activities);
  });
}

type Stored = {
  id: string;
  at: Date;
  convenerId: string | null;
  actor: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
};

async function told(db: Reads, activities: readonly Stored[]): Promise<ActivityRow[]> {
  const names = new Map<string | null, Map<string, string>>();
  for (const convenerId of new Set(activities.flatMap((one) => one.convenerId ?? []))) {
    const own = activities.filter((one) => one.convenerId === convenerId);
    names.set(
      convenerId,
      await namesAt(
        db,
        convenerId,
        own.flatMap(({ actorId }) => actorId ?? []),
      ),
    );
  }
  const subjects = await subjectsOf(db, activities);
  return activities.map(({ id, at, convenerId, actor, actorId, action, subjectId }) => ({
    ...{ id, at, action },
    actor: actor === "person" || actor === "visitor" ? actor : "system",
    name: (actorId && names.get(convenerId)?.get(actorId)) || null,
    ...(subjects.get(subjectId) ?? { format: null, subject: null }),
  }));
}

type Subject = Pick<ActivityRow, "format" | "subject">;

async function subjectsOf(db: Reads, activities: readonly Stored[]): Promise<Map<string, Subject>> {
  const idsOf = (type: string) => [
    ...new Set(activities.filter((one) => one.subjectType === type).map(({ subjectId }) => subjectId)),
  ];
  const pair = {
    id: true,
    seats: {
      where: { leftAt: null },
      select: { enrolment: { select: { name: true } } },
      orderBy: { seat: "asc" },
    },
    programme: { select: { slug: true, format: true } },
  } as const;
  const [programmes, enrolments, groups, meetings, documents, places] = await Promise.all([
    db.programme.findMany({
      where: { id: { in: idsOf("programme") } },
      select: { id: true, name: true, slug: true, format: true },
    }),
    db.enrolment.findMany({
      where: { id: { in: idsOf("enrolment") } },
      select: { id: true, name: true, reference: true, programme: { select: { slug: true, format: true } } },
    }),
    db.group.findMany({ where: { id: { in: idsOf("group") } }, select: pair }),
    db.meeting.findMany({
      where: { id: { in: idsOf("meeting") } },
      select: { id: true, group: { select: pair } },
    }),
    db.document.findMany({
      where: { id: { in: idsOf("document") } },
      select: { id: true, group: { select: pair } },
    }),
    db.place.findMany({
      where: { id: { in: idsOf("place") } },
      select: { id: true, meeting: { select: { group: { select: pair } } } },
    }),
  ]);
  const inAll = (name: string): Localised => ({ fi: name, sv: name, en: name });
  const ofGroup = ({ id, seats, programme }: (typeof groups)[number]): Subject => ({
    format: formatOf(programme.format),
    subject: {
      name: inAll(seats.map(({ enrolment }) => enrolment.name).join(" – ")),
      path: to.manage.group(programme.slug, id),
    },
  });
  return new Map<string, Subject>([
    ...programmes.map(({ id, name, slug, format }): [string, Subject] => [
      id,
      { format: formatOf(format), subject: { name, path: to.manage.programme(slug) } },
    ]),
    // What was begun may have no name yet.
    ...enrolments.map(({ id, name, reference, programme: { slug, format } }): [string, Subject] => [
      id,
      {
        format: formatOf(format),
        subject: { name: inAll(name || reference), path: to.manage.enrolment(slug, id) },
      },
    ]),
    ...groups.map((group): [string, Subject] => [group.id, ofGroup(group)]),
    ...meetings.map(({ id, group }): [string, Subject] => [id, ofGroup(group)]),
    ...documents.map(({ id, group }): [string, Subject] => [id, ofGroup(group)]),
    ...places.map(({ id, meeting }): [string, Subject] => [id, ofGroup(meeting.group)]),
  ]);
}
