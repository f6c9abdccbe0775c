import { notBuilt } from "@/lib/formats/built";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { oncePerProcess } from "@/lib/kernel/process";

/** The formats of every installation, the first one first: those that a new programme may have. */
export const formats: readonly [Format, ...Format[]] = [
  peerVisits,
  organisationVisit,
  visitRound,
  meetingSeries,
  peerMentoring,
  networkingDay,
  expertExchange,
];

/** Formats of this process beside those: of a test, which makes them known before the first of them is asked for. */
const others = oncePerProcess<Format[]>("formats", () => []);

/** Makes a format known that is not one of those that every installation has. */
export function addFormat(format: Format): void {
  refuseUnbuilt(format);
  others.push(format);
}

/** The format of a programme by its key; an unknown key is a bug, not bad input. */
export function formatOf(key: string): Format {
  const format = [...formats, ...others].find((candidate) => candidate.key === key);
  if (!format) throw new Error(`no such format: ${key}`);
  return format;
}

/** The keys of the formats that are so. */
export function formatsWith(is: (format: Format) => boolean): string[] {
  return [...formats, ...others].filter(is).map(({ key }) => key);
}

/** The keys of the formats in which somebody may enrol while a programme runs. */
export function openWhileRunning(): string[] {
  return formatsWith(({ parts }) => parts.some(({ whileRunning }) => whileRunning));
}

/** The format of programmes that are shown beside each other, in whose words a page of them all speaks; null where they have several, or there are none. */
export function formatOfAll(keys: readonly string[]): Format | null {
  const [key, ...others] = new Set(keys);
  return key && others.length === 0 ? formatOf(key) : null;
}

formats.forEach(refuseUnbuilt);

function refuseUnbuilt(format: Format): void {
  const [what] = notBuilt(format);
  if (what) throw new Error(`${format.key} asks for what is not built: ${what}`);
}
