import { getTies } from "@/lib/auth/ties";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { networksOf, networksVisibleTo } from "@/lib/networks/access";
import { loadGround } from "@/lib/networks/ground-loading";
import { canTakeUp, whyNotBegin } from "@/lib/networks/rules";
import { addDays } from "@/lib/time/days";

/** One's own networks and those that one is asked into, each with its next date. */
export async function listOwnNetworks(viewer: Viewer, now: Date) {
  const { networks } = await getTies(viewer);
  if (networks.length === 0) return [];
  const rows = await read(viewer, (db) =>
    db.networkMember.findMany({
      where: { userId: userIdOf(viewer) },
      orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
      select: {
        joinedAt: true,
        network: {
          select: {
            ...{ id: true, name: true, endedAt: true },
            meetings: {
              where: { cancelledAt: null, endsAt: { gt: now } },
              orderBy: [{ startsAt: "asc" }, { id: "asc" }],
              take: 1,
              select: { startsAt: true, endsAt: true, timeZone: true },
            },
          },
        },
      },
    }),
  );
  return rows
    .filter(({ joinedAt, network }) => !network.endedAt || (joinedAt && canTakeUp(network, now)))
    .map(({ joinedAt, network: { meetings, ...network } }) => ({
      ...network,
      isMember: joinedAt !== null,
      next: joinedAt && !network.endedAt ? (meetings[0] ?? null) : null,
    }));
}

export type OwnNetwork = Awaited<ReturnType<typeof listOwnNetworks>>[number];

/** The network of a group that somebody is in or asked into already, for the group's page; null where there is none. */
export async function getNetworkOf(viewer: Viewer, groupId: string): Promise<string | null> {
  const { networks } = await getTies(viewer);
  if (networks.length === 0) return null;
  const where = { userId: userIdOf(viewer), network: { groupId, endedAt: null } };
  const row = await read(viewer, (db) =>
    db.networkMember.findFirst({ where, orderBy: { invitedAt: "desc" }, select: { networkId: true } }),
  );
  return row?.networkId ?? null;
}

/** What somebody needs to begin a network from a group: whom they can ask; null where they cannot. */
export async function getBeginning(viewer: Viewer, groupId: string) {
  const ground = await read(viewer, (db) => loadGround(db, viewer, groupId));
  if (!ground?.me || whyNotBegin(ground)) return null;
  const { programme, known, me } = ground;
  const line = { organisation: me.organisation, showsEmail: false, phone: null, email: me.email };
  return { programme: programme.name, known, line };
}

/** Whom a member can ask by a tick beside those whose address they know: those of the group who are not members. */
export async function getAsking(viewer: Viewer, networkId: string) {
  return read(viewer, async (db) => {
    const network = await db.network.findFirst({
      where: { id: networkId, endedAt: null, AND: networksOf(viewer) },
      select: {
        ...{ name: true, groupId: true },
        members: { where: { joinedAt: { not: null } }, select: { userId: true } },
      },
    });
    if (!network) return null;
    const { name, groupId, members } = network;
    const ground = groupId ? await loadGround(db, viewer, groupId) : null;
    // Whoever is asked and has not answered stands among them: that they do, tells nothing.
    const known = (ground?.known ?? []).filter(({ userId }) => members.every((one) => one.userId !== userId));
    return { name, known };
  });
}

/**
 * A network for whoever is in it; for whoever is asked, what it is called and for, who asks and how many are in it, and no name more.
 * Null for everybody else.
 */
export async function getNetwork(viewer: Viewer, id: string, now: Date) {
  const row = await read(viewer, (db) =>
    db.network.findFirst({
      where: { id, AND: networksVisibleTo(viewer) },
      select: {
        ...{
          id: true,
          name: true,
          purpose: true,
          touchedAt: true,
          askedAt: true,
          endedAt: true,
          endedBecause: true,
        },
        convener: { select: { timeZone: true } },
        members: {
          orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
          select: {
            ...{ id: true, userId: true, organisation: true, showsEmail: true, joinedAt: true },
            ...{ invitedById: true, user: { select: { name: true, email: true, phone: true } } },
          },
        },
        meetings: {
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          include: { replies: { select: { memberId: true, comes: true } } },
        },
      },
    }),
  );
  const own = row?.members.find(({ userId }) => userId === viewer.userId);
  if (!row || !own || (row.endedAt && !canTakeUp(row, now))) return null;
  const { name, purpose, convener, endedAt, endedBecause, touchedAt, askedAt } = row;
  const members = row.members.filter(({ joinedAt }) => joinedAt !== null);
  const nameOf = (userId: string | null) =>
    members.find((one) => userId !== null && one.userId === userId)?.user.name ?? null;
  const about = { id, name, purpose, timeZone: convener.timeZone, count: members.length };
  const { organisation, showsEmail, user } = own;
  const line = { organisation, showsEmail, phone: user.phone, email: user.email };
  if (!own.joinedAt) {
    if (endedAt) return null;
    return { kind: "asked" as const, ...about, askedBy: nameOf(own.invitedById), line };
  }
  const dates = row.meetings
    .filter(({ cancelledAt, endsAt }) => !cancelledAt && endsAt > addDays(now, -5 * 365))
    .map(({ replies, calledById, ...date }) => {
      const saying = (comes: boolean) =>
        members
          .filter((one) => replies.some((said) => said.memberId === one.id && said.comes === comes))
          .map((one) => one.user.name);
      const said = replies.find(({ memberId }) => memberId === own.id)?.comes ?? null;
      return { ...date, calledBy: nameOf(calledById), coming: saying(true), away: saying(false), said };
    });
  return {
    ...{
      kind: "member" as const,
      ...about,
      line,
      touchedAt,
      isAsked: askedAt !== null,
      endedAt,
      endedBecause,
    },
    members: members.map((one) => ({
      ...{ id: one.id, isOwn: one.id === own.id, name: one.user.name, organisation: one.organisation },
      ...{ email: one.showsEmail ? one.user.email : null, phone: one.user.phone },
    })),
    ahead: dates.filter(({ endsAt }) => endsAt > now),
    past: dates.filter(({ endsAt }) => endsAt <= now).reverse(),
  };
}

export type NetworkPage = NonNullable<Awaited<ReturnType<typeof getNetwork>>>;
export type MemberPage = Extract<NetworkPage, { kind: "member" }>;

/** A date to come that a member moves or calls off; null where there is none. */
export async function getDate(viewer: Viewer, networkId: string, id: string, now: Date) {
  return read(viewer, (db) =>
    db.networkMeeting.findFirst({
      where: {
        ...{ id, networkId, cancelledAt: null, startsAt: { gt: now } },
        network: { endedAt: null, AND: networksOf(viewer) },
      },
      include: { network: { select: { name: true } } },
    }),
  );
}
