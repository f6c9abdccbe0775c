import { type Locale, languageTags } from "@/lib/i18n/locales";
import { dateParts, type Moment, parseDay } from "./parts";

/*
 * Dates as people write them. Finnish and Swedish: no leading zeros, a full stop between hours and minutes;
 * a range has an en dash, with spaces only when its ends have several words (Kielikello, "Ajanilmaukset").
 * English: never numeric, since 5/3 is two days.
 */

export type Zoned = { locale: Locale; zone: string; now?: Date };

const weekdays: Record<Locale, readonly string[]> = {
  fi: ["su", "ma", "ti", "ke", "to", "pe", "la"],
  sv: ["sö", "må", "ti", "on", "to", "fr", "lö"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

const englishMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** "auto" has words for the days beside today: eilen, i dag, tomorrow. */
const nearDays: Record<Locale, Intl.RelativeTimeFormat> = {
  fi: new Intl.RelativeTimeFormat(languageTags.fi, { numeric: "auto" }),
  sv: new Intl.RelativeTimeFormat(languageTags.sv, { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat(languageTags.en, { numeric: "auto" }),
};

const oClock: Record<Locale, string> = { fi: "klo ", sv: "kl. ", en: "" };
const beforeTime: Record<Locale, string> = { fi: " ", sv: " ", en: ", " };

/** `to 5.3.2027 klo 17.00`; with `now`, a near day is named first: `huomenna to 5.3.2027 klo 17.00`. */
export function formatDateTime(at: Date, { locale, zone, now }: Zoned): string {
  const moment = dateParts(at, zone);
  const day = named(at, now, { locale, zone }) + dayText(moment, locale);
  return day + beforeTime[locale] + oClock[locale] + clock(moment, locale);
}

/** `to 5.3.2027 klo 17.00–19.30`, and over midnight `to 5.3.2027 klo 22.00 – pe 6.3.2027 klo 1.00`. */
export function formatRange(start: Date, end: Date, zoned: Zoned): string {
  const { locale, zone } = zoned;
  if (!sameDay(dateParts(start, zone), dateParts(end, zone)))
    return `${formatDateTime(start, zoned)} – ${formatDateTime(end, { locale, zone })}`;
  return `${formatDateTime(start, zoned)}–${clock(dateParts(end, zone), locale)}`;
}

/**
 * `ti 20.10. – to 22.10.2026 klo 9.00–15.00` of days that follow each other at the same hours; of others each with its time, with a
 * semicolon between.
 */
export function formatSpans(spans: readonly { startsAt: Date; endsAt: Date }[], zoned: Zoned): string {
  const { locale, zone } = zoned;
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return "";
  const days = spans.map(({ startsAt }) => dateParts(startsAt, zone));
  const hours = spans.map(({ startsAt, endsAt }) => formatTimeRange(startsAt, endsAt, { locale, zone }));
  const inRow = days.every((day, index) => dayNumber(day) === dayNumber(days[0] ?? day) + index);
  if (spans.length === 1 || !inRow || new Set(hours).size > 1)
    return spans.map(({ startsAt, endsAt }) => formatRange(startsAt, endsAt, zoned)).join("; ");
  const [from, to] = [isoDay(days[0] as Moment), isoDay(days.at(-1) as Moment)];
  return formatDayRange(from, to, locale) + beforeTime[locale] + hours[0];
}

/** `to 5.3.2027`, of a calendar day: "2027-03-05", or the midnight (UTC) that the database gives for one. */
export function formatDay(day: Date | string, locale: Locale): string {
  return dayText(parseDay(day), locale);
}

/** `to 5.3.2027`, of the day on which an instant falls in a zone. */
export function formatDate(at: Date, { locale, zone, now }: Zoned): string {
  return named(at, now, { locale, zone }) + dayText(dateParts(at, zone), locale);
}

/** `maaliskuu 2027`, of the month in which an instant falls in a zone. */
export function formatMonth(at: Date, { locale, zone }: Zoned): string {
  return new Intl.DateTimeFormat(languageTags[locale], {
    month: "long",
    year: "numeric",
    timeZone: zone,
  }).format(at);
}

/** `ma 21.12. – su 27.12.2027`; the first year is left out when it is the same. */
export function formatDayRange(first: Date | string, last: Date | string, locale: Locale): string {
  const [from, to] = [parseDay(first), parseDay(last)];
  if (sameDay(from, to)) return dayText(from, locale);
  return `${from.year === to.year ? dayWithoutYear(from, locale) : dayText(from, locale)} – ${dayText(to, locale)}`;
}

/** `klo 17.00`; English `17:00`. */
export function formatTime(at: Date, { locale, zone }: Zoned): string {
  return oClock[locale] + clock(dateParts(at, zone), locale);
}

/** `klo 17.00–19.30`; English `17:00–19:30`. */
export function formatTimeRange(start: Date, end: Date, { locale, zone }: Zoned): string {
  return `${oClock[locale]}${clock(dateParts(start, zone), locale)}–${clock(dateParts(end, zone), locale)}`;
}

/** How many days: `9 pv`. */
export function formatDays(days: number, locale: Locale): string {
  const unit = { fi: "pv", sv: days === 1 ? "dag" : "dagar", en: days === 1 ? "day" : "days" }[locale];
  return `${days}\u00a0${unit}`;
}

/** How long: `2 h 30 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? `${hours}\u00a0h` : "", rest > 0 || hours === 0 ? `${rest}\u00a0min` : ""];
  return parts.filter(Boolean).join(" ");
}

/** Today, tomorrow or yesterday in a zone; null for any other day. */
export function relativeDay(at: Date, now: Date, { locale, zone }: Zoned): string | null {
  const away = dayNumber(dateParts(at, zone)) - dayNumber(dateParts(now, zone));
  return Math.abs(away) > 1 ? null : nearDays[locale].format(away, "day");
}

function named(at: Date, now: Date | undefined, zoned: Zoned): string {
  const name = now ? relativeDay(at, now, zoned) : null;
  if (name === null) return "";
  return zoned.locale === "en" ? `${name}, ` : `${name} `;
}

function dayText(moment: Moment, locale: Locale): string {
  const { year, month, day } = moment;
  if (locale === "en") return `${dayWithoutYear(moment, locale)} ${year}`;
  return `${weekdays[locale][moment.weekday]} ${day}.${month}.${year}`;
}

function dayWithoutYear({ month, day, weekday }: Moment, locale: Locale): string {
  const name = weekdays[locale][weekday];
  if (locale === "en") return `${name} ${day} ${englishMonths[month - 1]}`;
  return `${name} ${day}.${month}${locale === "fi" ? "." : ""}`;
}

function clock({ hour, minute }: Moment, locale: Locale): string {
  const minutes = String(minute).padStart(2, "0");
  return locale === "en" ? `${String(hour).padStart(2, "0")}:${minutes}` : `${hour}.${minutes}`;
}

function sameDay(a: Moment, b: Moment): boolean {
  return dayNumber(a) === dayNumber(b);
}

function isoDay(moment: Moment): string {
  return new Date(dayNumber(moment) * 86_400_000).toISOString().slice(0, 10);
}

function dayNumber({ year, month, day }: Moment): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
