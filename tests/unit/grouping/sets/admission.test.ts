import { describe, expect, it } from "vitest";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import {
  atTheTimeOf,
  mayBeOne,
  placesLeft,
  takesNewcomers,
  whyNotTakeIn,
} from "@/lib/grouping/sets/admission-rules";
import { chosenToAsk } from "@/lib/grouping/sets/rules";
import { candidate } from "@/tests/support/candidates";
import { enoughCircle } from "@/tests/support/formats/enough-circle";
import { readingCircle } from "@/tests/support/formats/reading-circle";

const group = (seats: number, held: number) => ({
  state: "CONFIRMED" as const,
  seats: Array.from({ length: seats }),
  meetings: [0, 1, 2].map((n) => ({ state: n < held ? "HELD" : "SCHEDULED" })),
});

describe("whether others come into a group that has begun", () => {
  it("they do where a format says until when, and not where a group ends with whoever leaves, nor where each seat hosts", () => {
    expect([peerMentoring, enoughCircle].map(takesNewcomers)).toEqual([true, true]);
    expect([peerVisits, readingCircle].map(takesNewcomers)).toEqual([false, false]);
    const [first, ...others] = enoughCircle.steps;
    if (first?.kind !== "meeting") throw new Error("no meeting");
    const hosted = { ...first, count: { each: "seat" as const } };
    expect(takesNewcomers({ ...enoughCircle, steps: [hosted, ...others] })).toBe(false);
  });

  it("has so much room, until so many meetings have been held, while it is under way", () => {
    expect(placesLeft(enoughCircle, group(4, 0))).toBe(2);
    expect(placesLeft(enoughCircle, group(7, 0))).toBe(0);
    expect(whyNotTakeIn(enoughCircle, group(4, 1), 2)).toBeNull();
    expect(whyNotTakeIn(enoughCircle, group(4, 1), 3)).toEqual({ code: "group-full" });
    expect(whyNotTakeIn(enoughCircle, group(4, 2), 1)).toEqual({ code: "group-closed", params: { held: 2 } });
    const ended = { ...group(4, 0), state: "DISSOLVED" as const };
    expect(whyNotTakeIn(enoughCircle, ended, 1)).toEqual({ code: "group-has-ended" });
    expect(whyNotTakeIn(readingCircle, group(3, 0), 1)).toEqual({ code: "not-found" });
  });
});

describe("who may come", () => {
  const same = { needs: ["a"], offers: ["a"] };
  it("has the time of the week at which the group meets, where that is known", () => {
    const [one, other] = [candidate("1", { times: ["mon"] }), candidate("2", { times: ["tue"] })];
    expect(atTheTimeOf({ slot: "tue" }, [one, other])).toEqual([other]);
    for (const unknown of [null, {}, { slot: 3 }])
      expect(atTheTimeOf(unknown, [one, other])).toEqual([one, other]);
  });

  it("works where nobody of them does, under whatever spelling; and nothing else stands between them", () => {
    const works = (id: string, workplace: string | null) => candidate(id, { ...same, workplace });
    const [one, two, three] = [works("1", "Kuntoutus ry"), works("2", "kuntoutus RY"), works("3", null)];
    expect(chosenToAsk([one], [two, three], 6)).toEqual([three]);
    expect(mayBeOne([one], [two])).toBe(false);
    expect(mayBeOne([one, two], [three])).toBe(true);
  });

  it("has a language in common with all of them at once, not with one in one and with another in another", () => {
    const speaks = (id: string, ...languages: string[]) => candidate(id, { ...same, languages });
    const [one, two, three] = [speaks("1", "fi", "sv"), speaks("2", "sv", "en"), speaks("3", "en", "fi")];
    expect(mayBeOne([one], [two, three])).toBe(false);
    expect(mayBeOne([one, two], [three])).toBe(false);
    expect(mayBeOne([one], [two])).toBe(true);
    expect(chosenToAsk([one], [two, three], 6)).toEqual([two]);
    const all = speaks("4", "fi", "sv", "en");
    expect(chosenToAsk([one, two], [three, all], 6)).toEqual([all]);
  });
});
