import { describe, expect, test } from "vitest";
import { correctsIt, personOf, sightOf } from "@/lib/documents/people";
import { askedNow, firstIn, isCorrectedFirst, waitsForFirst, writersOf } from "@/lib/documents/rules";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { documentSteps } from "@/lib/formats/occurrences";
import { ofSize } from "@/lib/formats/shape";
import { reportStep } from "@/tests/support/formats/corrected-visits";

const company = (hostSeat: number | null, seats = [1, 2, 3]) => ({ seats, hostSeat, roles: ["lead"] });

describe("who writes what the guests of a meeting write", () => {
  test("is every seat but the host's; where nobody hosts every seat, and nobody is its host", () => {
    expect(writersOf(["guest"], company(2))).toEqual({ seats: [1, 3], roles: [], hosts: [2] });
    expect(writersOf(["guest"], company(null))).toEqual({ seats: [1, 2, 3], roles: [], hosts: [] });
    // Who has hosted and left is no seat any more.
    expect(writersOf(["guest"], company(3, [1, 2]))).toEqual({ seats: [1, 2], roles: [], hosts: [] });
  });

  test("is the host's seat of what the host writes, every one of what contacts write, and a role's beside them", () => {
    expect(writersOf(["host"], company(2)).seats).toEqual([2]);
    expect(writersOf(["host"], company(null)).seats).toEqual([1, 2, 3]);
    expect(writersOf(["contact"], company(2)).seats).toEqual([1, 2, 3]);
    expect(writersOf([{ role: "lead" }, "guest"], company(1))).toEqual({
      ...{ seats: [2, 3], roles: ["lead"], hosts: [1] },
    });
  });
});

test("an exchange of experts has a report of each one's days, or of those of the one host", () => {
  const of = (shape: Parameters<typeof documentSteps>[1]) =>
    documentSteps(expertExchange, shape).map(({ key, about, step }) => [key, about, isCorrectedFirst(step)]);
  expect(of(ofSize(2))).toEqual([
    ["learning-report:days-1", "days-1", true],
    ["learning-report:days-2", "days-2", true],
  ]);
  expect(of(ofSize(3))).toHaveLength(3);
  expect(of(ofSize(2, { hosting: 1 }))).toHaveLength(1);
  expect(of(ofSize(2, { mode: "mentoring" }))).toEqual([]);
});

describe("what the host corrects before all approve it", () => {
  const seats = [1, 2, 3].map((seat) => ({ seat, written: true }));

  test("goes to the host first, unless nobody can write to them; other documents go to nobody first", () => {
    expect(isCorrectedFirst(reportStep)).toBe(true);
    expect(firstIn(reportStep, { hosts: [1] }, seats)).toEqual([1]);
    expect(firstIn(reportStep, { hosts: [1] }, [{ seat: 1, written: false }])).toEqual([]);
    expect(firstIn({ ...reportStep, corrects: undefined }, { hosts: [1] }, seats)).toEqual([]);
    expect(isCorrectedFirst({ corrects: ["host"], passes: "author" })).toBe(false);
  });

  test("asks the others once the host has approved it", () => {
    expect(waitsForFirst([1], [2])).toBe(true);
    expect(askedNow([1, 3], [1])).toEqual([1]);
    expect(waitsForFirst([1], [1, 2])).toBe(false);
    expect(askedNow([3], [1])).toEqual([3]);
    expect(askedNow([1, 3], [])).toEqual([1, 3]);
  });

  test("is read by nobody else while it waits: not by who guides, not by another contact, not by who coordinates", () => {
    const standing = { comes: true, facilitator: false, roles: [], coordinator: false };
    const host = personOf({ ...standing, contactOf: [1] }, [1]);
    const contact = personOf({ ...standing, contactOf: [3] }, [1]);
    const guide = personOf({ ...standing, contactOf: [], comes: false, facilitator: true }, [1]);
    const coordinator = personOf({ ...standing, contactOf: [], comes: false, coordinator: true }, [1]);
    const round = (waits: boolean) =>
      [host, contact, guide, coordinator].map((one) => sightOf(one, false, reportStep, waits).round);
    expect(round(true)).toEqual([true, false, false, false]);
    expect(round(false)).toEqual([true, true, true, false]);
    expect([host, contact, guide].map((one) => correctsIt(one, reportStep))).toEqual([true, false, false]);
    expect(sightOf(coordinator, false, reportStep, true)).toEqual({
      draft: false,
      round: false,
      approved: true,
    });
  });
});
