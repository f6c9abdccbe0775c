import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma, ProgrammeState } from "@/prisma/client/client";

/** The states in which anybody at all may see a programme. */
export const openToAll: ProgrammeState[] = ["OPEN", "MATCHING", "RUNNING", "CLOSED"];

/** Programmes that the viewer may see: everybody those that have been opened, staff also their drafts and what was cancelled. */
export function programmesVisibleTo(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (viewer.kind === "system") return {};
  return {
    OR: [
      { state: { in: openToAll } },
      programmesCoordinatedBy(viewer),
      { facilitators: { some: { userId: userIdOf(viewer), acceptedAt: { not: null } } } },
    ],
  };
}

/** Programmes of the conveners that the viewer coordinates. */
export function programmesCoordinatedBy(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (viewer.kind === "system") return {};
  return { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } };
}

/** What asks the viewer to facilitate in a programme that still goes on, and has no answer yet. */
export function invitationsOf(viewer: Viewer): Prisma.ProgrammeFacilitatorWhereInput {
  return {
    userId: userIdOf(viewer),
    acceptedAt: null,
    programme: { state: { in: ["DRAFT", "OPEN", "MATCHING", "RUNNING"] } },
  };
}

/** Those of whose guiding the viewer may say when they can: themselves, once they have accepted, and whoever guides for a convener that the viewer coordinates. */
export function guidingSaidBy(viewer: Viewer): Prisma.ProgrammeFacilitatorWhereInput {
  return {
    acceptedAt: { not: null },
    OR: [{ userId: userIdOf(viewer) }, { programme: programmesCoordinatedBy(viewer) }],
  };
}
