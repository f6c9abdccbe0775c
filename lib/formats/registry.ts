import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Every format there is. */
export const formats: readonly Format[] = [peerVisits];

/** The format of a programme by its key; an unknown key is a bug, not bad input. */
export function formatOf(key: string): Format {
  const format = formats.find((candidate) => candidate.key === key);
  if (!format) throw new Error(`no such format: ${key}`);
  return format;
}
