import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { CalendarFacts } from "@/lib/emails/draft";
import { vtimezone } from "@/lib/emails/vtimezone";

export type CalendarMethod = "REQUEST" | "CANCEL";

/** One person's invitation to one visit. */
export type Invitation = {
  method: CalendarMethod;
  facts: CalendarFacts;
  summary: string;
  description: string;
  url: string;
  /** Whose programme it is: answers go there. */
  organiser: { name: string; email: string };
  /** The receiver, and nobody else: an invitation shows nobody the others' addresses. */
  attendee: { name: string; email: string };
  sentAt: Date;
};

/** The uid of a visit's calendar entry: the same for its life. */
export function uidOf(meetingId: string): string {
  return `${meetingId}@kylassa.example`;
}

/** The invitation, its change or its cancellation as iTIP (RFC 5546). */
export function invitation({
  method,
  facts,
  summary,
  description,
  url,
  organiser,
  attendee,
  sentAt,
}: Invitation): string {
  const { timeZone } = facts;
  const [start, end] = [localTime(facts.startsAt, timeZone), localTime(facts.endsAt, timeZone)];
  const cancelled = method === "CANCEL";
  const calendar = ical({
    prodId: { company: "Kylassa", product: "Kylassa" },
    method: ICalCalendarMethod[method],
  });
  const event = calendar.createEvent({
    id: uidOf(facts.meetingId),
    sequence: facts.sequence,
    stamp: sentAt,
    start,
    end,
    timezone: timeZone,
    summary: plain(summary),
    description: description.split("\n").map(plain).join("\n"),
    location: plain([facts.place, facts.remoteLink].filter(Boolean).join(" · ")) || null,
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: plain(organiser.name) || organiser.email, email: organiser.email },
  });
  event.createAttendee({
    name: plain(attendee.name) || attendee.email,
    email: attendee.email,
    rsvp: !cancelled,
    type: ICalAttendeeType.INDIVIDUAL,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  // Not by the library's own setting: that would take the Z from DTSTAMP, which is a time in UTC.
  return calendar
    .toString()
    .replace("BEGIN:VEVENT", `${vtimezone(timeZone, new Date(facts.startsAt))}\r\nBEGIN:VEVENT`);
}

function localTime(at: string, zone: string) {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

/** No control characters: a line end in somebody's words must not begin a property of its own. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
