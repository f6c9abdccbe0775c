import type { Format, Role } from "@/lib/formats/recipe";
import { rightsOf } from "@/lib/formats/roles";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { mayName } from "@/lib/groups/role-rules";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Receiver } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { book } from "@/lib/meetings/booking-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { endFree } from "@/lib/meetings/free-tx";
import { invitationFor, leftMail } from "@/lib/meetings/mails";
import { standInAskedMail, standInFoundMail } from "@/lib/meetings/stand-in-mails";
import type { StandInChosen, StandInEnded, StandInNamed } from "@/lib/meetings/stand-in-schema";
import { whyNotReplace } from "@/lib/meetings/stand-ins";
import { findOrCreateUser } from "@/lib/people/commands";
import { endAccess } from "@/lib/people/ending-tx";

/**
 * A coordinator says who of the programme comes to one meeting in the stead of somebody who guides its group. They are booked for it (a
 * clash is refused by the database) and told, and so is whoever is replaced. Returns the meeting's id.
 */
export function chooseStandIn(viewer: Viewer, chosen: StandInChosen, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findToReplace(tx, viewer, chosen, now);
    if (found.role.from === "contact") throw new Refused("not-found");
    const { programmeId } = found.group;
    const { userId } = chosen;
    const may = await tx.programmeFacilitator.count({
      where: { programmeId, userId, acceptedAt: { not: null } },
    });
    if (may === 0) throw new Refused("not-found");
    return replace(tx, viewer, found, { userId, name: null, locale: null });
  });
}

/** Those who may name somebody for a role of a group name another for one meeting, by their address. Returns the meeting's id. */
export function nameStandIn(
  viewer: Viewer,
  { meetingId, insteadOfId, ...typed }: StandInNamed,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findToReplace(tx, viewer, { meetingId, insteadOfId }, now);
    if (found.role.from !== "contact") throw new Refused("not-allowed");
    const { id: userId, name, locale } = await findOrCreateUser(tx, typed);
    return replace(tx, viewer, found, { userId, name, locale });
  });
}

/** Whoever was to be replaced comes after all, and is invited anew; the other is told that they need not. Returns the meeting's id. */
export function endStandIn(viewer: Viewer, { meetingId, userId }: StandInEnded, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId);
    const { meeting, group, format, standing } = found;
    const own = meeting.standIns.find((one) => one.userId === userId);
    if (!own) throw new Refused("changed-by-someone-else");
    if (!mayName(standing, roleOf(format, own.role))) throw new Refused("not-allowed");
    refuseIf(whyNotReplace(meeting, group.state, now));
    const before = await receiversAt(tx, meeting);
    const was = before.roles.find(({ to }) => to.userId === userId)?.to;
    await tx.meetingRole.delete({ where: { meetingId_userId: { meetingId, userId } } });
    const after = await told(tx, found);
    const receivers = await receiversAt(tx, meeting);
    if (was) await queue(tx, [leftMail(receivers, after, was, null)]);
    await queue(tx, invitationFor(receivers, { ...after, sequence: after.sequence + 1 }, own.insteadOfId));
    await endAccess(tx, viewer, userId, { groupIds: [], meetingIds: [meetingId] });
    await record(tx, viewer, "meeting.end-stand-in", subjectOf(meeting), { role: own.role, userId });
    return meetingId;
  });
}

type Replaced = FoundMeeting & { role: Role; insteadOfId: string };

/** A meeting, locked, and the role of somebody who guides its group, whom the viewer may replace there. */
async function findToReplace(
  tx: Tx,
  viewer: Viewer,
  { meetingId, insteadOfId }: { meetingId: string; insteadOfId: string },
  now: Date,
): Promise<Replaced> {
  const found = await findMeeting(tx, viewer, meetingId);
  const guide = found.group.facilitators.find(({ userId }) => userId === insteadOfId);
  if (!guide) throw new Refused("not-found");
  const role = roleOf(found.format, guide.role);
  if (!mayName(found.standing, role)) throw new Refused("not-allowed");
  refuseIf(whyNotReplace(found.meeting, found.group.state, now));
  if (found.meeting.standIns.some((one) => one.insteadOfId === insteadOfId))
    throw new Refused("changed-by-someone-else");
  return { ...found, role, insteadOfId };
}

async function replace(
  tx: Tx,
  viewer: Viewer,
  found: Replaced,
  by: { userId: string; name: string | null; locale: string | null },
): Promise<string> {
  const { group, role, insteadOfId } = found;
  const { userId } = by;
  const guides = [...group.facilitators, ...found.meeting.standIns];
  if (guides.some((one) => one.userId === userId)) throw new Refused("guides-already");
  const { busy, holds } = rightsOf(found.format, role.key);
  const who = { ...by, insteadOfId, role: role.key, busy, holds };
  const { id: meetingId, convenerId } = found.meeting;
  await tx.meetingRole.create({ data: { convenerId, meetingId, ...who } });
  // It was to take place without whoever is replaced now.
  const isFree = found.meeting.withoutId === insteadOfId;
  const meeting = isFree ? await endFree(tx, viewer, found, "instead", userId) : found.meeting;
  const after = await told(tx, { ...found, meeting });
  const ofGroup = await receiversOf(tx, group.id);
  const receivers = await receiversAt(tx, meeting, ofGroup);
  const other = receivers.roles.find(({ to }) => to.userId === userId)?.to;
  const replaced = ofGroup.roles.find(({ to }) => to.userId === insteadOfId)?.to;
  const label = ({ locale }: Receiver) => role.label[locale];
  if (other && replaced)
    await queue(tx, [
      standInAskedMail(receivers, { ...after, sequence: after.sequence + 1 }, other, {
        ...{ role: label(other), who: replaced.name },
      }),
      standInFoundMail(receivers, after, replaced, { role: label(replaced), who: other.name }),
    ]);
  await record(tx, viewer, "meeting.stand-in", subjectOf(meeting), { role: role.key, userId });
  return meeting.id;
}

/**
 * Books those who guide the meeting now, and gives its calendar entry two sequences: one for whoever it is taken from, and one more for
 * whoever it is given to, so that a later invitation of the same person is newer. The meeting as the first of them is told of it.
 */
async function told(tx: Tx, { meeting, group }: Pick<FoundMeeting, "meeting" | "group">) {
  const { id, startsAt, endsAt, sequence } = meeting;
  if (startsAt && endsAt) await book(tx, id, group);
  await tx.meeting.update({ where: { id }, data: { sequence: sequence + 2 } });
  return { ...meeting, sequence: sequence + 1 };
}

function roleOf(format: Format, key: string): Role {
  const role = format.roles.find((one) => one.key === key);
  if (!role) throw new Refused("not-found");
  return role;
}

function subjectOf({ id, convenerId }: { id: string; convenerId: string }) {
  return { type: "meeting" as const, id, convenerId };
}
