import type { Role } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { otherRoles, rightsOf } from "@/lib/formats/roles";
import { bookFor } from "@/lib/groups/booking-tx";
import { endFacilitating, seatFacilitator, seatGuide } from "@/lib/groups/facilitators-tx";
import { find } from "@/lib/groups/finding";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { roleEndedMail, roleNamedMail } from "@/lib/groups/role-mails";
import { mayName, whyNotName } from "@/lib/groups/role-rules";
import type { RoleEnded, RoleGiven, RoleNamed } from "@/lib/groups/role-schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { invite, uninvite } from "@/lib/meetings/company-tx";
import { findOrCreateUser } from "@/lib/people/commands";
import { endAccess } from "@/lib/people/ending-tx";
import { nameOfActor, receiverAt } from "@/lib/people/known-as-tx";

/**
 * A coordinator names somebody of the programme for a role of a group. They are booked for its meetings where the role takes their
 * time, invited to them and told what the role is. Returns the group's id.
 */
export function giveRole(
  viewer: Viewer,
  { groupId, role: key, userId }: RoleGiven,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, role } = await findToName(tx, viewer, groupId, key);
    if (role.from === "contact") throw new Refused("not-found");
    await seatFacilitator(tx, group, userId, key);
    await welcome(tx, viewer, group, role, userId, now);
    return groupId;
  });
}

/** A contact, or a coordinator for them, names somebody by their address for a role that contacts name. Returns the group's id. */
export function nameForRole(
  viewer: Viewer,
  { groupId, role: key, ...typed }: RoleNamed,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, role } = await findToName(tx, viewer, groupId, key);
    if (role.from !== "contact") throw new Refused("not-allowed");
    const { id: userId, name, locale } = await findOrCreateUser(tx, typed);
    const rights = rightsOf(formatOf(group.programme.format), key);
    await seatGuide(tx, group, { userId, name, locale, role: key, ...rights });
    await welcome(tx, viewer, group, role, userId, now);
    return groupId;
  });
}

/** Ends that somebody has a role of a group; meetings to come leave their calendar, and others' nothing. Returns the group's id. */
export function endRole(
  viewer: Viewer,
  { groupId, role: key, userId }: RoleEnded,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, role } = await findToName(tx, viewer, groupId, key);
    const where = { groupId, userId, role: key };
    if ((await tx.groupFacilitator.count({ where })) === 0) throw new Refused("changed-by-someone-else");
    const was = await receiverAt(tx, group.convenerId, userId, groupId);
    await endFacilitating(tx, where, now);
    await tx.booking.deleteMany({
      where: { userId, meeting: { groupId, state: "SCHEDULED", startsAt: { gt: now } } },
    });
    await uninvite(tx, { groupId, enrolmentId: null, userId, was }, now);
    const meetings = await tx.meeting.findMany({ where: { groupId }, select: { id: true } });
    await endAccess(tx, viewer, userId, { groupIds: [groupId], meetingIds: meetings.map(({ id }) => id) });
    const by = await nameOfActor(tx, viewer, group.convenerId, groupId);
    if (userId !== viewer.userId)
      await queue(tx, [roleEndedMail(await receiversOf(tx, groupId), was, role, by ?? "", now)]);
    await record(tx, viewer, "group.end-role", subjectOf(group), { role: key, userId });
    return groupId;
  });
}

type Group = Awaited<ReturnType<typeof find>>["group"];

/** A group, locked, and its role that the viewer may name somebody for. */
async function findToName(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  key: string,
): Promise<{ group: Group; role: Role }> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const { group, standing } = await find(tx, viewer, groupId);
  const role = otherRoles(formatOf(group.programme.format)).find((one) => one.key === key);
  if (!role) throw new Refused("not-found");
  if (!mayName(standing, role)) throw new Refused("not-allowed");
  refuseIf(whyNotName(group));
  return { group, role };
}

/** Whoever has a role now is booked where it takes their time, invited to the meetings to come and told what it is. */
async function welcome(
  tx: Tx,
  viewer: Viewer,
  group: Group,
  role: Role,
  userId: string,
  now: Date,
): Promise<void> {
  const { id: groupId, convenerId } = group;
  if (role.busy)
    await bookFor(tx, { convenerId, userId }, { groupId, state: "SCHEDULED", startsAt: { gt: now } });
  await invite(tx, { groupId, enrolmentId: null, userId }, now);
  const by = (await nameOfActor(tx, viewer, convenerId, groupId)) ?? "";
  const receivers = await receiversOf(tx, groupId);
  const to = receivers.roles.find((one) => one.to.userId === userId)?.to;
  if (to && userId !== viewer.userId) await queue(tx, [roleNamedMail(receivers, to, role, by, now)]);
  await record(tx, viewer, "group.name-role", subjectOf(group), { role: role.key, userId });
}

function subjectOf({ id, convenerId }: Group) {
  return { type: "group" as const, id, convenerId };
}
