import { expect, test } from "vitest";
import { readName } from "@/lib/organisations/names";

test("faults 12: a name is read once, however many it is compared with: a hundred wishes among 2,000 names held everybody for seconds", () => {
  const read = readName("Pelimannit ry (Kuopio)");
  expect(read).toEqual({ key: "pelimannit", town: "Kuopio" });
  expect(readName("Pelimannit ry (Kuopio)")).toBe(read);
});
