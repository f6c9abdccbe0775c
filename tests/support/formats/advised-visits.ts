import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Peer visits with somebody who advises, whom the associations name. No programme has it but in tests. */
export const advisedVisits: Format = {
  ...peerVisits,
  key: "advised-visits",
  roles: [
    ...peerVisits.roles,
    {
      ...{ key: "expert", needed: true, busy: true, holds: false, notes: false, from: "contact" },
      label: { fi: "Asiantuntija", sv: "Sakkunnig", en: "Expert" },
      told: {
        fi: "Kuuntelette ja kommentoitte. Muistiinpanoja ette näe.",
        sv: "Ni lyssnar och kommenterar. Anteckningar ser ni inte.",
        en: "You listen and comment. You do not see notes.",
      },
    },
  ],
};
