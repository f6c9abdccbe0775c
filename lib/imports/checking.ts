import type { WholeImport } from "@/lib/imports/loading";
import type { Candidate, Decision, Outcome } from "@/lib/imports/outcomes";
import { planned, type Register } from "@/lib/imports/plan";
import { isWrong, type OrganisationRow, organisationRow, type Wrong } from "@/lib/imports/record";

/** What is kept of a row once it has been checked. */
export type Checked = {
  number: number;
  outcome: "known" | "new" | "doubt" | "left" | "wrong";
  because: string | null;
  first: number | null;
  candidates: string[];
  notes: Wrong[];
};

type File = Pick<WholeImport, "rows" | "columns" | "asked">;

/** Checks each row of organisations against what the register knows, with what has been decided. */
export async function checkedOrganisations(file: File, register: Register) {
  const read = file.rows.map((row) => ({ row, said: organisationRow(row, file.columns, file.asked) }));
  const rows = read.flatMap(({ said }) => (isWrong(said) ? [] : [said]));
  const outcomes = await planned(rows, register, decisionsOf(file.rows));
  const checked = read.map(({ row, said }) =>
    isWrong(said) ? wrongRow(row.number, said) : checkedRow(said, outcomes.get(said.number) as Outcome),
  );
  return { rows, outcomes, checked };
}

/** A row that cannot be taken in. */
export function wrongRow(number: number, wrong: Wrong): Checked {
  return { number, outcome: "wrong", because: wrong.reason, first: null, candidates: [], notes: [wrong] };
}

function checkedRow({ number, notes }: OrganisationRow, outcome: Outcome): Checked {
  switch (outcome.kind) {
    case "known": {
      const { organisation, by } = outcome;
      return { number, outcome: "known", because: by, first: null, candidates: [organisation], notes };
    }
    case "doubt":
      return {
        ...{ number, outcome: "doubt", because: null, first: outcome.first, notes },
        candidates: outcome.candidates.map(written),
      };
    default:
      return { number, outcome: outcome.kind, because: null, first: outcome.first, candidates: [], notes };
  }
}

/** What coordinators have said of rows. */
function decisionsOf(rows: File["rows"]): Map<number, Decision> {
  return new Map(
    rows.flatMap(({ number, decision }): [number, Decision][] =>
      decision ? [[number, readDecision(decision)]] : [],
    ),
  );
}

/** A candidate as it is kept and sent: an id, or "row 12". */
function written(candidate: Candidate): string {
  return "row" in candidate ? `row ${candidate.row}` : candidate.organisation;
}

function readDecision(said: string): Decision {
  if (said === "new" || said === "leave") return said;
  return said.startsWith("row ") ? { row: Number(said.slice(4)) } : { organisation: said };
}

/** Whether two checks of a row come to the same. */
export function isSameCheck(before: Pick<Checked, "outcome" | "candidates">, now: Checked): boolean {
  return (
    before.outcome === now.outcome &&
    [...before.candidates].sort().join(" ") === [...now.candidates].sort().join(" ")
  );
}
