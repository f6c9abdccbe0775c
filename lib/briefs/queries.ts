import { loadWriter } from "@/lib/briefs/loading";
import { isBriefOpen } from "@/lib/briefs/rules";
import { openBrief } from "@/lib/briefs/sealing";
import { currentSurvey } from "@/lib/feedback/loading";
import { briefSteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { groupsFacilitatedBy, standingFields } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";

/** What somebody writes to those who guide, as they see it themselves. */
export type OwnBrief = {
  format: Format;
  definition: SurveyDefinition;
  surveyId: string;
  answers: Answers;
  /** 0 until something has been saved. */
  version: number;
  isOpen: boolean;
  /** The names of those who guide now and may read it once it is saved. */
  readers: string[];
  /** Some of those who guide now cannot read what was saved: they came after it. */
  missed: boolean;
};

/** One's own brief in a step; null where there is none to write. */
export function getOwnBrief(
  viewer: Viewer,
  groupId: string,
  step: string,
  now: Date,
): Promise<OwnBrief | null> {
  return read(viewer, async (db) => {
    const found = await loadWriter(db, viewer, groupId);
    const at = found?.steps.find((one) => one.step.key === step);
    const survey = found && at && (await currentSurvey(db, found.group.programmeId, step));
    if (!found || !survey) return null;
    const place = { groupId, step, userId: userIdOf(viewer) };
    const own = await db.brief.findFirst({
      where: place,
      select: { sealed: true, version: true, readers: true },
    });
    const guides = found.group.facilitators.filter(({ notes }) => notes);
    return {
      ...{ format: found.format, definition: survey.definition, surveyId: survey.id },
      answers: own?.sealed ? (openBrief(place, own.sealed) ?? {}) : {},
      version: own?.version ?? 0,
      isOpen: isBriefOpen(found.group.state, at.meeting, now),
      readers: guides.map(({ user }) => user.name),
      missed: Boolean(own?.sealed) && guides.some(({ userId }) => !own?.readers.includes(userId)),
    };
  });
}

/** Something that one who takes part may write to those who guide, and whether they have. */
export type BriefToWrite = { step: string; definition: SurveyDefinition; isOpen: boolean; written: boolean };

/** What the viewer may write to those who guide a group; nothing for who takes no part. */
export function getBriefsToWrite(viewer: Viewer, groupId: string, now: Date): Promise<BriefToWrite[]> {
  return read(viewer, async (db) => {
    const found = await loadWriter(db, viewer, groupId);
    if (!found) return [];
    const own = await db.brief.findMany({
      where: { groupId, userId: userIdOf(viewer) },
      select: { step: true, sealed: true },
    });
    return found.steps.map(({ step, meeting }) => ({
      ...{ step: step.key, definition: step.survey },
      isOpen: isBriefOpen(found.group.state, meeting, now),
      written: own.some((one) => one.step === step.key && one.sealed !== null),
    }));
  });
}

/** What those who take part have written to the viewer, who guides them. */
export type ReadBriefs = {
  step: string;
  definition: SurveyDefinition;
  /** How many days before its meeting they are asked. */
  openDays: number;
  briefs: { name: string; answers: Answers }[];
  /** So many wrote before the viewer guided the group: they can save it again. */
  forOthers: number;
}[];

/** The briefs of a group, each with its writer's name, for those whom they were written to; nothing for everybody else. */
export function getBriefs(viewer: Viewer, groupId: string): Promise<ReadBriefs> {
  return read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: fields,
    });
    if (!group) return [];
    const steps = briefSteps(formatOf(group.programme.format), group);
    const written = steps.length > 0 ? await writtenIn(db, groupId, group.seats) : [];
    return Promise.all(
      steps.map(async ({ step: { key: step, survey, openDays } }) => {
        const own = written.filter((one) => one.step === step);
        const mine = own.filter(({ readers }) => readers.includes(userIdOf(viewer)));
        const copy = await currentSurvey(db, group.programmeId, step);
        return {
          ...{ step, openDays, definition: copy?.definition ?? survey },
          briefs: mine.flatMap(({ userId, sealed, name }) => {
            const answers = openBrief({ groupId, step, userId }, sealed);
            return answers ? [{ name, answers }] : [];
          }),
          forOthers: own.length - mine.length,
        };
      }),
    );
  });
}

type Seats = {
  enrolment: { participants: { userId: string; takesPart: boolean; user: { name: string } }[] };
}[];

/** All that those have written who still take part, in the order of their names. */
async function writtenIn(db: Reads, groupId: string, seats: Seats) {
  const people = seats
    .flatMap(({ enrolment }) => enrolment.participants)
    .filter(({ takesPart }) => takesPart);
  const names = new Map(people.map(({ userId, user }) => [userId, user.name]));
  const rows = await db.brief.findMany({
    where: { groupId, sealed: { not: null }, userId: { in: [...names.keys()] } },
    select: { step: true, userId: true, sealed: true, readers: true },
  });
  return rows
    .flatMap(({ sealed, ...row }) => (sealed ? [{ ...row, sealed, name: names.get(row.userId) ?? "" }] : []))
    .sort((one, other) => one.name.localeCompare(other.name, "fi"));
}

const { seats } = standingFields;
const fields = {
  ...{ ...shapeFields, programmeId: true, programme: { select: { format: true } } },
  seats: {
    where: { leftAt: null },
    select: {
      enrolment: {
        select: {
          participants: {
            ...seats.select.enrolment.select.participants,
            select: { userId: true, takesPart: true, user: { select: { name: true } } },
          },
        },
      },
    },
  },
} as const;
