import type { Format, MeetingStep } from "@/lib/formats/recipe";
import { orderedTalks } from "./ordered-talks";

const evenings: MeetingStep = {
  ...{ kind: "meeting", key: "talk", where: "either", minutes: 180, times: "together" },
  count: { ordered: { least: 1, most: 12, usual: 5 } },
  gapWeeks: { min: 2, max: 6 },
};

/** The ordered talks, of which all dates are found together, and an expert whom the orderer names. No programme has it but in tests. */
export const orderedSeries: Format = {
  ...orderedTalks,
  key: "ordered-series",
  steps: [evenings],
  leaving: { kind: "goes-on", least: 3, newcomersUntil: 2 },
  roles: [
    ...orderedTalks.roles,
    {
      ...{ key: "expert", needed: true, busy: true, holds: false, notes: false, from: "contact" },
      label: { fi: "Asiantuntija", sv: "Sakkunnig", en: "Expert" },
    },
  ],
};
