import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** Somebody who has been accepted and is in no group. */
export type WaitingMember = {
  id: string;
  name: string;
  municipality: string;
  submittedAt: Date | null;
  /** When they were last told that they are in no group yet. */
  toldUnpairedAt: Date | null;
};

/** So many are chosen from one list; whoever has waited longest is in it. */
const mostListed = 300;

/** Those of a programme who wait to be in a group, whoever has waited longest first; for its coordinator only. */
export async function listWaitingMembers(
  viewer: Viewer,
  programmeId: string,
): Promise<{ total: number; members: WaitingMember[] }> {
  const where = {
    programmeId,
    state: "ACCEPTED" as const,
    seats: { none: { live: true, guest: true } },
    programme: programmesCoordinatedBy(viewer),
  };
  const [total, members] = await read(viewer, (db) =>
    Promise.all([
      db.enrolment.count({ where }),
      db.enrolment.findMany({
        where,
        select: { id: true, name: true, municipality: true, submittedAt: true, toldUnpairedAt: true },
        orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
        take: mostListed,
      }),
    ]),
  );
  return { total, members };
}
