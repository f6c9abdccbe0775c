import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoIsLike, whoMayBe } from "@/lib/organisations/name-index";
import { namesLike } from "@/lib/organisations/names";
import { meant } from "@/lib/organisations/rules";
import { turnsDuring } from "@/tests/support/turns";

const part = fc.constantFrom("Kylä", "Kyla", "Pelimannit", "Pelimanit", "Tanssi", "Dans", "Hangon", "Å", "!");
const town = fc.constantFrom("", "Kuopio", "Hanko", "Hangö", "Helsinki, Espoo");
const name = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 3 }),
    town,
    fc.constantFrom("", " ry", " rf"),
    fc.boolean(),
  )
  .map(([parts, place, sort, brackets]) =>
    [...parts, brackets && place ? `(${place})` : place].join(" ").concat(sort).trim(),
  );
const register = fc
  .array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), town), { maxLength: 30 })
  .map((all) =>
    all.map(([names, municipality], n) => ({ id: `${n}`, names, municipality, businessId: null })),
  );

describe("faults 12: names are looked up in an index: nobody else waits while each is held against all", () => {
  it("faults 12: the index finds whom a name means, and those like it, as reading the whole list does", async () => {
    await fc.assert(
      fc.asyncProperty(register, fc.array(name, { maxLength: 5 }), async (all, typed) => {
        const [mayBe, alike] = [await whoMayBe(all), await whoIsLike(all)];
        for (const one of typed) {
          expect(meant(one, mayBe(one))).toBe(meant(one, all));
          expect(alike(one)).toEqual(namesLike(one, all));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("faults 12: a name is held against those few that it may be, not against every one of 2,000, and these are read in turns", async () => {
    let read = 0;
    const all = Array.from({ length: 2_000 }, (_, n) => ({
      names: [`Yhdistys ${n} ry`],
      get municipality() {
        read += 1;
        return "Kuopio";
      },
    }));
    const { result: mayBe, turns } = await turnsDuring(() => whoMayBe(all));
    expect(turns).toBeGreaterThanOrEqual(39);
    expect((await turnsDuring(() => whoIsLike(all))).turns).toBeGreaterThanOrEqual(39);
    const typed = Array.from({ length: 400 }, (_, n) => `Yhdistys ${n * 3} (Kuopio)`);
    expect(typed.map((one) => mayBe(one).length)).toEqual(typed.map(() => 1));
    expect(read).toBe(all.length);
  });
});
