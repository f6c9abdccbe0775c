/** Of each guest the hosts that they named, the dearest first; of each host how it ranks each guest (a lower number is dearer); its room. */
export type Ranked = {
  wishes: readonly (readonly number[])[];
  rank: (host: number, guest: number) => number;
  room: readonly number[];
};

/**
 * Deferred acceptance (Gale & Shapley 1962), guests proposing: of each guest the host, or -1. Nobody and no host would both rather have
 * each other, which leaves some without a place who could have one: to compare with, where hosts rank their guests.
 */
export function acceptDeferred({ wishes, rank, room }: Ranked): Int32Array {
  const at = new Int32Array(wishes.length).fill(-1);
  const asked = new Int32Array(wishes.length);
  const there = room.map((): number[] => []);
  const queue = [...wishes.keys()];
  for (let guest = queue.pop(); guest !== undefined; guest = queue.pop()) {
    const host = wishes[guest]?.[asked[guest] as number];
    if (host === undefined) continue;
    (asked[guest] as number)++;
    const its = there[host] as number[];
    its.push(guest);
    at[guest] = host;
    if (its.length <= (room[host] as number)) continue;
    its.sort((one, other) => rank(host, one) - rank(host, other) || one - other);
    const refused = its.pop() as number;
    at[refused] = -1;
    queue.push(refused);
  }
  return at;
}
