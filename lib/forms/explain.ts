import type { z } from "zod";
import { labelOf } from "@/lib/forms/labels";
import { listed, withSmallInitial } from "@/lib/i18n/lists";
import type { Locale, Localised } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Refusal } from "@/lib/kernel/refusals";
import { formatDay, formatSpans } from "@/lib/time/format";

/** Messages that a schema may name itself: `z.string().min(1, "required")`. */
const own = [
  "required",
  "email",
  "phone",
  "url",
  "business-id",
  "business-id-check",
  "consent",
  "ground-rules",
  "date",
  "time",
  "day-order",
  "choose",
  "unknown-choice",
  "slug",
  "whole-number",
  "answer-days",
  "places-number",
  "table-number",
  "table-size",
  "badge-number",
  "number-of-meetings",
  "number-of-places",
  "euros",
  "accept-offer",
  "sure-place",
  "sure-feedback",
  "time-does-not-exist",
  "time-twice",
  "time-order",
] as const;
type Own = (typeof own)[number];

/** What is wrong, per field, in the reader's language: short, and how to put it right. One sentence a field. */
export function explain(error: z.ZodError, locale: Locale, format: Worded | null): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= placed(field, sentence(issue, locale, format), issue, locale, format);
  }
  return errors;
}

/** What is missing, in the words of its field: the question's own, or those of a form's field by its name. */
function missingOf(issue: z.core.$ZodIssue, locale: Locale, format: Worded | null): string | null {
  if (issue.message !== "required" && issue.message !== "choose") return null;
  const { label } = issue as { label?: Localised };
  if (label) return missingWords(label[locale], issue.message, locale);
  const t = translator(locale, "errors", format);
  const key =
    `missing.${String(issue.path[0] ?? "").replace(/^(vote|day|colleague|address)-.*$/, "$1")}` as "missing.name";
  return t.has(key) ? t(key) : null;
}

/** "Yhdistyksen nimi" → "Kirjoittakaa yhdistyksen nimi."; a label that asks or bids is said as it is. */
function missingWords(label: string, what: "required" | "choose", locale: Locale): string {
  const t = translator(locale, "errors", null);
  if (label.endsWith("?")) return t("answer-question", { question: label });
  if (bids[locale].test(label)) return `${label.replace(/\.$/, "")}.`;
  const thing = withSmallInitial(label, locale);
  return t(what === "required" ? "write-this" : "choose-this", { thing });
}

/** Labels that say themselves what to do. */
const bids: Record<Locale, RegExp> = {
  fi: /^\p{L}+(kaa|kää)\b/u,
  sv: /^(Berätta|Beskriv|Skriv|Välj|Ange)\b/,
  en: /^(Tell|Describe|Write|Choose|Give)\b/,
};

/** What a refusal tells, with its days as they are written in the reader's language. */
function shown(params: Refusal["params"], locale: Locale): Refusal["params"] {
  const spans = params?.times ? { times: shownTimes(params, locale) } : {};
  const isDay = (value: string | number) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return (
    params &&
    Object.fromEntries(
      Object.entries(params)
        .map(([key, value]) => [key, isDay(value) ? formatDay(String(value), locale) : value])
        .concat(Object.entries(spans)),
    )
  );
}

/** Times with their weekdays, in the zone that they were typed for. */
function shownTimes({ times, zone }: NonNullable<Refusal["params"]>, locale: Locale): string {
  const ranges = String(times)
    .split(";")
    .map((time) => time.split("+").map((span) => span.split("/").map((at) => new Date(at)) as [Date, Date]))
    .map((days) => days.map(([startsAt, endsAt]) => ({ startsAt, endsAt })))
    .map((days) => formatSpans(days, { locale, zone: String(zone) }));
  return listed(locale, ranges);
}

/**
 * The sentence after what it is about: the row of a list of times ("2. ehdotus"), and the label of a day, a time or a number,
 * which several fields of a form would else be told of in the same words.
 */
function placed(
  field: string,
  said: string,
  issue: z.core.$ZodIssue,
  locale: Locale,
  format: Worded | null,
): string {
  const label = said !== missingOf(issue, locale, format) ? labelOf(field, locale, format) : null;
  const isGeneral = (general as readonly string[]).includes(issue.message);
  const about = [rowOf(field, locale, format), isGeneral ? label : null].filter((one) => one !== null);
  if (about.length === 0) return said;
  return `${about.map((one, place) => (place > 0 ? withSmallInitial(one, locale) : one)).join(", ")}: ${
    isGeneral && label ? withSmallInitial(said, locale) : said
  }`;
}

/** The row of a list in which a field stands, as its form calls it: "2. ehdotus", "2. työkaveri". */
function rowOf(field: string, locale: Locale, format: Worded | null): string | null {
  const [, of, row] = /^(?:\w+\.)?(days|day[2-5]?|from|until|colleague|address)-(\d)$/.exec(field) ?? [];
  if (!row) return null;
  const n = Number(row) + 1;
  return of === "colleague" || of === "address"
    ? translator(locale, "places", format)("colleagues.person", { n })
    : translator(locale, "meetings", format)("times.row", { n });
}

/** Sentences about the kind of a field, not about the field. */
const general: readonly Own[] = [
  "date",
  "time",
  "whole-number",
  "answer-days",
  "places-number",
  "badge-number",
];

function sentence(issue: z.core.$ZodIssue, locale: Locale, format: Worded | null): string {
  const t = translator(locale, "errors", format);
  const refusal = issue.code === "custom" ? (issue.params?.refusal as Refusal | undefined) : undefined;
  if (refusal) return translator(locale, "refusals", format)(refusal.code, shown(refusal.params, locale));
  const missing = missingOf(issue, locale, format);
  if (missing) return missing;
  if ((own as readonly string[]).includes(issue.message)) return t(issue.message as Own);
  if (issue.code === "too_big")
    return issue.origin === "array"
      ? t("too-many", { max: Number(issue.maximum) })
      : t("too-long", { max: Number(issue.maximum) });
  if (issue.code === "too_small")
    return Number(issue.minimum) > 1 ? t("too-small", { min: Number(issue.minimum) }) : t("required");
  if (issue.code === "invalid_value") return t("choose");
  return t("invalid");
}
