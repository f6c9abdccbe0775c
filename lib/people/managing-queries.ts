import { getTies } from "@/lib/auth/ties";
import { reading } from "@/lib/db";
import { searchWords } from "@/lib/i18n/folding";
import type { Viewer } from "@/lib/viewer";

const pageSize = 50;

/**
 * A page of those who may be asked to facilitate for the conveners that the viewer coordinates, each with their groups there; of
 * those whose name, address or number has all words of a text.
 */
export async function listFacilitators(viewer: Viewer, text: string | undefined, page: number) {
  const convenerId = { in: (await getTies(viewer)).conveners };
  const [total, rows] = await reading(viewer, async (db) => {
    const asked = await db.programmeFacilitator.findMany({
      where: { convenerId },
      select: { userId: true },
      distinct: "userId",
    });
    const where = {
      id: { in: asked.map(({ userId }) => userId) },
      AND: searchWords(text ?? "").map((word) => ({ search: { contains: word } })),
    };
    return Promise.all([
      db.user.count({ where }),
      db.user.findMany({
        where,
        select: {
          id: true,
          name: true,
          email: true,
          phone: true,
          facilitates: {
            where: { convenerId, group: { state: { in: ["PROPOSED", "CONFIRMED"] } } },
            select: {
              group: {
                select: {
                  id: true,
                  programme: { select: { slug: true } },
                  seats: { select: { enrolment: { select: { name: true } } }, orderBy: { seat: "asc" } },
                },
              },
            },
          },
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]);
  });
  const facilitators = rows.map(({ facilitates, ...person }) => ({
    ...person,
    groups: facilitates.map(({ group }) => ({
      id: group.id,
      slug: group.programme.slug,
      pair: group.seats.map(({ enrolment }) => enrolment.name).join(" – "),
    })),
  }));
  return { total, pages: Math.max(1, Math.ceil(total / pageSize)), facilitators };
}
