import { limits, linesAbove } from "@/lib/imports/limits";
import { Unreadable } from "@/lib/imports/unreadable";

/** The last rows of the merged areas of a sheet. */
type Scanned = { merged: number[] };

/**
 * Looks through a sheet's XML before it is read: how far its rows and columns reach, for a reader fills every gap between them; and
 * whether a cell computes something, for then its text is what another program made of it.
 */
export function scanSheet(xml: string): Scanned {
  const merged: number[] = [];
  let [seen, at] = [0, ""];
  for (const [, tag, attributes = ""] of xml.matchAll(whole)) {
    const place = refOf(attributes);
    if (tag === "f") throw new Unreadable("file-formulas", { cell: at });
    if (tag === "mergeCell") {
      const [, last = ""] = /:?[A-Z]{1,3}(\d{1,7})$/.exec(place ?? "") ?? [];
      merged.push(Number(last) || 1);
      continue;
    }
    seen += 1;
    if (tag === "row") {
      if (place !== null) withinRows(place);
      continue;
    }
    const [, column = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? "") ?? [];
    if (!row) throw new Unreadable("file-broken");
    withinRows(row);
    if (columnNumber(column) > limits.columns)
      throw new Unreadable("file-too-many-columns", { most: limits.columns });
    at = place ?? "";
  }
  // A tag that is written otherwise than programs write it would be read, and not have been looked at.
  if (seen !== (xml.match(opening)?.length ?? 0)) throw new Unreadable("file-broken");
  return { merged };
}

const whole = /<(?:\w+:)?(c|row|f|mergeCell)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const opening = /<(?:\w+:)?(?:c|row)(?=[\s/>])/g;

/** What a tag says of its place; null where it says nothing, broken where it says it twice. */
function refOf(attributes: string): string | null {
  const all = [...attributes.matchAll(/(?<=[\s:])(?:r|ref)\s*=\s*["']([^"']*)["']/g)];
  if (all.length > 1) throw new Unreadable("file-broken");
  return all[0]?.[1] ?? null;
}

function withinRows(row: string): void {
  if (!/^\d{1,7}$/.test(row)) throw new Unreadable("file-broken");
  if (Number(row) > limits.rows + linesAbove + 2)
    throw new Unreadable("file-too-many-rows", { most: limits.rows });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
