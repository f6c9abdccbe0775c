import type { RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";
import type { Chance } from "@/tests/support/chance";

/** A round of visits: so many hosts, times each, and guests. */
export type RoundSize = { hosts: number; times: number; guests: number };

/** How a round is made up: how many times of day there are in all, how many guests a host takes, how many of one organisation, of ten how many times a guest is busy, and who leads. */
export type RoundFamily = {
  name: string;
  slots: number;
  capacity: number;
  perOrganisation: number;
  busy: number;
  leads: number;
};

/** Seats for half of the wishes, seats for all of them, and few times of day of which many clash. */
export const roundFamilies: readonly RoundFamily[] = [
  { name: "usual", slots: 40, capacity: 12, perOrganisation: 4, busy: 2, leads: 0 },
  { name: "roomy", slots: 40, capacity: 60, perOrganisation: 60, busy: 3, leads: 0 },
  { name: "led", slots: 40, capacity: 25, perOrganisation: 8, busy: 3, leads: 2 },
  { name: "tight", slots: 12, capacity: 25, perOrganisation: 25, busy: 3, leads: 0 },
];

/** Draws a round: hosts offer different times of day, some are wished for by many, and guests of one organisation are busy at the same times now and then. */
export function drawRound(
  { hosts, times, guests }: RoundSize,
  { slots, capacity, perOrganisation, busy, leads }: RoundFamily,
  chance: Chance,
): { hosts: RoundHost[]; guests: RoundGuest[] } {
  const organisations = Math.max(2, Math.round(guests / 12));
  const slot = (number: number): Time => [number * 4, number * 4 + 3];
  const some = (count: number, of: number) => {
    const drawn = new Set<number>();
    while (drawn.size < Math.min(count, of)) drawn.add(chance(of));
    return [...drawn];
  };
  return {
    hosts: Array.from({ length: hosts }, (_, number) => ({
      id: `host-${String(number).padStart(2, "0")}`,
      times: some(times, slots).map(slot),
      capacity: Math.max(1, capacity - 3 + chance(7)),
      perOrganisation,
      ...(leads > 0 && { lead: `lead-${chance(leads)}` }),
    })),
    guests: Array.from({ length: guests }, (_, number) => ({
      id: `guest-${String(number).padStart(3, "0")}`,
      organisation: `organisation-${chance(organisations)}`,
      wishes: wished(hosts, 2 + chance(5), chance).map((host) => `host-${String(host).padStart(2, "0")}`),
      ranked: chance(2) === 0,
      busy: Array.from({ length: slots }, (__, at) => at)
        .filter(() => chance(10) < busy)
        .map(slot),
    })),
  };
}

/** So many hosts, the first ones oftener. */
function wished(hosts: number, count: number, chance: Chance): number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, hosts)) drawn.add(Math.min(chance(hosts), chance(hosts * 2) % hosts));
  return [...drawn];
}
