import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

/** Messages that the viewer may read, write and send: those of the programmes that they coordinate. */
export function messagesOf(viewer: Viewer): Prisma.MessageWhereInput {
  return { programme: programmesCoordinatedBy(viewer) };
}

/** Of them those that nobody has sent. */
export function draftsOf(viewer: Viewer): Prisma.MessageWhereInput {
  return { ...messagesOf(viewer), dispatchId: null };
}
