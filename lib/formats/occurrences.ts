import { isAskedBefore, isBrief, monthsOf } from "@/lib/formats/asked";
import type { DocumentStep } from "@/lib/formats/documents";
import { isOneGroup } from "@/lib/formats/grouping";
import {
  type AgendaItem,
  type AssignmentStep,
  type CheckStep,
  eachMeeting,
  type Format,
  firstOfMode,
  lastMeeting,
  type MeetingRef,
  type MeetingStep,
  type Step,
  type SurveyStep,
} from "@/lib/formats/recipe";
import { modeOf, type Shape } from "@/lib/formats/shape";

/** One step as it takes place in a group: "visit" in a group of three seats is visit-1, visit-2 and visit-3. */
export type Occurrence<S extends Step = Step> = S extends Step
  ? {
      step: S;
      /** Unique in the group: "visit-2", "interim", "feedback:visit-1". A meeting's is stored, sealed and sent: it never changes. */
      key: string;
      /** Which of its step's it is. */
      number: number;
      /** Which of the seats that it began with hosts the meeting, the first being 1. */
      hostSeat: number | null;
      /** The key of the meeting that it is about. */
      about: string | null;
      /** The key of the meeting that it comes after. */
      after: string | null;
      /** The key of the meeting that it is due before. */
      before: string | null;
    }
  : never;

// Over 250 lines because all that a recipe asks for is read here, and each kind of step leans on the meetings.

/** What a format asks of a group, in its order: what opens after a meeting follows it, and surveys come last, but for those before meetings. */
export function stepsFor(format: Format, shape: Shape): Occurrence[] {
  const { steps } = format;
  const meetings = meetingsOf(format, shape);
  const assignments = steps.filter((step) => step.kind === "assignment").flatMap(assignmentIn(meetings));
  const documents = steps.filter((step) => step.kind === "document").flatMap(writtenIn(meetings));
  const surveys = steps.filter((step) => step.kind === "survey").flatMap(writtenIn(meetings));
  const hosts = assignments.filter(({ step }) => isOfHost(step));
  const others = assignments.filter(({ step }) => !isOfHost(step));
  const follows = [...documents, ...others];
  return [
    ...others.filter(({ after }) => after === null),
    ...surveys.filter(({ before }) => before !== null),
    ...checkSteps(format, shape),
    ...meetings.flatMap((meeting) => [
      meeting,
      ...hosts.filter(({ before }) => before === meeting.key),
      ...follows.filter((one) => followedBy(one) === meeting.key),
    ]),
    ...surveys.filter(({ before }) => before === null),
  ];
}

/** At what those who take part try out the technology, before a meeting that the group has. */
export function checkSteps(format: Format, shape: Shape): Occurrence<CheckStep>[] {
  const meetings = meetingsOf(format, shape);
  return format.steps.flatMap((step) => {
    const before = step.kind === "check" ? meetingKey(meetings, step.before) : undefined;
    return step.kind === "check" && before !== undefined ? [{ ...once, step, key: step.key, before }] : [];
  });
}

/** The meetings of a group, in their order. */
export function meetingSteps(format: Format, shape: Shape): Occurrence<MeetingStep>[] {
  return meetingsOf(format, shape);
}

/** How a group keeps one of its meetings: which it is and, where its step has places, how many and for whom. */
export function storedAs({ key, step, number }: Occurrence<MeetingStep>) {
  return { step: key, kind: step.key, number, ...roomOf(step), ...(step.rounds && { badged: true }) };
}

function roomOf({ places }: MeetingStep) {
  if (!places) return {};
  const { usual, least, perOrganisation } = places;
  return { byPlaces: true, capacity: usual, least, perOrganisation: perOrganisation.most };
}

/** How many meetings can be ordered; null where a format orders none. */
export function orderedIn({
  steps,
}: Pick<Format, "steps">): { least: number; most: number; usual: number } | null {
  const counts = steps.flatMap((step) => (step.kind === "meeting" ? [step.count] : []));
  return counts.flatMap((count) => ("ordered" in count ? [count.ordered] : []))[0] ?? null;
}

