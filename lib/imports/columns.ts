import { folded } from "@/lib/i18n/folding";
import { answerField, type Field, fieldsOf, type ImportKind, type Surveyed } from "@/lib/imports/fields";
import { headWords } from "@/lib/imports/heads";
import type { FileTable } from "@/lib/imports/table";
import { municipalityNamed } from "@/lib/municipalities/distance";
import { readBusinessId } from "@/lib/organisations/business-id";
import { likeness } from "@/lib/organisations/names";
import { readDay } from "@/lib/time/typed";

/**
 * What each column says, as far as its head and its cells tell: a field, a question's column, or "" where nobody can tell. A field is
 * given to one column only, the one that says it best. Heads may be in any language: cells speak for themselves.
 */
export function guessColumns(
  kind: ImportKind,
  { heads, rows }: Pick<FileTable, "heads" | "rows">,
  survey: Surveyed | null,
): string[] {
  const sample = rows.slice(0, sampled);
  const scores = heads.flatMap((head, column) => {
    const cells = sample.flatMap(({ cells: own }) => own[column] || []);
    const own = fieldsOf[kind].map((field) => ({
      ...{ column, field: field as string },
      score: scoreOf(headScore(plainHead(head), field), cellScore(cells, field)),
    }));
    const asked = (survey?.questions ?? []).map(({ key, label }) => ({
      ...{ column, field: answerField(key) },
      score: 5 * Math.max(...Object.values(label).map((one) => alike(head, one))),
    }));
    return [...own, ...(kind === "organisations" ? asked : [])];
  });
  const columns = heads.map(() => "");
  const given = new Set<string>();
  // Of equal scores the column that comes first: the order of the file decides nothing else.
  for (const { column, field } of scores
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (columns[column] !== "" || given.has(field)) continue;
    columns[column] = field;
    given.add(field);
  }
  return columns;
}

/** So many rows are looked at. */
const sampled = 50;
const enough = 3;

/** A head in words only: "S-posti:" and "y‑tunnus" as "s posti" and "y tunnus". */
function plainHead(head: string): string {
  return folded(head)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** A head that is the very word is believed, whatever stands under it: a number with a slip is to be found, not passed over. */
function scoreOf(head: number, cells: number): number {
  return head === 4 ? head + Math.max(0, cells) : head + cells;
}

/** From 0 to 4: the very word; the head ends with it, as the thing itself does in our languages; or it stands in it somewhere. */
function headScore(head: string, field: Field): number {
  const words = headWords[field];
  if (words.includes(head)) return 4;
  const long = words.filter((word) => word.length > 3 || /^(?:tel|puh|www)$/.test(word));
  if (long.some((word) => head.endsWith(` ${word}`))) return 3.5;
  if (long.some((word) => head.startsWith(`${word} `))) return 3;
  if (long.some((word) => word.length > 4 && head.includes(word))) return 2.5;
  return 0;
}

/** From 0 to 3: how many of a column's cells are what a field asks for, where a cell tells. */
function cellScore(cells: readonly string[], field: Field): number {
  const is = tellers[field];
  if (!is || cells.length === 0) return 0;
  const share = cells.filter((cell) => is(cell)).length / cells.length;
  if (share >= 0.7) return 3;
  // What should be a number or an address, and is none, is something else, whatever its head says.
  return share === 0 && strict.includes(field) ? -2 : share * 2;
}

const tellers: Partial<Record<Field, (cell: string) => boolean>> = {
  name: (cell) => /(?:^|\s)r\.?[yf]\.?(?:\s|$)|yhdistys|förening|seura|association/i.test(cell),
  businessId: (cell) => "id" in readBusinessId(cell),
  municipality: (cell) => municipalityNamed(cell) !== null,
  website: (cell) =>
    /^(?:https?:\/\/|www\.)\S+$/i.test(cell) || /^[\w-]+\.(?:fi|com|org|net|eu|ax)(?:\/\S*)?$/i.test(cell),
  contactEmail: (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell),
  contactPhone: (cell) => /^(?:\+|00)?\d[\d\s()/-]{6,16}\d$/.test(cell) && !/^\d{6,7}-\d$/.test(cell),
  visitedOn: (cell) => readDay(dayPart(cell)) !== null,
};
const strict: readonly Field[] = ["businessId", "contactEmail", "visitedOn"];

/** The day of a cell that may hold a time too: "2025-03-01 10:00". */
export function dayPart(cell: string): string {
  return cell.replace(/[ T]\d{1,2}[.:]\d{2}(?:[.:]\d{2})?$/, "");
}

/** How alike a head and a question are; from 0.6 on it may be it. */
function alike(head: string, label: string): number {
  if (plainHead(head) === plainHead(label)) return 1;
  const score = likeness(head, label);
  return score >= 0.7 ? score : 0;
}
