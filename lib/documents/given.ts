import { collectedKey, type Known, type KnownMeeting } from "@/lib/documents/known-loading";
import type { Given } from "@/lib/formats/documents";
import { meetingWords } from "@/lib/formats/meeting-names";
import type { Format } from "@/lib/formats/recipe";
import { roleLabel } from "@/lib/formats/roles";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";
import type { QuestionTotal } from "@/lib/surveys/totals";
import { dayIn } from "@/lib/time/days";
import { formatDate, formatDayRange } from "@/lib/time/format";
import { minutesIn } from "@/lib/time/spans";

type Place = { format: Format; timeZone: string };

/** What stands in a part that nobody has written in yet: what the house knows already, to be put right where it is wrong. */
export function givenText(
  locale: Locale,
  place: Place,
  given: Given | undefined,
  known: Known | null,
): string {
  if (!known || !given) return "";
  if (typeof given === "object") {
    if ("totals" in given) return totalsText(locale, place, known.totals[given.totals]);
    if ("absent" in given) return absentText(locale, place, given.absent, known);
    if ("answers" in given) return answersText(locale, given.answers, known.answered);
    return collectedText(locale, place, known.collected[collectedKey(given)] ?? []);
  }
  const { meeting } = known;
  switch (given) {
    case "theme":
      return known.theme?.[locale] ?? "";
    case "insights":
      return known.insights.join("\n");
    case "course":
      return courseText(locale, place, known.course);
    case "attendance":
      return meeting && meeting.came > 0 ? cameText(locale, place, meeting.came) : "";
    case "length":
      return meeting ? lengthText(locale, place, minutesOf(meeting)) : "";
    case "meeting":
      return [meeting && daysText(locale, place, meeting), meeting?.place].filter((part) => part).join(", ");
  }
}

/** All meetings, a line each, and the sum of those that were held; one that was not stands there, too. */
function courseText(locale: Locale, place: Place, course: readonly KnownMeeting[]): string {
  const t = translator(locale, "documents", place.format);
  const held = course.filter(({ state }) => state === "HELD");
  const called = ({ step, host }: KnownMeeting) => meetingWords(place.format, step, locale, host);
  const lines = course.map((meeting) => {
    if (!held.includes(meeting)) return t("given.notHeld", called(meeting));
    return [
      t("given.meeting", {
        ...called(meeting),
        day: daysText(locale, place, meeting),
      }),
      ...(meeting.came > 0 ? [cameText(locale, place, meeting.came)] : []),
      ...(minutesOf(meeting) > 0 ? [lengthText(locale, place, minutesOf(meeting))] : []),
    ].join(", ");
  });
  const minutes = held.reduce((sum, meeting) => sum + minutesOf(meeting), 0);
  if (held.length === 0) return lines.join("\n");
  const sum = [t("given.together", { count: held.length }), lengthText(locale, place, minutes)];
  return [...lines, sum.filter((part) => part).join(", ")].join("\n");
}

function absentText(locale: Locale, { format }: Place, role: string, { absent }: Known): string {
  const label = roleLabel(format, role)?.[locale];
  return label && absent.includes(role)
    ? translator(locale, "documents", format)("given.absent", { role: label })
    : "";
}

/** What was answered to each of these questions, a paragraph each. */
function answersText(locale: Locale, keys: readonly string[], answered: Known["answered"]): string {
  if (!answered) return "";
  const questions = questionsOf(answered.definition);
  return keys
    .flatMap((key) => questions.find((one) => one.key === key) ?? [])
    .map((question) => formatAnswer(question, answered.answers, locale, []).join(", "))
    .filter((text) => text !== "")
    .join("\n\n");
}

function collectedText(locale: Locale, place: Place, collected: Known["collected"][string]): string {
  const t = translator(locale, "documents", place.format);
  return collected
    .map(({ step, host, startsAt, text }) => {
      const day = startsAt ? dayText(locale, place, startsAt) : "";
      return [t("given.meeting", { ...meetingWords(place.format, step, locale, host), day }), text].join(
        "\n",
      );
    })
    .join("\n\n");
}

/** The numbers of a survey, question by question; what may not be counted is named as left out. */
function totalsText(locale: Locale, place: Place, known: Known["totals"][string]): string {
  const t = translator(locale, "documents", place.format);
  if (!known) return "";
  const questions = questionsOf(known.definition);
  const label = ({ key }: QuestionTotal) => questions.find((one) => one.key === key)?.label[locale] ?? key;
  const [told, left] = [true, false].map((enough) =>
    known.totals.questions.filter(({ kind }) => (kind !== "too-few") === enough),
  ) as [QuestionTotal[], QuestionTotal[]];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const line = (total: QuestionTotal): string => {
    if (total.kind === "choice") {
      const question = questions.find((one) => one.key === total.key);
      const options = question && "options" in question ? question.options : [];
      return total.options
        .map(({ key, count }) => `${options.find((one) => one.key === key)?.label[locale] ?? key} ${count}`)
        .join(", ");
    }
    return total.kind === "too-few" || total.mean === null
      ? ""
      : t("given.mean", { mean: number.format(total.mean), count: total.answers });
  };
  return [
    ...told.map((total) => `${label(total)}: ${line(total)}`),
    ...(told.length === 0 ? [t("given.tooFew")] : []),
    ...(left.length > 0 ? [t("given.leftOut", { questions: left.map(label).join("; ") })] : []),
  ].join("\n");
}

/** The day of a meeting, or from which to which day it is. */
function daysText(locale: Locale, place: Place, { startsAt, days }: KnownMeeting): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return startsAt ? dayText(locale, place, startsAt) : "";
  const on = (at: Date) => dayIn(at, place.timeZone);
  return formatDayRange(on(first.startsAt), on(last.startsAt), locale);
}

function dayText(locale: Locale, { timeZone: zone }: Place, at: Date): string {
  return formatDate(at, { zone, locale });
}

function cameText(locale: Locale, { format }: Place, count: number): string {
  return translator(locale, "documents", format)("came", { count });
}

function lengthText(locale: Locale, { format }: Place, minutes: number): string {
  if (minutes <= 0) return "";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return translator(locale, "documents", format)("given.length", { hours, minutes: rest }).trim();
}

function minutesOf({ days }: KnownMeeting): number {
  return days.reduce((sum, day) => sum + minutesIn(day), 0);
}
