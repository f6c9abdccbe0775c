import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { narrowed, sorted } from "@/lib/enrolments/narrowing";
import {
  type Chosen,
  mostSelected,
  type Placed,
  placeKeyOf,
  type Selected,
} from "@/lib/enrolments/selection";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

const fields = {
  ...{ id: true, name: true, version: true, state: true, part: true, organisationId: true, personId: true },
  seats: { where: { live: true }, select: { id: true }, take: 1 },
} as const;

/** The enrolments of a programme that were chosen, in the order of the list, and how many they are in all. */
export async function loadSelection(
  db: Reads,
  viewer: Viewer,
  programmeId: string,
  chosen: Chosen,
): Promise<{ rows: Selected[]; count: number }> {
  const filters = "filters" in chosen ? chosen.filters : {};
  const where = {
    programmeId,
    AND: [
      enrolmentsCoordinatedBy(viewer),
      "filters" in chosen ? narrowed(filters) : { id: { in: [...chosen.ids] } },
    ],
  };
  const [count, found] = await Promise.all([
    db.enrolment.count({ where }),
    db.enrolment.findMany({ where, select: fields, orderBy: sorted(filters.sort), take: mostSelected }),
  ]);
  return {
    count,
    rows: found.map(({ seats, ...row }) => ({ ...row, isInGroup: seats.length > 0 })),
  };
}

/** Who has a place in a programme already. */
export async function loadPlaced(db: Reads, programmeId: string): Promise<Placed> {
  const rows = await db.enrolment.findMany({
    where: { programmeId, state: "ACCEPTED" },
    select: { part: true, organisationId: true, personId: true },
  });
  return new Set(rows.flatMap((row) => placeKeyOf(row) ?? []));
}
