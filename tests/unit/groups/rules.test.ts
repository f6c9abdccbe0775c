import { describe, expect, test } from "vitest";
import { sizesOf } from "@/lib/formats/grouping";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Grouping } from "@/lib/formats/recipe";
import {
  whyNotAnswer,
  whyNotConfirm,
  whyNotDissolve,
  whyNotDoWith,
  whyNotDraftGroup,
  whyNotProposeGroup,
} from "@/lib/groups/rules";

const yes = new Date("2027-01-01");
const seat = (n: number, agreedAt: Date | null = null, declinedAt: Date | null = null) => ({
  seat: n,
  agreedAt,
  declinedAt,
});
const enrolment = (id: string, state = "ACCEPTED", programmeId = "p", organisationId = `org-${id}`) => ({
  ...{ id, state, programmeId, organisationId },
});

describe("why not", () => {
  test.each([
    ["two accepted ones can be a pair", [enrolment("a"), enrolment("b")], "MATCHING", undefined],
    ["one with itself cannot", [enrolment("a"), enrolment("a")], "MATCHING", "group-incomplete"],
    [
      "B1: two answers of one organisation cannot",
      [enrolment("a"), enrolment("b", "ACCEPTED", "p", "org-a")],
      "MATCHING",
      "group-incomplete",
    ],
    [
      "one that waits to be accepted cannot",
      [enrolment("a"), enrolment("b", "SUBMITTED")],
      "RUNNING",
      "enrolment-not-accepted",
    ],
    [
      "one of another programme cannot",
      [enrolment("a"), enrolment("b", "ACCEPTED", "q")],
      "OPEN",
      "not-found",
    ],
    [
      "nobody in a programme that is over",
      [enrolment("a"), enrolment("b")],
      "CLOSED",
      "programme-not-matching",
    ],
  ] as const)("%s", (_, enrolments, state, code) => {
    expect(whyNotDraftGroup(enrolments, { id: "p", state }, sizesOf(peerVisits))?.code).toBe(code);
  });

  test("a group has as many as its format allows", () => {
    const many = (n: number) => Array.from({ length: n }, (_, index) => enrolment(`e${index}`));
    const refused = (n: number, grouping: Grouping) =>
      whyNotDraftGroup(many(n), { id: "p", state: "OPEN" }, sizesOf({ grouping }));
    const codes = (grouping: Grouping) => [1, 2, 3, 4, 5].map((n) => refused(n, grouping)?.code ?? null);
    const [few, tooMany] = ["group-incomplete", "group-too-large"];
    expect(codes({ kind: "pairs", largest: 3 })).toEqual([few, null, null, tooMany, tooMany]);
    expect(codes({ kind: "pairs", largest: 4 })).toEqual([few, null, null, null, tooMany]);
    expect(codes({ kind: "sets", least: 3, most: 4 })).toEqual([few, few, null, null, tooMany]);
    expect(refused(5, { kind: "pairs", largest: 4 })?.params).toEqual({ most: 4 });
  });

  test("where no guide is needed, a draft is proposed without one, and one who guides may go", () => {
    const alone = { ...peerVisits, roles: peerVisits.roles.map((role) => ({ ...role, needed: false })) };
    expect(whyNotProposeGroup({ state: "DRAFT", seats: [1, 2], facilitators: [] }, alone)).toBeNull();
    expect(whyNotDoWith([], alone)).toBeNull();
    expect(whyNotDoWith([], peerVisits)?.code).toBe("group-has-no-facilitator");
    expect(whyNotDoWith([{ role: "assistant" }], peerVisits)?.code).toBe("group-has-no-facilitator");
  });

  test("a draft is proposed by two and with a facilitator", () => {
    const led = [{ role: "lead" }];
    expect(whyNotProposeGroup({ state: "DRAFT", seats: [1, 2], facilitators: led }, peerVisits)).toBeNull();
    expect(whyNotProposeGroup({ state: "DRAFT", seats: [1, 2], facilitators: [] }, peerVisits)?.code).toBe(
      "group-has-no-facilitator",
    );
    expect(whyNotProposeGroup({ state: "DRAFT", seats: [1], facilitators: led }, peerVisits)?.code).toBe(
      "group-incomplete",
    );
    expect(
      whyNotProposeGroup({ state: "PROPOSED", seats: [1, 2], facilitators: led }, peerVisits)?.code,
    ).toBe("changed-by-someone-else");
  });

  test("a seat answers once, while the proposal is open", () => {
    const seats = [seat(1), seat(2, yes)];
    expect(whyNotAnswer({ state: "PROPOSED", seats }, 1)).toBeNull();
    expect(whyNotAnswer({ state: "PROPOSED", seats }, 2)?.code).toBe("group-already-answered");
    expect(whyNotAnswer({ state: "DISSOLVED", seats }, 1)?.code).toBe("group-not-proposed");
    expect(whyNotAnswer({ state: "PROPOSED", seats }, 3)?.code).toBe("not-found");
  });

  test("a group is confirmed when all have said yes", () => {
    expect(whyNotConfirm({ state: "PROPOSED", seats: [seat(1, yes), seat(2, yes)] })).toBeNull();
    expect(whyNotConfirm({ state: "PROPOSED", seats: [seat(1, yes), seat(2)] })?.code).toBe(
      "group-not-agreed",
    );
    expect(whyNotConfirm({ state: "DISSOLVED", seats: [seat(1, yes), seat(2, yes)] })?.code).toBe(
      "group-not-proposed",
    );
  });

  test.each(["DRAFT", "PROPOSED", "CONFIRMED", "COMPLETED", "DISSOLVED"] as const)(
    "a group that is %s",
    (state) => {
      expect(whyNotDissolve({ state })?.code).toBe(
        state === "COMPLETED" || state === "DISSOLVED" ? "group-has-ended" : undefined,
      );
    },
  );
});
