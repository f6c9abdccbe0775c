import { describe, expect, it } from "vitest";
import {
  canTakeUp,
  endsOn,
  mostMembers,
  silenceBrings,
  whyNotAsk,
  whyNotBegin,
  whyNotDate,
} from "@/lib/networks/rules";
import { Beginning, Calling } from "@/lib/networks/schema";

const zone = "Europe/Helsinki";
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const touchedAt = at("2027-03-01");

describe("who may begin a network", () => {
  const ground = { state: "CONFIRMED", meetings: [{ state: "HELD" }], comes: true, oversees: false };
  it("is whoever takes part in a group that has met and has no meeting to come", () => {
    expect(whyNotBegin(ground)).toBeNull();
    expect(whyNotBegin({ ...ground, state: "COMPLETED" })).toBeNull();
    expect(whyNotBegin({ ...ground, meetings: [{ state: "HELD" }, { state: "CANCELLED" }] })).toBeNull();
  });
  it("is nobody before, after a group that was dissolved, and no guide, coordinator or administrator", () => {
    const early = { code: "network-too-early" };
    expect(whyNotBegin({ ...ground, meetings: [{ state: "HELD" }, { state: "SCHEDULED" }] })).toEqual(early);
    expect(whyNotBegin({ ...ground, meetings: [{ state: "CANCELLED" }] })).toEqual(early);
    expect(whyNotBegin({ ...ground, state: "DISSOLVED" })).toEqual(early);
    expect(whyNotBegin({ ...ground, comes: false })).toEqual({ code: "not-allowed" });
    expect(whyNotBegin({ ...ground, oversees: true })).toEqual({ code: "not-allowed" });
  });
});

describe("silence", () => {
  const quiet = { touchedAt, askedAt: null, endedAt: null };
  it("is asked about after eleven months, and ends a network after twelve, not before it was asked for four weeks", () => {
    expect(silenceBrings(quiet, at("2028-01-31"), zone)).toBeNull();
    expect(silenceBrings(quiet, at("2028-02-01"), zone)).toBe("ask");
    const asked = { ...quiet, askedAt: at("2028-02-01") };
    expect(silenceBrings(asked, at("2028-02-29"), zone)).toBeNull();
    expect(silenceBrings(asked, at("2028-03-01"), zone)).toBe("end");
    const late = { ...quiet, askedAt: at("2028-05-01") };
    expect(silenceBrings(late, at("2028-05-28"), zone)).toBeNull();
    expect(silenceBrings(late, at("2028-05-29"), zone)).toBe("end");
    expect(endsOn(touchedAt, zone)).toBe("2028-03-01");
  });
  it("deletes what has ended after thirty days, in which it can be taken up again", () => {
    const ended = { ...quiet, endedAt: touchedAt };
    expect([canTakeUp(ended, at("2027-03-30")), silenceBrings(ended, at("2027-03-30"), zone)]).toEqual([
      true,
      null,
    ]);
    expect([canTakeUp(ended, at("2027-03-31")), silenceBrings(ended, at("2027-03-31"), zone)]).toEqual([
      false,
      "delete",
    ]);
    expect(canTakeUp(quiet, at("2027-03-02"))).toBe(false);
  });
});

it("has sixty members at most, with those who are asked", () => {
  expect(whyNotAsk(mostMembers - 1, 1)).toBeNull();
  expect(whyNotAsk(mostMembers - 1, 2)).toEqual({ code: "network-full", params: { most: 60 } });
});

it("leaves a date alone that has begun or was called off", () => {
  const date = { startsAt: at("2027-03-02"), cancelledAt: null };
  expect(whyNotDate(date, touchedAt)).toBeNull();
  expect(whyNotDate(date, at("2027-03-02"))).toEqual({ code: "meeting-has-begun" });
  expect(whyNotDate({ ...date, cancelledAt: touchedAt }, touchedAt)).toEqual({
    code: "changed-by-someone-else",
  });
});

describe("what is typed", () => {
  const groupId = "0197a3a0-0000-7000-8000-000000000001";
  const form = { groupId, name: "Kylien verkosto", organisation: "", phone: "" };
  it("takes the rows that were filled in, and says at each field what is wrong with it", () => {
    const rows = { "name-0": "", "email-0": "", "name-1": "Maija", "email-1": "Maija <Maija@Kyla.example>" };
    expect(Beginning.parse({ ...form, ...rows })).toMatchObject({
      ...{ name: "Kylien verkosto", purpose: null, who: [], organisation: null, phone: null },
      typed: [{ name: "Maija", email: "maija@kyla.example" }],
    });
    const wrong = Beginning.safeParse({ ...form, "name-2": "Maija", "email-0": "x@kyla.example" });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["name-0", "email-2"]);
  });
  it("takes no address for a name, and no link that is not safe", () => {
    expect(Beginning.safeParse({ ...form, name: "www.evil.example" }).success).toBe(false);
    const call = { networkId: groupId, day: "5.3.2027", from: "17", until: "19" };
    expect(Calling.safeParse({ ...call, remoteLink: "http://x.example" }).success).toBe(false);
    expect(Calling.parse({ ...call, place: " Kirjasto " })).toMatchObject({
      day: "2027-03-05",
      place: "Kirjasto",
    });
  });
});
