import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type DoorMark,
  found,
  type Guest,
  hereNow,
  idAt,
  listWith,
  numberFrom,
  numbersLeft,
  overrun,
  presenceBy,
  undecided,
} from "@/lib/days/door";
import { isId } from "@/lib/forms/ids";

const at = (minute: number) => `2027-01-01T09:${String(minute).padStart(2, "0")}:00Z`;
const badges = ["a", "b", "c"];
const minute = fc.integer({ min: 0, max: 58 });
const kinds = ["arrived", "left", "cleared"] as const;
const marks = fc
  .array(fc.record({ minute, badge: fc.constantFrom(...badges), kind: fc.constantFrom(...kinds) }), {
    maxLength: 20,
  })
  .map((all) => all.map((one, place): DoorMark => ({ ...one, id: `m${place}`, at: at(one.minute) })));

const guest = (badge: string, more: Partial<Guest> = {}): Guest => ({
  ...{ badge, number: 1, name: "Aino Virta", agency: "Kainuun työ", needs: "", table: null, walkedIn: false },
  ...{ arrivedAt: null, leftAt: null, ...more },
});

describe("the marks of a door", () => {
  it("say the same in whatever order and however often they come, from however many devices", () => {
    fc.assert(
      fc.property(marks, fc.array(fc.nat()), (all, keys) => {
        const shuffled = [...all]
          .map((mark, place) => ({ mark, key: keys[place % Math.max(1, keys.length)] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ mark }) => mark);
        expect(new Map(presenceBy(shuffled))).toEqual(presenceBy(all));
        expect(presenceBy(all.concat(all.filter(({ kind }) => kind !== "cleared")))).toEqual(presenceBy(all));
      }),
    );
  });

  it("never say of somebody that they left before they came, and nothing of whom all was cleared", () => {
    fc.assert(
      fc.property(marks, (all) => {
        for (const { arrivedAt, leftAt } of presenceBy(all).values())
          if (leftAt) expect(arrivedAt !== null && leftAt >= arrivedAt).toBe(true);
        const cleared = badges.map(
          (badge): DoorMark => ({ id: `c-${badge}`, at: at(59), kind: "cleared", badge }),
        );
        for (const one of presenceBy([...all, ...cleared]).values())
          expect(one).toEqual({ arrivedAt: null, leftAt: null });
      }),
    );
  });

  it("count a double check-in once, at the first of the two, and let who left come back", () => {
    const twice: DoorMark[] = [
      { id: "2", at: at(5), kind: "arrived", badge: "a" },
      { id: "1", at: at(3), kind: "arrived", badge: "a" },
    ];
    expect(presenceBy(twice).get("a")).toEqual({ arrivedAt: at(3), leftAt: null });
    const gone: DoorMark[] = [...twice, { id: "3", at: at(9), kind: "left", badge: "a" }];
    expect(presenceBy(gone).get("a")).toEqual({ arrivedAt: at(3), leftAt: at(9) });
    const back: DoorMark[] = [...gone, { id: "4", at: at(11), kind: "arrived", badge: "a" }];
    expect(presenceBy(back).get("a")).toEqual({ arrivedAt: at(3), leftAt: null });
  });
});

describe("the list of a door", () => {
  const snapshot = { title: "Päivä", zone: "Europe/Helsinki", takenAt: at(0), capacity: 2 };

  it("shows what this device has marked over what the server knew", () => {
    const guests = [guest("a"), guest("b", { arrivedAt: at(1) })];
    const walk: DoorMark = {
      ...{ id: "w", at: at(4), kind: "walk-in", number: 61 },
      ...{ name: "Olli Ovelta", agency: "Osuuskunta", needs: "tulkki", locale: "fi" },
    };
    const list = listWith({ ...snapshot, guests }, [
      { id: "1", at: at(2), kind: "arrived", badge: "a" },
      { id: "2", at: at(3), kind: "left", badge: "b" },
      walk,
    ]);
    expect(list.map(({ badge, arrivedAt, leftAt }) => [badge, arrivedAt, leftAt])).toEqual([
      ["a", at(2), null],
      ["b", at(1), at(3)],
      ["w", at(4), null],
    ]);
    expect(list[2]).toMatchObject({ number: 61, name: "Olli Ovelta", needs: "tulkki", walkedIn: true });
    expect(hereNow(list)).toBe(2);
    // Once the server knows who walked in they stand there once.
    const after = listWith({ ...snapshot, guests: [...guests, guest("w", { arrivedAt: at(4) })] }, [walk]);
    expect(after.filter(({ badge }) => badge === "w")).toHaveLength(1);
  });

  it("tells how many are here over the room, and what cannot be decided without the net", () => {
    const here = ["a", "b", "c"].map((one) => guest(one, { arrivedAt: at(1) }));
    expect(overrun(here, 2)).toBe(1);
    expect(overrun(here, null)).toBe(0);
    expect(undecided(true, 2, 0)).toEqual([]);
    expect(undecided(false, 2, 5)).toEqual(["room", "newer"]);
    expect(undecided(false, null, 0)).toEqual(["newer", "number"]);
  });

  it("finds by number alone, else by the beginnings of words, without their accents", () => {
    const all = [guest("a", { number: 6 }), guest("b", { number: 61, name: "Väinö Äijälä" })];
    expect(found(all, "6").map(({ badge }) => badge)).toEqual(["a"]);
    expect(found(all, "aij va").map(({ badge }) => badge)).toEqual(["b"]);
    expect(found(all, "ijälä")).toEqual([]);
    expect(found(all, " ")).toHaveLength(2);
  });
});

describe("numbers of those who walk in", () => {
  const blocks = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }).map((sizes) => {
    let from = 60;
    return sizes.map((size): Block => {
      const block = { first: from + 1, last: from + size };
      from += size;
      return block;
    });
  });

  it("of devices with blocks of their own never meet, and end when a block does", () => {
    fc.assert(
      fc.property(blocks, (each) => {
        const given: number[] = [];
        for (const block of each) {
          const used = new Set<number>();
          for (let number = numberFrom([block], used); number !== null; number = numberFrom([block], used)) {
            given.push(number);
            used.add(number);
          }
          expect(numbersLeft([block], used)).toBe(0);
        }
        expect(new Set(given).size).toBe(given.length);
        expect(given.length).toBe(each.reduce((sum, { first, last }) => sum + last - first + 1, 0));
      }),
    );
  });
});

describe("ids made on a device", () => {
  it("are of version 7, in the order of their time, whatever chance says", () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 }),
        fc.integer({ min: 1, max: 10_000 }),
        bytes,
        bytes,
        (one, later, a, b) => {
          const base = 1_800_000_000_000 + one;
          const [first, second] = [idAt(base, a), idAt(base + later, b)];
          expect(isId(first)).toBe(true);
          expect(first[14]).toBe("7");
          expect("89ab").toContain(first[19]);
          expect(first < second).toBe(true);
        },
      ),
    );
  });
});
