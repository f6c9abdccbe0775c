import type { Prisma } from "@/prisma/client/client";

/** The sides of a group and those who guide it, by name. */
export const people = {
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: { enrolmentId: true, enrolment: { select: { name: true } } },
  },
  facilitators: { select: { role: true, user: { select: { name: true } } } },
} as const satisfies Prisma.GroupSelect;
