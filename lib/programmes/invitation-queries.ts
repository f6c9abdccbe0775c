import { getTies } from "@/lib/auth/ties";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { invitationsOf } from "@/lib/programmes/access";

/** Programmes in which the viewer has been asked to facilitate and has not answered yet. */
export async function listInvitations(viewer: Viewer) {
  if ((await getTies(viewer)).invited.length === 0) return [];
  const rows = await read(viewer, (db) =>
    db.programmeFacilitator.findMany({
      where: invitationsOf(viewer),
      select: {
        programmeId: true,
        programme: { select: { name: true, format: true, convener: { select: { name: true } } } },
      },
      orderBy: { programmeId: "asc" },
    }),
  );
  return rows.map(({ programmeId, programme }) => ({
    programmeId,
    programme: programme.name,
    format: programme.format,
    convener: programme.convener.name,
  }));
}
