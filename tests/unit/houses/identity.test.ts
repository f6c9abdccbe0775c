import { describe, expect, it } from "vitest";
import { houseFinder } from "@/lib/houses/identity";
import type { Known } from "@/lib/organisations/rules";

const known = (id: string, names: string[], municipality = ""): Known => ({
  ...{ id, names, municipality, businessId: null },
});
const register = [
  known("uusimaa", ["Uudenmaan liitto", "Nylands förbund", "Helsinki-Uusimaa Regional Council"], "Helsinki"),
  known("rain", ["Säde ry"]),
  known("oulu", ["Martat ry"], "Oulu"),
  known("turku", ["Martat ry"], "Turku"),
];
const find = houseFinder(register);
const keyOf = (name: string) => find({ organisationId: null, name });

describe("the house that a name is", () => {
  it.each([
    "Uudenmaan liitto",
    "UUDENMAAN  LIITTO",
    "Uudenmaan\u00ad liitto",
    "uudenmaan liitto (Helsinki)",
    "Helsinki: Uudenmaan liitto",
    "Uudenmaan liitto, Helsingfors",
    "Uudenmaan liitto Helsinki",
    "Nylands förbund",
    "Nylands  Förbund (Helsingfors)",
    "Helsinki-Uusimaa regional council",
  ])("is one organisation of the register in each of its names and spellings: %s", (name) => {
    expect(keyOf(name)).toBe("organisation:uusimaa");
  });

  it.each([
    ["Sade ry", "name:sade"],
    ["Uudenmaan liitto (Turku)", "name:uudenmaan liitto turku"],
    ["Uudenmaan liiton koulu", "name:uudenmaan liiton koulu"],
    ["Uudenmaan liitto Tiedotus", "name:uudenmaan liitto tiedotus"],
    ["Uudemaan liitto", "name:uudemaan liitto"],
  ])("is another where it is merely alike: %s", (name, key) => {
    expect(keyOf(name)).toBe(key);
  });

  it("is told by its town where two have one name, and is none without", () => {
    expect(keyOf("Martat ry (Oulu)")).toBe("organisation:oulu");
    expect(keyOf("Turun Martat ry, Turku")).toBe("name:turun martat turku");
    expect(keyOf("Martat (Åbo)")).toBe("organisation:turku");
    expect(keyOf("Martat ry")).toBeNull();
    expect(keyOf("Martat ry (Vaasa)")).toBe("name:martat vaasa");
  });

  it("is the organisation that an answer is linked to, whatever it is called, and none of no name", () => {
    expect(find({ organisationId: "oulu", name: "Martat ry" })).toBe("organisation:oulu");
    expect([keyOf(""), keyOf("  ")]).toEqual([null, null]);
    expect([keyOf("Keksitty talo"), keyOf("KEKSITTY TALO RY")]).toEqual(Array(2).fill("name:keksitty talo"));
  });
});
