import type { EnrolmentFilters } from "@/lib/enrolments/schema";
import { enrolmentsFound } from "@/lib/enrolments/search";
import type { Prisma } from "@/prisma/client/client";

/** The order of a list of enrolments: the newest first, unless it is asked for otherwise. */
export function sorted(sort: EnrolmentFilters["sort"]): Prisma.EnrolmentOrderByWithRelationInput[] {
  if (sort === "name") return [{ name: "asc" }, { id: "asc" }];
  return [{ submittedAt: { sort: sort === "sent" ? "asc" : "desc", nulls: "last" } }, { id: "desc" }];
}

/** What a filter leaves of a list of enrolments. */
export function narrowed({
  part,
  state,
  theme,
  language,
  paired,
  text,
}: EnrolmentFilters): Prisma.EnrolmentWhereInput {
  return {
    ...(part ? { part } : {}),
    ...(state ? { state } : {}),
    ...(theme ? { OR: [{ needs: { has: theme } }, { offers: { has: theme } }] } : {}),
    ...(language ? { languages: { has: language } } : {}),
    ...(paired
      ? {
          seats:
            paired === "yes" ? { some: { live: true, guest: true } } : { none: { live: true, guest: true } },
        }
      : {}),
    ...(text ? { AND: enrolmentsFound(text) } : {}),
  };
}
