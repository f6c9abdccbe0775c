import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Stated } from "@/lib/mail/define";
import type { CalendarFacts } from "@/lib/mail/draft";
import { type OfMeeting, rangeOf, type Was } from "@/lib/meetings/told-tx";

/** What differs, in a word; rows that were queued before named a time only, and a place not at all. */
export function differing(was: Was | null): "time" | "place" | "remote" | "both" | "unsaid" {
  if (was?.startsAt !== undefined) return "time";
  if (was?.place !== undefined) return was.remoteLink === undefined ? "place" : "both";
  return was?.remoteLink === undefined ? "unsaid" : "remote";
}

/** The lines of a visit, with what was where it differs: "A → B". */
export function withWas(
  { calendar, was }: { calendar: CalendarFacts; was: Was | null },
  locale: Locale,
  lines: readonly Stated[],
): Stated[] {
  if (!was) return [...lines];
  const t = translator(locale, "emails", null);
  const { place, remoteLink: remote } = was;
  const time = was.startsAt === undefined ? undefined : rangeOf({ ...calendar, ...was }, locale);
  const before: Partial<Record<string, string | null>> = { time, place, remote };
  return lines.map((line): Stated => {
    const [name, present] = line;
    if ((name !== "time" && name !== "place" && name !== "remote") || before[name] === undefined) return line;
    const old = before[name];
    return [
      name,
      old && present
        ? t("differences.changed", { was: old, now: present })
        : present
          ? t("differences.added", { now: present })
          : t("differences.removed", { was: old ?? "" }),
    ];
  });
}

/** When and where a visit is, and who hosts and facilitates it. */
export function whenAndWhere(
  { calendar, facilitator, host, reader }: OfMeeting & { calendar: CalendarFacts; facilitator: string },
  locale: Locale,
): Stated[] {
  return [
    ["time", rangeOf(calendar, locale)],
    ["place", calendar.place],
    ["remote", calendar.remoteLink],
    ["host", host],
    // Nobody is told who they are themselves.
    ["facilitator", reader === "facilitator" ? null : facilitator],
  ];
}
