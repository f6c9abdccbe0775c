import { modesIn } from "@/lib/formats/modes";
import { formatOf } from "@/lib/formats/registry";
import { modeOf } from "@/lib/formats/shape";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { mayChangeMode, modeToOffer, whyNotChangeMode } from "@/lib/meetings/mode-rules";
import { sidesOf } from "@/lib/meetings/votes";
import type { Prisma } from "@/prisma/client/client";

/** The modes in which a group can go on, for whoever may change its mode; null for everybody else. */
export type Modes = NonNullable<Awaited<ReturnType<typeof getModes>>>;

/**
 * The modes of a group's format, each with the meetings that it has of its own and why the group cannot go on in it; and the one that is
 * offered to it because no time has ever suited everybody.
 */
export function getModes(viewer: Viewer, groupId: string) {
  return read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { AND: [{ id: groupId }, groupsVisibleTo(viewer)] },
      select: fields,
    });
    if (!group) return null;
    const format = formatOf(group.programme.format);
    const standing = standingIn(viewer, group);
    if (!mayChangeMode(format, group.state, standing)) return null;
    const rounds = await roundsOf(db, group.meetings);
    const looking = group.meetings.map(({ id, options, ...meeting }) => ({
      ...meeting,
      rounds: rounds.get(id) ?? 0,
      options: options.map(({ votes }) => {
        const { seats, facilitator } = sidesOf(group, votes);
        return { refused: [...Object.values(seats), facilitator].includes("NO") };
      }),
    }));
    return {
      ...{ id: group.id, version: group.version, state: group.state, format, standing },
      programme: group.programme.name,
      names: group.seats.map(({ enrolment }) => enrolment.name),
      mode: modeOf(format, group),
      modes: modesIn(format, group).map((one) => ({
        ...one,
        whyNot: one.key === modeOf(format, group) ? null : whyNotChangeMode(format, group, one.key),
      })),
      offered: modeToOffer(format, group, looking),
    };
  });
}

/** How often times have been proposed for each of these meetings, by their ids. */
async function roundsOf(db: Reads, meetings: readonly { id: string }[]): Promise<Map<string, number>> {
  const rows = await db.activity.groupBy({
    by: ["subjectId"],
    where: { subjectId: { in: meetings.map(({ id }) => id) }, action: "meeting.propose" },
    _count: true,
  });
  return new Map(rows.map(({ subjectId, _count }) => [subjectId, _count]));
}

const fields = {
  ...standingFields,
  ...{ id: true, version: true },
  programme: { select: { ...standingFields.programme.select, name: true } },
  seats: {
    ...standingFields.seats,
    orderBy: { seat: "asc" },
    select: {
      ...standingFields.seats.select,
      enrolment: {
        select: { name: true, participants: standingFields.seats.select.enrolment.select.participants },
      },
    },
  },
  submissions: { select: { step: true, handedInAt: true } },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: {
      ...{ id: true, step: true, state: true },
      options: { select: { votes: { select: { userId: true, value: true } } } },
    },
  },
} as const satisfies Prisma.GroupSelect;
