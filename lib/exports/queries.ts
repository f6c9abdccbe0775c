import { reading } from "@/lib/db";
import type { EnrolmentState } from "@/lib/enrolments/states";
import type { GroupState } from "@/lib/groups/states";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Viewer } from "@/lib/viewer";

/** One enrolment as its file tells it. */
export type EnrolmentRow = {
  reference: string;
  state: EnrolmentState;
  name: string;
  municipality: string;
  contact: { name: string; email: string; phone: string | null } | null;
  needs: string[];
  offers: string[];
  languages: string[];
  nextRound: boolean;
  source: "WEB" | "PHONE";
  submittedAt: Date | null;
  decidedAt: Date | null;
  pair: { others: string; state: GroupState } | null;
};

/** The enrolments of a programme that the viewer coordinates, as many as have been sent, in the order of their coming. */
export async function listExportedEnrolments(viewer: Viewer, programmeId: string): Promise<EnrolmentRow[]> {
  const enrolments = await reading(viewer, (db) =>
    db.enrolment.findMany({
      where: {
        programmeId,
        programme: programmesCoordinatedBy(viewer),
        state: { not: "DRAFT" },
        submittedAt: { not: null },
      },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: {
        ...{
          reference: true,
          state: true,
          name: true,
          municipality: true,
          needs: true,
          offers: true,
          languages: true,
        },
        ...{ nextRound: true, source: true, submittedAt: true, decidedAt: true },
        participants: {
          where: { isContact: true, leftAt: null },
          orderBy: { joinedAt: "asc" },
          take: 1,
          select: { user: { select: { name: true, email: true, phone: true } } },
        },
        seats: {
          where: { live: true },
          select: {
            enrolmentId: true,
            group: {
              select: {
                state: true,
                seats: { select: { enrolmentId: true, enrolment: { select: { name: true } } } },
              },
            },
          },
        },
      },
    }),
  );
  return enrolments.map(({ participants, seats, ...rest }) => ({
    ...rest,
    contact: participants[0]?.user ?? null,
    pair: pairOf(seats[0]),
  }));
}

type SeatRow = {
  enrolmentId: string;
  group: { state: GroupState; seats: { enrolmentId: string; enrolment: { name: string } }[] };
};

function pairOf(seat: SeatRow | undefined): EnrolmentRow["pair"] {
  if (!seat) return null;
  const others = seat.group.seats.filter(({ enrolmentId }) => enrolmentId !== seat.enrolmentId);
  return { others: others.map(({ enrolment }) => enrolment.name).join(", "), state: seat.group.state };
}
