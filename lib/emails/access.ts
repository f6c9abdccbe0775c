import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** The conveners whose outbox somebody may read: those that they coordinate. */
export function outboxesOf(viewer: Viewer): Prisma.CoordinatorWhereInput {
  return { userId: userIdOf(viewer) };
}

/**
 * The mails that somebody may see, given the conveners that `outboxesOf` found. Mails to sign in belong to nobody's outbox, and those
 * that ask for an answer without a name neither: to whom they go, and which of them were not needed any more, tells who has answered.
 * Who is in a network is its members' to know: of its mails one that is held is seen, for a coordinator has to let it go.
 */
export function emailsVisibleTo(viewer: Viewer, convenerIds: readonly string[]): Prisma.EmailWhereInput {
  return viewer.kind === "person"
    ? { convenerId: { in: [...convenerIds] }, NOT: [asksNamelessly, ofNetworks] }
    : { id: { in: [] } };
}

const ofNetworks: Prisma.EmailWhereInput = {
  template: { startsWith: "network-" },
  state: { not: "HELD" },
};

const asksNamelessly: Prisma.EmailWhereInput = {
  OR: [
    { template: "survey-asked" },
    { template: { in: ["nudge", "reminder"] }, key: { contains: ":survey:" } },
  ],
};
