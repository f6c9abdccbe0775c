import type { Format } from "@/lib/formats/recipe";
import { hostCard } from "@/lib/formats/visit-round/host-card";
import { readsOfHost } from "@/lib/formats/visit-round/reads";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { openDoors } from "./open-doors";

const [host, guest] = openDoors.parts as [(typeof openDoors.parts)[0], (typeof openDoors.parts)[0]];

/** Houses that open their doors and of whose cards a booklet is made, as in a visit round. No programme has it but in tests. */
export const openHouses: Format = {
  ...openDoors,
  key: "open-houses",
  parts: [{ ...host, intake: hostCard, reads: readsOfHost }, guest],
  steps: [...openDoors.steps, ...visitRound.steps.filter(({ kind }) => kind === "document")],
  documents: visitRound.documents,
  words: visitRound.words.documents ? { documents: visitRound.words.documents } : {},
};
