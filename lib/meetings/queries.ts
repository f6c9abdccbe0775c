import { gapOf, meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, mayHold, mayKnowWhoComes, standingFields, standingIn } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { dayFields } from "@/lib/meetings/days";
import { guestSides, seatsAt, takenPlaces } from "@/lib/meetings/expecting-tx";
import { freeAt } from "@/lib/meetings/free";
import { neighboursOf } from "@/lib/meetings/neighbours";
import { optionTime, timeOfOption } from "@/lib/meetings/options";
import { whyNotChoose } from "@/lib/meetings/rules";
import { expectedGuides, guidedAt, namedStandIns, replacing } from "@/lib/meetings/stand-ins";
import { takenTimes } from "@/lib/meetings/taken-queries";
import { sidesOf } from "@/lib/meetings/votes";
import { whoSaid } from "@/lib/meetings/who-said";

/** All visits of a group with their proposed times and everybody's votes; null where the viewer may not see the group. */
export async function getTimes(viewer: Viewer, groupId: string) {
  const group = await read(viewer, (db) =>
    db.group.findFirst({ where: { AND: [{ id: groupId }, groupsVisibleTo(viewer)] }, select: timesFields }),
  );
  if (!group) return null;
  const format = formatOf(group.programme.format);
  const steps = meetingSteps(format, group);
  const [taken, elsewhere] = await takenTimes(viewer, group, steps);
  const standing = standingIn(viewer, group);
  const knows = mayKnowWhoComes(standing, format);
  const tells = ({ userId }: { userId: string }) =>
    knows || standing.comes || group.facilitators.some((guide) => guide.userId === userId);
  return {
    id: group.id,
    state: group.state,
    programme: group.programme.name,
    format,
    standing,
    isTogether: steps.some(({ step }) => step.times === "together"),
    // Who has ordered for others does not learn who of them can come when.
    sides: [
      ...group.seats.map(sideOf).map((side) => (knows || standing.comes ? side : { ...side, people: [] })),
      ...(group.facilitators.length > 0 ? [facilitatorsOf(group)] : []),
    ],
    meetings: group.meetings.map((meeting) => {
      const step = steps.find(({ key }) => key === meeting.step);
      const host = group.seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
      return {
        ...meeting,
        host: host?.enrolment.name ?? "",
        holds: mayHold(standing, { hostSeat: host?.seat ?? null, byPlaces: meeting.byPlaces }),
        minutes: step?.step.minutes ?? 150,
        severalDays: step?.step.days ?? null,
        isSet: step !== undefined && step.step.times !== "voted",
        gapWeeks: step ? gapOf(step) : null,
        ...neighboursOf(steps, meeting.step, group.meetings),
        options: meeting.options.map((option) => {
          const seats = group.seats.map(({ seat }) => seat);
          return {
            ...option,
            votes: option.votes.filter(tells),
            ...{ days: timeOfOption(option).days, taken: taken.has(option.id) || elsewhere.has(option.id) },
            elsewhere: elsewhere.get(option.id) ?? null,
            whyNot: whyNotChoose(seats, sidesOf(group, option.votes)),
          };
        }),
      };
    }),
  };
}

export type Times = NonNullable<Awaited<ReturnType<typeof getTimes>>>;
export type MeetingTimes = Times["meetings"][number];

