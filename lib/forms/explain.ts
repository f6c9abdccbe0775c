import type { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Refusal } from "@/lib/refusals";

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
  "sure-place",
  "sure-feedback",
  "time-does-not-exist",
  "time-twice",
  "time-order",
] as const;
type Own = (typeof own)[number];

/** What is wrong, per field, in the reader's language: short, and how to put it right. One sentence a field. */
export function explain(error: z.ZodError, locale: Locale): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= rowOf(field, locale) + sentence(issue, locale);
  }
  return errors;
}

/** Which row of a list of times a field stands in: "2. ehdotus: ". */
function rowOf(field: string, locale: Locale): string {
  const row = /^(?:day|from|until)-(\d)$/.exec(field)?.[1];
  return row ? `${translator(locale, "meetings")("times.row", { n: Number(row) + 1 })}: ` : "";
}

function sentence(issue: z.core.$ZodIssue, locale: Locale): string {
  const t = translator(locale, "errors");
  const refusal = issue.code === "custom" ? (issue.params?.refusal as Refusal | undefined) : undefined;
  if (refusal) return translator(locale, "refusals")(refusal.code, refusal.params);
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
