import type { Format } from "@/lib/formats/recipe";
import { openDoors } from "./open-doors";
import { openHouse } from "./open-house";

const [, guest] = openHouse.parts;

/** Houses that open their doors to so many at a time: guests enrol with three answers and take places. No programme has it but in tests. */
export const fullHouse: Format = {
  ...openDoors,
  key: "full-house",
  name: { fi: "Täysi talo", sv: "Fullt hus", en: "Full house" },
  parts: [
    openDoors.parts[0],
    {
      ...(guest as NonNullable<typeof guest>),
      label: { fi: "Vieras", sv: "Gäst", en: "Guest" },
      invitation: { fi: "Tulen vieraaksi", sv: "Jag kommer som gäst", en: "I come as a guest" },
    },
  ],
  steps: [
    {
      ...{ kind: "meeting", key: "stop", count: { each: "seat" } },
      ...{ where: "either", minutes: 90, times: "voted" },
      places: { usual: 1, least: 1, perOrganisation: { most: 4, days: 7 } },
    },
  ],
};
