import type { Locale } from "@/lib/i18n/locales";
import { formatDay } from "@/lib/time/format";

/*
 * Days and times as people type them: `28.3.2027`, `su 28.3.2027`, `28. maaliskuuta 2027`, `28 March 2027`; `17.00`, `klo 17`,
 * `17:30`, `5.30 pm`. Never a day whose month could be its day: 3/4/2027 is read by nobody.
 */

/** The calendar day YYYY-MM-DD that was typed, or null, also where its weekday is another. Of a year with two digits the century is ours. */
export function readDay(typed: string): string | null {
  const day = dayIn(typed);
  return day === null || isOfTypedWeekday(day, typed) ? day : null;
}

/** The day that was typed with a weekday that it is not ("ti 2.4.2027" is a Friday), or null. */
export function dayOfOtherWeekday(typed: string): string | null {
  const day = dayIn(typed);
  return day === null || isOfTypedWeekday(day, typed) ? null : day;
}

function dayIn(typed: string): string | null {
  const text = plain(typed)
    .toLowerCase()
    .replace(/,|\(\p{L}+\.?\)$/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const found =
    named(/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text), "ymd") ??
    named(/^(?:\p{L}+\.? )?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\.?$/u.exec(text), "dmy") ??
    named(
      /^(?:\p{L}+\.? ){0,2}(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(\p{L}{3,})\.? (\d{4})$/u.exec(text),
      "dmy",
    ) ??
    named(/^(?:\p{L}+\.? )?(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u.exec(text), "mdy");
  if (!found) return null;
  const date = new Date(Date.UTC(found.year, found.month - 1, found.day));
  const day = date.toISOString().slice(0, 10);
  return found.year >= 1000 && date.getUTCMonth() + 1 === found.month && date.getUTCDate() === found.day
    ? day
    : null;
}

/** A calendar day as it is typed in a language; what is no YYYY-MM-DD stays as it is. */
export function typeDay(day: string, locale: Locale): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year) return day;
  if (locale === "en") return formatDay(day, "en").replace(/^\w+ /, "");
  return `${Number(date)}.${Number(month)}.${year}`;
}

/** A time of day HH:MM as it is typed in a language; anything else stays as it is. */
export function typeTime(time: string, locale: Locale): string {
  if (locale === "en" || !/^\d{2}:\d{2}$/.test(time)) return time;
  return time.replace(/^0/, "").replace(":", ".");
}

/** The time of day HH:MM that was typed, or null. 24.00 is the midnight at which a day ends. */
export function readTime(typed: string): string | null {
  const text = plain(typed)
    .toLowerCase()
    .replace(/^(klo|kello|kl|at)\b\.?\s*/, "")
    .replace(/\s+/g, " ");
  const parts =
    /^(\d{1,2})(?:[.:, ]?(\d{2}))?(?: ?(am|pm|a\.m\.|p\.m\.))?$/.exec(text) ??
    /^(\d{1,2}) ?h(?:(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const half = parts[3]?.replace(/\./g, "");
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  if (minute > 59 || hours > 24 || (hours === 24 && minute > 0)) return null;
  return `${String(hours % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function named(parts: RegExpExecArray | null, order: "ymd" | "dmy" | "mdy") {
  if (!parts) return null;
  const [year, month, day] = ["y", "m", "d"].map((part) => parts[order.indexOf(part) + 1] ?? "");
  const number = /^\d/.test(month ?? "") ? Number(month) : monthOf(month ?? "");
  return { year: Number(year) + (year?.length === 2 ? 2000 : 0), month: number, day: Number(day) };
}

/** Without what nobody sees, in plain letters and dashes; browsers run this too, so that it keeps to what the old ones know. */
function plain(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether every weekday that was typed beside a day is that day's. */
function isOfTypedWeekday(day: string, typed: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const words =
    plain(typed)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.map(weekdayOf).every((one) => one === -1 || one === weekday);
}

/** A weekday by its name or one of its short forms, Sunday first; -1 for none. English "on" is no Wednesday. */
function weekdayOf(word: string): number {
  return weekdays.findIndex(
    ({ names, short }) => short.includes(word) || names.some((name) => word.startsWith(name)),
  );
}

/** Without dots and rings; the names with whatever case is added to them. */
const weekdays = [
  { names: ["sunnuntai", "sondag", "sunday"], short: ["su", "so", "son", "sun"] },
  { names: ["maanantai", "mandag", "monday"], short: ["ma", "man", "mon"] },
  { names: ["tiistai", "tisdag", "tuesday"], short: ["ti", "tis", "tue", "tues"] },
  { names: ["keskiviik", "onsdag", "wednesday"], short: ["ke", "ons", "wed"] },
  { names: ["torstai", "torsdag", "thursday"], short: ["to", "tor", "tors", "thu", "thur", "thurs"] },
  { names: ["perjantai", "fredag", "friday"], short: ["pe", "fr", "fre", "fri"] },
  { names: ["lauantai", "lordag", "saturday"], short: ["la", "lo", "lor", "sat"] },
];

/** A month by the beginning of its name in Finnish, Swedish or English, November ("marras") before March ("mar"); 0 for none. */
function monthOf(name: string): number {
  const november = name.startsWith("marras") && 11;
  return november || months.findIndex((names) => names.some((one) => name.startsWith(one))) + 1;
}

const months = [
  ["tammi", "jan"],
  ["helmi", "feb"],
  ["maalis", "mar"],
  ["huhti", "apr"],
  ["touko", "may", "maj"],
  ["kesä", "jun"],
  ["heinä", "jul"],
  ["elo", "aug"],
  ["syys", "sep"],
  ["loka", "oct", "okt"],
  ["marras", "nov"],
  ["joulu", "dec"],
];
