import { createHash } from "node:crypto";
import { whyNotDecide } from "@/lib/enrolments/rules";
import type { EnrolmentFilters } from "@/lib/enrolments/schema";
import type { EnrolmentState } from "@/lib/enrolments/states";
import type { RefusalCode } from "@/lib/kernel/refusals";
import type { ProgrammeState } from "@/lib/programmes/states";

/** What was chosen in a list of enrolments: rows that were ticked, or all that a filter leaves. */
export type Chosen = { ids: readonly string[] } | { filters: EnrolmentFilters };

/** So many are decided about in one press at most, the first ones of the list. */
export const mostSelected = 500;

/** A chosen enrolment, as far as it says what can be done about it. */
export type Selected = {
  id: string;
  name: string;
  version: number;
  state: EnrolmentState;
  part: string;
  organisationId: string | null;
  personId: string | null;
  isInGroup: boolean;
};

/** One that nothing is done about: it stands otherwise, or there is another reason. */
export type LeftOut = { id: string; name: string; state: EnrolmentState; why: RefusalCode | null };

/** What a press does something about, in the order in which it does, and what it leaves out and why. */
export type Parted = { can: Selected[]; left: LeftOut[] };

/** Who has a place in a programme already, by the part and who they are. */
export type Placed = ReadonlySet<string>;

/** By what somebody has one place in a part of a programme; null for those whom nobody knows yet. */
export function placeKeyOf({
  part,
  organisationId,
  personId,
}: Pick<Selected, "part" | "organisationId" | "personId">): string | null {
  const who = organisationId ?? personId;
  return who && `${part} ${who}`;
}

/**
 * What deciding so about a selection does, and what it leaves out: what cannot be decided so as it stands, and in accepting whoever has
 * a place already, be it by one that is accepted in the same press.
 */
export function parted(
  rows: readonly Selected[],
  decision: "accept" | "waitlist" | "decline",
  { programme, placed }: { programme: { state: ProgrammeState }; placed: Placed },
): Parted {
  const taken = new Set(placed);
  const can: Selected[] = [];
  const left: LeftOut[] = [];
  for (const row of rows) {
    const { id, name, state } = row;
    const refusal = whyNotDecide({ state, liveGroup: row.isInGroup || null, programme }, decision);
    const key = decision === "accept" ? placeKeyOf(row) : null;
    if (refusal)
      left.push({ id, name, state, why: refusal.code === "changed-by-someone-else" ? null : refusal.code });
    else if (key && taken.has(key))
      left.push({
        id,
        name,
        state,
        why: row.organisationId ? "enrolment-organisation-twice" : "enrolment-person-twice",
      });
    else {
      can.push(row);
      if (key) taken.add(key);
    }
  }
  return { can, left };
}

/** A mark of what a press was shown to do: it does exactly this, or nothing. */
export function selectionMark(can: readonly Pick<Selected, "id" | "version">[]): string {
  const said = can.map(({ id, version }) => `${id} ${version}`).join("\n");
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}
