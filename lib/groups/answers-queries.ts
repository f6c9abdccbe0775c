import { groupsCoordinatedBy } from "@/lib/groups/access";
import type { noAbout } from "@/lib/groups/schema";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** What somebody has answered to a proposal, in words that only those who coordinate read. */
export type SaidToProposal = {
  seat: number;
  name: string;
  answer: "no" | "silent" | "talk";
  about: (typeof noAbout)[number] | null;
  words: string | null;
};

/** Who has said no to a proposal, or nothing in time, or wants to talk first, and what they wrote; for its coordinators only. */
export async function listSaidToProposal(viewer: Viewer, groupId: string): Promise<SaidToProposal[]> {
  const seats = await read(viewer, (db) =>
    // With those that have left: what they said is why they have.
    db.seat.findMany({
      where: {
        groupId,
        group: groupsCoordinatedBy(viewer),
        OR: [{ declinedAt: { not: null } }, { talkAskedAt: { not: null } }, { leftBecause: "timed-out" }],
      },
      orderBy: { seat: "asc" },
      select: {
        ...{ seat: true, declinedAt: true, declinedAbout: true, declineReason: true, leftBecause: true },
        ...{ talkNote: true, enrolment: { select: { name: true } } },
      },
    }),
  );
  return seats.map(
    ({ seat, declinedAt, declinedAbout, declineReason, leftBecause, talkNote, enrolment }) => ({
      ...{ seat, name: enrolment.name },
      answer: declinedAt ? "no" : leftBecause ? "silent" : "talk",
      about: declinedAbout === "dates" || declinedAbout === "people" ? declinedAbout : null,
      words: declinedAt ? declineReason : talkNote,
    }),
  );
}