/** Whoever hosts a meeting of the seats of a group that begins, in their order. */
export function hostIn<S>(seats: readonly S[], hostSeat: number | null): S | undefined {
  return hostSeat === null ? undefined : seats[hostSeat - 1];
}

/** The key of the meeting that something follows: that it is about, or comes after. */
export function followedBy({ about, after }: Pick<Occurrence, "about" | "after">): string | null {
  return about ?? after;
}

/** The key of the meeting that something belongs to: that it is about, comes after or, of a survey, comes before. */
export function meetingOf(at: Occurrence<SurveyStep>): string | null {
  return followedBy(at) ?? at.before;
}

/** The surveys of a group, in their order. */
export function surveySteps(format: Format, shape: Shape): Occurrence<SurveyStep>[] {
  return stepsFor(format, shape).filter((one) => isOf(one, "survey"));
}

/** The surveys of a group that are asked months after its last meeting. */
export function laterSurveys(format: Format, shape: Shape): Occurrence<SurveyStep>[] {
  return surveySteps(format, shape).filter(({ step }) => monthsOf(step) > 0);
}

/** The assignments of a group, in their order. */
export function assignmentSteps(format: Format, shape: Shape): Occurrence<AssignmentStep>[] {
  return stepsFor(format, shape).filter((one) => isOf(one, "assignment"));
}

/** The documents of a group, in their order. */
export function documentSteps(format: Format, shape: Shape): Occurrence<DocumentStep>[] {
  return stepsFor(format, shape).filter((one) => isOf(one, "document"));
}

/** Every survey that a format asks when groups have been made, of groups of any size, by the key of its step. */
export function surveysIn({ steps }: Pick<Format, "steps">): SurveyStep[] {
  return steps.filter((step) => step.kind === "survey");
}

/** Those whose answers are counted or read as such, before meetings and after: all but what is written to those who guide. */
export function answeredSurveys(format: Pick<Format, "steps">): SurveyStep[] {
  return surveysIn(format).filter((step) => !isBrief(step));
}

/** The surveys of a group that are asked before one of its meetings. */
export function earlySurveys(format: Format, shape: Shape): Occurrence<SurveyStep>[] {
  return surveySteps(format, shape).filter(({ step }) => isAskedBefore(step));
}

/** Whether those who take part write something to those who guide them. */
export function asksForBriefs(format: Pick<Format, "steps">): boolean {
  return surveysIn(format).some(isBrief);
}

/** What those who take part write to those who guide them, each before one of the group's meetings. */
export function briefSteps(format: Format, shape: Shape): (Occurrence<SurveyStep> & { before: string })[] {
  const meetings = meetingsOf(format, shape);
  return surveysIn(format).flatMap((step) => {
    const { when } = step;
    const before = isBrief(step) && "before" in when ? meetingKey(meetings, when.before) : undefined;
    return before === undefined ? [] : [{ ...once, step, key: step.key, before }];
  });
}

/** What is done at a meeting, minute by minute: its own agenda, or the one of all meetings of its step. */
export function agendaOf(
  { agendas }: Format,
  meeting: { step: string; kind: string },
): readonly AgendaItem[] {
  return agendas[meeting.step] ?? agendas[meeting.kind] ?? [];
}

/** The weeks between a meeting and the one before it; none before the first. */
export function gapOf({ step, after }: Occurrence<MeetingStep>): { min: number; max: number } | null {
  return (after && step.gapWeeks) || null;
}

/** Whether an assignment is for whoever hosts a meeting alone, and the others read it at once. */
export function isOfHost({ by }: Pick<AssignmentStep, "by">): boolean {
  return by === "host";
}

/** Whether whoever hosts may have colleagues told who come to meet the guests. */
export function tellsColleagues({ colleagues }: Pick<AssignmentStep, "colleagues">): boolean {
  return colleagues === true;
}

