import type { Format } from "@/lib/formats/recipe";
import { visitRound } from "@/lib/formats/visit-round/recipe";

/** The visit round under another key, so that tests and journeys have it whether programmes may or not. */
export const trialRound: Format = { ...visitRound, key: "trial-round" };
