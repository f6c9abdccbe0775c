import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { decideShort } from "@/lib/grouping/sets/short-commands";
import { listWaitingMembers } from "@/lib/grouping/sets/waiting-queries";
import { askToTalk } from "@/lib/groups/answer-commands";
import { listSaidToProposal } from "@/lib/groups/answers-queries";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { getProposal } from "@/lib/groups/queries";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { decideFew } from "@/lib/meetings/few-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { decides, type Enough, proposedToSix, sayNo, sayYes } from "../support/enough";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const stateOf = async ({ groupId }: Enough) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [groupId]))[0]?.state;
const seatsOf = async ({ groupId }: Enough) =>
  (
    await rows<{ seat: number }>(
      'select seat from "Seat" where "groupId" = $1 and "leftAt" is null order by seat',
      [groupId],
    )
  ).map(({ seat }) => seat);
const waiting = async ({ coordinator, programme }: Enough) =>
  (await listWaitingMembers(viewerOf(coordinator), programme.id)).members.map(({ name }) => name).sort();
/** Who has been written what since the proposal went out. */
const mails = async () =>
  (
    await rows<{ name: string; template: string }>(
      `select u.name, m.template from "Email" m join "User" u on u.id = m."toUserId"
       where m.template like 'group-%' or m.template in ('enrolment-left', 'enrolment-withdrawn') order by m.id`,
    )
  )
    .map(({ name, template }) => `${name} ${template}`)
    .filter((mail) => !mail.endsWith("group-proposed"))
    .sort();
const few = async ({ coordinator, groupId }: Enough) =>
  (await getGroupPlan(viewerOf(coordinator), groupId, now))?.plan.find(({ kind }) => kind === "few");
/** The evening of the last day for an answer, and the morning after. */
const lastDay = async ({ groupId }: Enough) => {
  const [row] = await rows<{ on: string }>(
    `select to_char("answerByOn", 'YYYY-MM-DD') as on from "Group" where id = $1`,
    [groupId],
  );
  return new Date(`${row?.on}T20:00:00Z`);
};

