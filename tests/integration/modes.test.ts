import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { hostChecklist, learningPlan } from "@/lib/formats/expert-exchange/assignments";
import type { AssignmentTemplate } from "@/lib/formats/recipe";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { changeGroup, proposeGroup } from "@/lib/groups/commands";
import { getProposal } from "@/lib/groups/queries";
import { cancelMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { changeMode } from "@/lib/meetings/mode-commands";
import { getModes } from "@/lib/meetings/mode-queries";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { emptyDatabase, rows } from "../support/database";
import { expertWorld } from "../support/expert-pairs";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const none = async () => {};

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const groupOf = async ({ group }: Pick<PairWorld, "group">) =>
  (
    await rows<{ mode: string | null; version: number; state: string }>(
      'select mode, version, state::text as state from "Group" where id = $1',
      [group.id],
    )
  )[0] as { mode: string | null; version: number; state: string };
const meetingsOf = async ({ group }: Pick<PairWorld, "group">) =>
  (
    await rows<{ step: string }>('select step from "Meeting" where "groupId" = $1 order by ordinal', [
      group.id,
    ])
  ).map(({ step }) => step);
const meetingId = async ({ group }: PairWorld, step: string) =>
  (
    await rows<{ id: string }>('select id from "Meeting" where "groupId" = $1 and step = $2', [
      group.id,
      step,
    ])
  )[0]?.id as string;
const change = async (world: PairWorld, mode: string, who = world.one.contact) =>
  changeMode(viewerOf(who), { groupId: world.group.id, version: (await groupOf(world)).version, mode }, now);
const mentoring = ["kick-off-1", ...[1, 2, 3, 4, 5].map((number) => `mentoring-${number}`), "closing-1"];
const days = ["kick-off-1", "days-1", "days-2", "closing-1"];
const local = (inDays: number) => ({
  day: [later(now, inDays).toISOString().slice(0, 10)],
  ...{ from: ["12:00"], until: ["13:00"], sure: "yes" as const },
});

describe("the mode with which a group begins", () => {
  it.each([
    [["shadowing", "mentoring"], ["mentoring", "critical-friend"], "mentoring"],
    [["critical-friend", "exchange"], ["exchange", "critical-friend"], "exchange"],
    [["mentoring"], ["critical-friend"], "mentoring"],
    [[], [], null],
  ])("%s and %s: %s", async (one, other, mode) => {
    const world = await expertWorld({ now, state: "DRAFT", one: { modes: one }, other: { modes: other } });
    await rows('delete from "Group"');
    const id = await draftTicked(
      viewerOf(world.coordinator),
      { programmeId: world.programme.id, enrolmentIds: [world.one.id, world.other.id] },
      now,
    );
    expect(await groupOf({ group: { ...world.group, id: id as string } })).toMatchObject({ mode });
  });

  it("is the coordinator's to choose on a draft, and is proposed with who chose it", async () => {
    const world = await expertWorld({ now, state: "DRAFT", mode: "shadowing", one: { modes: ["exchange"] } });
    const { group, coordinator, facilitator } = world;
    const said = { groupId: group.id, facilitatorId: facilitator.id, theme: null, message: null };
    const draft = { ...said, assignment: null, version: 1 };
    expect(await refusal(changeGroup(viewerOf(coordinator), { ...draft, mode: "tourism" }, none, now))).toBe(
      "not-found",
    );
    const version = await changeGroup(viewerOf(coordinator), { ...draft, mode: "exchange" }, none, now);
    await proposeGroup(viewerOf(coordinator), { groupId: group.id, version }, now);
    expect(await groupOf(world)).toMatchObject({ mode: "exchange", state: "PROPOSED" });
    const proposal = await getProposal(viewerOf(world.one.contact), world.one.id);
    expect(proposal?.mode).toMatchObject({ label: { en: "Exchange of experts" }, byAll: false });
    expect(proposal?.mode?.chosenBy).toEqual(["Aino Alue"]);
    // Until all have said yes only whoever coordinates changes it; those to whom it has been proposed are told.
    expect(await refusal(change(world, "mentoring"))).toBe("not-allowed");
    await change(world, "mentoring", coordinator);
    expect(await groupOf(world)).toMatchObject({ mode: "mentoring", state: "PROPOSED" });
    const told = await rows(
      `select template, params->>'mode' as mode from "Email" where template = 'group-mode'`,
    );
    expect(told).toEqual(Array(3).fill({ template: "group-mode", mode: "Mentorointi" }));
  });
});

describe("another mode at the kick-off", () => {
  it("has other meetings, in their order, and keeps those that all modes have", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    expect(await meetingsOf(world)).toEqual(days);
    const kickOff = await settle(world, "kick-off-1", 7);
    await proposeTimes(
      viewerOf(world.one.contact),
      { meetingId: await meetingId(world, "days-1"), ...local(20) },
      now,
    );
    await change(world, "mentoring");
    expect(await meetingsOf(world)).toEqual(mentoring);
    expect(await meetingId(world, "kick-off-1")).toBe(kickOff);
    expect(await rows('select id from "TimeOption"')).toEqual([]);
    await change(world, "critical-friend", world.coordinator);
    expect(await meetingsOf(world)).toEqual(days);
    const hosts = await rows(
      'select "hostEnrolmentId" as host from "Meeting" where "groupId" = $1 and kind = $2 order by number',
      [world.group.id, "days"],
    );
    expect(hosts).toEqual([{ host: world.one.id }, { host: world.other.id }]);
  });

  it("keeps to the seats that host", async () => {
    const world = await expertWorld({ now, mode: "mentoring", hosting: 1 });
    await change(world, "shadowing");
    expect(await meetingsOf(world)).toEqual(["kick-off-1", "days-1", "closing-1"]);
  });

  it("is refused while a meeting that would go has a time, and once it has been held", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    const id = await meetingId(world, "days-1");
    await settle(world, "kick-off-1", 7);
    await scheduleDirectly(viewerOf(world.facilitator), { meetingId: id, version: 1, ...span(20) }, now);
    expect(await refusal(change(world, "mentoring"))).toBe("mode-has-a-time");
    // Another mode with the same days leaves them as they are.
    await change(world, "exchange");
    await cancelMeeting(viewerOf(world.facilitator), { meetingId: id, version: 2, reason: null }, now);
    await change(world, "mentoring");
    expect(await meetingsOf(world)).toEqual(mentoring);
    const held = await expertWorld({ now, mode: "shadowing" });
    await rows(
      `update "Meeting" set state = 'HELD', "startsAt" = $2, "endsAt" = $3, "heldAt" = $3 where "groupId" = $1 and step = 'days-1'`,
      [...[held.group.id, later(now, -2), later(now, -2, 1)]],
    );
    expect(await refusal(change(held, "mentoring"))).toBe("mode-has-a-time");
  });

  it("is refused once something of what would go has been handed in; a draft of it stays unread", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    const one = viewerOf(world.one.contact);
    const typed = ({ prompts }: AssignmentTemplate) =>
      Object.fromEntries(prompts.map(({ key }) => [`prompt-${key}`, "Miten?"]));
    // The plan is of every mode, and goes with none.
    const plan = { groupId: world.group.id, step: "learning-plan", seat: 1, version: 0 };
    await saveAssignment(one, { ...plan, move: "hand-in" }, typed(learningPlan), now);
    const sheet = { groupId: world.group.id, step: "host-checklist.days-1", seat: 1 };
    await saveAssignment(one, { ...sheet, version: 0, move: "draft" }, typed(hostChecklist), now);
    await change(world, "mentoring", world.other.contact);
    await change(world, "shadowing", world.other.contact);
    await saveAssignment(one, { ...sheet, version: 1, move: "hand-in" }, typed(hostChecklist), now);
    expect(await refusal(change(world, "mentoring", world.other.contact))).toBe("mode-has-writing");
    const modes = await getModes(one, world.group.id);
    expect(modes?.modes.map(({ key, whyNot }) => [key, whyNot?.code ?? null])).toEqual([
      ["shadowing", null],
      ["exchange", null],
      ["mentoring", "mode-has-writing"],
      ["critical-friend", null],
    ]);
  });

  it("is nobody's who does not arrange it, and of two who press at once the second reads that somebody was faster", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    expect(await refusal(change(world, "mentoring", world.stranger))).toBe("not-found");
    expect(await getModes(viewerOf(world.stranger), world.group.id)).toBeNull();
    const { version } = await groupOf(world);
    const press = (who: typeof world.stranger, mode: string) =>
      refusal(changeMode(viewerOf(who), { groupId: world.group.id, version, mode }, now));
    const pressed = await Promise.all([
      press(world.one.contact, "mentoring"),
      press(world.other.contact, "exchange"),
    ]);
    expect(pressed.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    const { mode } = await groupOf(world);
    expect(await meetingsOf(world)).toEqual(mode === "mentoring" ? mentoring : days);
    // The same once more changes nothing, and tells nobody.
    const before = await rows('select id from "Email"');
    await change(world, mode as string);
    expect(await rows('select id from "Email"')).toEqual(before);
    expect(await groupOf(world)).toMatchObject({ mode, version: version + 1 });
  });

  it("and a time for a meeting that goes at the same moment: either the time is refused or the mode is", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    const meeting = await meetingId(world, "days-1");
    await settle(world, "kick-off-1", 7);
    const pressed = await Promise.all([
      refusal(change(world, "mentoring")),
      refusal(
        scheduleDirectly(viewerOf(world.facilitator), { meetingId: meeting, version: 1, ...span(20) }, now),
      ),
    ]);
    expect([
      ["nothing refused", "not-found"],
      ["mode-has-a-time", "nothing refused"],
    ]).toContainEqual(pressed);
    expect(await meetingsOf(world)).toEqual(pressed[0] === "nothing refused" ? mentoring : days);
  });
});

