import { z } from "zod";
import {
  line,
  lineOrEmpty,
  longText,
  longTextOrEmpty,
  name,
  nameOrEmpty,
  webAddress,
} from "@/lib/forms/fields";
import { oneLine } from "@/lib/forms/text";
import { readBusinessId } from "@/lib/organisations/business-id";
import { emailAddress, phoneNumber } from "@/lib/people/schema";
import { datesRows, readDates } from "@/lib/surveys/dates";
import type { Answers, Question } from "@/lib/surveys/definition";
import { type Theme, tellKey } from "@/lib/surveys/rules";

/**
 * What may come in as answers to these questions. Nothing else is let through, empty answers are left out, and lists have no
 * repetitions. With `draft`, what is missing is not asked for: a page that one leaves backwards is kept as it is.
 */
export function answersSchema(
  questions: readonly Question[],
  themes: readonly Theme[],
  draft = false,
): z.ZodType<Answers> {
  const fields = questions.flatMap((question) =>
    fieldsOf(draft || question.unless ? { ...question, required: false } : question, themes),
  );
  const read = z
    .object(Object.fromEntries(fields))
    .transform((answers) => withoutEmpty(answers as Record<string, string | string[] | undefined>))
    .transform((answers, context) =>
      questions.reduce(
        (so, question) =>
          question.kind === "dates" ? readDates(question, so, context, draft) : tidied(so, question),
        answers,
      ),
    )
    .superRefine((answers, context) => {
      for (const { key } of draft ? [] : questions.filter((question) => lacks(question, answers)))
        context.addIssue({ code: "custom", message: "required", path: [key] });
    });
  return z.unknown().transform((typed, context) => {
    const found = read.safeParse(typed);
    if (found.success) return found.data;
    for (const issue of found.error.issues) {
      const label = questions.find(({ key }) => key === issue.path[0])?.label;
      // What is wrong is said in the words of its question.
      context.issues.push({ ...issue, input: undefined, label });
    }
    return z.NEVER;
  });
}

/** What is kept of a page that is left backwards: each answer that is in order, and typed words even where they are not yet. */
export function saveableAnswers(
  questions: readonly Question[],
  themes: readonly Theme[],
  values: Record<string, unknown>,
): Answers {
  const kept = questions.map((question): Answers => {
    const read = answersSchema([question], themes, true).safeParse(values);
    if (read.success) return read.data;
    const typed = values[question.key];
    return typeof typed === "string" && "maxLength" in question ? { [question.key]: typed } : {};
  });
  return Object.assign({}, ...kept) as Answers;
}

function fieldsOf(question: Question, themes: readonly Theme[]): [string, z.ZodType][] {
  if (question.kind === "dates")
    return [
      [question.key, list(z.string().max(20))],
      ...datesRows(question).flatMap(({ day, from }): [string, z.ZodType][] => [
        [day, typedLine],
        [from, typedLine],
      ]),
    ];
  if (question.kind !== "wishes") return [[question.key, fieldOf(question, themes)]];
  const positions = z
    .array(z.enum(Array.from({ length: question.max }, (_, position) => String(position))))
    .max(question.max);
  return [
    [question.key, list(lineOrEmpty(longestName)).pipe(z.array(z.string()).max(question.max))],
    [tellKey(question), list(z.string()).pipe(positions)],
  ];
}