describe("a proposal to six, of whom five are enough", () => {
  it("is confirmed with five when the sixth says no: who said it is told to the coordinator alone, with what it is about", async () => {
    const world = await proposedToSix(now);
    await sayYes(world, [1, 2, 3, 4], now);
    expect(await mails()).toEqual([]);
    await sayNo(world, 6, now, { about: "people", reason: "PLANTED-WHY" });
    expect(await stateOf(world)).toBe("PROPOSED");
    await sayYes(world, [5], now);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await seatsOf(world)).toEqual([1, 2, 3, 4, 5]);
    expect(await waiting(world)).toEqual(["Fanni"]);
    expect(await mails()).toEqual([
      ...["Aino", "Bertta", "Cecilia", "Daavid", "Eero"].map((name) => `${name} group-confirmed`),
      "Fanni group-declined-own",
      "Kaisa Koordi group-goes-on",
    ]);
    expect(await untold()).toEqual([]);
    const said = (viewer: Person) => listSaidToProposal(viewerOf(viewer), world.groupId);
    expect(await said(world.coordinator)).toEqual([
      { seat: 6, name: "Fanni", answer: "no", about: "people", words: "PLANTED-WHY" },
    ]);
    for (const person of world.people) expect(await said(person)).toEqual([]);
    for (const [n, person] of world.people.entries())
      expect(JSON.stringify(await getProposal(viewerOf(person), world.ids[n] ?? ""))).not.toContain(
        "PLANTED-WHY",
      );
    const written = await rows<{ params: string }>('select params::text from "Email"');
    expect(written.map(({ params }) => params).join()).not.toContain("PLANTED-WHY");
  });

  it("is confirmed with five when the sixth is silent: at the end of the day, and not before; the silent one is told and waits again", async () => {
    const world = await proposedToSix(now);
    await sayYes(world, [1, 2, 3, 5, 6], now);
    const evening = await lastDay(world);
    expect(await timeOutProposals(systemViewer(), evening)).toBe(0);
    expect(await timeOutProposals(systemViewer(), later(evening, 0.2))).toBe(1);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await waiting(world)).toEqual(["Daavid"]);
    expect(await mails()).toEqual([
      ...["Aino", "Bertta", "Cecilia"].map((name) => `${name} group-confirmed`),
      "Daavid group-dissolved",
      ...["Eero", "Fanni"].map((name) => `${name} group-confirmed`),
      "Kaisa Koordi group-goes-on",
    ]);
    const [told] = await rows<{ because: string }>(
      `select params->>'because' as because from "Email" where template = 'group-dissolved'`,
    );
    expect(told?.because).toBe("silent");
    expect(await timeOutProposals(systemViewer(), later(evening, 30))).toBe(0);
  });

  it("where one says no and one is silent, is too few: the coordinator is asked, and those who said yes keep it", async () => {
    const world = await proposedToSix(now);
    await sayYes(world, [1, 2, 3, 4], now);
    await sayNo(world, 6, now, { about: "dates" });
    expect(await few(world)).toBeUndefined();
    const after = later(await lastDay(world), 0.2);
    await timeOutProposals(systemViewer(), after);
    expect(await stateOf(world)).toBe("PROPOSED");
    expect(await few(world)).toMatchObject({ status: "open", whose: [{ kind: "coordinator" }] });
    expect(await waiting(world)).toEqual(["Eero", "Fanni"]);
    expect(await mails()).toEqual([
      "Eero group-dissolved",
      "Fanni group-declined-own",
      "Kaisa Koordi group-goes-on",
      "Kaisa Koordi group-short",
    ]);
    expect(await untold()).toEqual([]);
    const own = await getProposal(viewerOf(world.people[0] as Person), world.ids[0] ?? "");
    expect(own).toMatchObject({ state: "PROPOSED", short: true, own: { left: false } });
    const gone = await getProposal(viewerOf(world.people[4] as Person), world.ids[4] ?? "");
    expect(gone).toMatchObject({ state: "DISSOLVED", dissolvedBecause: "timed-out", own: { left: true } });
    // Nothing lapses any more: it waits for the coordinator.
    expect(await timeOutProposals(systemViewer(), later(after, 60))).toBe(0);
  });

  it("whoever wants to talk first is waited for a week longer, and no longer", async () => {
    const world = await proposedToSix(now);
    await sayYes(world, [1, 2, 3, 4, 5], now);
    const talks = viewerOf(world.people[5] as Person);
    await askToTalk(talks, { groupId: world.groupId, seat: 6, note: "Mietin tiistaita" }, now);
    const after = later(await lastDay(world), 0.2);
    expect(await timeOutProposals(systemViewer(), after)).toBe(0);
    expect(await listSaidToProposal(viewerOf(world.coordinator), world.groupId)).toEqual([
      { seat: 6, name: "Fanni", answer: "talk", about: null, words: "Mietin tiistaita" },
    ]);
    expect(await timeOutProposals(systemViewer(), later(after, 7))).toBe(1);
    expect(await seatsOf(world)).toEqual([1, 2, 3, 4, 5]);
    expect(await stateOf(world)).toBe("CONFIRMED");
  });

  it("that nobody answers lapses, and everybody is told", async () => {
    const world = await proposedToSix(now);
    await timeOutProposals(systemViewer(), later(await lastDay(world), 0.2));
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect((await waiting(world)).length).toBe(6);
  });
});

