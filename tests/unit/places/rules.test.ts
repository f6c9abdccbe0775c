import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  free,
  givesByItself,
  lowered,
  numberFor,
  positionOf,
  queueOf,
  type Room,
  type Row,
  settle,
  whyAskComing,
  whyAskOverlap,
  whyNotLower,
  whyNotSignUp,
} from "@/lib/places/rules";

const now = new Date("2027-03-01T10:00:00Z");
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const room = (differs: Partial<Room> = {}): Room => ({
  ...{ capacity: 2, perOrganisation: null, capUntil: null, startsAt: hours(72), remoteWelcome: false },
  ...differs,
});
const row = (id: string, differs: Partial<Row> = {}): Row => ({
  ...{ id, state: "WAITING", turn: Number(id.replace(/\D/g, "")), number: null, agency: null },
  ...{ remote: false, askedAt: null, ...differs },
});
const taken = (id: string, number: number, differs: Partial<Row> = {}) =>
  row(id, { state: "TAKEN", number, ...differs });

/** Meetings as they may be met: some who have a place, some who wait, of a few agencies, in any order. */
const meetings = fc
  .record({
    capacity: fc.integer({ min: 0, max: 6 }),
    cap: fc.option(fc.integer({ min: 1, max: 3 })),
    hoursAway: fc.integer({ min: 1, max: 100 }),
    people: fc.array(
      fc.record({ takes: fc.boolean(), agency: fc.constantFrom("a", "b", null), remote: fc.boolean() }),
      { maxLength: 14 },
    ),
    order: fc.infiniteStream(fc.nat()),
  })
  .map(({ capacity, cap, hoursAway, people }) => {
    const numbers = { true: 0, false: 0 };
    const rows = people.map(({ takes, agency, remote }, index): Row => {
      const may = takes && (remote || numbers.false < capacity);
      const number = may ? ++numbers[`${remote}`] : null;
      return row(`r${index}`, { state: may ? "TAKEN" : "WAITING", number, agency, remote });
    });
    const now48 = { capUntil: hours(1), startsAt: hours(hoursAway), perOrganisation: cap, capacity };
    return { rows, room: room(now48) };
  });

/** The rows after what was settled. */
function settled(rows: readonly Row[], promoted: { id: string; number: number }[]): Row[] {
  return rows.map((one) => {
    const found = promoted.find(({ id }) => id === one.id);
    return found ? { ...one, state: "TAKEN", number: found.number } : one;
  });
}

describe("a queue", () => {
  test("never takes more places than there are, none twice, and leaves none free that somebody may have", () => {
    fc.assert(
      fc.property(meetings, ({ rows, room }) => {
        const { promoted, asked } = settle(rows, room, now);
        const then = settled(rows, promoted);
        const numbers = then.flatMap((one) => (one.state === "TAKEN" && !one.remote ? [one.number] : []));
        expect(numbers.length).toBeLessThanOrEqual(room.capacity);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number !== null && number >= 1 && number <= room.capacity)).toBe(
          true,
        );
        if (givesByItself(room, now)) {
          expect(asked).toEqual([]);
          for (const { id } of queueOf(then)) expect(numberFor(id, then, room, now)).toBeNull();
        } else {
          expect(promoted).toEqual([]);
          expect(asked.length > 0).toBe(
            queueOf(rows).some(({ id }) => numberFor(id, rows, room, now) !== null),
          );
        }
      }),
    );
  });

  test("lets nobody pass who may go on themselves", () => {
    fc.assert(
      fc.property(meetings, ({ rows, room }) => {
        const { promoted } = settle(rows, room, now);
        const left = queueOf(settled(rows, promoted));
        for (const { id } of promoted)
          for (const earlier of left.filter(
            ({ turn }) => turn < (rows.find((one) => one.id === id)?.turn ?? 0),
          ))
            expect(earlier.agency).not.toBeNull();
      }),
    );
  });

  test("lets no newcomer pass it: who comes last gets a place only where nobody else may have it", () => {
    fc.assert(
      fc.property(meetings, ({ rows, room }) => {
        const newcomer = row("r99");
        const { promoted } = settle([...rows, newcomer], room, now, newcomer.id);
        if (!promoted.some(({ id }) => id === newcomer.id)) return;
        const then = settled([...rows, newcomer], promoted);
        for (const one of queueOf(then)) {
          const without = then.map((each) => (each.id === newcomer.id ? newcomer : each));
          expect(numberFor(one.id, without, room, now)).toBeNull();
        }
      }),
    );
  });

  test("lowered, sets back exactly those who came last, and who stays has a number within", () => {
    fc.assert(
      fc.property(meetings, fc.integer({ min: 0, max: 6 }), ({ rows }, capacity) => {
        const { setBack, renumbered } = lowered(rows, capacity);
        const there = rows.filter(({ state, remote }) => state === "TAKEN" && !remote);
        const stay = there.filter(({ id }) => !setBack.some((one) => one.id === id));
        expect(stay.length).toBe(Math.min(there.length, capacity));
        for (const one of setBack) for (const other of stay) expect(other.turn).toBeLessThan(one.turn);
        const numbers = stay.map(
          ({ id, number }) => renumbered.find((one) => one.id === id)?.number ?? number,
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number !== null && number >= 1 && number <= capacity)).toBe(true);
      }),
    );
  });
});

