import { userIdOf, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Programmes that the viewer may see: everybody those that have been opened, staff also their drafts and what was cancelled. */
export function programmesVisibleTo(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (viewer.kind === "system") return {};
  return {
    OR: [
      { state: { in: ["OPEN", "MATCHING", "RUNNING", "CLOSED"] } },
      programmesCoordinatedBy(viewer),
      { facilitators: { some: { userId: userIdOf(viewer) } } },
    ],
  };
}

/** Programmes of the conveners that the viewer coordinates. */
export function programmesCoordinatedBy(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (viewer.kind === "system") return {};
  return { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } };
}
