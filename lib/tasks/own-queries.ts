import { getTies } from "@/lib/auth/ties";
import { refusedAmong } from "@/lib/endorsements/missing-tx";
import { toldStates } from "@/lib/enrolments/held-decisions-tx";
import { read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** The viewer's enrolments that have no pair now: begun, waiting to be read, accepted or on the waiting list. */
export async function listOwnEnrolments(viewer: Viewer) {
  const { waiting } = await getTies(viewer);
  if (waiting.length === 0) return [];
  const [rows, told, refused] = await read(viewer, async (db) => {
    const own = await db.enrolment.findMany({
      where: {
        id: { in: waiting },
        state: { in: ["DRAFT", "SUBMITTED", "ACCEPTED", "WAITLISTED", "DECLINED"] },
        OR: [
          { participants: { some: { userId: userIdOf(viewer), leftAt: null } } },
          { id: heldEnrolmentOf(viewer), state: "DRAFT" },
        ],
        seats: { none: { live: true, guest: true, group: { proposedAt: { not: null } } } },
        programme: { state: { in: ["OPEN", "MATCHING", "RUNNING"] } },
      },
      select: { id: true, name: true, state: true, programme: { select: { name: true, format: true } } },
      orderBy: { startedAt: "desc" },
    });
    return [own, await toldStates(db, own), await refusedAmong(db, own)] as const;
  });
  return rows.flatMap((row) => {
    const state = told.get(row.id) ?? row.state;
    return state === "DECLINED"
      ? []
      : [
          {
            ...row,
            state,
            refused: refused.has(row.id),
            programme: row.programme.name,
            format: row.programme.format,
          },
        ];
  });
}
