import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { entryOf, type Invitation, invitation, published } from "@/lib/emails/calendar";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { uidOf } from "@/lib/mail/uid";

const facts = {
  meetingId: "0192-m1",
  sequence: 3,
  startsAt: "2027-03-05T15:00:00.000Z",
  endsAt: "2027-03-05T17:30:00.000Z",
  timeZone: "Europe/Helsinki",
  place: "Naapuritalo, Katu 1; Espoo",
  remoteLink: "https://etana.example/huone",
};
const entry = entryOf(
  facts,
  { programme: "Kevään vierailut", other: "Naapuriapu ry", host: "Naapuriapu ry" },
  { locale: "fi", format: peerVisits, origin: "https://kylassa.example" },
);
const base: Invitation = {
  use: "request",
  entry,
  organiser: { name: "Kansalaisareena", email: "kylassa@kylassa.example" },
  attendee: { name: "Maija Mallikas", email: "maija@yhdistys.example" },
  sentAt: new Date("2027-02-01T10:00:00Z"),
};

type Given = Partial<Omit<Invitation, "entry">> & {
  facts?: Partial<typeof facts>;
  entry?: Partial<typeof entry>;
};

function parsed({ facts: other, entry: words, ...given }: Given = {}) {
  const told = { ...entry, ...words, facts: { ...facts, ...other } };
  return read(invitation({ ...base, ...given, entry: told }));
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const components = calendar.getAllSubcomponents("vevent");
  const event = new ICAL.Event(components[0] as ICAL.Component);
  return { calendar, zone, components, event };
}

describe("a calendar invitation", () => {
  it("asks one person to one visit, in the visit's own time", () => {
    const { calendar, event, components } = parsed();
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(components).toHaveLength(1);
    expect(event.uid).toBe(uidOf("0192-m1"));
    expect(event.sequence).toBe(3);
    expect(event.startDate.toString()).toBe("2027-03-05T17:00:00");
    expect(event.startDate.toJSDate().toISOString()).toBe("2027-03-05T15:00:00.000Z");
    expect(event.endDate.toJSDate().toISOString()).toBe("2027-03-05T17:30:00.000Z");
    expect(event.location).toBe("Naapuritalo, Katu 1; Espoo · https://etana.example/huone");
    expect(event.attendees).toHaveLength(1);
    expect(String(event.attendees[0]?.getFirstValue()).toLowerCase()).toBe("mailto:maija@yhdistys.example");
    expect(event.attendees[0]?.getParameter("rsvp")).toBe("FALSE");
    expect(event.organizer).toBe("mailto:kylassa@kylassa.example");
  });

  it("keeps its uid when it changes and when it is cancelled; the sequence rises", () => {
    const request = parsed();
    const update = parsed({
      facts: { sequence: 4, startsAt: "2027-03-06T15:00:00Z", endsAt: "2027-03-06T17:30:00Z" },
    });
    const cancel = parsed({ use: "cancel", facts: { sequence: 5 } });
    expect(new Set([request, update, cancel].map(({ event }) => event.uid)).size).toBe(1);
    expect([request, update, cancel].map(({ event }) => event.sequence)).toEqual([3, 4, 5]);
    expect(cancel.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(cancel.components[0]?.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it.each([
    ["Europe/Helsinki", "2027-07-05T15:00:00.000Z", "2027-07-05T18:00:00"],
    ["Europe/Helsinki", "2027-10-31T01:30:00.000Z", "2027-10-31T03:30:00"],
    ["Europe/Helsinki", "2027-03-28T01:30:00.000Z", "2027-03-28T04:30:00"],
    ["Europe/Stockholm", "2027-03-05T15:00:00.000Z", "2027-03-05T16:00:00"],
    ["Asia/Tokyo", "2027-03-05T15:00:00.000Z", "2027-03-06T00:00:00"],
    ["UTC", "2027-03-05T15:00:00.000Z", "2027-03-05T15:00:00Z"],
  ])("carries the rules of its zone: %s %s", (timeZone, startsAt, local) => {
    const endsAt = new Date(Date.parse(startsAt) + 3600_000).toISOString();
    const { event, zone } = parsed({ facts: { timeZone, startsAt, endsAt } });
    expect(zone?.getFirstPropertyValue("tzid")).toBe(timeZone);
    expect(event.startDate.toString()).toBe(local);
    expect(event.startDate.toJSDate().toISOString()).toBe(startsAt);
  });

  it("takes people's words as words, never as properties", () => {
    const evil = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.constantFrom(
        "a\r\nATTENDEE:mailto:evil@evil.example",
        "x\nEND:VEVENT\nBEGIN:VEVENT",
        '";CN="x',
        "\u2028X-EVIL:1",
        "^n^'x",
        ";:,\\",
      ),
    );
    const names = new Set(
      parsed()
        .components[0]?.getAllProperties()
        .map(({ name }) => name),
    );
    fc.assert(
      fc.property(evil, evil, evil, evil, (summary, place, organiser, attendee) => {
        const { components, event } = parsed({
          entry: { summary, description: summary },
          facts: { place, remoteLink: null } as never,
          organiser: { ...base.organiser, name: organiser },
          attendee: { ...base.attendee, name: attendee },
        });
        expect(components).toHaveLength(1);
        expect(event.attendees).toHaveLength(1);
        expect(event.uid).toBe(uidOf("0192-m1"));
        const found = components[0]?.getAllProperties().map(({ name }) => name) ?? [];
        expect(found.filter((name) => !names.has(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("E1: one who is taken out is uninvited, and the event itself is not cancelled", () => {
    const { calendar, components } = parsed({ use: "uninvite" });
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(components[0]?.getFirstPropertyValue("status")).toBeNull();
  });

  it("E2: what one adds by oneself invites nobody, is stamped now and is the entry of the mail", () => {
    const now = new Date("2027-02-20T08:00:00Z");
    const { calendar, components, event } = read(published([entry], now));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    const names = components[0]?.getAllProperties().map(({ name }) => name) ?? [];
    expect(names.filter((name) => ["organizer", "attendee"].includes(name))).toEqual([]);
    expect(String(components[0]?.getFirstPropertyValue("dtstamp"))).toBe("2027-02-20T08:00:00Z");
    const mailed = parsed().event;
    expect([event.uid, event.summary, event.description, event.location, event.sequence]).toEqual([
      mailed.uid,
      mailed.summary,
      mailed.description,
      mailed.location,
      mailed.sequence,
    ]);
  });

  it.each([
    ["Europe/Helsinki", ["FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"]],
    ["America/New_York", ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"]],
    ["Australia/Sydney", ["FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"]],
  ])("E4: a zone with a rule has one STANDARD and one DAYLIGHT that say it: %s", (timeZone, rules) => {
    const { zone } = parsed({ facts: { timeZone } });
    const parts = zone?.getAllSubcomponents() ?? [];
    expect(parts.map(({ name }) => name)).toEqual(["standard", "daylight"]);
    expect(parts.map((part) => String(part.getFirstPropertyValue("rrule")))).toEqual(rules);
  });
});
