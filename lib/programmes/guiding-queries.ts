import { isId } from "@/lib/forms/ids";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { guidingSaidBy } from "@/lib/programmes/access";
import { guidingFields } from "@/lib/programmes/guiding-schema";

/** What has been said of somebody's guiding in a programme; null for whoever may not say it. */
export async function getGuiding(viewer: Viewer, slug: string, userId: string) {
  if (!isId(userId)) return null;
  return read(viewer, (db) =>
    db.programmeFacilitator.findFirst({
      where: { userId, programme: { slug }, AND: guidingSaidBy(viewer) },
      select: {
        ...{ ...guidingFields, userId: true },
        user: { select: { name: true } },
        programme: { select: { id: true, slug: true, name: true, format: true } },
      },
    }),
  );
}

export type GuidingSaid = NonNullable<Awaited<ReturnType<typeof getGuiding>>>;

/** The programmes in which somebody may guide, and can say when: those whose groups are looked for by what each has said of their week. */
export async function listGuided(viewer: Viewer, formats: readonly string[]) {
  if (formats.length === 0) return [];
  return read(viewer, (db) =>
    db.programmeFacilitator.findMany({
      where: {
        userId: userIdOf(viewer),
        acceptedAt: { not: null },
        programme: { format: { in: [...formats] }, state: { in: ["OPEN", "MATCHING", "RUNNING"] } },
      },
      select: { times: true, programme: { select: { slug: true, name: true } } },
      orderBy: { programmeId: "asc" },
    }),
  );
}
