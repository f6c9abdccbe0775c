import { isYearly, monthsOf } from "@/lib/formats/asked";
import { meetingOf, meetingSteps, type Occurrence, surveySteps } from "@/lib/formats/occurrences";
import type { Reading } from "@/lib/formats/reading";
import type { Format, SurveyStep } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import { askedFrom, lastHeld } from "@/lib/meetings/later";
import { isToCome } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { wayOf } from "@/lib/surveys/after-sight";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersTo, questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";
import { addDays } from "@/lib/time/days";

/**
 * Where somebody stands to a survey. Once answered, nothing tells so but that the question is gone: who was asked and is not
 * asked any more has answered.
 */
export type Asking = "open" | "answered" | "closed" | "not-asked";

/** How a person stands to a survey: the open question, if there is one, and whether they were among those who were asked. */
export function askingOf(open: { openUntil: Date } | null, wasAsked: boolean, now: Date): Asking {
  if (open) return open.openUntil > now ? "open" : "closed";
  return wasAsked ? "answered" : "not-asked";
}

type Meetings = readonly { step: string; state: MeetingState; startsAt: Date | null }[];

/**
 * When a survey that nobody has been asked yet opens; no day where that is when a meeting has been held, and null where it will not, or
 * has been.
 */
export function toComeOf(
  at: Occurrence<SurveyStep>,
  {
    state,
    meetings,
    programme: { timeZone },
  }: { state: string; meetings: Meetings; programme: { timeZone: string } },
  now: Date,
): { from: Date | null } | null {
  if (isYearly(at.step) || state !== "CONFIRMED") return null;
  const months = monthsOf(at.step);
  if (months > 0) {
    const last = lastHeld(meetings);
    if (last) return { from: askedFrom(last, months, timeZone) };
    return meetings.some(isToCome) ? { from: null } : null;
  }
  const meeting = meetings.find(({ step }) => step === meetingOf(at));
  if (!meeting || meeting.state === "CANCELLED" || meeting.state === "HELD") return null;
  if (at.before === null) return { from: null };
  const from = meeting.startsAt && addDays(meeting.startsAt, -at.step.openDays);
  return from && meeting.startsAt && meeting.startsAt <= now ? null : { from };
}

/**
 * The step of a survey about this meeting, or about none; null where a group of so many seats has no such survey. Which meeting a
 * survey is about may have been another when it was asked.
 */
export function surveyStepOf(
  { format, ...shape }: { format: Format } & Shape,
  step: string,
  about: string | null,
): Occurrence<SurveyStep> | null {
  const all = surveySteps(format, shape).filter((one) => one.step.key === step);
  const found = all.find((one) => one.about === about) ?? all[0];
  if (!found || (found.about !== null) !== (about !== null)) return null;
  return about === null || meetingSteps(format, shape).some(({ key }) => key === about) ? found : null;
}

/** Something written without a name: the question, and whether it may be told onward. */
export type FreeWords = { question: string; text: string; consent: string | null };

/** A nameless answer in the parts that go different ways: numbers, free words, and words addressed to the facilitator. */
export type Parts = { numbers: Answers; words: FreeWords[]; addressed: Answers };

/** Which sentence may be quoted, and what says whether; nothing where a format asks for none. */
type Quote = Reading["quote"];

/** Parts the answers to a survey's nameless questions. */
export function partsOf(definition: SurveyDefinition, answers: Answers, quote: Quote): Parts {
  const questions = questionsOf(definition).filter(isNameless);
  const said = consentIn(quote, answers);
  const isFree = (kind: string) => kind === "text" || kind === "long-text";
  const words = questions
    .filter((question) => wayOf(question) === "words" && isFree(question.kind))
    .flatMap(({ key, seenBy }): FreeWords[] => {
      const text = answers[key];
      if (typeof text !== "string" || text === "") return [];
      return [{ question: key, text, consent: seenBy === "quote" && key === quote?.text ? said : null }];
    });
  return {
    numbers: answersTo(
      questions.filter((question) => wayOf(question) === "numbers"),
      answers,
    ),
    words,
    addressed: answersTo(
      questions.filter((question) => wayOf(question) === "addressed"),
      answers,
    ),
  };
}

/** The name that may stand under a quoted sentence: the association's, where its writer allows that. */
export function quotedName(quote: Quote, answers: Answers, name: string): string | null {
  return quote && answers[quote.text] && consentIn(quote, answers) === "named" ? name : null;
}

function consentIn(quote: Quote, answers: Answers): "anonymous" | "named" | null {
  const said = quote && answers[quote.consent];
  return said === "anonymous" || said === "named" ? said : null;
}
