import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { agreeToGroup, askToTalk, declineGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { write } from "@/lib/kernel/db";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting, moveMeeting, rescheduleMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { addToVisits, changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroup, reinstateMeeting } from "@/lib/meetings/ending-commands";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { accepted, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "@/tests/support/database";
import { toldBy } from "@/tests/support/told";
import { betweenVisits } from "@/tests/support/visits";
import { later, type PairWorld, pairWorld, viewerOf } from "@/tests/support/world";

const now = new Date("2027-01-12T10:00:00Z");
const evening = { from: "17:00", until: "19:30" };

beforeEach(emptyDatabase);

const visit = async ({ group }: PairWorld, step: "visit-1" | "visit-2" = "visit-1") => {
  const meetingId = group.meetings[step] as string;
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]);
  return { meetingId, version: row?.version ?? 0 };
};
const groupOf = async ({ group: { id: groupId } }: PairWorld) => {
  const [row] = await rows<{ version: number }>('select version from "Group" where id = $1', [groupId]);
  return { groupId, version: row?.version ?? 0 };
};
const schedule = async (world: PairWorld) =>
  scheduleDirectly(
    viewerOf(world.facilitator),
    { ...(await visit(world)), day: "2027-02-02", ...evening },
    now,
  );
const yes = (world: PairWorld, seat: 1 | 2) => {
  const { contact } = seat === 1 ? world.one : world.other;
  return agreeToGroup(viewerOf(contact), { groupId: world.group.id, seat, groundRules: "yes" }, now);
};
const propose = async (world: PairWorld) =>
  proposeTimes(
    viewerOf(world.one.contact),
    { meetingId: (await visit(world)).meetingId, day: ["2027-02-02"], from: ["17:00"], until: ["19:30"] },
    now,
  );
const vote = async (world: PairWorld, person: PairWorld["coordinator"]) => {
  const { meetingId } = await visit(world);
  const options = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [
    meetingId,
  ]);
  const votes = Object.fromEntries(options.map(({ id }) => [id, "yes" as const]));
  return castVotes(viewerOf(person), { meetingId, votes });
};

/** What a whole company hears. */
const all = (mail: string) =>
  ["contact", "facilitator", "participant"].map((reader) => `${mail} → ${reader}`);

