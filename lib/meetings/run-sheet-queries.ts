import { asksWhoCame, monthsOf } from "@/lib/formats/asked";
import { agendaOf, assignmentSteps, followedBy, isOfHost, surveySteps } from "@/lib/formats/occurrences";
import type { AgendaItem, Format, Role } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsHeldBy, mayHold, standingIn } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { type ClockedItem, clocked } from "@/lib/meetings/agenda";
import { type Day, takingPlace } from "@/lib/meetings/days";
import { guestSides, seatsAt } from "@/lib/meetings/expecting-tx";
import { quietSince } from "@/lib/meetings/quiet";
import { askedBy, guestSide, type RunSheetSide, sheetFields, sideOf } from "@/lib/meetings/run-sheet-sides";
import { guidedAt } from "@/lib/meetings/stand-ins";
import type { MeetingState } from "@/lib/meetings/states";
import type { Prisma } from "@/prisma/client/client";

/** Everything that whoever holds a visit needs in hand. */
export type RunSheet = {
  /** The viewer guides the group and reads what is written to those who do; else they hold the visit in one that nobody guides, as who hosts it, or with all others where nobody does. */
  guides: boolean;
  meetingId: string;
  groupId: string;
  /** In whose words it is said. */
  format: Format;
  ordinal: number;
  state: MeetingState;
  timeZone: string;
  startsAt: Date | null;
  endsAt: Date | null;
  days: readonly Day[];
  host: string;
  place: PlaceFacts;
  agenda: AgendaItem[];
  /** The agenda with its clock times; empty while the visit has no time. Of several days it is that of the one which is on, or comes next. */
  clock: ClockedItem[];
  theme: Localised | null;
  groundRules: Format["groundRules"];
  sides: RunSheetSide[];
  /** Without whom it takes place, as a free meeting. */
  without: { name: string; role: Role } | null;
  /** The names of those who were absent the last two times without a word, for whoever guides. */
  quiet: string[];
  /** What guests would like to ask, without their names. */
  asked: string[];
  /** Those who come are asked about it afterwards. */
  asksAfter: boolean;
  /** The assignment that is read side by side at this visit. */
  assignment: { step: string; handedIn: number; sides: number } | null;
};

type PlaceFacts = Pick<
  Prisma.MeetingGetPayload<true>,
  "placeName" | "address" | "stepFree" | "arrival" | "remoteLink" | "diets" | "interpretation" | "hostNote"
>;

/**
 * The run sheet of a visit, for those who hold the meetings of its group; where nobody does for the contacts of who hosts it, and where nobody hosts
 * for those of all (`mayHold`). Null for everybody else.
 */
