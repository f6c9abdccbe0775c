import { describe, expect, test } from "vitest";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import {
  type GroupWithStanding,
  groupsFacilitatedBy,
  groupsVisibleTo,
  mayAnswerFor,
  mayArrange,
  mayHold,
  mayPair,
  mayVote,
  readersAmong,
  standingIn,
} from "@/lib/groups/access";

/** A meeting that this seat hosts, or nobody. */
const own = (hostSeat: number | null, byPlaces = false) => ({ hostSeat, byPlaces });

const group: GroupWithStanding = {
  state: "CONFIRMED",
  closedAt: null,
  facilitators: [{ userId: "facilitator", role: "lead", busy: true, holds: true, notes: true }],
  seats: [
    {
      seat: 1,
      enrolmentId: "e1",
      enrolment: {
        participants: [
          { userId: "contact", isContact: true, takesPart: true },
          { userId: "colleague", isContact: false, takesPart: true },
        ],
      },
    },
    {
      seat: 2,
      enrolmentId: "e2",
      enrolment: { participants: [{ userId: "other", isContact: true, takesPart: true }] },
    },
  ],
  programme: { format: "peer-visits", convener: { coordinators: [{ userId: "coordinator" }] } },
};
const viewer = (id: string) => personViewer({ id, isAdmin: id === "admin", locale: "fi" });

describe("who may do what in a group", () => {
  test.each([
    // who          pair   answer1 answer2 arrange vote   hold
    ["coordinator", true, false, false, true, false, true],
    ["facilitator", false, false, false, true, true, true],
    ["contact", false, true, false, true, true, false],
    ["colleague", false, false, false, false, true, false],
    ["other", false, false, true, true, true, false],
    ["admin", false, false, false, false, false, false],
    ["stranger", false, false, false, false, false, false],
  ] as const)("%s", (who, pair, one, two, arrange, vote, hold) => {
    const standing = standingIn(viewer(who), group);
    expect([
      mayPair(standing),
      mayAnswerFor(standing, 1),
      mayAnswerFor(standing, 2),
      mayArrange(standing),
      mayVote(standing),
      mayHold(standing, own(1)),
    ]).toEqual([pair, one, two, arrange, vote, hold]);
  });

  test.each([
    // who          hosts  guest  nobody hosts
    ["coordinator", true, true, true],
    ["contact", true, false, true],
    ["colleague", false, false, false],
    ["other", false, true, true],
    ["facilitator", false, false, false],
    ["stranger", false, false, false],
  ] as const)("where nobody guides, who hosts holds the meeting: %s", (who, hosted, other, unhosted) => {
    const standing = standingIn(viewer(who), { ...group, facilitators: [] });
    expect([mayHold(standing, own(1)), mayHold(standing, own(2)), mayHold(standing, own(null))]).toEqual([
      hosted,
      other,
      unhosted,
    ]);
  });

  test("a meeting that guests take places at is held by who hosts it too, though the group is guided", () => {
    const held = (who: string, hostSeat: number | null) =>
      mayHold(standingIn(viewer(who), group), own(hostSeat, true));
    expect(["contact", "colleague", "other", "facilitator", "stranger"].map((who) => held(who, 1))).toEqual([
      ...[true, false, false],
      ...[true, false],
    ]);
    expect(held("contact", null)).toBe(false);
  });

  const expert = { userId: "expert", role: "expert", busy: true, holds: false, notes: false };
  const host = { userId: "host", role: "technical-host", busy: false, holds: true, notes: false };
  test.each([
    // who         notes  holds  arranges votes hold
    ["facilitator", true, true, true, true, true],
    ["expert", false, false, false, true, false],
    ["host", false, true, true, true, true],
  ] as const)(
    "a role gives the rights that it has and no other: %s",
    (who, notes, holds, arranges, votes, hold) => {
      const standing = standingIn(viewer(who), {
        ...group,
        facilitators: [...group.facilitators, expert, host],
      });
      expect([
        standing.facilitator,
        standing.holds,
        mayArrange(standing),
        mayVote(standing),
        mayHold(standing, own(1)),
      ]).toEqual([notes, holds, arranges, votes, hold]);
    },
  );

  test("where those who guide hold no meeting, who hosts does", () => {
    const standing = standingIn(viewer("contact"), { ...group, facilitators: [expert] });
    expect([standing.guided, mayHold(standing, own(1)), mayHold(standing, own(2))]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("what is written in confidence is looked for with the right to read notes, everywhere else by any role", () => {
    expect(JSON.stringify(groupsFacilitatedBy(viewer("expert")))).toContain('"notes":true');
    expect(JSON.stringify(groupsVisibleTo(viewer("expert")))).toContain('{"some":{"userId":"expert"}}');
    expect(readersAmong([...group.facilitators, expert, host])).toEqual(["facilitator"]);
  });

  test("participants see a group from its proposal on, and no condition is left open for anybody unknown", () => {
    expect(JSON.stringify(groupsVisibleTo(viewer("contact")))).toContain('"proposedAt":{"not":null}');
    expect(JSON.stringify(groupsVisibleTo(visitorViewer("fi")))).not.toContain("null,");
    expect(groupsVisibleTo(systemViewer())).toEqual({});
  });
});
