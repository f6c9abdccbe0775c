import { describe, expect, it } from "vitest";
import { nameKey } from "@/lib/organisations/rules";

describe("an organisation's name", () => {
  it.each([
    ["Muistikumppanit ry", "muistikumppanit"],
    ["  MUISTIKUMPPANIT  r.y. ", "muistikumppanit"],
    ["Rannikon Nuorisoleirit rf", "rannikon nuorisoleirit"],
    ["4H-yhdistys", "4h yhdistys"],
    ["Ry", "ry"],
    ["🏡", "🏡"],
  ])("%s is compared as %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