describe("a place", () => {
  test("goes to the first of the queue until 48 hours before, and then all who wait are asked", () => {
    const rows = [taken("r1", 1), row("r2"), row("r3")];
    expect(settle(rows, room(), now)).toEqual({ promoted: [{ id: "r2", number: 2 }], asked: [] });
    const late = room({ startsAt: hours(48) });
    expect(settle(rows, late, now)).toEqual({ promoted: [], asked: ["r2", "r3"] });
    expect(settle(rows, room({ startsAt: new Date(hours(48).getTime() + 1) }), now).promoted).toHaveLength(1);
    expect(numberFor("r3", rows, late, now)).toBe(2);
  });

  test("is kept from the fifth of an agency in the first days, and the next goes on before them", () => {
    const rows = [
      taken("r1", 1, { agency: "te" }),
      row("r2", { agency: "te" }),
      row("r3", { agency: "kela" }),
    ];
    const capped = room({ perOrganisation: 1, capUntil: hours(5) });
    expect(settle(rows, capped, now).promoted).toEqual([{ id: "r3", number: 2 }]);
    expect(settle(rows, { ...capped, capUntil: now }, now).promoted).toEqual([{ id: "r2", number: 2 }]);
  });

  test("from afar takes none of the room, and is there where the host welcomes it", () => {
    const rows = [taken("r1", 1), taken("r2", 2), row("r3", { remote: true })];
    expect(numberFor("r3", rows, room(), now)).toBeNull();
    expect(numberFor("r3", rows, room({ remoteWelcome: true }), now)).toBe(1);
    expect(free(rows, room())).toBe(0);
  });

  test("says the how-manieth one waits", () => {
    const rows = [taken("r1", 1), row("r5"), row("r3")];
    expect([positionOf(rows, "r3"), positionOf(rows, "r5"), positionOf(rows, "r1")]).toEqual([1, 2, null]);
  });
});

describe("what is asked before", () => {
  test("another meeting at the same time; one that begins when the other ends is none", () => {
    const own = [{ startsAt: hours(1), endsAt: hours(2), host: "Naapuriapu ry" }];
    expect(whyAskOverlap({ startsAt: hours(1.5), endsAt: hours(3) }, own)?.params).toEqual({
      host: "Naapuriapu ry",
    });
    expect(whyAskOverlap({ startsAt: hours(2), endsAt: hours(3) }, own)).toBeNull();
  });

  test("who did not come the last two times, and nobody else", () => {
    expect(whyAskComing([false, false, true])?.code).toBe("place-sure-to-come");
    for (const present of [[], [false], [true, false], [false, true]])
      expect(whyAskComing(present)).toBeNull();
  });

  test("whoever lowers has read exactly the names of those who move", () => {
    const back = [{ id: "a", name: "Aino" }];
    expect(whyNotLower(back, [])?.params).toEqual({ names: "Aino", count: 1 });
    expect(whyNotLower(back, ["b"])?.code).toBe("place-capacity-below");
    expect(whyNotLower([], ["a"])?.code).toBe("changed-by-someone-else");
    expect(whyNotLower(back, ["a"])).toBeNull();
  });

  test("whether signing up is open", () => {
    const meeting = {
      ...{ state: "SCHEDULED" as const, startsAt: hours(5), endsAt: hours(6) },
      ...{ signUpOpenedAt: hours(-1), signUpClosesAt: null, badged: false },
    };
    expect(whyNotSignUp(meeting, "CONFIRMED", now)).toBeNull();
    expect(whyNotSignUp({ ...meeting, signUpOpenedAt: null }, "CONFIRMED", now)?.code).toBe("place-not-open");
    expect(whyNotSignUp({ ...meeting, signUpClosesAt: now }, "CONFIRMED", now)?.code).toBe("place-not-open");
    expect(whyNotSignUp({ ...meeting, startsAt: now }, "CONFIRMED", now)?.code).toBe("meeting-has-begun");
    // To a day of rounds until its end, for those who walk in.
    const day = { ...meeting, badged: true, startsAt: hours(-2), endsAt: hours(1) };
    expect(whyNotSignUp(day, "CONFIRMED", now)).toBeNull();
    expect(whyNotSignUp({ ...day, endsAt: now }, "CONFIRMED", now)?.code).toBe("meeting-has-begun");
    expect(whyNotSignUp({ ...meeting, state: "CANCELLED" }, "CONFIRMED", now)?.code).toBe(
      "meeting-not-schedulable",
    );
  });
});