/** One visit with what its page shows; null where the viewer may not see it. */
export async function getMeeting(viewer: Viewer, meetingId: string) {
  const meeting = await read(viewer, (db) =>
    db.meeting.findFirst({
      where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
      include: {
        rsvps: { select: { userId: true, coming: true } },
        _count: {
          select: { attendances: { where: { present: true } }, walkIns: { where: { present: true } } },
        },
        days: { ...dayFields, select: { ...dayFields.select, cancelReason: true } },
        places: takenPlaces,
        standIns: namedStandIns,
        group: {
          select: {
            ...timesFields,
            meetings: { select: { id: true, step: true, state: true, startsAt: true, endsAt: true } },
          },
        },
      },
    }),
  );
  if (!meeting) return null;
  const { group, places, rsvps, _count, standIns, ...own } = meeting;
  const { byPlaces, hostEnrolmentId } = own;
  const format = formatOf(group.programme.format);
  const steps = meetingSteps(format, group);
  const host = group.seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
  const standing = standingIn(viewer, guidedAt(group, standIns));
  const { step } = steps.find(({ key }) => key === meeting.step) ?? {};
  const reader = { userId: viewer.userId, knows: mayKnowWhoComes(standing, format) };
  const sides = [
    ...seatsAt(group.seats, { byPlaces, hostEnrolmentId }).map(sideOf),
    ...guestSides(places).map(guestSideOf),
  ];
  return {
    ...own,
    format,
    ...whoSaid({ ...own, rsvps, sides, _count }, reader),
    host: host ? { seat: host.seat, name: host.enrolment.name } : null,
    holds: mayHold(standing, { hostSeat: host?.seat ?? null, byPlaces }),
    minutes: step?.minutes ?? 150,
    severalDays: step?.days ?? null,
    // Whether the viewer may say who of the host's house receives the guest.
    hostsDays:
      mayHold(standing, { hostSeat: host?.seat ?? null, byPlaces }) ||
      (host !== undefined && standing.contactOf.includes(host.seat)),
    isSet: step !== undefined && step.times !== "voted",
    where: step?.where ?? "either",
    ...neighboursOf(steps, meeting.step, group.meetings),
    group: { id: group.id, state: group.state },
    /** Those who guide the group, and who stands in for one of them. */
    guides: [...group.facilitators, ...standIns].map(({ userId }) => userId),
    programme: {
      id: group.programmeId,
      name: group.programme.name,
      convener: group.programme.convener.name,
      replyTo: group.programme.convener.replyTo,
    },
    sides,
    facilitators: facilitatorsOf({
      facilitators: expectedGuides(group.facilitators, { standIns, withoutId: own.withoutId }),
    }).people,
    free: freeAt(viewer, { ...meeting, format, standing }),
    ...replacing(viewer, { group, standIns, standing, format }),
    standing,
  };
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;

const person = { select: { id: true, name: true } } as const;

const timesFields = {
  ...standingFields,
  ...{ id: true, programmeId: true },
  programme: {
    select: {
      name: true,
      format: true,
      convener: { select: { name: true, replyTo: true, coordinators: { select: { userId: true } } } },
    },
  },
  facilitators: { select: { ...standingFields.facilitators.select, user: person } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      seat: true,
      enrolmentId: true,
      guest: true,
      enrolment: {
        select: {
          name: true,
          personId: true,
          participants: {
            where: { leftAt: null },
            orderBy: { joinedAt: "asc" },
            select: { userId: true, isContact: true, takesPart: true, user: person },
          },
        },
      },
    },
  },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      step: true,
      ordinal: true,
      state: true,
      version: true,
      timeZone: true,
      hostEnrolmentId: true,
      byPlaces: true,
      startsAt: true,
      endsAt: true,
      days: dayFields,
      options: {
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          ...optionTime,
          proposedById: true,
          votes: { select: { userId: true, value: true } },
        },
      },
    },
  },
} as const;

type SeatRow = {
  seat: number;
  enrolmentId: string;
  enrolment: {
    name: string;
    participants: readonly {
      userId: string;
      isContact: boolean;
      takesPart: boolean;
      user: { name: string };
    }[];
  };
};

/** One side of a group: an enrolment's people, or the facilitators (side 0, without a name of its own). */
function sideOf({ seat, enrolmentId, enrolment }: SeatRow) {
  return {
    seat,
    enrolmentId,
    name: enrolment.name,
    people: enrolment.participants
      .filter(({ takesPart }) => takesPart)
      .map(({ userId, isContact, user }) => ({ userId, name: user.name, isContact })),
  };
}

/** Those of one organisation who have a place at a meeting. */
function guestSideOf({ enrolmentId, name, places }: ReturnType<typeof guestSides>[number]) {
  return {
    ...{ seat: 0, enrolmentId, name },
    people: places.map(({ participant: { userId, user } }) => ({
      userId,
      name: user.name,
      isContact: false,
    })),
  };
}

function facilitatorsOf(group: { facilitators: readonly { userId: string; user: { name: string } }[] }) {
  return {
    seat: 0,
    enrolmentId: "",
    name: "",
    people: group.facilitators.map(({ userId, user }) => ({ userId, name: user.name, isContact: false })),
  };
}
