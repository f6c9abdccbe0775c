import type { Found } from "@/lib/documents/loading";
import { namesIn } from "@/lib/feedback/free-words";
import type { Reads } from "@/lib/kernel/db";

/** The names of people of the group that a text seems to hold, where its template says that it names nobody. */
export async function namedIn(
  db: Reads,
  { template, group, seats }: Pick<Found, "template" | "group" | "seats">,
  parts: Readonly<Record<string, string>> | null,
): Promise<string[]> {
  if (!template.nameless || !parts) return [];
  const [participants, guides] = await Promise.all([
    db.participant.findMany({
      where: { enrolmentId: { in: seats.map(({ enrolmentId }) => enrolmentId) } },
      orderBy: { id: "asc" },
      select: { user: { select: { name: true } } },
    }),
    db.groupFacilitator.findMany({
      where: { groupId: group.id },
      orderBy: { userId: "asc" },
      select: { user: { select: { name: true } } },
    }),
  ]);
  const names = [...participants, ...guides].map(({ user }) => user.name);
  return namesIn(Object.values(parts).join("\n"), names);
}
