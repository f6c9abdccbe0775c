import { describe, expect, test } from "vitest";
import { sizesOf } from "@/lib/formats/grouping";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Grouping } from "@/lib/formats/recipe";
import {
  goesOnWith,
  isShort,
  isTooFew,
  whyNotAnswer,
  whyNotConfirm,
  whyNotConfirmShort,
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
    expect(whyNotConfirm({ state: "PROPOSED", seats: [seat(1, yes), seat(2, yes)] }, peerVisits)).toBeNull();
    expect(whyNotConfirm({ state: "PROPOSED", seats: [seat(1, yes), seat(2)] }, peerVisits)?.code).toBe(
      "group-not-agreed",
    );
    expect(whyNotConfirm({ state: "DISSOLVED", seats: [seat(1, yes), seat(2, yes)] }, peerVisits)?.code).toBe(
      "group-not-proposed",
    );
  });

  describe("where enough have to agree, five of six", () => {
    const five = {
      ...{ parts: peerVisits.parts, agreement: { kind: "enough", least: 5 } as const },
      leaving: { kind: "goes-on", least: 4, newcomersUntil: 2 } as const,
    };
    const group = (agreed: number, waiting = 0, state: "PROPOSED" | "CONFIRMED" = "PROPOSED") => ({
      state,
      seats: Array.from({ length: agreed + waiting }, (_, n) => seat(n + 1, n < agreed ? yes : null)),
    });

    test("a group is confirmed with five, when the sixth has gone and nobody is waited for", () => {
      const refused = (n: number, waiting = 0) => whyNotConfirm(group(n, waiting), five)?.code ?? null;
      expect([refused(6), refused(5), refused(5, 1), refused(4)]).toEqual([
        ...[null, null, "group-not-agreed", "group-not-agreed"],
      ]);
    });

    test("four are too few, until a coordinator says so; three are too few for her too, and so are four who have not all said yes", () => {
      expect([5, 4].map((n) => isShort(five, group(n)))).toEqual([false, true]);
      expect(isShort(peerVisits, group(1))).toBe(false);
      const refused = (n: number, waiting = 0) => whyNotConfirmShort(five, group(n, waiting))?.code ?? null;
      expect([refused(4), refused(3), refused(3, 1), refused(5)]).toEqual([
        ...[null, "group-not-agreed", "group-not-agreed", "changed-by-someone-else"],
      ]);
    });

    test("a proposal waits for a coordinator while anybody is in it, a group while it is one", () => {
      const goesOn = (state: "DRAFT" | "PROPOSED" | "CONFIRMED") =>
        [0, 1, 2, 3, 4].map((n) => goesOnWith(five, state, n));
      expect(goesOn("PROPOSED")).toEqual([false, true, true, true, true]);
      expect(goesOn("CONFIRMED")).toEqual([false, false, true, true, true]);
      expect(goesOn("DRAFT")).toEqual([false, false, false, false, true]);
    });

    test("a group of six asks how to go on when three are left, and not again while three are", () => {
      const asks = (n: number, accepted: number | null = null) => {
        const meetings = [{ state: "HELD" }, { state: "SCHEDULED" }];
        const company = { taking: 0, gone: 0, accepted };
        return isTooFew(five, { ...group(n, 0, "CONFIRMED"), size: 6, company, meetings });
      };
      expect([asks(6), asks(4), asks(3), asks(3, 3), asks(2, 3)]).toEqual([false, false, true, false, true]);
    });
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
