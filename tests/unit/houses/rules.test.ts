import { expect, it } from "vitest";
import { houseFinder } from "@/lib/houses/identity";
import { type Hosted, numbersOf } from "@/lib/houses/rules";

const find = houseFinder([]);
const house = (name: string) => find({ organisationId: null, name });
const met = (host: string, guests: string[], days: number, held = true): Hosted => ({
  ...{ host: house(host), guests: guests.map(house), days, held },
});
const numbers = (name: string, all: readonly Hosted[]) => numbersOf(house(name) as string, all);
const meetings = [
  met("Lapin liitto", ["Kainuun liitto"], 3),
  met("Kainuun liitto", ["Lapin liitto"], 2),
  met("KAINUUN  LIITTO", ["Lapin liitto", "Uudenmaan liitto"], 1, false),
  met("Kainuun liitto", ["Kainuun liitto"], 5),
  met("Uudenmaan liitto", ["", "Kainuun liitto", "Kainuun liitto"], 2, false),
  met("", ["Kainuun liitto"], 1),
];

it("counts who of a house goes to others and who of others comes, and their days, held and agreed apart", () => {
  expect(numbers("Kainuun liitto", meetings)).toEqual({
    out: { held: { people: 2, days: 4 }, agreed: { people: 2, days: 4 } },
    in: { held: { people: 1, days: 2 }, agreed: { people: 2, days: 2 } },
  });
  expect(numbers("lapin liitto", meetings)).toEqual({
    out: { held: { people: 1, days: 2 }, agreed: { people: 1, days: 1 } },
    in: { held: { people: 1, days: 3 }, agreed: { people: 0, days: 0 } },
  });
  expect(numbers("Pohjois-Karjalan liitto", meetings)).toEqual({
    out: { held: { people: 0, days: 0 }, agreed: { people: 0, days: 0 } },
    in: { held: { people: 0, days: 0 }, agreed: { people: 0, days: 0 } },
  });
});

it("counts all that go out as many as come in, over all houses that are known", () => {
  const known = meetings
    .map((one) => ({ ...one, guests: one.guests.filter((guest) => guest !== null) }))
    .filter(({ host }) => host);
  const houses = ["Kainuun liitto", "Lapin liitto", "Uudenmaan liitto"].map((name) => numbers(name, known));
  for (const when of ["held", "agreed"] as const)
    for (const what of ["people", "days"] as const) {
      const sum = (way: "out" | "in") => houses.reduce((all, numbers) => all + numbers[way][when][what], 0);
      expect([when, what, sum("out")]).toEqual([when, what, sum("in")]);
    }
});
