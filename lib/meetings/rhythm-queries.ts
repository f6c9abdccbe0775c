import { gapOf, meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import {
  groupsVisibleTo,
  mayHold,
  mayKnowWhoComes,
  mayVote,
  standingFields,
  standingIn as standingTo,
} from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { mostRhythms, openTogether, weeksOf } from "@/lib/meetings/rhythm-rules";
import { rhythmFields, standingIn, takenIn } from "@/lib/meetings/rhythms-tx";
import { whyNotRemove } from "@/lib/meetings/rules";

/**
 * The dates of all meetings of a group that are voted on together, each with how it stands; null where the viewer may not see the group.
 * Who has ordered for others learns how many can come, and of nobody that they can or cannot.
 */
export async function getRhythms(viewer: Viewer, groupId: string) {
  const group = await read(viewer, (db) =>
    db.group.findFirst({ where: { AND: [{ id: groupId }, groupsVisibleTo(viewer)] }, select: fields }),
  );
  if (!group) return null;
  const format = formatOf(group.programme.format);
  const steps = meetingSteps(format, group);
  const open = openTogether(steps, group.meetings);
  const standing = standingTo(viewer, group);
  const names = mayKnowWhoComes(standing, format) || standing.comes;
  const zone = group.programme.timeZone;
  const people = group.seats.flatMap(({ enrolment }) =>
    enrolment.participants
      .filter(({ takesPart }) => takesPart)
      .map(({ userId, user }) => ({ userId, name: user.name })),
  );
  const voting = { ...group, seats: [{ enrolment: { participants: people } }] };
  const taken = await read(viewer, (db) =>
    takenIn(
      db,
      group,
      Object.fromEntries(
        group.rhythms.flatMap(({ id, days }) => days.map((day) => [`${id} ${day.step}`, day] as const)),
      ),
    ),
  );
  return {
    id: group.id,
    format,
    zone,
    standing,
    holds: mayHold(standing, { hostSeat: null, byPlaces: false }),
    isTogether: steps.some(({ step }) => step.times === "together"),
    votes: mayVote(standing),
    isFull: group.rhythms.length >= mostRhythms,
    open: open.map(({ at }) => ({
      key: at.key,
      minutes: at.step.minutes,
      gap: gapOf(at),
    })),
    /** Roles that have to be there and that nobody has yet. */
    unnamed: format.roles.filter(
      ({ key, busy, needed }) => busy && needed && !group.facilitators.some(({ role }) => role === key),
    ),
    rhythms: group.rhythms.map(({ votes, days, ...rhythm }, index) => ({
      ...rhythm,
      n: index + 1,
      days: days.filter(({ step }) => open.some(({ at }) => at.key === step)),
      weeks: weeksOf(days, zone),
      standing: standingIn(voting, votes),
      own: votes.find(({ userId }) => userId === viewer.userId)?.value,
      removes: whyNotRemove(rhythm, standing) === null,
      taken: days.filter(({ step }) => taken.has(`${rhythm.id} ${step}`)).map(({ step }) => step),
      said: names
        ? people.map((person) => ({
            ...person,
            value: votes.find(({ userId }) => userId === person.userId)?.value,
          }))
        : [],
    })),
  };
}

export type RhythmGroup = NonNullable<Awaited<ReturnType<typeof getRhythms>>>;
export type RhythmOnPage = RhythmGroup["rhythms"][number];

const fields = {
  ...rhythmFields,
  ...standingFields,
  programme: { select: { ...standingFields.programme.select, ...rhythmFields.programme.select } },
  seats: {
    where: { leftAt: null },
    select: {
      seat: true,
      enrolmentId: true,
      enrolment: {
        select: {
          participants: {
            where: { leftAt: null },
            orderBy: { joinedAt: "asc" },
            select: { userId: true, isContact: true, takesPart: true, user: { select: { name: true } } },
          },
        },
      },
    },
  },
} as const;
