import { type Checked, wrongRow } from "@/lib/imports/checking";
import type { WholeImport } from "@/lib/imports/loading";
import { isWrong, type VisitRow, visitRow, type Wrong } from "@/lib/imports/record";
import { whoMayBe } from "@/lib/organisations/name-index";
import { type Known, meant } from "@/lib/organisations/rules";
import { inTurns } from "@/lib/threads/turns";

/** Two who have met, by their ids in order, and the day. */
export type Met = { oneId: string; otherId: string; visitedOn: string };

/** Checks each row of who has met whom: who is meant by the names, and whether it is noted already. */
export async function checkedVisits(
  { rows, columns }: Pick<WholeImport, "rows" | "columns">,
  organisations: readonly Known[],
  noted: readonly Met[],
  today: string,
): Promise<{ checked: Checked[]; met: Met[] }> {
  const mayBe = await whoMayBe(organisations);
  const there = new Set(noted.map(keyOf));
  const coming = new Map<string, Met>();
  const checked = await inTurns(rows, (row): Checked => {
    const said = visitRow(row, columns, today);
    if (isWrong(said)) return wrongRow(row.number, said);
    const found = metOf(said, columns, mayBe);
    if (isWrong(found)) return wrongRow(row.number, found);
    const is = { because: null, first: null, candidates: [found.oneId, found.otherId], notes: [] };
    if (there.has(keyOf(found))) return { number: row.number, outcome: "known", ...is };
    coming.set(keyOf(found), found);
    return { number: row.number, outcome: "new", ...is };
  });
  return { checked, met: [...coming.values()] };
}

function metOf(
  { one, other, visitedOn }: VisitRow,
  columns: readonly string[],
  mayBe: (name: string) => Known[],
): Met | Wrong {
  const ids: string[] = [];
  for (const [field, typed] of [
    ["one", one],
    ["other", other],
  ] as const) {
    const possible = mayBe(typed);
    const found = meant(typed, possible);
    const where = { column: columns.indexOf(field), said: typed.slice(0, 80) };
    if (!found)
      return { reason: possible.length === 0 ? "organisation-unknown" : "organisation-several", ...where };
    ids.push(found.id);
  }
  const [oneId = "", otherId = ""] = ids.sort();
  if (oneId === otherId)
    return { reason: "organisation-same", column: columns.indexOf("other"), said: other };
  return { oneId, otherId, visitedOn };
}

function keyOf({ oneId, otherId, visitedOn }: Met): string {
  return `${oneId} ${otherId} ${visitedOn}`;
}
