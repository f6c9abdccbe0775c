import { isGroupedByHand } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { ProgrammeState } from "@/lib/programmes/states";
import type { BoardProgramme } from "@/lib/reports/whole-row-queries";

/** A programme among those that somebody runs. */
export type RunProgramme = BoardProgramme & {
  convenerId: string;
  slug: string;
  name: Localised;
  state: ProgrammeState;
};

/** The programmes that the viewer runs, those that are under way first. */
export async function listRunProgrammes(viewer: Viewer): Promise<RunProgramme[]> {
  const programmes = await read(viewer, (db) =>
    db.programme.findMany({
      where: programmesCoordinatedBy(viewer),
      orderBy: [{ signUpClosesOn: "desc" }, { id: "desc" }],
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
  return programmes.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Enrolments of a programme that wait for something of the coordinator: a decision, or a pair. */
export type WaitingEnrolments = { undecided: number; unpaired: number; waitlisted: number; begun: number };

/** How many of a programme's enrolments wait for a decision, for a pair, or in the queue, and how many have only been begun. */
export async function countWaitingEnrolments(
  viewer: Viewer,
  { id: programmeId, format }: { id: string; format: string },
): Promise<WaitingEnrolments> {
  const states = await read(
    viewer,
    (db) => db.$queryRaw<{ state: string; count: number; unpaired: number }[]>`
      select e.state::text as state, count(*)::int as count, count(*) filter (
          where e.state = 'ACCEPTED' and not exists (select from "Seat" s where s."enrolmentId" = e.id and s.live and s.guest))::int as unpaired
      from "Enrolment" e where e."programmeId" = ${programmeId}::uuid
        and exists (select from "Coordinator" c where c."convenerId" = e."convenerId" and c."userId" = ${userIdOf(viewer)}::uuid)
      group by e.state`,
  );
  const of = (state: string) => states.find((one) => one.state === state);
  return {
    undecided: of("SUBMITTED")?.count ?? 0,
    unpaired: isGroupedByHand(formatOf(format)) ? (of("ACCEPTED")?.unpaired ?? 0) : 0,
    waitlisted: of("WAITLISTED")?.count ?? 0,
    begun: of("DRAFT")?.count ?? 0,
  };
}
