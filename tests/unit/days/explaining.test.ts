import { describe, expect, it } from "vitest";
import type { OnTheList } from "@/lib/days/day-loading";
import { type Explained, explainOne, explainRound, priceOfSwap } from "@/lib/days/explaining";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const person = (n: number, more: Partial<OnTheList> = {}): OnTheList => ({
  ...{ badgeId: `b${n}`, number: n, name: `Tulija ${n}`, agency: `Talo ${n}`, languages: ["fi"] },
  ...{ ratherNot: [], userId: `u${n}`, isHere: true, hasLeft: false, seating: [], needs: null },
  ...{ assistants: 0, fixedTable: null },
  ...more,
});
const round = (key: string, ...tables: number[][]) => ({
  ...{ key, tables: tables.length, closed: [] },
  seats: new Map(tables.flatMap((its, at) => its.map((n): [string, number] => [`b${n}`, at + 1]))),
});
const on = new Date("2026-03-01");

function day(more: Partial<Explained> = {}): Explained {
  const people = more.people ?? [1, 2, 3, 4, 5, 6].map((n) => person(n));
  return {
    rounds: [round("one", [1, 2, 3], [4, 5, 6]), round("two", [1, 4, 2], [3, 5, 6])],
    ...{ at: 1, people, met: [], now: new Date("2027-03-01"), reader: "coach" },
    names: {
      person: (id) => people.find(({ badgeId }) => badgeId === id)?.name ?? "",
      organisation: (id) => people.find(({ badgeId }) => badgeId === id)?.agency ?? "",
      round: (at) => `Kierros ${at + 1}`,
    },
    ...more,
  };
}
const t = translator("fi", "days");
const words = (all: readonly { key: string; params: Record<string, string | number> }[]) =>
  all.map(({ key, params }) => t(key as "why.again", params as never));
const linesOf = (its: Explained) => words(explainRound(its).lines.map(({ why }) => why));

describe("why a round is as it is", () => {
  it("names who meets again and where they sat, and that it has to be where there are no more others", () => {
    const its = day();
    expect(linesOf(its)).toEqual([
      "Tulija 1 ja Tulija 2 ovat istuneet yhdessä jo kierroksella Kierros 1.",
      "Tulija 5 ja Tulija 6 ovat istuneet yhdessä jo kierroksella Kierros 1.",
    ]);
    expect(explainRound(its).must).toEqual([]);
    const third = day({
      rounds: [...its.rounds, round("three", [1, 5, 3], [2, 4, 6])],
      at: 2,
    });
    // Beside six others each, and there are five.
    expect(words(explainRound(third).must)).toEqual([
      "Joku kohtaa väistämättä saman ihmisen uudelleen: paikalla on 6 ihmistä, ja jokainen istuu jo nyt 6 muun kanssa.",
    ]);
  });

  it("names colleagues, and that two must sit together where they are more than the tables", () => {
    const people = [1, 2, 3, 4, 5, 6].map((n) =>
      person(n, [1, 3, 4].includes(n) ? { agency: "Työllisyys" } : {}),
    );
    const its = day({ people, rounds: [round("one", [1, 4, 2], [3, 5, 6])], at: 0 });
    expect(linesOf(its)).toEqual(["Tulija 1 ja Tulija 4 ovat samasta organisaatiosta: Työllisyys."]);
    expect(words(explainRound(its).must)).toEqual([
      "Organisaatiosta Työllisyys on 3 ihmistä ja pöytiä on 2, joten kaksi heistä istuu väistämättä yhdessä.",
    ]);
  });

  it("names who knew each other only where that may be told: a closed group is told by nothing, neither a line nor a count nor a price", () => {
    const met = (told: boolean) => [{ one: "u1", other: "u4", on, told }];
    const known = "Tulija 1 ja Tulija 4 ovat tavanneet ennen tätä päivää.";
    expect(linesOf(day({ met: met(true) }))).toContain(known);
    const [open, closed] = [day(), day({ met: met(false) })];
    for (const read of [
      (its: Explained) => linesOf(its),
      (its: Explained) => explainOne(its, "b1"),
      (its: Explained) => priceOfSwap(its, "b4", "b3"),
    ])
      expect(read(closed)).toEqual(read(open));
  });

  it("tells whom somebody would rather not meet to who coordinates, and to who runs the day in no way", () => {
    const walled = [1, 2, 3, 4, 5, 6].map((n) =>
      person(n, n === 1 ? { ratherNot: [{ organisationId: null, name: "Tulija 4" }] } : {}),
    );
    const [free, wall] = [day(), day({ people: walled })];
    expect(linesOf(wall)).toEqual(linesOf(free));
    expect(explainOne(wall, "b1")).toEqual(explainOne(free, "b1"));
    const coordinates = day({ people: walled, reader: "coordinator" });
    expect(linesOf(coordinates)).toContain(
      "Tulija 1 ja Tulija 4: toinen ei halua samaan pöytään, mutta muuta paikkaa ei löytynyt.",
    );
    // Before a swap, too: 4 would come to the table of 1.
    const rounds = [round("one", [1, 2, 3], [4, 5, 6])];
    const swap = (people: OnTheList[], reader: Explained["reader"]) =>
      priceOfSwap(day({ rounds, at: 0, people, reader }), "b2", "b4");
    expect(swap(walled, "coach")).toEqual(swap(free.people as OnTheList[], "coach"));
    expect(swap(walled, "coordinator")?.cannot?.key).toBe("swap.wall");
  });
});

