import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sending, systemViewer } from "@/lib/auth/viewers";
import { agreeToGroup, askToTalk, declineGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getProposal } from "@/lib/groups/queries";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const stateOf = async ({ group }: PairWorld) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [group.id]))[0]?.state;
const mailsOf = async ({ group }: PairWorld) =>
  (
    await rows<{ template: string; toUserId: string }>(
      'select template, "toUserId" from "Email" where "groupId" = $1 order by template, "toUserId"',
      [group.id],
    )
  ).map(({ template, toUserId }) => [template, toUserId] as const);
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
const agree = (world: PairWorld, seat: 1 | 2, at = now) =>
  agreeToGroup(
    viewerOf((seat === 1 ? world.one : world.other).contact),
    { groupId: world.group.id, seat, groundRules: "yes" },
    at,
  );

describe("saying yes", () => {
  test("when one has said yes, the other is told and nothing is agreed yet", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    await agree(world, 1);
    expect(await stateOf(world)).toBe("PROPOSED");
    expect(await mailsOf(world)).toEqual([["group-agreed", world.other.contact.id]]);
  });

  test("two who say yes at once become a pair once, with both visits and one mail each", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    await Promise.all([agree(world, 1), agree(world, 2)]);
    expect(await stateOf(world)).toBe("CONFIRMED");
    const meetings = await rows(
      'select step, state, "hostEnrolmentId" from "Meeting" where "groupId" = $1 order by ordinal',
      [world.group.id],
    );
    expect(meetings).toEqual([
      { step: "visit-1", state: "UNSCHEDULED", hostEnrolmentId: world.one.id },
      { step: "visit-2", state: "UNSCHEDULED", hostEnrolmentId: world.other.id },
    ]);
    const confirmed = (await mailsOf(world))
      .filter(([template]) => template === "group-confirmed")
      .map(([, to]) => to);
    expect(confirmed.sort()).toEqual(
      [world.one.contact.id, world.colleague.id, world.other.contact.id, world.facilitator.id].sort(),
    );
  });

  test("of a hundred presses of one button one counts", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const viewer = sending(viewerOf(world.one.contact), randomUUID());
    const agreement = { groupId: world.group.id, seat: 1, groundRules: "yes" as const };
    const results = await Promise.all(
      Array.from({ length: 100 }, () => agreeToGroup(viewer, agreement, now)),
    );
    expect(new Set(results)).toEqual(new Set([world.group.id]));
    expect(await rows('select action from "Activity" where "subjectId" = $1', [world.group.id])).toEqual([
      { action: "group.agree" },
    ]);
    expect(await mailsOf(world)).toEqual([["group-agreed", world.other.contact.id]]);
  });

  test("who has answered cannot answer again", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    await agree(world, 1);
    expect(await refusal(agree(world, 1))).toBe("group-already-answered");
    expect(
      await refusal(
        declineGroup(viewerOf(world.one.contact), { groupId: world.group.id, seat: 1, reason: null }, now),
      ),
    ).toBe("group-already-answered");
  });

  test.each([
    ["a colleague who is no contact", "colleague", "not-allowed"],
    ["the coordinator", "coordinator", "not-allowed"],
    ["the facilitator", "facilitator", "not-allowed"],
    ["a stranger", "stranger", "not-found"],
  ] as const)("%s cannot answer for an association", async (_, who, code) => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const answer = agreeToGroup(
      viewerOf(world[who]),
      { groupId: world.group.id, seat: 1, groundRules: "yes" },
      now,
    );
    expect(await refusal(answer)).toBe(code);
    expect(await mailsOf(world)).toEqual([]);
  });

  test("nobody can answer for the other association", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const answer = agreeToGroup(
      viewerOf(world.one.contact),
      { groupId: world.group.id, seat: 2, groundRules: "yes" },
      now,
    );
    expect(await refusal(answer)).toBe("not-allowed");
  });
});

