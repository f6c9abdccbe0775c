import { reading } from "@/lib/db";
import type { Localised } from "@/lib/i18n/locales";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { ProgrammeState } from "@/lib/programmes/states";
import type { BoardProgramme } from "@/lib/reports/board-queries";
import type { Viewer } from "@/lib/viewer";

/** A programme among those that somebody runs. */
export type RunProgramme = BoardProgramme & {
  convenerId: string;
  slug: string;
  name: Localised;
  state: ProgrammeState;
};

/** The programmes that the viewer runs, those that are under way first. */
export async function listRunProgrammes(viewer: Viewer): Promise<RunProgramme[]> {
  const programmes = await reading(viewer, (db) =>
    db.programme.findMany({
      where: programmesCoordinatedBy(viewer),
      orderBy: [{ signUpClosesOn: "desc" }, { id: "desc" }],
      take: 50,
      select: {
        id: true,
        convenerId: true,
        slug: true,
        name: true,
        state: true,
        format: true,
        timeZone: true,
      },
    }),
  );
  const order = ["RUNNING", "MATCHING", "OPEN", "DRAFT", "CLOSED", "CANCELLED"];
  return programmes
    .map((programme) => ({ ...programme, name: programme.name as Localised }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Enrolments of a programme that wait for something of the coordinator: a decision, or a pair. */
export type WaitingEnrolments = { undecided: number; unpaired: number; waitlisted: number; begun: number };

/** How many of a programme's enrolments wait for a decision, for a pair, or in the queue, and how many have only been begun. */
export async function countWaitingEnrolments(
  viewer: Viewer,
  programmeId: string,
): Promise<WaitingEnrolments> {
  const programme = { id: programmeId, ...programmesCoordinatedBy(viewer) };
  return reading(viewer, async (db) => {
    const [states, unpaired] = await Promise.all([
      db.enrolment.groupBy({ by: ["state"], where: { programmeId, programme }, _count: true }),
      db.enrolment.count({
        where: { programmeId, programme, state: "ACCEPTED", seats: { none: { live: true } } },
      }),
    ]);
    const count = (state: string) => states.find((one) => one.state === state)?._count ?? 0;
    return {
      undecided: count("SUBMITTED"),
      unpaired,
      waitlisted: count("WAITLISTED"),
      begun: count("DRAFT"),
    };
  });
}
