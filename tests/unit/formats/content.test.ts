import { describe, expect, it } from "vitest";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { agendas as visitAgendas } from "@/lib/formats/organisation-visit/agendas";
import { development } from "@/lib/formats/organisation-visit/development";
import { feedback as visitFeedback } from "@/lib/formats/organisation-visit/feedback";
import { intake as visitIntake } from "@/lib/formats/organisation-visit/intake";
import { presentation as visitPresentation } from "@/lib/formats/organisation-visit/presentation";
import { selfAssessment } from "@/lib/formats/organisation-visit/self-assessment";
import { agendas } from "@/lib/formats/peer-visits/agendas";
import { assignments } from "@/lib/formats/peer-visits/assignments";
import { closing } from "@/lib/formats/peer-visits/closing";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { groundRules } from "@/lib/formats/peer-visits/ground-rules";
import { intake } from "@/lib/formats/peer-visits/intake";
import { presentation } from "@/lib/formats/peer-visits/presentation";
import type { Format } from "@/lib/formats/recipe";
import { themes } from "@/lib/formats/themes";
import { visitRound } from "@/lib/formats/visit-round/recipe";
import { locales } from "@/lib/i18n/locales";
import type { AnswerValue, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { associations, lastYearsAssociations } from "@/prisma/seed/associations";
import { feedbackAnswers } from "@/prisma/seed/feedback";
import { insights, mirrorAnswers } from "@/prisma/seed/words";

const surveys = [intake, feedback, closing];
const visitSurveys = [visitIntake, visitFeedback, development];
const peerVisits = { themes, surveys, agendas, assignments, groundRules, presentation };
const organisationVisits = {
  ...{ surveys: visitSurveys, agendas: visitAgendas },
  ...{ assignments: [selfAssessment], presentation: visitPresentation },
};

/** All that a recipe says beside its words, which are looked at elsewhere. */
const saidBy = (format: Format) => ({ ...format, words: null, ofParts: format.parts });
const surveysOf = ({ parts, steps }: Format) => [
  ...parts.map(({ intake: first }) => first),
  ...steps.flatMap((step) => (step.kind === "survey" ? [step.survey] : [])),
];

describe.each([
  ...[networkingDay, expertExchange].map((format): [string, unknown, number] => [
    format.name.en ?? format.key,
    saidBy(format),
    150,
  ]),
  ["peer visits", peerVisits, 300],
  ["organisation visits", organisationVisits, 150],
])("the words of %s", (_, everything, least) => {
  it("are said in every language, and none of them is empty", () => {
    const texts = textsIn(everything, "content");
    expect(texts.length).toBeGreaterThan(least);
    expect(texts.filter(({ text }) => !locales.every((locale) => text[locale]?.trim()))).toEqual([]);
  });

  it("have no stray spaces, straight quotation marks or three dots", () => {
    const untidy = textsIn(everything, "content").filter(({ text }) =>
      Object.values(text).some((said) => said !== said.trim() || /["']| {2}|\.\.\.| [.,?!]/.test(said)),
    );
    expect(untidy).toEqual([]);
  });

  it("name each thing in a list once", () => {
    expect(listsWithRepeatedKeys(everything, "content")).toEqual([]);
  });
});

describe.each([...surveys, ...visitSurveys, ...[networkingDay, expertExchange].flatMap(surveysOf)])(
  "the survey $key, $title.en",
  (survey) => {
    it("asks each question once", () => {
      const keys = questionsOf(survey).map((question) => question.key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it("has a short path of its own questions only", () => {
      const keys = questionsOf(survey).map((question) => question.key);
      expect((survey.short ?? []).filter((key) => !keys.includes(key))).toEqual([]);
    });

    it("has a question on every page", () => {
      expect(survey.pages.filter((page) => page.questions.length === 0)).toEqual([]);
    });
  },
);

describe("the intake", () => {
  it("has five pages", () => {
    expect(intake.pages).toHaveLength(5);
  });

  it("says why it asks for each personal detail", () => {
    const personal = ["contactName", "contactRole", "email", "phone", "interpretation", "diets"];
    const withoutPurpose = personal.filter((key) => !question(intake, key)?.purpose);
    expect(withoutPurpose).toEqual([]);
  });

  it("keeps from the pair what was said in private", () => {
    expect(question(intake, "ratherNot")?.seenBy).toBe("coordinator");
    expect(question(intake, "change")?.seenBy).toBe("guides");
  });
});

describe("the feedback", () => {
  it("requires nothing", () => {
    expect(questionsOf(feedback).filter(({ required }) => required)).toEqual([]);
  });
});

describe("the agendas", () => {
  it.each([
    [150, agendas],
    [120, visitAgendas],
    [90, visitRound.agendas],
    [180, meetingSeries.agendas],
  ])("take %i minutes each", (minutes, all) => {
    for (const parts of Object.values(all)) {
      expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
    }
  });
});

describe("an organisation visit", () => {
  it("tells all who have agreed what somebody needs to take part: whoever hosts may have nobody beside them", () => {
    expect(question(visitIntake, "interpretation")?.seenBy).toBe("agreed");
  });

  it("asks in its survey what the house reads of peer visits, by the same keys and in the same way", () => {
    const alike = questionsOf(visitIntake).filter(({ key }) => question(intake, key));
    expect(alike.length).toBe(questionsOf(visitIntake).length - 1);
    for (const { key, kind } of alike) expect(question(intake, key)?.kind).toBe(kind);
  });

  it("says nothing of pairs: there may be four", () => {
    const paired = textsIn(organisationVisits, "content").filter(
      ({ text }) =>
        /(?<!\p{L})(pari(n|a|lle|in|ksi)?|parinne|parille|molem\p{L}*)(?!\p{L})/iu.test(text.fi ?? "") ||
        /(?<!\p{L})(par(et|en|ets)?|båda|partner\p{L}*)(?!\p{L})/iu.test(text.sv ?? "") ||
        /(?<!\p{L})(pair|both|partner)/iu.test(text.en ?? ""),
    );
    expect(paired).toEqual([]);
  });
});

describe("the demo world's words", () => {
  it.each(associations)("$name has answered the whole intake", ({ answers }) => {
    expect(misfits(intake, answers)).toEqual([]);
  });

  it("have forty answers that fit the survey after the visits", () => {
    expect(feedbackAnswers).toHaveLength(40);
    expect(feedbackAnswers.filter(({ answers }) => misfits(closing, answers).length > 0)).toEqual([]);
  });

  it("use each name, address and number once", () => {
    const everybody = [...associations, ...lastYearsAssociations];
    const emails = [
      ...everybody.map(({ contact }) => contact),
      ...associations.flatMap((one) => one.colleagues),
    ];
    expect(new Set(everybody.map(({ key }) => key)).size).toBe(40);
    expect(new Set(everybody.map(({ contact }) => contact.phone)).size).toBe(40);
    expect(new Set(emails.map(({ email }) => email)).size).toBe(emails.length);
    expect(emails.filter(({ email }) => !/^[a-z.]+@esimerkki\.example$/.test(email))).toEqual([]);
  });

  it("speak only of associations that are there", () => {
    const keys = associations.map(({ key }) => key);
    const spokenOf = [...Object.keys(mirrorAnswers), ...insights.flatMap(({ pair }) => pair)];
    expect(spokenOf.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("answer the prompts of the mirror", () => {
    const prompts = assignments.find(({ key }) => key === "mirror")?.prompts.map(({ key }) => key);
    for (const answers of Object.values(mirrorAnswers)) expect(Object.keys(answers)).toEqual(prompts);
  });
});

type Text = Record<string, string>;

function textsIn(value: unknown, path: string): { path: string; text: Text }[] {
  if (typeof value !== "object" || value === null) return [];
  // What a meeting is called has several forms in each language: they are looked at by themselves.
  if ("fi" in value && typeof value.fi === "object") return [];
  if ("fi" in value || "sv" in value || "en" in value) return [{ path, text: value as Text }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function listsWithRepeatedKeys(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => listsWithRepeatedKeys(one, `${path}.${key}`));
  if (!Array.isArray(value)) return inner;
  const keys = value.map((one) => one?.key).filter((key) => key !== undefined);
  return new Set(keys).size === keys.length ? inner : [path, ...inner];
}

function questionsOf(survey: SurveyDefinition): Question[] {
  return survey.pages.flatMap((page) => page.questions);
}

function question(survey: SurveyDefinition, key: string): Question | undefined {
  return questionsOf(survey).find((one) => one.key === key);
}

/** What is wrong with answers: keys nobody asked for, required ones missing, values that the question does not allow. */
function misfits(survey: SurveyDefinition, answers: Record<string, AnswerValue>): string[] {
  const unasked = Object.keys(answers).filter((key) => !question(survey, key.replace(/\.tell$/, "")));
  const missing = questionsOf(survey).filter(({ key, required }) => required && !answers[key]?.length);
  const refused = questionsOf(survey).filter((one) => {
    const answer = answers[one.key];
    return answer !== undefined && !allows(one, answer);
  });
  return [...unasked, ...missing.map(({ key }) => key), ...refused.map(({ key }) => key)];
}

function allows(asked: Question, answer: AnswerValue): boolean {
  const list = Array.isArray(answer) ? answer : [];
  const themeKeys = themes.map(({ key }) => key);
  switch (asked.kind) {
    case "choice":
      return asked.options.some(({ key }) => key === answer);
    case "choices":
      return Array.isArray(answer) && list.every((key) => asked.options.some((option) => option.key === key));
    case "themes":
      return list.length <= asked.max && list.length > 0 && list.every((key) => themeKeys.includes(key));
    case "wishes":
      return Array.isArray(answer) && list.length <= asked.max;
    case "dates":
      return Array.isArray(answer) && list.length <= asked.most;
    case "rating":
      return /^([1-5]|unknown)$/.test(String(answer));
    case "score":
      return /^(\d|10)$/.test(String(answer));
    case "consent":
      return answer === "yes";
    default:
      return typeof answer === "string" && answer.length <= asked.maxLength;
  }
}
