import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { addressOf } from "@/lib/emails/render";
import type { Wording } from "@/lib/emails/templates";
import { vtimezone } from "@/lib/emails/vtimezone";
import { meetingWords, tellsApart } from "@/lib/formats/meeting-names";
import { translator } from "@/lib/i18n/translator";
import { asAddress, to } from "@/lib/kernel/addresses";
import type { CalendarUse } from "@/lib/mail/define";
import type { CalendarFacts } from "@/lib/mail/draft";
import { uidOf } from "@/lib/mail/uid";

/** A visit as it stands in one reader's calendar, in mail and download alike. */
export type Entry = {
  facts: CalendarFacts;
  /** Which day of the visit it is, where that has several. */
  day?: number;
  summary: string;
  description: string;
  url: string;
};

/** A party to an invitation. */
type Party = { name: string; email: string };

/** One person's invitation to one visit, its change or its end. */
export type Invitation = {
  use: Exclude<CalendarUse, "publish">;
  entry: Entry;
  /** The installation's sender: an organiser is never one of the guests, and answers by calendar are not read. */
  organiser: Party;
  /** The receiver, and nobody else: an invitation shows nobody the others' addresses. */
  attendee: Party;
  sentAt: Date;
};

/** The entries of a visit for one reader: one, or where it is of several days one of each. */
export function entriesOf(...[facts, about, at]: Parameters<typeof entryOf>): Entry[] {
  const { days, outOf, ...own } = facts;
  if (!days) return [entryOf(facts, about, at)];
  return days.map(({ number, startsAt, endsAt }) => {
    const entry = entryOf({ ...own, startsAt, endsAt }, about, at);
    return { ...entry, day: number, summary: `${entry.summary} (${number}/${outOf ?? days.length})` };
  });
}

/** The entry of a visit for one reader; `other` is whom they meet. */
export function entryOf(
  facts: CalendarFacts,
  about: { programme: string; other: string; host: string; step?: string },
  at: Wording & { origin: string },
): Entry {
  const t = translator(at.locale, "emails", at.format);
  const hosted = about.host ? "yes" : "no";
  const named = at.format && tellsApart(at.format) ? hosted : "none";
  const called = { named, ...meetingWords(at.format, about.step ?? null, at.locale, about.host) };
  return {
    facts,
    summary: facts.beside?.title ?? t("calendar.summary", { ...called, other: about.other }),
    description: t("calendar.description", { programme: about.programme, host: about.host, hosted }),
    // A personal link belongs to the mail, not to a calendar that others may see.
    url: addressOf(facts.beside ? asAddress(facts.beside.path) : to.meeting(facts.meetingId), at),
  };
}

/** What a calendar does with an entry (RFC 5546). Uninviting one is a cancellation to them alone. */
export function methodOf(use: CalendarUse): "REQUEST" | "CANCEL" | "PUBLISH" {
  return ({ request: "REQUEST", cancel: "CANCEL", uninvite: "CANCEL", publish: "PUBLISH" } as const)[use];
}

/** An invitation, its change or its end as iTIP. */
export function invitation({ use, entry, organiser, attendee, sentAt }: Invitation): string {
  return written(use, [entry], sentAt, (event) => {
    event.organizer({ name: plain(organiser.name) || organiser.email, email: organiser.email });
    event.createAttendee({
      name: plain(attendee.name) || attendee.email,
      email: attendee.email,
      // Answers are given on the page of the visit.
      rsvp: false,
      type: ICalAttendeeType.INDIVIDUAL,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  });
}

/**
 * The entries for whoever puts them into a calendar of their own: nobody invites, and nobody is asked to answer. One that is asked for
 * again and again has a name, and says how often that makes sense.
 */
export function published(entries: readonly Entry[], now: Date, name?: string): string {
  return written("publish", entries, now, () => undefined, name ? { name, ttl: refreshSeconds } : {});
}

/** How often programs may ask for a calendar anew. */
const refreshSeconds = 3600;

function written(
  use: CalendarUse,
  entries: readonly Entry[],
  stamp: Date,
  address: (event: ICalEvent) => void,
  called: { name?: string; ttl?: number } = {},
): string {
  const calendar = ical({
    ...called,
    prodId: { company: "Kylassa", product: "Kylassa" },
    method: ICalCalendarMethod[methodOf(use)],
  });
  for (const { facts, day, summary, description, url } of entries) {
    const { timeZone } = facts;
    const event = calendar.createEvent({
      id: uidOf(facts.meetingId, day),
      sequence: facts.sequence,
      stamp,
      start: localTime(facts.startsAt, timeZone),
      end: localTime(facts.endsAt, timeZone),
      timezone: timeZone,
      summary: plain(summary),
      description: description.split("\n").map(plain).join("\n"),
      location: plain([facts.place, facts.remoteLink].filter(Boolean).join(" · ")) || null,
      url,
      status: statusOf(use),
    });
    address(event);
  }
  // Each zone once, as it is from the first entry in it.
  const firsts = new Map(entries.toReversed().map(({ facts }) => [facts.timeZone, facts.startsAt]));
  const zone = [...firsts].map(([one, startsAt]) => vtimezone(one, new Date(startsAt))).join("\r\n");
  // Not by the library's own setting: that would take the Z from DTSTAMP, which is a time in UTC.
  return calendar.toString().replace("BEGIN:VEVENT", `${zone}\r\nBEGIN:VEVENT`);
}

/** RFC 5546 §3.2.5: an event that goes on without this guest is not CANCELLED. */
function statusOf(use: CalendarUse): ICalEventStatus | null {
  if (use === "uninvite") return null;
  return use === "cancel" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
}

function localTime(at: string, zone: string) {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

/** No control characters: a line end in somebody's words must not begin a property of its own. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
