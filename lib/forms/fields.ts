import { z } from "zod";
import { cleaned, isNameOnly, oneLine, plainLine } from "@/lib/forms/text";
import type { Refusal } from "@/lib/kernel/refusals";
import { dayOfOtherWeekday, readDay, readTime } from "@/lib/time/typed";

/*
 * The fields of forms, each cleaned before it is judged. A schema of the product takes its texts from here, so that pasted
 * text is read the same way everywhere.
 */

/** One line that must be there: a name, a title. */
export function line(max: number) {
  return z.string("required").transform(oneLine).pipe(z.string().min(1, "required").max(max));
}

/** One line that may be left empty; empty then. */
export function lineOrEmpty(max: number) {
  return z.string("invalid").transform(oneLine).pipe(z.string().max(max)).default("");
}

/**
 * The name of a person or an organisation: it stands in mails to others, so that nobody writes an address into it. Direction marks
 * and line ends are taken out as in every line.
 */
export function name(max: number) {
  return line(max).refine(isNameOnly, "name");
}

/** The same, which may be left empty. */
export function nameOrEmpty(max: number) {
  return lineOrEmpty(max).refine(isNameOnly, "name");
}

/** Several lines that must be there. */
export function longText(max: number) {
  return z.string("required").transform(cleaned).pipe(z.string().min(1, "required").max(max));
}

/** Several lines that may be left empty; empty then. */
export function longTextOrEmpty(max: number) {
  return z.string("invalid").transform(cleaned).pipe(z.string().max(max)).default("");
}

/** Null where a field was left empty or was not sent. */
export function orNull<T extends z.ZodType<string>>(schema: T) {
  return schema.nullish().transform((value): string | null => (value as string | null | undefined) || null);
}

/** An address on the web, with its scheme, which people leave out; a name without a domain is none. */
export const webAddress = webAddressOf(/^https?:$/);

/** The same, reached safely. */
export const safeWebAddress = webAddressOf(/^https:$/);

/** A calendar day as people type it, as YYYY-MM-DD. */
export const typedDay = z.string("date").transform((typed, context): string => {
  const found = readDay(typed);
  if (found !== null) return found;
  const day = dayOfOtherWeekday(typed);
  const refusal: Refusal | null = day === null ? null : { code: "other-weekday", params: { day } };
  context.addIssue({ code: "custom", message: "date", ...(refusal ? { params: { refusal } } : {}) });
  return z.NEVER;
});

/** A time of day as people type it, as HH:MM. */
export const typedTime = readAs(readTime, "time");

/** A whole number within bounds; nothing else is understood, not even "1e1". */
export function wholeNumber(min: number, max: number, wrong: string) {
  return z
    .preprocess(
      (typed) => (typeof typed === "number" ? String(typed) : typed),
      z
        .string(wrong)
        .transform(plainLine)
        .pipe(z.string().regex(/^-?\d{1,9}$/, wrong)),
    )
    .transform(Number)
    .pipe(z.number().min(min, wrong).max(max, wrong));
}

function readAs(read: (typed: string) => string | null, wrong: string) {
  return z.string(wrong).transform((typed, context): string => {
    const found = read(typed);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });
}

function webAddressOf(schemes: RegExp) {
  return z
    .string("invalid")
    .transform((typed) => withScheme(oneLine(typed)))
    .refine((address) => address === "" || isWebAddress(address, schemes), "url");
}

/** With its scheme written as it should be: "http:/x.fi", "https;//x.fi" and "https://https://x.fi" are typed too. */
function withScheme(typed: string): string {
  const { 1: scheme, 2: rest = "" } = /^(?:(https?)(?:[:;.,]?[\\/]+|:))+(.*)$/is.exec(typed) ?? [];
  if (scheme) return `${scheme.toLowerCase()}://${rest}`;
  return typed === "" || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
}

function isWebAddress(address: string, schemes: RegExp): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    schemes.test(url.protocol) &&
    /^([a-z0-9_-]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(
      url.hostname.replace(/^www\./, "").replace(/\.$/, ""),
    ) &&
    url.username === ""
  );
}
