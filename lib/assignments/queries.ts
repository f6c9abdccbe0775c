import { loadAssignment } from "@/lib/assignments/loading";
import {
  dueOn,
  isRevealed,
  mayWriteFor,
  meetingBefore,
  type Phase,
  phaseOf,
  type SideState,
  submissionsVisible,
  whyNotTakeBack,
  whyNotWrite,
} from "@/lib/assignments/rules";
import type { AssignmentTemplate, Format } from "@/lib/formats/recipe";
import type { GroupStanding } from "@/lib/groups/access";
import { readersAmong } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** One side of an assignment as the viewer may see it. */
export type Side = {
  seat: number;
  name: string;
  own: boolean;
  /** The viewer writes for this side. */
  mayWrite: boolean;
  mayTakeBack: boolean;
  handedInAt: Date | null;
  version: number;
  savedAt: Date | null;
  /** The words by prompt; null where there are none or the viewer may not read them. */
  answers: Record<string, string> | null;
};

export type Assignment = {
  groupId: string;
  format: Format;
  programme: Localised;
  timeZone: string;
  template: AssignmentTemplate;
  phase: Phase;
  /** Whoever hosts writes it, and the others read it as soon as it is handed in. */
  ofHost: boolean;
  /** The last day for the answers. */
  dueOn: string | null;
  revealed: boolean;
  /** The meeting at which the two answers are read side by side. */
  before: { id: string; startsAt: Date | null } | null;
  standing: GroupStanding;
  sides: Side[];
  /** Who facilitates now and was not there when the viewer's own association handed in. */
  newGuides: { seat: number; names: string[] } | null;
};

/**
 * A group's assignment with the answers that the viewer may read; null where there is none to be seen. The only way to a
 * submission's words: those that may not be read are not even fetched.
 */
export function readSubmissions(
  viewer: Viewer,
  groupId: string,
  step: string,
  now: Date,
): Promise<Assignment | null> {
  return read(viewer, async (db) => {
    const found = await loadAssignment(db, viewer, groupId, step);
    if (!found) return null;
    const { group, standing, between, sides } = found;
    const visible = submissionsVisible(standing, sides);
    const ids = sides.flatMap(({ seat, submissionId }) =>
      submissionId && visible.includes(seat) ? [submissionId] : [],
    );
    const words = await db.submission.findMany({
      where: { id: { in: ids } },
      select: { id: true, answers: true, savedAt: true },
    });
    const before = meetingBefore(found.step, group.meetings);
    return {
      groupId,
      format: found.format,
      programme: group.programme.name,
      timeZone: group.programme.timeZone,
      template: found.template,
      phase: phaseOf(between, now),
      ofHost: between.until !== null,
      dueOn: dueOn(found.step, before, group.programme.timeZone),
      revealed: isRevealed(sides),
      before: before ? { id: before.id, startsAt: before.startsAt } : null,
      standing,
      newGuides: await newGuidesOf(db, groupId, standing, sides, readersAmong(group.facilitators)),
      sides: sides.map((side) => {
        const { seat, submissionId, handedInAt, version } = side;
        const own = words.find(({ id }) => id === submissionId);
        const answers = mayWriteFor(standing, side);
        return {
          seat,
          name: group.seats.find((one) => one.seat === seat)?.enrolment.name ?? "",
          own: standing.seats.includes(seat) || standing.callsFor.includes(seat),
          mayWrite: answers && whyNotWrite(between, { seat, handedInAt }, now) === null,
          mayTakeBack: answers && whyNotTakeBack(between, sides, seat, now) === null,
          handedInAt,
          version,
          savedAt: own?.savedAt ?? null,
          answers: (own?.answers as Record<string, string> | undefined) ?? null,
        };
      }),
    };
  });
}

/** Those who facilitate now for whom the viewer's association has not handed in, by name. */
async function newGuidesOf(
  db: Reads,
  groupId: string,
  standing: GroupStanding,
  sides: readonly SideState[],
  facilitators: readonly string[],
): Promise<Assignment["newGuides"]> {
  const own = sides.find(({ seat, handedInAt }) => handedInAt && standing.contactOf.includes(seat));
  const missing = facilitators.filter((userId) => !own?.readers.includes(userId));
  if (!own || missing.length === 0) return null;
  const users = await db.personInGroup.findMany({
    where: { inId: groupId, id: { in: missing } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return { seat: own.seat, names: users.map(({ name }) => name) };
}
