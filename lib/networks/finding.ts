import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { networksOf, networksVisibleTo } from "@/lib/networks/access";
import { person } from "@/lib/people/receiver";
import type { Prisma } from "@/prisma/client/client";

const fields = {
  ...{ id: true, convenerId: true, groupId: true, name: true, touchedAt: true, askedAt: true, endedAt: true },
  convener: { select: { name: true, timeZone: true } },
  members: {
    select: { id: true, userId: true, joinedAt: true, user: person },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  },
  meetings: true,
} as const satisfies Prisma.NetworkSelect;

type Row = Prisma.NetworkGetPayload<{ select: typeof fields }>;
export type NetworkMeetingRow = Row["meetings"][number];
type Joined = Row["members"][number];

/** A network in somebody's transaction, locked: who has said yes, who is asked, and its dates. */
export type FoundNetwork = Omit<Row, "members"> & {
  members: Joined[];
  asked: Joined[];
  /** The row of whoever is asking, as a member or as somebody asked. */
  own: Joined | null;
};

/** A network of which somebody is a member; of those who press at once each reads what the one before has done. */
export function lockAsMember(tx: Tx, viewer: Viewer, id: string): Promise<FoundNetwork> {
  return lock(tx, viewer, id, networksOf(viewer));
}

/** A network that somebody is in or asked into, locked. */
export function lockAsAsked(tx: Tx, viewer: Viewer, id: string): Promise<FoundNetwork> {
  return lock(tx, viewer, id, networksVisibleTo(viewer));
}

/** Any network, for the clock; null where it is gone. */
export async function lockNetwork(tx: Tx, viewer: Viewer, id: string): Promise<FoundNetwork | null> {
  await tx.$queryRaw`select id from "Network" where id = ${id}::uuid for update`;
  const row = await tx.network.findUnique({ where: { id }, select: fields });
  return row && foundOf(row, viewer);
}

/** The same for whoever goes on with it: not where it has ended. */
export function living(network: FoundNetwork): FoundNetwork {
  if (network.endedAt) throw new Refused("network-ended");
  return network;
}

/** Somebody has done something: the year of silence begins anew. */
export async function touch(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.network.update({ where: { id }, data: { touchedAt: now, askedAt: null } });
}

async function lock(
  tx: Tx,
  viewer: Viewer,
  id: string,
  theirs: Prisma.NetworkWhereInput,
): Promise<FoundNetwork> {
  await tx.$queryRaw`select id from "Network" where id = ${id}::uuid for update`;
  const row = await tx.network.findFirst({ where: { id, AND: theirs }, select: fields });
  if (!row) throw new Refused("not-found");
  return foundOf(row, viewer);
}

function foundOf({ members, ...row }: Row, viewer: Viewer): FoundNetwork {
  return {
    ...row,
    members: members.filter(({ joinedAt }) => joinedAt !== null),
    asked: members.filter(({ joinedAt }) => joinedAt === null),
    own: members.find(({ userId }) => userId === userIdOf(viewer)) ?? null,
  };
}
