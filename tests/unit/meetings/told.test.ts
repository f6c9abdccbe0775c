import { describe, expect, it } from "vitest";
import { calendarFacts, guestAs, readsLink, wasOf } from "@/lib/meetings/told-tx";

const visit = {
  id: "m1",
  step: "visit-1",
  sequence: 1,
  hostEnrolmentId: "e1",
  startsAt: new Date("2027-03-05T15:00:00Z"),
  endsAt: new Date("2027-03-05T17:30:00Z"),
  days: [],
  byPlaces: false,
  timeZone: "Europe/Helsinki",
  placeName: "Maja",
  address: "Pihatie 1",
  remoteLink: null,
};

describe("D4: what of a visit has changed", () => {
  it("D4: is nothing where only the sequence or what no calendar says has", () => {
    expect(wasOf(visit, { ...visit, sequence: 2 })).toBeNull();
    const sameWords = { ...visit, placeName: "Maja, Pihatie 1", address: null };
    expect(wasOf(visit, sameWords)).toBeNull();
    expect(wasOf(visit, { ...visit, remoteLink: "" })).toBeNull();
  });

  it("D4: is only what differs, as it was", () => {
    expect(wasOf(visit, { ...visit, address: "Pihatie 2" })).toEqual({ place: "Maja, Pihatie 1" });
    expect(wasOf(visit, { ...visit, remoteLink: "https://a.example" })).toEqual({ remoteLink: null });
    expect(wasOf(visit, { ...visit, endsAt: new Date("2027-03-05T18:00:00Z") })).toEqual({
      startsAt: "2027-03-05T15:00:00.000Z",
      endsAt: "2027-03-05T17:30:00.000Z",
    });
  });
});

describe("formats 1.14: whom the link of a meeting is told", () => {
  const room = { placeName: null, address: "Pihatie 1" };
  const nowhere = { placeName: null, address: null };

  it("is told who takes part from afar, and nobody who waits or has a place in its room", () => {
    expect(readsLink(room, "afar")).toBe(true);
    expect(readsLink(room, "in-room")).toBe(false);
    expect(readsLink({ placeName: "Maja", address: null }, "in-room")).toBe(false);
    expect(readsLink(room, "waiting")).toBe(false);
  });

  it("is told whoever has a place where there is no room, and everybody who is no guest", () => {
    expect(readsLink(nowhere, "in-room")).toBe(true);
    expect(readsLink(nowhere, "waiting")).toBe(false);
    expect(readsLink(room, null)).toBe(true);
  });

  it("follows from the seat of a reader: guests have none", () => {
    const seat = { enrolmentId: "e1", name: "x", others: { fi: "", sv: "", en: "" } };
    const people = { contacts: [], participants: [], onlookers: [] };
    expect(guestAs(null)).toBeNull();
    expect(guestAs({ ...seat, ...people, seat: 2 })).toBeNull();
    expect(guestAs({ ...seat, ...people, seat: 0 })).toBe("in-room");
    expect(guestAs({ ...seat, ...people, seat: 0, afar: true })).toBe("afar");
  });

  it("takes nothing else from a calendar entry", () => {
    const online = { ...visit, remoteLink: "https://a.example" };
    const whole = calendarFacts(online, null);
    expect(whole.remoteLink).toBe("https://a.example");
    expect(calendarFacts(online, "in-room")).toEqual({ ...whole, remoteLink: null });
  });
});
