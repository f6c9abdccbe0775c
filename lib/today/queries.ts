import type { Viewer } from "@/lib/kernel/viewer";
import { listRunProgrammes, type RunProgramme } from "@/lib/reports/queries";
import { listEnrolmentLines, listIdentityLines } from "@/lib/today/enrolment-queries";
import { listGroupLines } from "@/lib/today/group-queries";
import { inOrder, type Line, type LineKind } from "@/lib/today/lines";
import { listMailLines } from "@/lib/today/mail-queries";
import { type ComingMeeting, listComingMeetings } from "@/lib/today/meeting-queries";
import { listStopLines } from "@/lib/today/stop-queries";
import { listWordLines } from "@/lib/today/words-queries";

/** What somebody runs: the programmes that go on, and all, since words are also read of those that have ended. */
export type Desk = { current: RunProgramme[]; all: RunProgramme[] };

/** Where lines come from: of which kinds, and how they are found for a viewer. */
type Source = {
  kinds: readonly LineKind[];
  find: (viewer: Viewer, desk: Desk, now: Date) => Promise<Line[]>;
};

/** Everything that can wait for a coordinator. A kind that stands in no source has no lines; a test finds it. */
export const sources: readonly Source[] = [
  { kinds: ["decision", "pairing"], find: (viewer, { current }) => listEnrolmentLines(viewer, current) },
  { kinds: ["twin", "name"], find: (viewer, { current }) => listIdentityLines(viewer, current) },
  {
    kinds: ["draft", "call", "own", "stuck", "more"],
    find: (viewer, { current }, now) => listGroupLines(viewer, current, now),
  },
  { kinds: ["stop"], find: (viewer, { current }, now) => listStopLines(viewer, current, now) },
  { kinds: ["words"], find: (viewer, { all }, now) => listWordLines(viewer, all, now) },
  { kinds: ["mail"], find: (viewer, _desk, now) => listMailLines(viewer, now) },
];

/** What waits for somebody over all programmes that they run, what has waited longest first; and what comes up. */
export type Today = { desk: Desk; lines: Line[]; meetings: ComingMeeting[] };

/** What waits for the viewer in all programmes that they coordinate, and the meetings of the coming week. */
export async function getToday(viewer: Viewer, now: Date): Promise<Today> {
  const all = await listRunProgrammes(viewer);
  const desk = { all, current: all.filter(({ state }) => state !== "CLOSED" && state !== "CANCELLED") };
  const [meetings, ...lines] = await Promise.all([
    listComingMeetings(viewer, all, now),
    ...sources.map(({ find }) => find(viewer, desk, now)),
  ]);
  return { desk, lines: inOrder(lines.flat()), meetings };
}