function fieldOf(
  question: Exclude<Question, { kind: "wishes" | "dates" }>,
  themes: readonly Theme[],
): z.ZodType {
  const { required } = question;
  switch (question.kind) {
    case "text":
      if (isName(question)) return required ? name(question.maxLength) : nameOrEmpty(question.maxLength);
      return required ? line(question.maxLength) : lineOrEmpty(question.maxLength);
    case "long-text":
      return required ? longText(question.maxLength) : longTextOrEmpty(question.maxLength);
    case "email":
      return required ? emailAddress : optional(emailAddress);
    case "phone":
      return demanded(phoneNumber, required);
    case "url":
      return demanded(webAddress.pipe(z.string().max(question.maxLength)).default(""), required);
    case "business-id":
      return demanded(businessId.default(""), required);
    case "choice":
      return one(
        question.options.map(({ key }) => key),
        required,
      );
    case "choices":
      return some(
        question.options.map(({ key }) => key),
        required,
        question.max ?? question.options.length,
      );
    case "themes":
      return some(
        themes.map(({ key }) => key),
        required,
        question.max,
      );
    case "rating":
      return one(["1", "2", "3", "4", "5", "unknown"], required);
    case "score":
      return one(
        Array.from({ length: 11 }, (_, score) => String(score)),
        required,
      );
    case "consent":
      return required ? z.literal("yes", "consent") : optional(z.literal("yes"));
  }
}

/** Whether a question asks for a name: HTML's words for those say so, in surveys of any age. */
function isName({ autocomplete = "" }: { autocomplete?: string }): boolean {
  return autocomplete === "name" || autocomplete === "organization";
}

const businessId = z.string("invalid").transform((typed, context) => {
  if (oneLine(typed) === "") return "";
  const read = readBusinessId(typed);
  if ("id" in read) return read.id;
  context.addIssue({ code: "custom", message: read.wrong });
  return z.NEVER;
});

/** A field that may be empty, or must not be. */
function demanded(schema: z.ZodType<string>, required: boolean) {
  return schema.refine((value) => !required || value !== "", "required");
}

function one(keys: readonly string[], required: boolean) {
  const known = z.string("choose").refine((key) => key === "" || keys.includes(key), "unknown-choice");
  return required ? known.refine((key) => key !== "", "choose") : known.default("");
}

function some(keys: readonly string[], required: boolean, max: number) {
  const known = z.array(z.string().refine((key) => keys.includes(key), "unknown-choice")).max(max);
  return list(z.string())
    .transform(unique)
    .pipe(required ? known.min(1, "choose") : known);
}

/** One value or several, without the empty ones at the end: the places of a ranked choice that were left. */
function list(item: z.ZodType<string>) {
  return z.union([z.array(item).max(50), item.transform((single) => [single])]).default([]);
}

function optional<T extends z.ZodType>(schema: T) {
  return z.union([z.literal(""), schema]).default("");
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}

function withoutEmpty(answers: Record<string, string | string[] | undefined>): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && value.length > 0),
  ) as Answers;
}

/** Whether an answer that depends on a tick is missing. */
function lacks({ key, required, unless, neededWith }: Question, answers: Answers): boolean {
  const needed = (unless && required && !answers[unless]) || (neededWith && answers[neededWith]);
  return Boolean(needed) && answers[key] === undefined;
}

/** Wishes close ranks where a place was left empty, and the ticks of who may be told move with their names; a tick beside an answer goes. */
function tidied(answers: Answers, question: Question): Answers {
  if (question.unless && answers[question.key] !== undefined) {
    // What was typed says more than a tick that nothing was.
    const { [question.unless]: _, ...rest } = answers;
    return rest;
  }
  if (question.kind !== "wishes") return answers;
  const { [question.key]: names = [], [tellKey(question)]: tell = [], ...rest } = answers;
  const named = [names].flat().flatMap((name, place) => {
    const said = oneLine(name);
    return said ? [{ name: said, told: question.tellable && tell.includes(String(place)) }] : [];
  });
  const told = named.flatMap((wish, place) => (wish.told ? [String(place)] : []));
  return {
    ...rest,
    ...(named.length > 0 ? { [question.key]: named.map((wish) => wish.name) } : {}),
    ...(told.length > 0 ? { [tellKey(question)]: told } : {}),
  };
}

/** A day or a time as it was typed; it is read with the rest of its row. */
const typedLine = lineOrEmpty(100).catch("");

/** As long as an organisation's own name may be. */
const longestName = 120;