/** Whether an occurrence is of a step of this kind. */
export function isOf<K extends Step["kind"]>(
  one: Occurrence,
  kind: K,
): one is Occurrence<Extract<Step, { kind: K }>> {
  return one.step.kind === kind;
}

const once: Omit<Occurrence, "step" | "key"> = {
  number: 1,
  hostSeat: null,
  about: null,
  after: null,
  before: null,
};

/** Those of its mode, one after the other; where the whole programme is one group, its meetings wait for none of the others. */
function meetingsOf(format: Format, shape: Shape): Occurrence<MeetingStep>[] {
  const mode = modeOf(format, shape);
  const all = format.steps
    .filter((step) => step.kind === "meeting")
    .filter(({ modes }) => !modes || (mode !== null && modes.includes(mode)))
    .flatMap((step) => {
      const hosted = "each" in step.count;
      return Array.from({ length: timesOf(step, shape) }, (_, index) => ({
        ...{ ...once, step, number: index + 1, hostSeat: hosted ? index + 1 : null },
        key: `${step.key}-${index + 1}`,
      }));
    });
  if (isOneGroup(format)) return all;
  return all.map((one, index) => ({ ...one, after: all[index - 1]?.key ?? null }));
}

function timesOf({ count }: MeetingStep, { size, ordered, hosting }: Shape): number {
  if ("each" in count) return Math.min(size, hosting ?? size);
  return "times" in count ? count.times : (ordered ?? count.ordered.usual);
}

/** An assignment takes place where both of its meetings do; one of whoever hosts before each meeting of its step that somebody hosts. */
function assignmentIn(meetings: readonly Occurrence<MeetingStep>[]) {
  return (step: AssignmentStep): Occurrence<AssignmentStep>[] => {
    const after = step.opens === "at-once" ? null : meetingKey(meetings, step.opens.after);
    if (isOfHost(step) && after !== undefined)
      return meetings
        .filter(({ hostSeat, step: { key } }) => hostSeat !== null && key === step.due.before)
        .map(({ key, number, hostSeat }) => ({
          ...{ ...once, step, number, hostSeat, after, before: key },
          key: `${step.key}.${key}`,
        }));
    const before = meetingKey(meetings, step.due.before);
    return after === undefined || before === undefined
      ? []
      : [{ ...once, step, key: step.key, after, before }];
  };
}

/** What is asked or written of a meeting, or of each; or once, after one; or asked by the year. */
function writtenIn<S extends SurveyStep | DocumentStep>(meetings: readonly Occurrence<MeetingStep>[]) {
  return (step: S): (typeof once & { step: S; key: string })[] => {
    if ("after" in step.when) {
      const after = meetingKey(meetings, step.when.after);
      return after === undefined ? [] : [{ ...once, step, key: step.key, after }];
    }
    if ("yearly" in step.when) return [{ ...once, step, key: step.key }];
    if ("before" in step.when) {
      const before = meetingKey(meetings, step.when.before);
      return before === undefined || isBrief(step as SurveyStep)
        ? []
        : [{ ...once, step, key: step.key, before }];
    }
    if (!("about" in step.when)) return [];
    const { about: of } = step.when;
    const about = of === eachMeeting ? null : meetingKey(meetings, of);
    return meetings
      .filter(({ key, step: { key: kind } }) => about === null || key === about || kind === of)
      .map(({ key }, index) => ({
        ...{ ...once, step, number: index + 1, about: key },
        key: `${step.key}:${key}`,
      }));
  };
}

/** The key of a meeting that a group has, or undefined where it has no such. */
function meetingKey(meetings: readonly Occurrence<MeetingStep>[], ref: MeetingRef): string | undefined {
  if (ref === lastMeeting) return meetings.at(-1)?.key;
  return meetings.find(({ key, step }) => (ref === firstOfMode ? step.modes : key === ref))?.key;
}
