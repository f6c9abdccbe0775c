import { describe, expect, it } from "vitest";
import type { ListedPerson } from "@/lib/listings/shown";
import { byTheme, organisationsOn, sifted } from "@/lib/listings/sifting";
import { nameKey } from "@/lib/organisations/names";

const label = (fi: string, sv: string, en: string) => ({ fi, sv, en });
const poetry = { key: "poetry", label: label("Runot", "Dikter", "Poetry") };
const novels = { key: "novels", label: label("Romaanit", "Romaner", "Novels") };
const own = { key: "own", label: label("Oma", "Egen", "Own") };
const one = (name: string, rest: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{
    id: name,
    name,
    organisation: null,
    themes: [poetry],
    askAbout: null,
    email: null,
    phone: "040 123 4567",
  },
  ...rest,
});
const people = [
  one("Åke Öhman", { organisation: "Kaupunginkirjasto", askAbout: "Miten runoilta järjestetään?" }),
  one("Bertta Bo", { organisation: "Kirjakauppa Oy", themes: [novels, own] }),
  one("Cecilia Ce", { organisation: "kirjakauppa  oy", themes: [poetry, novels] }),
  one("Dan D"),
];
const names = (found: readonly ListedPerson[]) => found.map(({ name }) => name);

describe("what is looked for on a list", () => {
  it.each([
    ["", ["Åke Öhman", "Bertta Bo", "Cecilia Ce", "Dan D"]],
    ["ake", ["Åke Öhman"]],
    ["RUNOILTA", ["Åke Öhman"]],
    ["dikter kirjakauppa", ["Cecilia Ce"]],
    ["novels", ["Bertta Bo", "Cecilia Ce"]],
    ["100% _", []],
  ])(
    "words, whatever their accents and language, all of which stand in what is shown: %j",
    (words, found) => {
      expect(names(sifted(people, { words }))).toEqual(found);
    },
  );

  it("a theme, and an organisation whatever the way its name is typed", () => {
    expect(names(sifted(people, { theme: "own" }))).toEqual(["Bertta Bo"]);
    expect(names(sifted(people, { organisation: nameKey("Kirjakauppa Oy") }))).toEqual([
      "Bertta Bo",
      "Cecilia Ce",
    ]);
    expect(names(sifted(people, { organisation: "nobody", words: "runot" }))).toEqual([]);
    expect(organisationsOn(people).map(({ label }) => label)).toEqual([
      "Kaupunginkirjasto",
      "kirjakauppa  oy",
    ]);
  });
});

it("stands by theme in the format's order, what a programme has added after it; who stands in two stands twice", () => {
  const themes = byTheme(people, ["novels", "poetry", "nobody's"]);
  expect(themes.map(({ key, people: of }) => [key, names(of)])).toEqual([
    ["novels", ["Bertta Bo", "Cecilia Ce"]],
    ["poetry", ["Åke Öhman", "Cecilia Ce", "Dan D"]],
    ["own", ["Bertta Bo"]],
  ]);
});
