import { z } from "zod";
import { lineOrEmpty, longTextOrEmpty } from "@/lib/forms/fields";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Refusal } from "@/lib/kernel/refusals";
import { allWritten, unknownIn } from "@/lib/messages/placeholders";
import { taskKinds } from "@/lib/messages/steps";
import type { Words, Written } from "@/lib/messages/written";

/** In which states an enrolment has people who can be written to. */
export const writtenStates = ["SUBMITTED", "ACCEPTED", "WAITLISTED", "DECLINED"] as const;

const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((said) => (said === "" ? undefined : said), schema.optional()).catch(undefined);

const filterShape = z.object({
  role: unlessEmpty(z.union([z.enum(["everyone", "facilitators"]), z.string().regex(/^role:[a-z-]{1,40}$/)])),
  state: unlessEmpty(z.enum(writtenStates)),
  part: unlessEmpty(lineOrEmpty(40)),
  group: unlessEmpty(z.union([z.literal("none"), z.uuid()])),
  step: unlessEmpty(z.enum(taskKinds)),
  unanswered: unlessEmpty(z.literal("yes")),
  language: unlessEmpty(z.enum(locales)),
  text: unlessEmpty(lineOrEmpty(100)),
});

/** By what people are chosen; what is empty or unknown in an address is left out. Without a role it is the contacts. */
export const Filters = filterShape.transform(
  (said): Filters => Object.fromEntries(Object.entries(said).filter(([, value]) => value)),
);
export type Filters = Partial<z.infer<typeof filterShape>>;

/** The names under which an address says them. */
export const filterNames = Object.keys(filterShape.shape) as (keyof Filters)[];

/** So many are left out or added with one press; a form has no room for more. */
const mostTicked = 300;
const ticked = z.array(z.uuid("invalid")).max(mostTicked).default([]);

/** A list as it was shown: by what it was found, and a mark of who was on it. */
const shown = { programmeId: z.uuid(), filters: Filters, shown: lineOrEmpty(60) };

/** The filters of a form, which stand in it by their names, as one value. */
export function withFilters(values: unknown): unknown {
  const said = Object(values) as Record<string, unknown>;
  return { ...said, filters: Object.fromEntries(filterNames.map((name) => [name, said[name]])) };
}

export const Choosing = z.preprocess(withFilters, z.object({ ...shown, leftOut: ticked }));
export type Choosing = z.infer<typeof Choosing>;

export const Adding = z.preprocess(
  withFilters,
  z.object({
    ...shown,
    messageId: z.uuid(),
    press: z.enum(["ticked", "all"], "invalid").default("ticked"),
    added: ticked,
  }),
);
export type Adding = z.infer<typeof Adding>;

export const LeavingOut = z.object({ messageId: z.uuid(), leftOut: ticked });
export type LeavingOut = z.infer<typeof LeavingOut>;

export const MessageId = z.object({ messageId: z.uuid() });
export type MessageId = z.infer<typeof MessageId>;

export const Trying = MessageId.extend({ as: z.uuid().optional() });
export type Trying = z.infer<typeof Trying>;

export const Sending = MessageId.extend({ shown: lineOrEmpty(60) });
export type Sending = z.infer<typeof Sending>;

/** The fields in which a message is written in each language. */
export const wordFields = {
  fi: ["subjectFi", "textFi"],
  sv: ["subjectSv", "textSv"],
  en: ["subjectEn", "textEn"],
} as const satisfies Record<Locale, readonly [string, string]>;

const wordShape = {
  ...{ subjectFi: lineOrEmpty(150), subjectSv: lineOrEmpty(150), subjectEn: lineOrEmpty(150) },
  ...{ textFi: longTextOrEmpty(8_000), textSv: longTextOrEmpty(8_000), textEn: longTextOrEmpty(8_000) },
};

/** What is typed: kept as a draft whatever it is, or checked before it is shown as each will read it. */
export const Writing = z
  .object({
    messageId: z.uuid(),
    version: z.coerce.number().int(),
    press: z.enum(["save", "check"]).catch("check"),
    ...wordShape,
  })
  .superRefine((typed, context) => {
    if (typed.press === "save") return;
    for (const { field, message, refusal } of wrongIn(wordsTyped(typed)))
      context.addIssue({ code: "custom", message, path: [field], params: refusal ? { refusal } : {} });
  });
export type Writing = z.infer<typeof Writing>;

/** The languages of which anything is typed. */
export function wordsTyped(typed: Pick<Writing, keyof typeof wordShape>): Written {
  return Object.fromEntries(
    locales.flatMap((locale): [Locale, Words][] => {
      const [subject, text] = [typed[wordFields[locale][0]], typed[wordFields[locale][1]]];
      return subject || text ? [[locale, { subject, text }]] : [];
    }),
  );
}

type Wrong = { field: string; message: string; refusal?: Refusal };

/** What hinders a message from being sent as it is written: nothing is, a half is missing, or a placeholder is none. */
export function wrongIn(written: Written): Wrong[] {
  if (Object.keys(written).length === 0)
    return [
      { field: "subjectFi", message: "required" },
      { field: "textFi", message: "required" },
    ];
  return locales.flatMap((locale) => {
    const words = written[locale];
    if (!words) return [];
    const [subject, text] = wordFields[locale];
    return [...wrongWords(words.subject, subject, locale), ...wrongWords(words.text, text, locale)];
  });
}

function wrongWords(said: string, field: string, locale: Locale): Wrong[] {
  if (said === "") return [{ field, message: "required" }];
  const [unknown] = unknownIn(said);
  if (!unknown) return [];
  const params = { word: unknown, known: allWritten(locale) };
  return [{ field, message: "invalid", refusal: { code: "unknown-placeholder", params } }];
}
