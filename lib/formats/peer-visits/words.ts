import { insights } from "@/lib/formats/peer-visits/words/insights";
import type { Words } from "@/lib/i18n/overrides";

/** What peer visits say otherwise than the platform: two associations are a pair, and their meetings are visits. */
export const words: Words = { insights };