describe("not this time", () => {
  test("the pair is dissolved, both may be paired anew, and only the coordinator has the reason", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const reason = "Kevät on täynnä.";
    await declineGroup(viewerOf(world.one.contact), { groupId: world.group.id, seat: 1, reason }, now);
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect(await rows('select live from "Seat" where "groupId" = $1', [world.group.id])).toEqual([
      { live: false },
      { live: false },
    ]);
    expect(await mailsOf(world)).toEqual([
      ["group-declined", world.coordinator.id],
      ["group-declined-own", world.one.contact.id],
      ["group-dissolved", world.other.contact.id],
      ["group-dissolved-guide", world.facilitator.id],
    ]);
    const told = await rows<{ all: string }>(
      'select params::text as all from "Email" union all select facts::text from "Activity"',
    );
    expect(told.filter(({ all }) => all.includes(reason))).toEqual([]);
    expect(
      await rows('select "declineReason" from "Seat" where "groupId" = $1 and seat = 1', [world.group.id]),
    ).toEqual([{ declineReason: reason }]);
  });

  test("yes and no at once: whatever comes first, the pair does not come about and nobody is left hanging", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const no = declineGroup(
      viewerOf(world.one.contact),
      { groupId: world.group.id, seat: 1, reason: null },
      now,
    );
    await Promise.allSettled([no, agree(world, 2)]);
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect((await mailsOf(world)).filter(([template]) => template === "group-dissolved")).toEqual([
      ["group-dissolved", world.other.contact.id],
    ]);
  });
});

describe("talking first and silence", () => {
  test("the coordinator is told that somebody wants to talk, and the proposal stays open", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    await askToTalk(
      viewerOf(world.other.contact),
      { groupId: world.group.id, seat: 2, note: "Soittakaa illalla." },
      now,
    );
    expect(await stateOf(world)).toBe("PROPOSED");
    expect(await mailsOf(world)).toEqual([["group-talk-asked", world.coordinator.id]]);
    await agree(world, 2, later(now, 2));
    await agree(world, 1, later(now, 2));
    expect(await stateOf(world)).toBe("CONFIRMED");
  });

  test("silence lapses a week after the day for an answer, and both are told", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    expect(await timeOutProposals(systemViewer(), later(now, 12))).toBe(0);
    expect(await timeOutProposals(systemViewer(), later(now, 14))).toBe(1);
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect((await mailsOf(world)).map(([template]) => template)).toEqual([
      "group-dissolved",
      "group-dissolved",
      "group-dissolved-guide",
      "group-lapsed",
    ]);
  });

  test("who wants to talk first is not silent", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    await askToTalk(viewerOf(world.one.contact), { groupId: world.group.id, seat: 1, note: null }, now);
    expect(await timeOutProposals(systemViewer(), later(now, 40))).toBe(0);
    expect(await stateOf(world)).toBe("PROPOSED");
  });
});

describe("what a proposal tells", () => {
  test("one sees of the other what it lets its pair see, and nothing else", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const proposal = await getProposal(viewerOf(world.other.contact), world.other.id);
    const told = JSON.stringify(proposal?.others.map(({ seen, why }) => [seen, why]));
    expect(told).toContain("Naapurit auttavat naapureita");
    for (const secret of ["Sama kolmen hengen joukko", "Riitapukarit", world.one.contact.email])
      expect(told).not.toContain(secret);
  });

  test("a wish for one that enrolled later is known by its name; one that may not be told stays untold", async () => {
    for (const told of [[], ["0"]]) {
      const world = await pairWorld({
        state: "PROPOSED",
        now,
        one: { name: "Kaiun Kuoro ry", wishes: ["MUISTIKUMPPANIT"], "wishes.tell": told },
        other: { name: "Muistikumppanit r.y." },
      });
      expect(
        await rows('select "organisationId" from "Wish" where "enrolmentId" = $1 and kind = $2', [
          world.one.id,
          "WISH",
        ]),
      ).toEqual([{ organisationId: null }]);
      const why = async (whose: typeof world.one) =>
        (await getProposal(viewerOf(whose.contact), whose.id))?.others[0]?.why;
      expect(await why(world.one)).toMatchObject({ ownWish: true, toldWish: false });
      expect(await why(world.other)).toMatchObject({ ownWish: false, toldWish: told.length > 0 });
    }
  });

  test("a draft is told to nobody, and a proposal only to its own people", async () => {
    const draft = await pairWorld({ state: "DRAFT", now });
    expect(await getProposal(viewerOf(draft.one.contact), draft.one.id)).toBeNull();
    await proposeGroup(viewerOf(draft.coordinator), { groupId: draft.group.id, version: 1 }, now);
    expect(await getProposal(viewerOf(draft.one.contact), draft.one.id)).not.toBeNull();
    expect(await getProposal(viewerOf(draft.one.contact), draft.other.id)).toBeNull();
    expect(await getProposal(viewerOf(draft.stranger), draft.one.id)).toBeNull();
  });

  test("C1: people and how to reach their contacts are told once both have said yes", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const emails = async () =>
      (await getGroupPeople(viewerOf(world.other.contact), world.group.id, now))?.seats[0]?.people.map(
        ({ email }) => email,
      );
    expect(await emails()).toEqual([]);
    await agree(world, 1);
    await agree(world, 2);
    expect(await emails()).toEqual([world.one.contact.email, null]);
  });
});