describe("dates that never fit", () => {
  it("after three rounds of times that somebody has refused the mode online is offered, to those who may change it", async () => {
    const world = await expertWorld({ now, mode: "shadowing" });
    const meeting = await meetingId(world, "days-1");
    const kickOff = await meetingId(world, "kick-off-1");
    const offered = async (who: typeof world.stranger) =>
      (await getModes(viewerOf(who), world.group.id))?.offered ?? null;
    const refuse = async (id: string) => {
      const options = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [id]);
      const votes = Object.fromEntries(options.map((one) => [one.id, "no" as const]));
      await castVotes(viewerOf(world.other.contact), { meetingId: id, votes });
    };
    for (const [round, inDays] of [10, 20, 30].entries()) {
      for (const id of [meeting, kickOff])
        await proposeTimes(viewerOf(world.one.contact), { meetingId: id, ...local(inDays) }, now);
      expect(await offered(world.one.contact)).toBeNull();
      await refuse(kickOff);
      expect(await offered(world.one.contact)).toBeNull();
      await refuse(meeting);
      expect(await offered(world.one.contact)).toBe(round === 2 ? "mentoring" : null);
    }
    expect(await offered(world.coordinator)).toBe("mentoring");
    expect(await offered(world.stranger)).toBeNull();
    await proposeTimes(viewerOf(world.one.contact), { meetingId: meeting, ...local(40) }, now);
    expect(await offered(world.one.contact)).toBeNull();
    await refuse(meeting);
    await change(world, "mentoring");
    expect(await offered(world.one.contact)).toBeNull();
  });
});

async function settle(world: PairWorld, step: string, inDays: number): Promise<string> {
  const id = await meetingId(world, step);
  await scheduleDirectly(viewerOf(world.facilitator), { meetingId: id, version: 1, ...span(inDays) }, now);
  return id;
}

function span(inDays: number) {
  return {
    day: later(now, inDays).toISOString().slice(0, 10),
    from: "12:00",
    until: "13:00",
    sure: "yes" as const,
  };
}