describe("a proposal in which too few are left", () => {
  const short = async (others: readonly string[] = []) => {
    const world = await proposedToSix(now, others);
    await sayYes(world, [1, 2, 3, 4], now);
    await sayNo(world, 5, now);
    await sayNo(world, 6, now);
    return world;
  };

  it("is filled by one press with those who have waited longest; they are asked, who said yes is told whom, and five are enough", async () => {
    const world = await short(["Gunnel", "Helmi", "Ilmari"]);
    const version = (
      await rows<{ version: number }>('select version from "Group" where id = $1', [world.groupId])
    )[0]?.version;
    await rows('delete from "Email" returning 1');
    await decides(world, "ask-others", later(now, 9));
    expect(await seatsOf(world)).toEqual([1, 2, 3, 4, 7, 8]);
    expect(await waiting(world)).toEqual(["Eero", "Fanni", "Ilmari"]);
    expect(await mails()).toEqual(
      ["Aino", "Bertta", "Cecilia", "Daavid"].map((name) => `${name} group-others-asked`),
    );
    const asked = await rows<{ name: string }>(
      `select u.name from "Email" m join "User" u on u.id = m."toUserId" where template = 'group-proposed' order by 1`,
    );
    expect(asked.map(({ name }) => name)).toEqual(["Gunnel", "Helmi"]);
    expect(await untold()).toEqual([]);
    // Twice at once: the second finds another group than its page showed.
    const again = { groupId: world.groupId, version: Number(version), decision: "ask-others" as const };
    expect(await refusal(decidesAs(world, again))).toBe("changed-by-someone-else");
    await sayYes(world, [7], later(now, 9));
    expect(await stateOf(world)).toBe("PROPOSED");
    await timeOutProposals(systemViewer(), later(await lastDay(world), 0.2));
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await seatsOf(world)).toEqual([1, 2, 3, 4, 7]);
  });

  it("asks nobody who would rather not be with one of them, and nobody who had said no to them", async () => {
    const world = await short(["Gunnel", "Helmi"]);
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, name, rank)
       select gen_random_uuid(), "convenerId", id, 'RATHER_NOT', 'Bertta', 1 from "Enrolment" where id = $1 returning 1`,
      [world.ids[6]],
    );
    await decides(world, "ask-others", now);
    expect(await waiting(world)).toEqual(["Eero", "Fanni", "Gunnel"]);
    expect(await seatsOf(world)).toEqual([1, 2, 3, 4, 7]);
  });

  it("has nobody to ask where nobody waits who may be with them all", async () => {
    const world = await short();
    expect(await refusal(decides(world, "ask-others", now))).toBe("changed-by-someone-else");
  });

  it("is confirmed with four by hand, when all four have said yes; of three it is not", async () => {
    const world = await short();
    await decides(world, "confirm", now);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect((await mails()).filter((mail) => mail.endsWith("group-confirmed")).length).toBe(4);
    expect(await untold()).toEqual([]);
    await emptyDatabase();
    const three = await proposedToSix(now);
    await sayYes(three, [1, 2, 3], now);
    expect(await refusal(decides(three, "confirm", now))).toBe("changed-by-someone-else");
    for (const seat of [4, 5, 6]) await sayNo(three, seat, now);
    expect(await refusal(decides(three, "confirm", now))).toBe("group-not-agreed");
  });

  it("is taken apart by the coordinator, and those who had said yes are told", async () => {
    const world = await short();
    await rows('delete from "Email" returning 1');
    const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.groupId,
    ]);
    await dissolveGroup(
      viewerOf(world.coordinator),
      { groupId: world.groupId, version: group?.version ?? 0 },
      now,
    );
    expect(await mails()).toEqual(
      ["Aino", "Bertta", "Cecilia", "Daavid"].map((name) => `${name} group-dissolved`),
    );
    expect((await waiting(world)).length).toBe(6);
  });

  it("is the coordinator's to decide, and nobody's of the group", async () => {
    const world = await short(["Gunnel"]);
    const way = { groupId: world.groupId, version: 1, decision: "confirm" as const };
    expect(await refusal(decidesAs(world, way, world.people[0]))).toBe("not-allowed");
  });
});

describe("a group of six that has begun", () => {
  const leave = (world: Enough, seat: number) =>
    withdrawWithGroup(
      viewerOf(world.people[seat - 1] as Person),
      { enrolmentId: world.ids[seat - 1] ?? "", reason: null },
      now,
    );

  it("goes on with five and with four; with three the coordinator says how, and is not asked again for three", async () => {
    const world = await proposedToSix(now);
    await sayYes(world, [1, 2, 3, 4, 5, 6], now);
    await rows('delete from "Email" returning 1');
    await leave(world, 6);
    expect(await mails()).toEqual([
      ...["Aino", "Bertta", "Cecilia", "Daavid", "Eero"].map((name) => `${name} group-goes-on`),
      "Fanni enrolment-left",
      "Kaisa Koordi enrolment-withdrawn",
    ]);
    await leave(world, 5);
    expect([await stateOf(world), await few(world)]).toEqual(["CONFIRMED", undefined]);
    await leave(world, 4);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await few(world)).toMatchObject({ status: "open", whose: [{ kind: "coordinator" }] });
    const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.groupId,
    ]);
    const way = { groupId: world.groupId, version: group?.version ?? 0, decision: "go-on" as const };
    await decideFew(viewerOf(world.coordinator), way, now);
    expect(await few(world)).toBeUndefined();
    await leave(world, 3);
    expect(await few(world)).toMatchObject({ status: "open" });
    await leave(world, 2);
    expect(await stateOf(world)).toBe("DISSOLVED");
  });
});

function decidesAs(
  world: Enough,
  way: { groupId: string; version: number; decision: "ask-others" | "confirm" },
  by: Person = world.coordinator,
): Promise<string> {
  return decideShort(viewerOf(by), { ...way, others: [] }, now);
}
