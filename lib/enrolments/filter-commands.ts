import { z } from "zod";
import { filterQuery, filtersOf } from "@/lib/enrolments/schema";
import { line } from "@/lib/forms/fields";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** A filter of a programme's list under a name of somebody's own. */
export const NamedFilter = z.object({
  programmeId: z.uuid(),
  name: line(60),
  /** The list's address behind its question mark. */
  filter: z.string().max(400).catch(""),
});
export type NamedFilter = z.infer<typeof NamedFilter>;

export const FilterId = z.object({ programmeId: z.uuid(), filterId: z.uuid() });
export type FilterId = z.infer<typeof FilterId>;

/** Keeps a filter of the list for the one who asks, under a name; what filters nothing is nothing to keep. */
export function saveFilter(viewer: Viewer, { programmeId, name, filter }: NamedFilter): Promise<string> {
  const query = filterQuery(filtersOf(filter));
  return write(viewer, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { convenerId: true },
    });
    if (!programme || query === "") throw new Refused("not-found");
    const data = { ...programme, programmeId, userId: userIdOf(viewer), name, query };
    await tx.savedFilter.create({ data });
    return query;
  });
}

/** Forgets a filter of the one who asks. */
export function removeFilter(viewer: Viewer, { programmeId, filterId }: FilterId): Promise<null> {
  return write(viewer, async (tx) => {
    const where = { id: filterId, programmeId, userId: userIdOf(viewer) };
    const { count } = await tx.savedFilter.deleteMany({ where });
    if (count === 0) throw new Refused("not-found");
    return null;
  });
}
