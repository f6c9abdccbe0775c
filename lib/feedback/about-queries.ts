import { openedOrigin } from "@/lib/feedback/ballot-sealing";
import { wholeSurvey } from "@/lib/feedback/loading";
import { stillQuotable } from "@/lib/feedback/quoted-loading";
import { releasedResponses } from "@/lib/feedback/released-tx";
import { asksWhoCame, monthsOf } from "@/lib/formats/asked";
import { followedBy, surveySteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { groupsHeldBy } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { isOfOneGroup, type Totals, totalsOf } from "@/lib/surveys/totals";

/** What those who came said of one meeting, for whoever hosted it. */
export type SaidOfMeeting = {
  format: Format;
  definition: SurveyDefinition;
  /** Of this meeting alone, and of whole batches: never more than the report is counted from. */
  totals: Totals;
  quotes: { text: string; by: string | null }[];
};

/**
 * What was said of a held meeting, for the contacts of whoever hosted it and for those who hold the group's meetings: numbers where
 * enough have answered about it, and the sentences that their writers let be quoted and a coordinator has read. Null for everybody else,
 * and in formats that do not count by the meeting.
 */
export function getSaidOfMeeting(viewer: Viewer, meetingId: string): Promise<SaidOfMeeting | null> {
  return read(viewer, async (db) => {
    const people = { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } };
    const meeting = await db.meeting.findFirst({
      where: {
        ...{ id: meetingId, state: "HELD" },
        OR: [
          { group: groupsHeldBy(viewer) },
          { host: { leftAt: null, enrolment: { participants: people } } },
        ],
      },
      select: {
        ...{ groupId: true, step: true },
        group: {
          select: { ...shapeFields, programmeId: true, programme: { select: { format: true } } },
        },
      },
    });
    if (!meeting) return null;
    const { groupId, step: about, group } = meeting;
    const format = formatOf(group.programme.format);
    const asked = surveySteps(format, group).find(
      (one) => followedBy(one) === about && monthsOf(one.step) === 0 && asksWhoCame(one.step),
    );
    if (!asked || !isOfOneGroup(format.counting)) return null;
    const step = asked.step.key;
    const definition = await wholeSurvey(db, group.programmeId, step);
    if (!definition) return null;
    const isOwn = (origin: { groupId: string; about: string | null } | null) =>
      origin?.groupId === groupId && origin.about === about;
    const responses = await releasedResponses(db, group.programmeId, step);
    return {
      ...{ format, definition },
      totals: totalsOf(definition, responses, isOwn, format.counting),
      quotes: await quotesOf(db, { programmeId: group.programmeId, step }, isOwn),
    };
  });
}

async function quotesOf(
  db: Reads,
  { programmeId, step }: { programmeId: string; step: string },
  isOwn: (origin: ReturnType<typeof openedOrigin>) => boolean,
): Promise<SaidOfMeeting["quotes"]> {
  const told = await db.freeAnswer.findMany({
    where: {
      ...{ programmeId, step, readAt: { not: null }, origin: { not: null } },
      // A sentence with a hole in it held a name.
      OR: [{ blanked: { isEmpty: true } }, { blanked: { equals: null } }],
    },
    select: { id: true, origin: true, text: true, consent: true, quotedAs: true },
  });
  const own = told.filter((row) => isOwn(openedOrigin(row)));
  const names = own.flatMap(({ quotedAs }) => quotedAs ?? []);
  const may = await stillQuotable(db, { id: programmeId }, names);
  return own
    .filter(({ consent, quotedAs }) => consent !== "named" || may.has(`${programmeId} ${quotedAs}`))
    .map(({ text, quotedAs }) => ({ text, by: quotedAs }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));
}
