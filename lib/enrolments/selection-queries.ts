import type { DecisionKind } from "@/lib/enrolments/deciding-commands";
import { type Chosen, type Parted, parted } from "@/lib/enrolments/selection";
import { loadPlaced, loadSelection } from "@/lib/enrolments/selection-loading";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { ProgrammeState } from "@/lib/programmes/states";

/** What deciding so about a selection would do now and what it would leave out, for the programme's coordinator; `count` are all chosen. */
export function previewSelection(
  viewer: Viewer,
  programme: { id: string; state: ProgrammeState },
  chosen: Chosen,
  decision: DecisionKind,
): Promise<Parted & { count: number }> {
  return read(viewer, async (db) => {
    const { rows, count } = await loadSelection(db, viewer, programme.id, chosen);
    return { ...parted(rows, decision, { programme, placed: await loadPlaced(db, programme.id) }), count };
  });
}