describe("why somebody sits there", () => {
  it("says with how many they have not sat, whom they meet again, and that they keep their table", () => {
    const people = [1, 2, 3, 4, 5, 6].map((n) => person(n, n === 1 ? { fixedTable: 1 } : {}));
    const its = day({ people });
    expect(words(explainOne(its, "b1")?.why ?? [])).toEqual([
      "Hän pitää tämän pöydän joka kierroksella.",
      "Pöydässä on yksi, jonka kanssa hän ei ole vielä istunut.",
      "Tulija 1 ja Tulija 2 ovat istuneet yhdessä jo kierroksella Kierros 1.",
    ]);
    expect(explainOne(its, "b9")).toBeNull();
  });
});

describe("what a swap would cost", () => {
  it("is what comes and what goes, in this round and those after; nothing of it is done", () => {
    const its = day();
    const price = priceOfSwap(its, "b2", "b3");
    expect(words(price?.less.map(({ why }) => why) ?? [])).toEqual([
      "Tulija 1 ja Tulija 2 ovat istuneet yhdessä jo kierroksella Kierros 1.",
    ]);
    expect(words(price?.more.map(({ why }) => why) ?? [])).toEqual([
      "Tulija 1 ja Tulija 3 ovat istuneet yhdessä jo kierroksella Kierros 1.",
    ]);
    const later = priceOfSwap(day({ at: 0 }), "b2", "b4");
    expect(later?.less.every(({ round: at }) => at === 1)).toBe(true);
    expect(later?.less.length).toBeGreaterThan(0);
  });

  it("is not asked of two at one table, nor of who keeps theirs", () => {
    expect(priceOfSwap(day(), "b1", "b2")?.cannot?.key).toBe("swap.same");
    const people = [1, 2, 3, 4, 5, 6].map((n) => person(n, n === 3 ? { fixedTable: 2 } : {}));
    expect(priceOfSwap(day({ people }), "b1", "b3")?.cannot?.key).toBe("swap.keeps");
    expect(priceOfSwap(day(), "b1", "")).toBeNull();
  });
});

it("every sentence is there in every language", () => {
  const params = {
    one: "A",
    other: "B",
    round: "R",
    organisation: "O",
    n: 2,
    people: 3,
    seats: 4,
    tables: 2,
  };
  for (const locale of locales)
    for (const key of [
      "why.again",
      "why.colleagues",
      "why.met",
      "why.wall",
      "why.mustAgain",
      "why.mustColleagues",
      "why.fresh",
      "why.keeps",
      "swap.same",
      "swap.keeps",
      "swap.wall",
      "swap.language",
      "swap.nothing",
    ] as const)
      expect(translator(locale, "days")(key, params as never)).not.toContain("{");
});
