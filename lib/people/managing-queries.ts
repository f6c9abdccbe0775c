import { getTies } from "@/lib/auth/ties";
import { searchWords } from "@/lib/i18n/folding";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

const pageSize = 50;

/**
 * A page of those who may be asked to facilitate for the conveners that the viewer coordinates, each with their groups there; of
 * those whose name, address or number has all words of a text.
 */
export async function listFacilitators(viewer: Viewer, text: string | undefined, page: number) {
  const convenerId = { in: (await getTies(viewer)).conveners };
  const where = {
    convenerId,
    AND: searchWords(text ?? "").map((word) => ({ user: { search: { contains: word } } })),
  };
  const [all, rows] = await read(viewer, (db) =>
    Promise.all([
      db.programmeFacilitator.groupBy({ by: ["userId"], where }),
      db.programmeFacilitator.findMany({
        where,
        distinct: ["userId"],
        select: {
          user: { select: { id: true, name: true, email: true, phone: true } },
          account: {
            select: {
              facilitates: {
                where: { convenerId, group: { state: { in: ["PROPOSED", "CONFIRMED"] } } },
                select: {
                  group: {
                    select: {
                      id: true,
                      programme: { select: { slug: true, format: true, name: true } },
                      seats: {
                        where: { leftAt: null },
                        select: { enrolment: { select: { name: true } } },
                        orderBy: { seat: "asc" },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]),
  );
  const facilitators = rows.map(({ user, account }) => ({
    ...user,
    groups: account.facilitates.map(({ group }) => ({
      id: group.id,
      slug: group.programme.slug,
      ...{ format: group.programme.format, name: group.programme.name as Localised },
      seats: group.seats.map(({ enrolment }) => enrolment),
    })),
  }));
  const total = all.length;
  return { total, pages: Math.max(1, Math.ceil(total / pageSize)), facilitators };
}
