import { approversOf } from "@/lib/documents/facts";
import { sightIn } from "@/lib/documents/people";
import { firstIn, phaseOf, waitsForFirst, writersOf } from "@/lib/documents/rules";
import { fromAddress } from "@/lib/documents/schema";
import { isWrittenTo } from "@/lib/enrolments/asked";
import { documentSteps, followedBy } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { dayFields } from "@/lib/meetings/days";
import { guidedAt, standInFields } from "@/lib/meetings/stand-ins";

/** A document as `loadDocument` finds it. */
export type Found = NonNullable<Awaited<ReturnType<typeof loadDocument>>>;

/** A group's document without anybody's words: its template, how far it is, who writes it. Null where the viewer may not see the group. */
export async function loadDocument(db: Reads, viewer: Viewer, groupId: string, address: string) {
  const { step, about } = fromAddress(address);
  const found = await findGroup(db, viewer, groupId, about);
  if (!found) return null;
  // At the meeting that it is about those who stand in for others guide the group.
  const { standIns = [] } = found.meetings.find((one) => one.step === about) ?? {};
  const group = guidedAt(found, standIns);
  const format = formatOf(group.programme.format);
  const at = documentSteps(format, group).find((one) => one.step.key === step && one.about === about);
  const template = format.documents.find(({ key }) => key === step);
  if (!at || !template) return null;
  const standing = standingIn(viewer, group);
  const meeting = group.meetings.find((one) => one.step === followedBy(at));
  const seats = group.seats.map(({ seat, enrolmentId, enrolment }) => ({
    ...{ seat, enrolmentId, name: enrolment.name },
    written: isWrittenTo(enrolment),
  }));
  const writers = writersOf(at.step.writes, {
    seats: seats.map(({ seat }) => seat),
    hostSeat: seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.seat ?? null,
    roles: group.facilitators.map(({ role }) => role),
  });
  const row = await db.document.findFirst({ where: { groupId, step, about }, select: documentFields });
  const approvers = row ? approversOf(row) : [];
  const approvedBy = seats.flatMap(({ seat, enrolmentId }) =>
    approvers.includes(enrolmentId) ? [seat] : [],
  );
  const first = firstIn(at.step, writers, seats);
  const waits = waitsForFirst(first, approvedBy);
  return {
    ...{ group, format, at, template, standing, meeting, seats, writers },
    phase: phaseOf(group.state, meeting),
    sight: sightIn(standing, writers, at.step, waits),
    /** Nothing has been written yet where there is none. */
    row,
    approvedBy,
    /** The seats to which it goes before all others, and whether it still waits for them. */
    ...{ first, waits },
  };
}

/** A group that the viewer may see; whoever stands in for somebody at one meeting sees of it what is written about that meeting. */
function findGroup(db: Reads, viewer: Viewer, id: string, about: string | null) {
  const visible = [groupsVisibleTo(viewer)];
  if (viewer.userId && about)
    visible.push({ meetings: { some: { step: about, standIns: { some: { userId: viewer.userId } } } } });
  // An empty one of several says nothing, and alone it lets all be seen.
  const where = visible.length === 1 ? visible[0] : { OR: visible };
  return db.group.findFirst({ where: { AND: [{ id }, where ?? {}] }, select: fields });
}

const documentFields = {
  id: true,
  convenerId: true,
  groupId: true,
  state: true,
  version: true,
  round: true,
  savedAt: true,
  changedAt: true,
  versions: {
    orderBy: { round: "desc" },
    select: {
      ...{ round: true, sentAt: true, heardAt: true, approvedAt: true },
      approvals: { select: { enrolmentId: true } },
    },
  },
} as const;

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  theme: true,
  programmeId: true,
  programme: {
    select: { ...standingFields.programme.select, format: true, name: true, timeZone: true, themes: true },
  },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      ...standingFields.seats.select,
      enrolment: {
        select: { ...standingFields.seats.select.enrolment.select, name: true },
      },
    },
  },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: {
      ...{
        id: true,
        step: true,
        ordinal: true,
        state: true,
        hostEnrolmentId: true,
        startsAt: true,
        endsAt: true,
      },
      days: dayFields,
      ...{ placeName: true, remoteLink: true, standIns: standInFields, withoutId: true },
      attendances: { where: { present: true }, select: { participantId: true } },
      walkIns: { where: { present: true }, select: { id: true } },
    },
  },
} as const;