export async function getRunSheet(
  viewer: Viewer,
  meetingId: string,
  now = new Date(),
): Promise<RunSheet | null> {
  const meeting = await read(viewer, (db) =>
    db.meeting.findFirst({
      where: {
        id: meetingId,
        OR: [{ group: groupsHeldBy(viewer) }, ...heldUnguidedBy(viewer), standsInAt(viewer)],
      },
      select: sheetFields,
    }),
  );
  if (!meeting) return null;
  const {
    group,
    id,
    attendances,
    rsvps,
    walkIns,
    step,
    kind,
    ordinal,
    state,
    timeZone,
    startsAt,
    endsAt,
    days,
    hostEnrolmentId,
    byPlaces,
    places,
    standIns,
    without,
    ...place
  } = meeting;
  const format = formatOf(group.programme.format);
  const standing = standingIn(viewer, guidedAt(group, standIns));
  const hosts = group.seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId);
  if (!mayHold(standing, { hostSeat: hosts?.seat ?? null, byPlaces })) return null;
  const guides = standing.facilitator;
  const assignment = assignmentSteps(format, group).find(
    (one) => !isOfHost(one.step) && (one.before === step || one.after === null),
  );
  const agenda = [...agendaOf(format, { step, kind })];
  return {
    guides,
    meetingId: id,
    groupId: group.id,
    format,
    ordinal,
    state,
    timeZone,
    startsAt,
    endsAt,
    days,
    host: group.seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId)?.enrolment.name ?? "",
    place,
    agenda,
    clock: startsAt ? clocked(agenda, dayOn(days, now)?.startsAt ?? startsAt) : [],
    theme: group.programme.themes.find(({ key }) => key === group.theme)?.label ?? null,
    groundRules: format.groundRules,
    sides: [
      ...seatsAt(group.seats, { byPlaces, hostEnrolmentId }).map(({ enrolmentId, enrolment }) => ({
        ...sideOf(format, enrolment, hostEnrolmentId === null ? null : enrolmentId === hostEnrolmentId, {
          ...{ attendances, rsvps, guides, themes: group.programme.themes },
          counted: walkIns.filter((one) => one.enrolmentId === enrolmentId && one.userId),
        }),
        walkIns: walkIns
          .filter((one) => one.enrolmentId === enrolmentId && !one.userId)
          .map(({ name }) => name),
      })),
      ...guestSides(places).map((side) => guestSide(format, side, { attendances, rsvps, guides })),
    ],
    without: withoutIn(format, without),
    quiet: guides && hostEnrolmentId === null ? await quietIn(viewer, group.id, ordinal) : [],
    asked: askedBy(format, places),
    asksAfter: surveySteps(format, group).some(
      (survey) => followedBy(survey) === step && monthsOf(survey.step) === 0 && asksWhoCame(survey.step),
    ),
    assignment: assignment
      ? {
          step: assignment.key,
          handedIn: group.submissions.filter((one) => one.step === assignment.key && one.handedInAt).length,
          sides: group.seats.length,
        }
      : null,
  };
}

function withoutIn({ roles }: Format, guide: { role: string; user: { name: string } } | null) {
  const role = roles.find(({ key }) => key === guide?.role);
  return guide && role ? { name: guide.user.name, role } : null;
}

/** The day that is on, or the next; of a meeting that is over its last. */
function dayOn(days: readonly Day[], now: Date): Day | undefined {
  const own = takingPlace(days);
  return own.find(({ endsAt }) => endsAt > now) ?? own.at(-1);
}

/** Who of a group that meets without a host was absent the last two times before a meeting, and had said nothing. */
async function quietIn(viewer: Viewer, groupId: string, before: number): Promise<string[]> {
  const held = await read(viewer, (db) =>
    db.meeting.findMany({
      where: {
        ...{ groupId, group: groupsHeldBy(viewer), state: "HELD", byPlaces: false },
        ordinal: { lt: before },
      },
      orderBy: { ordinal: "asc" },
      select: {
        rsvps: { where: { coming: false }, select: { userId: true } },
        attendances: {
          where: { present: false, participant: { leftAt: null } },
          orderBy: { participantId: "asc" },
          select: { participant: { select: { userId: true, user: { select: { name: true } } } } },
        },
      },
    }),
  );
  const names = new Map(
    held.flatMap(({ attendances }) =>
      attendances.map(({ participant }) => [participant.userId, participant.user.name]),
    ),
  );
  return quietSince(
    held.map(({ attendances, rsvps }) => ({
      absent: attendances.map(({ participant }) => participant.userId),
      said: rsvps.map(({ userId }) => userId),
    })),
  ).map((id) => names.get(id) ?? "");
}

/** Meetings that the viewer holds in somebody's stead. */
function standsInAt(viewer: Viewer): Prisma.MeetingWhereInput {
  return { standIns: { some: { userId: userIdOf(viewer), holds: true } } };
}

/** Visits that guests take places at, and those of groups under way that nobody guides, which the viewer's side hosts, or nobody who is left does. */
function heldUnguidedBy(viewer: Viewer): Prisma.MeetingWhereInput[] {
  const enrolment = { participants: { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } } };
  const unguided = { state: "CONFIRMED", facilitators: { none: { holds: true } } } as const;
  return [
    { group: unguided, host: { enrolment, leftAt: null } },
    { group: { state: "CONFIRMED" }, byPlaces: true, host: { enrolment, leftAt: null } },
    {
      group: { ...unguided, seats: { some: { enrolment, leftAt: null } } },
      OR: [{ hostEnrolmentId: null }, { host: { leftAt: { not: null } } }],
    },
  ];
}
