import { randomUUID } from "node:crypto";
import { takeTurn } from "@/lib/auth/commands";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { type FoundNetwork, living, lockAsAsked, lockAsMember, touch } from "@/lib/networks/finding";
import { type Known, loadGround } from "@/lib/networks/ground-loading";
import { calledMails, filed, networkAsked, told } from "@/lib/networks/mails";
import { whyNotAsk, whyNotBegin } from "@/lib/networks/rules";
import type { Asking, Beginning, Joining, NetworkOnly } from "@/lib/networks/schema";
import { findOrCreateUser } from "@/lib/people/commands";
import { oversee } from "@/lib/people/overseeing-tx";
import { receiver } from "@/lib/people/receiver";

/**
 * Somebody who has taken part in a group that has met begins a network, and is in it at once; those whom they ask are by their own yes.
 * Whoever of the group is in one of it already, or asked, begins no other. Returns its id.
 */
export async function beginNetwork(viewer: Viewer, input: Beginning, now: Date): Promise<string> {
  await takeTurn(viewer, null, ["network-asking", userIdOf(viewer)]);
  const { groupId } = input;
  return write(viewer, async (tx) => {
    // Of two who begin at once one is asked by the other, where they ask each other.
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    const ground = await loadGround(tx, viewer, groupId);
    if (!ground?.me) throw new Refused("not-found");
    refuseIf(whyNotBegin(ground));
    const { convenerId, programmeId, me } = ground;
    const already = { userId: me.userId, network: { groupId, endedAt: null } };
    if ((await tx.networkMember.count({ where: already })) > 0) throw new Refused("network-there-already");
    const id = randomUUID();
    const { name, purpose, organisation, showsEmail, phone } = input;
    await tx.network.create({
      data: { id, convenerId, programmeId, groupId, name, purpose, touchedAt: now },
    });
    await tx.networkMember.create({
      data: {
        ...{ convenerId, networkId: id, userId: me.userId, name: me.name, locale: me.locale },
        ...{ organisation, showsEmail: showsEmail === "yes", phone, invitedAt: now, joinedAt: now },
      },
    });
    await record(tx, viewer, "network.begin", { type: "network", id, convenerId: null });
    await ask(tx, viewer, await lockAsMember(tx, viewer, id), ground.known, input, now);
    return id;
  });
}

/** A member asks others. Whoever is in it or asked already is asked no second time, and nobody is told which it was. */
export async function askIntoNetwork(viewer: Viewer, input: Asking, now: Date): Promise<string> {
  await takeTurn(viewer, null, ["network-asking", userIdOf(viewer)]);
  const { networkId } = input;
  return write(viewer, async (tx) => {
    const network = living(await lockAsMember(tx, viewer, networkId));
    const { groupId } = network;
    const ground = groupId && input.who.length > 0 ? await loadGround(tx, viewer, groupId) : null;
    await record(tx, viewer, "network.ask", { type: "network", id: networkId, convenerId: null });
    await ask(tx, viewer, network, ground?.known ?? [], input, now);
    return networkId;
  });
}

/** Somebody who is asked says yes: from now on the members see the line that they have written of themselves. */
export function joinNetwork(viewer: Viewer, input: Joining, now: Date): Promise<string> {
  const { networkId, organisation, showsEmail, phone } = input;
  return write(viewer, async (tx) => {
    const { own } = living(await lockAsAsked(tx, viewer, networkId));
    if (!own) throw new Refused("not-found");
    if (own.joinedAt) return networkId;
    const { convenerId } = await tx.network.findUniqueOrThrow({ where: { id: networkId } });
    if (await oversee(tx, convenerId, [own.userId])) throw new Refused("network-oversees");
    await tx.networkMember.update({
      where: { id: own.id },
      data: { joinedAt: now, organisation, showsEmail: showsEmail === "yes", phone },
    });
    await touch(tx, networkId, now);
    await record(tx, viewer, "network.join", { type: "network", id: networkId, convenerId: null });
    const network = await lockAsMember(tx, viewer, networkId);
    const joined = network.members.filter(({ id }) => id === own.id);
    for (const date of network.meetings.filter((one) => !one.cancelledAt && one.startsAt > now))
      await queue(tx, calledMails(network, date, "new", joined));
    return networkId;
  });
}

/** A no: the row goes, and nothing tells of it, not even a log. */
export function declineNetwork(viewer: Viewer, { networkId }: NetworkOnly): Promise<string> {
  return write(viewer, async (tx) => {
    const where = { networkId, userId: userIdOf(viewer), joinedAt: null };
    const { count } = await tx.networkMember.deleteMany({ where });
    if (count === 0) throw new Refused("not-found");
    return networkId;
  });
}

type Asked = { who: readonly string[]; typed: readonly { name: string; email: string }[] };

async function ask(
  tx: Tx,
  viewer: Viewer,
  network: FoundNetwork,
  known: readonly Known[],
  { who, typed }: Asked,
  now: Date,
): Promise<void> {
  const ticked = known.filter(({ participantId }) => who.includes(participantId));
  if (ticked.length !== new Set(who).size) throw new Refused("changed-by-someone-else");
  const there = new Set([...network.members, ...network.asked].map(({ userId }) => userId));
  const people: (Omit<Known, "participantId" | "userId"> & { id: string })[] = ticked.map(
    ({ userId, ...one }) => ({ ...one, id: userId }),
  );
  for (const one of typed) {
    const user = await findOrCreateUser(tx, { ...one, locale: viewer.locale });
    people.push({ ...user, organisation: null });
  }
  const fresh = people.filter(
    ({ id }, index) => !there.has(id) && people.findIndex((one) => one.id === id) === index,
  );
  refuseIf(whyNotAsk(there.size, fresh.length));
  const typedIds = fresh.map(({ id }) => id);
  if (await oversee(tx, network.convenerId, typedIds)) throw new Refused("network-oversees");
  for (const { id: userId, name, email, locale, organisation } of fresh) {
    const memberId = randomUUID();
    await tx.networkMember.create({
      data: {
        ...{ id: memberId, convenerId: network.convenerId, networkId: network.id },
        ...{ userId, name, locale, organisation, invitedById: viewer.userId, invitedAt: now },
      },
    });
    const to = receiver({ id: userId, name, email, locale });
    await queue(tx, [networkAsked.to(to, [memberId], { ...told(network), memberId }, filed(network))]);
  }
}
