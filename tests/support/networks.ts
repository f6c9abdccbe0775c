import { systemViewer } from "@/lib/auth/viewers";
import { beginNetwork, joinNetwork } from "@/lib/networks/asking-commands";
import { callDate } from "@/lib/networks/date-commands";
import { rows } from "./database";
import { hold } from "./met";
import { type PairWorld, pairWorld, viewerOf } from "./world";

export const networkNow = new Date("2027-03-01T10:00:00Z");

/** A pair whose visits have been held: from here some go on by themselves. */
export async function metWorld(now = networkNow): Promise<PairWorld> {
  const world = await pairWorld({ now });
  await hold();
  return world;
}

/** The participants of the other side, as they are ticked. */
export async function participantsOf(enrolmentId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    'select id from "Participant" where "enrolmentId" = $1 and "leftAt" is null order by "joinedAt", id',
    [enrolmentId],
  );
  return found.map(({ id }) => id);
}

export const unsaid = { organisation: null, phone: null };

/** The contact of one side begins a network, and asks the other side and somebody by their address. */
export async function begun(
  world: PairWorld,
  typed: { name: string; email: string }[] = [],
  now = networkNow,
): Promise<string> {
  const who = await participantsOf(world.other.id);
  const input = {
    ...unsaid,
    groupId: world.group.id,
    name: "Kylien verkosto",
    purpose: "Puhutaan.",
    who,
    typed,
  };
  return beginNetwork(viewerOf(world.one.contact), input, now);
}

/** The same, and the contact of the other side has said yes. */
export async function going(world: PairWorld, now = networkNow): Promise<string> {
  const id = await begun(world, [], now);
  await joinNetwork(viewerOf(world.other.contact), { networkId: id, ...unsaid }, now);
  return id;
}

/** A date ten days later, called by the one who began; its id. */
export async function called(world: PairWorld, networkId: string, now = networkNow): Promise<string> {
  const when = { day: "2027-03-11", from: "17:00", until: "19:00", place: "Kirjasto", remoteLink: null };
  await callDate(viewerOf(world.one.contact), { networkId, ...when }, now);
  const [date] = await rows<{ id: string }>(
    'select id from "NetworkMeeting" where "networkId" = $1 order by id desc limit 1',
    [networkId],
  );
  return date?.id ?? "";
}

export const clock = systemViewer();
