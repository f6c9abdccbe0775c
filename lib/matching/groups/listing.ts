// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import type { Model } from "@/lib/matching/groups/model";
import type { Staff } from "@/lib/matching/groups/staffing";
import type { Worth } from "@/lib/matching/groups/worth";

/** Units that can be told apart by the bits of two numbers. */
export const mostUnits = 64;

/** All allowed groups of some units: of each its units (places among them, `width` numbers a group), what it is worth more than its persons without a group, and who may guide it. */
export type Listed = {
  units: readonly number[];
  width: number;
  length: number;
  member: Uint8Array;
  count: Uint8Array;
  worth: Int32Array;
  leaders: Int32Array | null;
  hosts: Int32Array | null;
};

/** The units of a group, as places. */
export function membersOf({ member, width, count }: Listed, group: number): number[] {
  return Array.from(member.subarray(group * width, group * width + count[group]!));
}

/** Lists every allowed group of these units; null where there are more than `most`, or too many units. */
export function listGroups(
  model: Model,
  worth: Worth,
  staff: Staff,
  units: readonly number[],
  most: number,
): Listed | null {
  const mine = units.filter((unit) => !model.impossible.has(unit));
  if (mine.length > mostUnits) return null;
  const lister = new Lister(model, worth, staff, mine, most);
  return lister.run() ? lister.listed() : null;
}

class Lister {
  readonly #model: Model;
  readonly #worth: Worth;
  readonly #staff: Staff;
  readonly #units: readonly number[];
  readonly #most: number;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #persons: Int32Array;
  readonly #chosen: Uint8Array;
  readonly #isSingle: boolean;
  #length = 0;
  #room = 1 << 12;
  #member: Uint8Array;
  #count = new Uint8Array(this.#room);
  #values = new Int32Array(this.#room);
  #leaders: Int32Array | null;
  #hosts: Int32Array | null;

  constructor(model: Model, worth: Worth, staff: Staff, units: readonly number[], most: number) {
    [this.#model, this.#worth, this.#staff, this.#units, this.#most] = [model, worth, staff, units, most];
    const width = model.rules.sizes[1];
    this.#member = new Uint8Array(this.#room * width);
    this.#leaders = staff.leaders && new Int32Array(this.#room);
    this.#hosts = staff.hosts && new Int32Array(this.#room);
    this.#persons = new Int32Array(width);
    this.#chosen = new Uint8Array(width);
    this.#low = new Int32Array(units.length);
    this.#high = new Int32Array(units.length);
    this.#isSingle = units.every((unit) => model.count[unit] === 1);
    units.forEach((one, at) => {
      const row = model.fits[one]!;
      for (let other = at + 1; other < units.length; other++) {
        const unit = units[other]!;
        if (!(row[unit >> 5]! & (1 << (unit & 31)))) continue;
        if (other < 32) this.#low[at]! |= 1 << other;
        else this.#high[at]! |= 1 << (other - 32);
      }
    });
  }

  run(): boolean {
    const all = (bits: number) => (bits <= 0 ? 0 : bits >= 32 ? -1 : (1 << bits) - 1);
    return this.#extend(0, 0, all(this.#units.length), all(this.#units.length - 32), -1, -1, -1);
  }

  listed(): Listed {
    const [units, width, length] = [this.#units, this.#persons.length, this.#length];
    return {
      ...{ units, width, length, member: this.#member, count: this.#count, worth: this.#values },
      ...{ leaders: this.#leaders, hosts: this.#hosts },
    };
  }

  #extend(
    depth: number,
    size: number,
    low: number,
    high: number,
    slots: number,
    languages: number,
    mayLead: number,
  ): boolean {
    const model = this.#model;
    const [least, most] = model.rules.sizes;
    let [lowLeft, highLeft] = [low, high];
    while (lowLeft || highLeft) {
      let at: number;
      if (lowLeft) {
        at = 31 - Math.clz32(lowLeft & -lowLeft);
        lowLeft &= lowLeft - 1;
      } else {
        at = 63 - Math.clz32(highLeft & -highLeft);
        highLeft &= highLeft - 1;
      }
      const unit = this.#units[at]!;
      const [itsSlots, itsLanguages] = [slots & model.slots[unit]!, languages & model.languages[unit]!];
      if (!itsSlots || !itsLanguages) continue;
      const count = model.count[unit]!;
      const whole = size + count;
      if (whole > most) continue;
      const itsLeaders = mayLead & model.mayLead[unit]!;
      const asking = { slots: itsSlots, languages: itsLanguages, mayLead: itsLeaders };
      if (this.#staff.isNeeded && !this.#staff.couldGuide(asking)) continue;
      const persons = model.units[unit]!;
      for (let place = 0; place < count; place++) this.#persons[size + place] = persons[place]!;
      this.#chosen[depth] = at;
      if (whole >= least && !this.#add(depth + 1, whole, asking)) return false;
      if (whole >= most) continue;
      const [nextLow, nextHigh] = [lowLeft & this.#low[at]!, highLeft & this.#high[at]!];
      if (this.#isSingle && whole + bitCount(nextLow) + bitCount(nextHigh) < least) continue;
      if (!this.#extend(depth + 1, whole, nextLow, nextHigh, itsSlots, itsLanguages, itsLeaders))
        return false;
    }
    return true;
  }

  #add(depth: number, size: number, asking: { slots: number; languages: number; mayLead: number }): boolean {
    const points = this.#worth.of(this.#persons, size);
    if (points < this.#model.floor * size) return true;
    const at = this.#length++;
    if (at >= this.#most) return false;
    if (at === this.#room) this.#grow();
    this.#member.set(
      depth === this.#chosen.length ? this.#chosen : this.#chosen.subarray(0, depth),
      at * this.#chosen.length,
    );
    this.#count[at] = depth;
    this.#values[at] = points + this.#model.alone * size;
    if (this.#leaders || this.#hosts) {
      const { leaders, hosts } = this.#staff.optionsOf(asking);
      if (this.#leaders) this.#leaders[at] = leaders & asking.mayLead;
      if (this.#hosts) this.#hosts[at] = hosts;
    }
    return true;
  }

  #grow(): void {
    // Where there are many, room for all at once: what is not written on takes no memory, and a copy would.
    this.#room = this.#room < 1 << 18 ? this.#room * 2 : this.#most;
    const bytes = (old: Uint8Array, length: number) => {
      const next = new Uint8Array(length);
      next.set(old);
      return next;
    };
    const numbers = (old: Int32Array) => {
      const next = new Int32Array(this.#room);
      next.set(old);
      return next;
    };
    this.#member = bytes(this.#member, this.#room * this.#chosen.length);
    this.#count = bytes(this.#count, this.#room) as Uint8Array<ArrayBuffer>;
    this.#values = numbers(this.#values) as Int32Array<ArrayBuffer>;
    this.#leaders &&= numbers(this.#leaders);
    this.#hosts &&= numbers(this.#hosts);
  }
}

/** How many bits are set. */
function bitCount(bits: number): number {
  let some = bits - ((bits >>> 1) & 0x55555555);
  some = (some & 0x33333333) + ((some >>> 2) & 0x33333333);
  return Math.imul((some + (some >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
