import { describe, expect, it } from "vitest";
import { wasOf } from "@/lib/meetings/told-tx";

const visit = {
  id: "m1",
  step: "visit-1",
  sequence: 1,
  hostEnrolmentId: "e1",
  startsAt: new Date("2027-03-05T15:00:00Z"),
  endsAt: new Date("2027-03-05T17:30:00Z"),
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
