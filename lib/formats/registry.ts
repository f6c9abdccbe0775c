import { isBuilt } from "@/lib/formats/grouping";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Every format, the first one first. */
export const formats: readonly [Format, ...Format[]] = [peerVisits, organisationVisit];

/** Formats of this process beside those: of a test. */
const others: Format[] = [];

/** Makes a format known that is not one of those that every installation has. */
export function addFormat(format: Format): void {
  others.push(format);
}

/** The format of a programme by its key; an unknown key, and one whose groups cannot be made, is a bug, not bad input. */
export function formatOf(key: string): Format {
  const format = [...formats, ...others].find((candidate) => candidate.key === key);
  if (!format) throw new Error(`no such format: ${key}`);
  if (!isBuilt(format.grouping))
    throw new Error(`groups of this kind are not built: ${format.grouping.kind}`);
  return format;
}

/** The format of programmes that are shown beside each other, in whose words a page of them all speaks; null where they have several, or there are none. */
export function formatOfAll(keys: readonly string[]): Format | null {
  const [key, ...others] = new Set(keys);
  return key && others.length === 0 ? formatOf(key) : null;
}
