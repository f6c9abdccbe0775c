import type { Question, SeenBy } from "@/lib/surveys/definition";
import { audienceOf, isNameless, sees } from "@/lib/surveys/sight";

/**
 * Who may read what is answered after meetings: those whom `sight` knows, and whoever is handed the report or the export, which
 * is nobody in particular.
 */
export const afterReaders = ["own", "colleague", "coordinator", "facilitator", "other", "report"] as const;
export type AfterReader = (typeof afterReaders)[number];

/**
 * How far a survey has come: it is open and too few have answered; it is open and a batch has come out; it has closed with too
 * few answers; it has closed and all are out; and since then a group that answered has been dissolved.
 */
export const surveyStates = ["open", "released", "few", "closed", "dissolved"] as const;
export type SurveyState = (typeof surveyStates)[number];

/** What is seen of an answer: whose it is; its words, and nobody's; only how many answered so; its words as far as they may be told. */
export type Form = "named" | "words" | "numbers" | "quoted";

type Nameless = Extract<SeenBy, "facilitator" | "totals" | "words" | "quote">;
type Seen = Readonly<{ form: Form; in: readonly SurveyState[] }>;

const afterEnough = ["released", "closed", "dissolved"] as const;
const afterClosing = ["closed", "dissolved"] as const;

/**
 * What each reader sees of an answer without a name, and in which states of its survey. With `sight` this is the one source: the
 * line under a question is made from it, answers go the ways that it says, and docs/who-sees-what.md is printed from it.
 */
const namelessSight: Readonly<Record<Nameless, Readonly<Partial<Record<AfterReader, Seen>>>>> = {
  facilitator: { facilitator: { form: "words", in: surveyStates } },
  totals: {
    coordinator: { form: "numbers", in: afterEnough },
    facilitator: { form: "numbers", in: afterEnough },
    report: { form: "numbers", in: afterEnough },
  },
  words: { coordinator: { form: "words", in: afterClosing } },
  quote: {
    coordinator: { form: "words", in: afterClosing },
    report: { form: "quoted", in: afterClosing },
  },
};

/** What a reader sees of the answer to a question in a state of its survey; null where it is nothing. */
export function formSeen(
  reader: AfterReader,
  question: Pick<Question, "seenBy" | "kind">,
  state: SurveyState,
): Form | null {
  const seen = seenOf(reader, question);
  return seen?.in.includes(state) ? seen.form : null;
}

/** Which way a nameless answer goes: into numbers, to the coordinator's free words, or to those it is addressed to. */
export function wayOf(question: Pick<Question, "seenBy" | "kind">): "numbers" | "words" | "addressed" {
  const coordinators = seenOf("coordinator", question)?.form;
  if (coordinators === "numbers" || coordinators === "words") return coordinators;
  return "addressed";
}

function seenOf(reader: AfterReader, question: Pick<Question, "seenBy" | "kind">): Seen | undefined {
  const audience = audienceOf(question);
  if (isNameless({ seenBy: audience })) return namelessSight[audience as Nameless][reader];
  if (reader === "report" || !sees(reader, audience, "agreed")) return undefined;
  return { form: "named", in: surveyStates };
}
