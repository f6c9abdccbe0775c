// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a group or a guide; a cast on each would hide the algorithm
import { type Model, mayMeet } from "@/lib/matching/groups/model";
import type { Asking, Staffed } from "@/lib/matching/groups/staffing";
import type { Worth } from "@/lib/matching/groups/worth";

/** A group of a division: its units, what they share, who guides it, its persons' points, and what it is worth more than no group. */
export type Group = Asking & {
  units: number[];
  persons: number;
  points: number;
  worth: number;
  staffed: Staffed;
};

type Shared = { slots: number; languages: number };

/** A group that is weaker than the floor loses so much of each point that it lacks, so that the search leaves it. */
const lacking = 4;

/** Who is in which group: every group is allowed, save that it may be below the floor, and nobody guides two at once. */
export class Division {
  readonly model: Model;
  readonly groups: (Group | null)[] = [];
  readonly groupOf: Int32Array;
  worth = 0;
  readonly #points: Worth;
  readonly #persons: Int32Array;
  readonly #used: Int32Array;
  readonly #left: { leaders: number[]; hosts: number[] };

  constructor(model: Model, points: Worth) {
    this.model = model;
    this.#points = points;
    this.groupOf = new Int32Array(model.units.length).fill(-1);
    this.#persons = new Int32Array(model.rules.sizes[1]);
    const guides = [...(model.leaders ?? []), ...(model.hosts ?? [])];
    this.#used = new Int32Array(guides.reduce((most, { who }) => Math.max(most, who + 1), 0));
    const left = (rows: Model["leaders"]) => (rows ?? []).map(({ groups }) => groups);
    this.#left = { leaders: left(model.leaders), hosts: left(model.hosts) };
  }

  /** Units without a group that could have one. */
  waiting(): number[] {
    const all: number[] = [];
    for (let unit = 0; unit < this.groupOf.length; unit++)
      if (this.groupOf[unit]! < 0 && !this.model.impossible.has(unit)) all.push(unit);
    return all;
  }

  /** The numbers of the groups that are there. */
  standing(): number[] {
    return this.groups.flatMap((group, at) => (group ? [at] : []));
  }

  /** A group of these units with these guides, as it would be. */
  measured(units: number[], staffed: Staffed): Group {
    const { model } = this;
    let [slots, languages, mayLead, persons] = [-1, -1, -1, 0];
    for (const unit of units) {
      slots &= model.slots[unit]!;
      languages &= model.languages[unit]!;
      mayLead &= model.mayLead[unit]!;
      for (const person of model.units[unit]!) this.#persons[persons++] = person;
    }
    const points = this.#points.of(this.#persons, persons);
    const short = Math.max(0, Math.ceil(model.floor * persons - points));
    const worth = points + model.alone * persons - (Number.isFinite(short) ? lacking * short : 0);
    return { units, slots, languages, mayLead, persons, points, worth, staffed };
  }

  /** Puts a group in; where there is none at `at`, at the end. */
  put(group: Group, at = this.groups.length): number {
    this.groups[at] = group;
    for (const unit of group.units) this.groupOf[unit] = at;
    this.worth += group.worth;
    this.#take(group.staffed, 1);
    return at;
  }

  /** Takes a group away; its units wait. */
  drop(at: number): Group {
    const group = this.groups[at]!;
    this.groups[at] = null;
    for (const unit of group.units) this.groupOf[unit] = -1;
    this.worth -= group.worth;
    this.#take(group.staffed, -1);
    return group;
  }

  /** Guides and a slot for units that share this: those of `before` if they can, else whoever is free; null where nobody is. */
  guidesFor({ slots, languages, mayLead }: Asking, before?: Staffed): Staffed | null {
    const { leaders, hosts } = this.model;
    if (!leaders && !hosts)
      return slots && languages ? { leader: -1, host: -1, slot: 31 - Math.clz32(slots & -slots) } : null;
    if (before) {
      const leading = this.#timeOfLeader(slots, languages, mayLead, before.leader);
      const same = this.#slotBeside(leading, before.leader, before.host, before.slot);
      if (same >= 0) return { ...before, slot: same };
    }
    for (let leader = leaders ? 0 : -1; leader < (leaders?.length ?? 0); leader++) {
      // Of many guides most have no group left once a division is full: they are passed over before anybody is tried beside them.
      const leading = this.#timeOfLeader(slots, languages, mayLead, leader);
      if (leading.slots && leading.languages)
        for (let host = hosts ? 0 : -1; host < (hosts?.length ?? 0); host++) {
          const slot = this.#slotBeside(leading, leader, host, -1);
          if (slot >= 0) return { leader, host, slot };
          if (!hosts) break;
        }
      if (!leaders) break;
    }
    return null;
  }

  /** What of these slots and languages a leader is free for; none where they cannot lead. */
  #timeOfLeader(slots: number, languages: number, mayLead: number, leader: number): Shared {
    const { leaders } = this.model;
    if (!leaders) return { slots, languages };
    const { bit, who, ...has } = leaders[leader]!;
    if (!(mayLead & (1 << bit)) || this.#left.leaders[leader]! <= 0) return { slots: 0, languages: 0 };
    return { slots: slots & has.slots & ~this.#used[who]!, languages: languages & has.languages };
  }

  /** A slot that is left beside a leader with a host; -1 where there is none. */
  #slotBeside({ slots, languages }: Shared, leader: number, host: number, preferred: number): number {
    const { leaders, hosts } = this.model;
    let [time, tongues] = [slots, languages];
    if (hosts) {
      if (this.#left.hosts[host]! <= 0 || (leaders && leaders[leader]!.who === hosts[host]!.who)) return -1;
      time &= hosts[host]!.slots & ~this.#used[hosts[host]!.who]!;
      tongues &= hosts[host]!.languages;
    }
    if (!time || !tongues) return -1;
    if (preferred >= 0 && time & (1 << preferred)) return preferred;
    return 31 - Math.clz32(time & -time);
  }

  #take({ leader, host, slot }: Staffed, sign: 1 | -1): void {
    const { leaders, hosts } = this.model;
    if (leaders) {
      this.#left.leaders[leader]! -= sign;
      this.#used[leaders[leader]!.who]! ^= 1 << slot;
    }
    if (hosts) {
      this.#left.hosts[host]! -= sign;
      this.#used[hosts[host]!.who]! ^= 1 << slot;
    }
  }

  /** Groups that keep their guides while those at `some` are divided anew. */
  busyBut(some: ReadonlySet<number>): Staffed[] {
    return this.groups.flatMap((group, at) => (group && !some.has(at) ? [group.staffed] : []));
  }

  /** Whether a unit fits beside all units of a group but one. */
  fitsIn(unit: number, units: readonly number[], but: number): boolean {
    for (const other of units) if (other !== but && !mayMeet(this.model, unit, other)) return false;
    return true;
  }

  /** Takes away what is below the floor. */
  keepFloor(): void {
    for (const at of this.standing()) {
      const group = this.groups[at]!;
      if (group.points < this.model.floor * group.persons) this.drop(at);
    }
  }
}
