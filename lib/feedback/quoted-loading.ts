import type { Reads } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

/**
 * Of the names that may stand under quotes those that still may, as "<programme> <name>": an enrolment of that name takes part, or
 * somebody who has, or had, a place at a meeting comes from there.
 */
export async function stillQuotable(
  db: Reads,
  programme: Prisma.ProgrammeWhereInput,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const found = { in: [...names] };
  const [enrolments, places] = await Promise.all([
    db.enrolment.findMany({
      where: { programme, name: found, state: { not: "WITHDRAWN" } },
      select: { name: true, programmeId: true },
    }),
    db.place.findMany({
      where: {
        ...{ agency: found, state: "TAKEN" },
        participant: { leftAt: null, enrolment: { programme, state: { not: "WITHDRAWN" } } },
      },
      distinct: ["agency", "participantId"],
      select: { agency: true, participant: { select: { enrolment: { select: { programmeId: true } } } } },
    }),
  ]);
  return new Set([
    ...enrolments.map(({ programmeId, name }) => `${programmeId} ${name}`),
    ...places.map(({ agency, participant }) => `${participant.enrolment.programmeId} ${agency}`),
  ]);
}