describe("D1: who is told, event by event", () => {
  it("a proposal: its contacts and its facilitator", async () => {
    const world = await pairWorld({ now, state: "DRAFT" });
    await proposeGroup(viewerOf(world.coordinator), await groupOf(world), now);
    expect(await toldBy("group.propose")).toEqual([
      "group-facilitator-named → facilitator",
      "group-proposed → contact",
    ]);
  });

  it("the first yes: the other contact; the last one: everybody", async () => {
    const world = await pairWorld({ now, state: "PROPOSED" });
    await yes(world, 1);
    expect(await toldBy("group.agree")).toEqual(["group-agreed → contact"]);
    await yes(world, 2);
    expect(await toldBy("group.confirm")).toEqual(all("group-confirmed"));
  });

  it("talking first: the coordinator", async () => {
    const world = await pairWorld({ now, state: "PROPOSED" });
    await askToTalk(
      viewerOf(world.one.contact),
      { groupId: world.group.id, seat: 1, note: "Soitelkaa" },
      now,
    );
    expect(await toldBy("group.ask-to-talk")).toEqual(["group-talk-asked → coordinator"]);
  });

  it("not this time: the coordinator, the own side's receipt, the other side and the facilitator", async () => {
    const world = await pairWorld({ now, state: "PROPOSED" });
    await declineGroup(viewerOf(world.one.contact), { groupId: world.group.id, seat: 1, reason: null }, now);
    expect(await toldBy("group.decline")).toEqual([
      "group-declined → coordinator",
      "group-declined-own → contact",
      "group-dissolved → contact",
      "group-dissolved-guide → facilitator",
    ]);
  });

  it("silence: the contacts, the facilitator, and the coordinator with who did not answer", async () => {
    const world = await pairWorld({ now, state: "PROPOSED" });
    await timeOutProposals(systemViewer(), later(now, 30));
    expect(await toldBy("group.dissolve")).toEqual([
      "group-dissolved → contact",
      "group-dissolved-guide → facilitator",
      "group-lapsed → coordinator",
    ]);
    const [lapsed] = await rows<{ silent: string }>(
      `select params->>'silent' as silent from "Email" where template = 'group-lapsed'`,
    );
    expect(lapsed?.silent.split(", ")).toEqual([world.one.name, world.other.name]);
  });

  it("a pair that has met is dissolved: everybody in it, and the visit to come is taken back", async () => {
    const world = await betweenVisits(new Date());
    await dissolveGroup(viewerOf(world.coordinator), await groupOf(world), new Date());
    expect(await toldBy("group.dissolve")).toEqual([
      "group-dissolved → contact",
      "group-dissolved → participant",
      "group-dissolved-guide → facilitator",
      ...all("meeting-cancelled"),
    ]);
  });

  it("a withdrawal after a held visit: leavers, the other side, the facilitator and the coordinator, each in their own words", async () => {
    const world = await betweenVisits(new Date());
    const leaving = { enrolmentId: world.one.id, reason: null };
    await withdrawWithGroup(viewerOf(world.one.contact), leaving, new Date());
    expect(await toldBy("enrolment.withdraw")).toEqual([
      "enrolment-left → leaver",
      "enrolment-withdrawn → coordinator",
      "group-dissolved → contact",
      "group-dissolved-guide → facilitator",
      ...all("meeting-cancelled"),
    ]);
    const stages = await rows(
      `select distinct template, params->>'stage' as stage from "Email" where params ? 'stage' order by 1`,
    );
    expect(stages).toEqual(
      ["enrolment-left", "enrolment-withdrawn", "group-dissolved", "group-dissolved-guide"].map(
        (template) => ({
          template,
          stage: "visited",
        }),
      ),
    );
    const leavers = await rows<{ toUserId: string }>(
      `select "toUserId" from "Email" where template = 'enrolment-left' order by 1`,
    );
    expect(leavers.map(({ toUserId }) => toUserId)).toEqual(
      [world.one.contact.id, world.colleague.id].sort(),
    );
  });

  it("another facilitator: both of them and both associations, with how far the pair has come", async () => {
    const world = await pairWorld({ now });
    await schedule(world);
    const next = await write(systemViewer(), async (tx) => {
      const person = await buildUser(tx, { name: "Pentti Puhelias" });
      const { convenerId, programme } = world;
      await tx.programmeFacilitator.create({
        data: { convenerId, programmeId: programme.id, userId: person.id, ...accepted(person) },
      });
      return person;
    });
    const facts = { theme: "authorities", message: null, assignment: "mirror", facilitatorId: next.id };
    await changeGroupAndVisits(viewerOf(world.coordinator), { ...(await groupOf(world)), ...facts }, now);
    expect(await toldBy("group.change")).toEqual([
      "group-facilitator-changed → contact",
      "group-facilitator-changed → participant",
      "group-facilitator-named → facilitator",
      "group-facilitator-released → leaver",
      "meeting-left → leaver",
      "meeting-scheduled → facilitator",
    ]);
    const [named] = await rows<{ params: object }>(
      `select params from "Email" where template = 'group-facilitator-named' and "toUserId" = $1`,
      [next.id],
    );
    expect(named?.params).toMatchObject({ stage: "confirmed", former: "Marjatta Kuuntelija" });
  });

  it("D2: proposed times: everybody with the times; when all have answered: those who can choose", async () => {
    const world = await pairWorld({ now });
    await propose(world);
    expect(await toldBy("meeting.propose")).toEqual(all("times-proposed"));
    const [told] = await rows<{ times: object[] }>(
      `select params->'times' as times from "Email" where template = 'times-proposed' limit 1`,
    );
    expect(told?.times).toEqual([
      { startsAt: "2027-02-02T15:00:00.000Z", endsAt: "2027-02-02T17:30:00.000Z" },
    ]);
    await vote(world, world.other.contact);
    expect(await toldBy("meeting.vote")).toEqual([]);
    await vote(world, world.facilitator);
    expect(await toldBy("meeting.vote")).toEqual(["times-all-voted → contact"]);
  });

  it("a time, its moving, its giving up, its cancelling and its coming back: everybody each time", async () => {
    const world = await pairWorld({ now });
    await schedule(world);
    expect(await toldBy("meeting.schedule")).toEqual(all("meeting-scheduled"));
    const guide = viewerOf(world.facilitator);
    await moveMeeting(guide, { ...(await visit(world)), day: "2027-02-03", ...evening }, now);
    expect(await toldBy("meeting.reschedule")).toEqual(all("meeting-changed"));
    await rescheduleMeeting(guide, await visit(world), now);
    expect(await toldBy("meeting.reschedule")).toEqual([...all("meeting-changed"), ...all("meeting-moving")]);
    await cancelMeeting(guide, { ...(await visit(world)), reason: null }, now);
    expect(await toldBy("meeting.cancel")).toEqual(all("meeting-cancelled"));
    await reinstateMeeting(guide, await visit(world), now);
    expect(await toldBy("meeting.reinstate")).toEqual([
      "meeting-reinstated → contact",
      "meeting-reinstated → participant",
    ]);
  });

  it("a colleague who comes: themselves, with the visits to come", async () => {
    const world = await pairWorld({ now });
    await schedule(world);
    const newcomer = {
      enrolmentId: world.one.id,
      name: "Uuno Uusi",
      email: "uuno@x.example",
      isContact: false,
      locale: "fi" as const,
    };
    await addToVisits(viewerOf(world.one.contact), newcomer as never, now);
    const told = await toldBy("enrolment.add-participant");
    expect(told).toContain("meeting-scheduled → participant");
    expect(told.filter((one) => one.startsWith("participant-added"))).toHaveLength(1);
  });

  it("D2: the day before a visit everybody who comes is reminded, once, and late rather than never", async () => {
    const world = await pairWorld({ now });
    await schedule(world);
    const at = (time: string) => new Date(`2027-02-0${time}:00Z`);
    expect(await remindOfVisits(systemViewer(), at("1T06:00"))).toBe(0);
    expect(await remindOfVisits(systemViewer(), at("1T12:00"))).toBe(1);
    await remindOfVisits(systemViewer(), at("2T08:00"));
    const reminded = await rows<{ toUserId: string }>(
      `select "toUserId" from "Email" where template = 'visit-tomorrow' order by 1`,
    );
    const { one, other, colleague, facilitator } = world;
    expect(reminded.map(({ toUserId }) => toUserId)).toEqual(
      [one.contact.id, other.contact.id, colleague.id, facilitator.id].sort(),
    );
    expect(await remindOfVisits(systemViewer(), at("2T15:00"))).toBe(0);
  });
});
