import { expect, it } from "vitest";
import { holidayOn, isQuiet } from "@/lib/time/holidays";

it.each([
  ["2027-01-01", "new-year"],
  ["2027-01-06", "epiphany"],
  ["2027-03-26", "good-friday"],
  ["2027-03-28", "easter"],
  ["2027-03-29", "easter-monday"],
  ["2027-05-01", "may-day"],
  ["2027-05-06", "ascension"],
  ["2027-05-16", "pentecost"],
  ["2027-06-25", "midsummer-eve"],
  ["2027-06-26", "midsummer"],
  ["2027-11-06", "all-saints"],
  ["2026-10-31", "all-saints"],
  ["2027-12-06", "independence"],
  ["2027-12-24", "christmas-eve"],
  ["2027-12-25", "christmas"],
  ["2027-12-26", "boxing-day"],
  ["2028-04-16", "easter"],
  ["2035-03-25", "easter"],
  ["2038-04-25", "easter"],
])("%s is %s", (day, holiday) => {
  expect(holidayOn(day)).toBe(holiday);
});

it("other days are none, also beside them", () => {
  for (const day of ["2027-03-25", "2027-03-30", "2027-06-24", "2027-06-27", "2027-05-07", "2027-11-05"])
    expect(holidayOn(day)).toBeNull();
});

it.each([
  ["2027-06-30", false],
  ["2027-07-01", true],
  ["2027-07-31", true],
  ["2027-08-01", false],
  ["2027-12-19", false],
  ["2027-12-20", true],
  ["2027-12-31", true],
  ["2028-01-06", true],
  ["2028-01-07", false],
])("days are quiet in July and around Christmas: %s %s", (day, quiet) => {
  expect(isQuiet(day)).toBe(quiet);
});
