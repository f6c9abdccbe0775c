import type { z } from "zod";
import { oneLine } from "@/lib/forms/text";
import type { Locale } from "@/lib/i18n/locales";
import type { Refusal } from "@/lib/kernel/refusals";
import type { Answers, Question } from "@/lib/surveys/definition";
import { instantOf } from "@/lib/time/days";
import { formatDateTime } from "@/lib/time/format";
import { dayOfOtherWeekday, readDay, readTime } from "@/lib/time/typed";

type DatesQuestion = Extract<Question, { kind: "dates" }>;

/** The names of the two fields of one possible time. */
export function dateFields({ key }: Pick<Question, "key">, row: number) {
  return { day: `${key}.day-${row}`, from: `${key}.from-${row}` };
}

/** Two fields a possible time, as a form sends them. */
export function datesRows(question: DatesQuestion): { day: string; from: string }[] {
  return Array.from({ length: question.most }, (_, row) => dateFields(question, row));
}

/** A possible time as it is written in a language. */
export function formatPossible(local: string, locale: Locale): string {
  const at = new Date(`${local}:00Z`);
  return Number.isNaN(at.getTime()) ? local : formatDateTime(at, { locale, zone: "UTC" });
}

/**
 * Brings possible times that were typed row by row, or kept before, into the one answer that they are: each once, the first one first.
 * What is wrong is said at its row; with `draft` what cannot be read is left out.
 */
export function readDates(
  question: DatesQuestion,
  answers: Answers,
  context: z.RefinementCtx,
  draft: boolean,
): Answers {
  const names = datesRows(question);
  const typed = names.flatMap(({ day, from }) => {
    const [said, at] = [answers[day], answers[from]].map((one) => oneLine([one ?? ""].flat()[0] ?? ""));
    return said || at ? [{ day, from, said: said ?? "", at: at ?? "" }] : [];
  });
  const fields = new Set(names.flatMap(({ day, from }) => [day, from]));
  const others = Object.fromEntries(
    Object.entries(answers).filter(([key]) => key !== question.key && !fields.has(key)),
  );
  const found: string[] = typed.length > 0 ? [] : [answers[question.key] ?? []].flat().filter(isPossible);
  let isWrong = false;
  const wrong = (path: string, message: string, refusal: Refusal | null = null) => {
    isWrong = true;
    if (!draft)
      context.addIssue({
        ...{ code: "custom" as const, message, path: [path] },
        ...(refusal ? { params: { refusal } } : {}),
      });
  };
  for (const { day, from, said, at } of typed) {
    const [read, clock] = [readDay(said), readTime(at)];
    const other = read ? null : dayOfOtherWeekday(said);
    if (!read) wrong(day, "date", other ? { code: "other-weekday", params: { day: other } } : null);
    if (!clock) wrong(from, "time");
    const local = `${read}T${clock}`;
    if (read && clock && found.includes(local)) wrong(day, "dates", { code: "dates-twice" });
    else if (read && clock) found.push(local);
  }
  const isAsked = question.required || found.length > 0;
  if (!isWrong && isAsked && found.length === 0) wrong(question.key, "required");
  else if (!isWrong && isAsked && found.length < question.least)
    wrong(question.key, "dates", { code: "dates-too-few", params: { least: question.least } });
  return found.length > 0 ? { ...others, [question.key]: found.toSorted().slice(0, question.most) } : others;
}

/**
 * What is wrong with the possible times that were typed, each at its row: a time that is over, or that the clocks of the zone do not
 * have once. What has been answered before stands, so that something else can be put right later.
 */
export function whyNotPossible(
  question: DatesQuestion,
  { values, before }: { values: Record<string, unknown>; before: Answers },
  zone: string,
  now: Date,
): { field: string; refusal: Refusal }[] {
  const answered = [before[question.key] ?? []].flat();
  return datesRows(question).flatMap(({ day, from }): { field: string; refusal: Refusal }[] => {
    const read = readDay(String(values[day] ?? ""));
    const clock = readTime(String(values[from] ?? ""));
    if (!read || !clock || answered.includes(`${read}T${clock}`)) return [];
    const at = instantOf(read, clock, zone);
    if (at === "gap") return [{ field: from, refusal: { code: "time-does-not-exist" } }];
    if (at === "fold") return [{ field: from, refusal: { code: "time-twice" } }];
    return at instanceof Date && at <= now ? [{ field: day, refusal: { code: "time-in-the-past" } }] : [];
  });
}

function isPossible(local: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local);
}
