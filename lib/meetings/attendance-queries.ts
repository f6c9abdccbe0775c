import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { mayHold, standingFields, standingIn } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Refusal } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { sidesAt, takenPlaces } from "@/lib/meetings/expecting-tx";
import { isBegunAfter } from "@/lib/meetings/opening-tx";
import { roleIn } from "@/lib/meetings/roles";
import { whyNotHold, whyNotJoinVisit } from "@/lib/meetings/rules";
import { guidedAt, standInFields } from "@/lib/meetings/stand-ins";
import type { MeetingState } from "@/lib/meetings/states";
import { guestSeat } from "@/lib/meetings/told-tx";
import type { Prisma } from "@/prisma/client/client";

/** A visit and those who may have come. */
export type AttendanceSheet = {
  meetingId: string;
  groupId: string;
  version: number;
  state: MeetingState;
  format: Format;
  step: string;
  timeZone: string;
  startsAt: Date | null;
  heldByClock: boolean;
  host: string;
  whyNotHold: Refusal | null;
  /** Nobody has answered a survey about the visit yet. */
  mayReopen: boolean;
  sides: {
    enrolmentId: string;
    name: string;
    /** Somebody who came with them may be named with an address, and takes part from then on. */
    mayJoin: boolean;
    /** Whether somebody may be written down who came with them: not with guests, each of whom has a place of their own. */
    mayBring: boolean;
    people: AttendancePerson[];
    walkIns: WalkIn[];
  }[];
};

/** Somebody who came and left no address. */
type WalkIn = { id: string; name: string };

type AttendancePerson = {
  participantId: string;
  name: string;
  role: Localised | null;
  present: boolean | null;
  /** Whether they are ticked at first: who was there, or, where nobody has said, who had not said that they cannot come. */
  ticked: boolean;
};

/** Who may be ticked as having come to a visit, for those who mark it held; null for everybody else. */
export function getAttendance(viewer: Viewer, meetingId: string, now: Date): Promise<AttendanceSheet | null> {
  return read(viewer, async (db) => {
    const where = { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] };
    const meeting = await db.meeting.findFirst({ where, select: fields });
    if (!meeting) return null;
    const hosts = meeting.group.seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
    const standing = standingIn(viewer, guidedAt(meeting.group, meeting.standIns));
    if (!mayHold(standing, { hostSeat: hosts?.seat ?? null, byPlaces: meeting.byPlaces })) return null;
    const {
      group,
      attendances,
      walkIns,
      rsvps,
      hostEnrolmentId,
      step,
      id,
      endsAt,
      byPlaces,
      places,
      badges,
      ...own
    } = meeting;
    // What was marked at the door of a day says who came to it; of who came without a badge somebody says it here.
    const byDoor = badges.some(({ arrivedAt }) => arrivedAt);
    const arrived = (participantId: string) =>
      badges.some((one) => one.participantId === participantId && one.arrivedAt);
    const format = formatOf(group.programme.format);
    const begun = await isBegunAfter(db, format, group, { id, step });
    const presence = (participantId: string) =>
      attendances.find((one) => one.participantId === participantId)?.present ?? null;
    return {
      format,
      step,
      ...own,
      meetingId: id,
      groupId: group.id,
      host: hosts?.enrolment.name ?? "",
      whyNotHold: whyNotHold({ ...own, endsAt }, now),
      mayReopen: meeting.state === "HELD" && !begun,
      sides: sidesAt(group.seats, { byPlaces, hostEnrolmentId, places }).map(
        ({ seat, enrolmentId, enrolment }) => ({
          enrolmentId,
          name: enrolment.name,
          mayJoin: whyNotJoinVisit(standing, { seat, personId: enrolment.personId }) === null,
          mayBring: seat !== guestSeat,
          walkIns: walkIns
            .filter((one) => one.enrolmentId === enrolmentId && !one.userId)
            .map(({ id: walkInId, name }) => ({ id: walkInId, name })),
          people: [
            ...enrolment.participants.filter(comes).map((person) => ({
              participantId: person.id,
              name: person.user.name,
              role: roleIn(format, enrolment.part, person.role),
              present: presence(person.id),
              ticked:
                (own.heldByClock ? null : presence(person.id)) ??
                (byDoor ? arrived(person.id) : null) ??
                !rsvps.some(({ userId, coming }) => userId === person.userId && !coming),
            })),
            // Counted for this visit alone, which nobody is told.
            ...walkIns
              .filter((one) => one.enrolmentId === enrolmentId && one.userId)
              .map((one) => ({
                ...{ participantId: one.id, name: one.name, role: roleIn(format, enrolment.part, "other") },
                ...{ present: one.present, ticked: own.heldByClock || one.present },
              })),
          ],
        }),
      ),
    };
  });
}

/** Who has ordered for others comes to no meeting. */
const comes = ({ takesPart }: { takesPart: boolean }) => takesPart;

const fields = {
  id: true,
  step: true,
  version: true,
  state: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  heldByClock: true,
  hostEnrolmentId: true,
  ...{ byPlaces: true, places: takenPlaces, standIns: standInFields },
  attendances: { select: { participantId: true, present: true } },
  rsvps: { select: { userId: true, coming: true } },
  badges: { select: { participantId: true, arrivedAt: true } },
  walkIns: {
    orderBy: { id: "asc" },
    select: { id: true, name: true, enrolmentId: true, userId: true, present: true },
  },
  group: {
    select: {
      id: true,
      ...shapeFields,
      state: standingFields.state,
      closedAt: standingFields.closedAt,
      facilitators: standingFields.facilitators,
      programme: { select: { ...standingFields.programme.select, format: true } },
      seats: {
        where: { leftAt: null },
        orderBy: { seat: "asc" },
        select: {
          seat: true,
          enrolmentId: true,
          enrolment: {
            select: {
              name: true,
              part: true,
              personId: true,
              participants: {
                where: { leftAt: null },
                orderBy: [{ isContact: "desc" }, { joinedAt: "asc" }],
                select: {
                  id: true,
                  userId: true,
                  isContact: true,
                  takesPart: true,
                  role: true,
                  user: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.MeetingSelect;
