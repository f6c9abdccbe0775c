import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlaceCard, TimesForm, VotesForm } from "@/lib/meetings/schema";

const meetingId = "01a201fe-567e-7688-a968-7e7fed174c9f";
const errorsOf = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
}) => result.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? [];

describe("the sheet of times", () => {
  test("rows without a day are left out", () => {
    const sheet = {
      meetingId,
      "day-0": "2027-03-02",
      "from-0": "17:00",
      "until-0": "19:30",
      "day-1": "",
      "from-1": "17:00",
      "until-1": "19:30",
    };
    expect(TimesForm.parse(sheet)).toEqual({
      meetingId,
      day: ["2027-03-02"],
      from: ["17:00"],
      until: ["19:30"],
      rows: [0],
    });
  });

  test("what is wrong is said at its own field", () => {
    expect(errorsOf(TimesForm.safeParse({ meetingId }))).toEqual(["day-0 required"]);
    const sheet = {
      meetingId,
      "day-1": "3/2/2027",
      "from-1": "25:00",
      "until-1": "19:30",
      "day-2": "2027-03-02",
      "from-2": "19:00",
      "until-2": "18:00",
    };
    expect(errorsOf(TimesForm.safeParse(sheet))).toEqual(["from-1 time", "day-1 date"]);
  });

  test("whatever is sent, it is read or refused, and never more than ten rows", () => {
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constant("2027-03-02"),
      fc.constant("17:00"),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("day-0", "from-0", "until-0", "day-9", "day-10", "meetingId", "__proto__", "x"),
          value,
        ),
        (sheet) => {
          const parsed = TimesForm.safeParse({ meetingId, ...sheet });
          if (parsed.success) expect(parsed.data.day.length).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe("the sheet of votes", () => {
  test("is read by the time's id; other fields are left alone", () => {
    expect(VotesForm.parse({ meetingId, "vote-a": "yes", "vote-b": "if-need-be", formKey: "x" })).toEqual({
      meetingId,
      votes: { a: "yes", b: "if-need-be" },
    });
  });

  test("needs an answer, and a known one", () => {
    expect(errorsOf(VotesForm.safeParse({ meetingId, first: "vote-a" }))).toEqual(["vote-a choose"]);
    expect(
      errorsOf(VotesForm.safeParse({ meetingId, "vote-a": "maybe", "vote-b": ["yes", "no"] })),
    ).toContain("vote-a choose");
  });
});

test("a remote link is https and nothing else", () => {
  const card = {
    meetingId,
    version: "1",
    placeName: "",
    address: "",
    arrival: "",
    diets: "",
    interpretation: "",
    hostNote: "Tervetuloa",
  };
  expect(PlaceCard.parse({ ...card, remoteLink: "" }).remoteLink).toBeNull();
  for (const remoteLink of ["javascript:alert(1)", "http://x.example", "ei osoite"])
    expect(errorsOf(PlaceCard.safeParse({ ...card, remoteLink }))).toEqual(["remoteLink url"]);
});

test("A5: a place card without a word on it is asked about, and kept when that is meant", () => {
  const card = { meetingId, version: "1", placeName: " \u200b", address: "", hostNote: "" };
  expect(errorsOf(PlaceCard.safeParse(card))).toEqual(["sure sure-place"]);
  expect(PlaceCard.safeParse({ ...card, sure: "yes" }).data).toEqual({
    ...{ meetingId, version: 1, placeName: null, address: null, stepFree: null, arrival: null },
    ...{ remoteLink: null, diets: null, interpretation: null, hostNote: null },
  });
});

test("A8: a time is read as Finns write it", () => {
  const sheet = { meetingId, "day-0": "su 28.3.2027", "from-0": "klo 17", "until-0": "19.30" };
  expect(TimesForm.parse(sheet)).toEqual({
    meetingId,
    day: ["2027-03-28"],
    from: ["17:00"],
    until: ["19:30"],
    rows: [0],
  });
});
