import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { timeOutAdmissions } from "@/lib/grouping/sets/admission-clock-commands";
import { answerAdmission, askIn, takeBackAsking } from "@/lib/grouping/sets/admission-commands";
import { getOwnAdmission, listOwnAdmissions } from "@/lib/grouping/sets/admission-own-queries";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getProposal } from "@/lib/groups/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { getMeeting } from "@/lib/meetings/queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { emptyDatabase, rows } from "../support/database";
import { admitting, askedOf, asks, type Joining, leaves, meets, underWay, unites } from "../support/joining";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const answers = async (world: Joining, enrolmentId: string, answer: "yes" | "no", at = now) => {
  const { admissionId, viewer } = await askedOf(world, enrolmentId);
  return answerAdmission(viewer, { admissionId, answer }, at);
};
/** Of what the page that somebody begins at says that they are asked: for which enrolment, and what. */
const onFront = async (viewer: Viewer, at = now) =>
  (await listOwnAdmissions(viewer, at)).map(({ enrolmentId, isLet }) => [
    enrolmentId,
    isLet ? "let" : "come",
  ]);
const idOf = (world: Joining, name: string) =>
  world.ids[world.people.findIndex((person) => person.name === name)] ?? "";
const seatsOf = async (groupId: string) =>
  (
    await rows<{ seat: number; name: string }>(
      `select s.seat, e.name from "Seat" s join "Enrolment" e on e.id = s."enrolmentId"
       where s."groupId" = $1 and s.live and s."leftAt" is null order by s.seat`,
      [groupId],
    )
  ).map(({ seat, name }) => `${seat} ${name}`);
/** Who has been written what, and how often. */
const mails = async () => {
  const found = await rows<{ name: string; template: string }>(
    `select u.name, m.template from "Email" m join "User" u on u.id = m."toUserId" order by u.name, m.template`,
  );
  const counted = Map.groupBy(found, ({ name, template }) => `${name} ${template}`);
  return [...counted].map(([mail, all]) => (all.length > 1 ? `${mail} ×${all.length}` : mail));
};
const forgetMails = () => rows('delete from "Email" returning 1');
const over = async () =>
  (
    await rows<{ because: string | null }>(
      `select distinct coalesce("endedBecause", 'open') as because from "Admission" order by 1`,
    )
  ).map(({ because }) => because);

describe("somebody who waits comes into a circle that is under way", () => {
  it("asked with who is in it and its dates, says yes by one press: in it, in the calendar, and the others are told", async () => {
    const world = await underWay(now, { waiting: ["Gunnel"] });
    await meets(world.groupId, 1, now);
    await forgetMails();
    expect(await admitting(world, world.groupId, now)).toMatchObject({
      left: 2,
      askable: [{ name: "Gunnel" }],
    });
    await asks(world, ["Gunnel"], now);
    expect(await mails()).toEqual(["Gunnel group-admission"]);
    const { viewer } = await askedOf(world, idOf(world, "Gunnel"));
    const asked = await getOwnAdmission(viewer, idOf(world, "Gunnel"), now);
    expect(asked?.faces.map(({ name }) => name)).toEqual(["Aino", "Bertta", "Cecilia", "Daavid"]);
    expect(asked).toMatchObject({ isOpen: true, isLet: false, why: null });
    expect(asked?.meetings.length).toBe(2);
    expect(await onFront(viewer)).toEqual([[idOf(world, "Gunnel"), "come"]]);
    for (const other of [world.people[0] as never, world.coordinator])
      expect(await onFront(viewerOf(other))).toEqual([]);
    await forgetMails();
    await answers(world, idOf(world, "Gunnel"), "yes");
    expect(await onFront(viewer)).toEqual([]);
    expect(await seatsOf(world.groupId)).toEqual(["1 Aino", "2 Bertta", "3 Cecilia", "4 Daavid", "7 Gunnel"]);
    expect(await mails()).toEqual([
      ...["Aino", "Bertta", "Cecilia", "Daavid"].map((name) => `${name} group-newcomers`),
      "Gunnel group-joined",
      "Gunnel meeting-scheduled ×2",
      "Kaisa Koordi group-newcomers",
    ]);
    expect(await untold()).toEqual([]);
    expect(await getGroupPlan(viewer, world.groupId, now)).not.toBeNull();
    expect(await refusal(answers(world, idOf(world, "Gunnel"), "no"))).toBe("admission-over");
  });

  it("sees nothing of what the group has written, and no page of it, before the yes; and no stranger what they were asked", async () => {
    const world = await underWay(now, { waiting: ["Gunnel"] });
    await meets(world.groupId, 1, now);
    await asks(world, ["Gunnel"], now);
    const { viewer, admissionId } = await askedOf(world, idOf(world, "Gunnel"));
    const [meeting] = await rows<{ id: string }>('select id from "Meeting" where "groupId" = $1 limit 1', [
      world.groupId,
    ]);
    expect(await getGroupPlan(viewer, world.groupId, now)).toBeNull();
    expect(await getGroupPeople(viewer, world.groupId, now)).toBeNull();
    expect(await getMeeting(viewer, meeting?.id ?? "")).toBeNull();
    expect(await getProposal(viewer, idOf(world, "Gunnel"))).toBeNull();
    const stranger = viewerOf(world.people[0] as never);
    expect(await getOwnAdmission(stranger, idOf(world, "Gunnel"), now)).toBeNull();
    expect(await refusal(answerAdmission(stranger, { admissionId, answer: "yes" }, now))).toBe("not-found");
  });

  it("two press at once for the last place: one is in it, the other is told that it has become full", async () => {
    const world = await underWay(now, { left: 5, waiting: ["Gunnel", "Helmi"] });
    await meets(world.groupId, 0, now);
    await asks(world, ["Gunnel", "Helmi"], now);
    const done = await Promise.all(
      ["Gunnel", "Helmi"].map((name) => refusal(answers(world, idOf(world, name), "yes"))),
    );
    expect(done.sort()).toEqual(["group-full", "nothing refused"]);
    expect((await seatsOf(world.groupId)).length).toBe(6);
    const late =
      done.indexOf("group-full") >= 0 &&
      (await rows<{ name: string }>(
        `select e.name from "Admission" a join "Enrolment" e on e.id = a."enrolmentId" where a."endedAt" is null`,
      ));
    const name = late ? (late[0]?.name ?? "") : "";
    const { viewer } = await askedOf(world, idOf(world, name));
    expect((await getOwnAdmission(viewer, idOf(world, name), now))?.why).toEqual({ code: "group-full" });
  });

  it("from the second meeting held on nobody does: on the page, and at the press of who was asked before", async () => {
    const world = await underWay(now, { waiting: ["Gunnel"] });
    await asks(world, ["Gunnel"], now);
    await meets(world.groupId, 2, now);
    expect(await refusal(answers(world, idOf(world, "Gunnel"), "yes"))).toBe("group-closed");
    expect((await admitting(world, world.groupId, now)).closed).toEqual({
      code: "group-closed",
      params: { held: 2 },
    });
    expect(await refusal(asks(world, [], now))).toBe("group-closed");
    const { viewer } = await askedOf(world, idOf(world, "Gunnel"));
    const asked = await getOwnAdmission(viewer, idOf(world, "Gunnel"), now);
    expect(asked?.why?.code).toBe("group-closed");
    expect(await onFront(viewer)).toEqual([]);
    await answers(world, idOf(world, "Gunnel"), "no");
  });

  it("says no: the coordinator is told who, nobody of the circle is, and they are not offered again", async () => {
    const world = await underWay(now, { waiting: ["Gunnel", "Helmi"] });
    await asks(world, ["Gunnel"], now);
    await forgetMails();
    await answers(world, idOf(world, "Gunnel"), "no");
    expect(await mails()).toEqual(["Kaisa Koordi group-not-joined"]);
    const { askable, asked } = await admitting(world, world.groupId, now);
    expect(askable.map(({ name }) => name)).toEqual(["Helmi"]);
    expect(asked).toMatchObject([{ names: ["Gunnel"], because: "declined" }]);
    const { viewer } = await askedOf(world, idOf(world, "Gunnel"));
    expect((await getOwnAdmission(viewer, idOf(world, "Gunnel"), now))?.faces).toEqual([]);
  });

  it("is silent until the day: it is over in the night after it, on the page and at the press; and can be taken back before", async () => {
    const world = await underWay(now, { waiting: ["Gunnel", "Helmi"] });
    await asks(world, ["Gunnel", "Helmi"], now);
    const { admissionId, viewer } = await askedOf(world, idOf(world, "Helmi"));
    expect(await refusal(takeBackAsking(viewer, { admissionId }, now))).toBe("not-found");
    await takeBackAsking(viewerOf(world.coordinator), { admissionId }, now);
    expect(await refusal(answers(world, idOf(world, "Helmi"), "yes"))).toBe("admission-over");
    const { asked } = await admitting(world, world.groupId, now);
    const day = asked.find(({ because }) => because === null)?.answerByOn as Date;
    expect(await timeOutAdmissions(systemViewer(), later(day, 0.8))).toBe(0);
    const night = later(day, 1.2);
    expect(await refusal(answers(world, idOf(world, "Gunnel"), "yes", night))).toBe("admission-over");
    expect(await timeOutAdmissions(systemViewer(), night)).toBe(1);
    expect(await over()).toEqual(["taken-back", "timed-out"]);
    expect(await untold()).toEqual([]);
    expect((await admitting(world, world.groupId, night)).asked.map(({ because }) => because)).toEqual([
      "timed-out",
      "taken-back",
    ]);
  });

  it("is asked by its coordinator alone, only as the page named them, and one thing at a time; goes with their enrolment", async () => {
    const world = await underWay(now, { waiting: ["Gunnel"] });
    const enrolmentIds = [idOf(world, "Gunnel")];
    const { version } = await admitting(world, world.groupId, now);
    const asking = { groupId: world.groupId, version, enrolmentIds };
    expect(await refusal(askIn(viewerOf(world.people[0] as never), asking, now))).toBe("not-found");
    await askIn(viewerOf(world.coordinator), asking, now);
    expect(await refusal(askIn(viewerOf(world.coordinator), asking, now))).toBe("changed-by-someone-else");
    await expect(
      rows(
        `insert into "Admission" select gen_random_uuid(), "convenerId", "programmeId", "groupId", null, "enrolmentId", 'come', now(), now() from "Admission" returning 1`,
      ),
    ).rejects.toThrow(/admission_one_open/);
    await leaves(world, world.ids.indexOf(idOf(world, "Gunnel")), now);
    expect(await refusal(answers(world, idOf(world, "Gunnel"), "yes"))).toBe("already-in-a-group");
    await rows(`delete from "Enrolment" where id = $1 returning 1`, [idOf(world, "Gunnel")]);
    expect(await rows('select id from "Admission"')).toEqual([]);
  });

  it("whoever would rather not be with one of the circle is not offered", async () => {
    const world = await underWay(now, { waiting: ["Gunnel", "Helmi"] });
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, name, rank)
       select gen_random_uuid(), "convenerId", id, 'RATHER_NOT', 'Bertta', 1 from "Enrolment" where id = $1 returning 1`,
      [idOf(world, "Gunnel")],
    );
    const { askable } = await admitting(world, world.groupId, now);
    expect(askable.map(({ name }) => name)).toEqual(["Helmi"]);
  });
});

describe("two circles are joined", () => {
  const both = async () => {
    const world = await underWay(now, { left: 3, other: true });
    await meets(world.groupId, 1, now);
    await meets(world.otherId, 1, now);
    await forgetMails();
    return world;
  };

  it("when each of both has said yes, and not before: one circle goes over, its days leave the calendars, all are told", async () => {
    const world = await both();
    const page = await admitting(world, world.groupId, now);
    expect(page.unitable).toEqual([{ id: world.otherId, names: ["Olavi", "Pirkko", "Raimo"] }]);
    await unites(world, now);
    expect(await mails()).toEqual(
      ["Aino", "Bertta", "Cecilia", "Olavi", "Pirkko", "Raimo"].map((name) => `${name} group-admission`),
    );
    await forgetMails();
    const { viewer } = await askedOf(world, world.members[0] ?? "");
    const let_ = await getOwnAdmission(viewer, world.members[0] ?? "", now);
    expect(let_).toMatchObject({ isLet: true, isOpen: true });
    expect(let_?.faces.map(({ name }) => name)).toEqual(["Olavi", "Pirkko", "Raimo"]);
    // The last to say yes is of the circle that stays, and sees nothing of the other.
    const all = [...world.others, ...world.members];
    for (const id of all.slice(0, -1)) await answers(world, id, "yes");
    expect(await seatsOf(world.groupId)).toHaveLength(3);
    expect(await mails()).toEqual([]);
    await answers(world, all.at(-1) ?? "", "yes");
    expect(await seatsOf(world.groupId)).toEqual([
      ...["1 Aino", "2 Bertta", "3 Cecilia", "7 Olavi", "8 Pirkko", "9 Raimo"],
    ]);
    expect(await seatsOf(world.otherId)).toEqual([]);
    const [other] = await rows('select state, "dissolvedBecause" from "Group" where id = $1', [
      world.otherId,
    ]);
    expect(other).toEqual({ state: "DISSOLVED", dissolvedBecause: "joined" });
    expect(await mails()).toEqual([
      ...["Aino", "Bertta", "Cecilia"].map((name) => `${name} group-newcomers`),
      "Kaisa Koordi group-newcomers",
      ...["Olavi", "Pirkko", "Raimo"].flatMap((name) => [
        `${name} group-joined`,
        `${name} meeting-cancelled ×2`,
        `${name} meeting-scheduled ×2`,
      ]),
    ]);
    expect(await over()).toEqual(["joined"]);
    const own = await getProposal(
      viewerOf(world.people[world.ids.indexOf(world.others[0] ?? "")] as never),
      world.others[0] ?? "",
    );
    expect(own?.id).toBe(world.groupId);
    expect(await untold()).toEqual([]);
  });

  it("one no, and they are not: the coordinator is told, and nothing anywhere says who", async () => {
    const world = await both();
    await unites(world, now);
    await answers(world, world.others[0] ?? "", "yes");
    const { asked } = await admitting(world, world.groupId, now);
    expect(asked).toMatchObject([{ isGroup: true, said: { yes: 1, of: 6 }, because: null }]);
    await forgetMails();
    const [before] = await rows<{ n: number }>('select count(*)::int as n from "Activity"');
    await answers(world, world.members[1] ?? "", "no");
    expect(await mails()).toEqual(["Kaisa Koordi group-not-joined"]);
    expect(await over()).toEqual(["declined"]);
    expect(await rows('select id from "Admission" where "agreedAt" is not null')).toEqual([]);
    const logged = await rows<{ action: string; actorId: string | null }>(
      'select action, "actorId" from "Activity" order by at, id offset $1',
      [before?.n ?? 0],
    );
    expect(logged).toEqual([{ action: "group.decline-union", actorId: null }]);
    const bertta = (world.people[1] as { id: string }).id;
    const written = await rows<{ row: string }>('select e::text as row from "Email" e');
    expect(written.map(({ row }) => row).join()).not.toContain(bertta);
    expect(await seatsOf(world.otherId)).toHaveLength(3);
  });

  it("without the answer of one until the day they are not; taken back, nobody of them can answer", async () => {
    const world = await both();
    await unites(world, now);
    for (const id of world.members) await answers(world, id, "yes");
    const { asked } = await admitting(world, world.groupId, now);
    expect(await timeOutAdmissions(systemViewer(), later(asked[0]?.answerByOn as Date, 1.2))).toBe(1);
    expect(await over()).toEqual(["timed-out"]);
    await unites(world, later(now, 20));
    const { admissionId } = await askedOf(world, world.others[0] ?? "");
    await takeBackAsking(viewerOf(world.coordinator), { admissionId }, later(now, 20));
    expect(await refusal(answers(world, world.members[0] ?? "", "yes", later(now, 20)))).toBe(
      "admission-over",
    );
  });

  it("are not once the one that stays has closed, nor where something stands between two; and who has left is not waited for", async () => {
    const world = await both();
    await unites(world, now);
    for (const id of [...world.members.slice(1), ...world.others]) await answers(world, id, "yes");
    await rows(
      `update "Meeting" set state = 'HELD', "heldAt" = now() where "groupId" = $1 and ordinal = 2 returning 1`,
      [world.groupId],
    );
    expect(await refusal(answers(world, world.members[0] ?? "", "yes"))).toBe("group-closed");
    await emptyDatabase();
    const two = await both();
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, name, rank)
       select gen_random_uuid(), "convenerId", id, 'RATHER_NOT', 'Olavi', 1 from "Enrolment" where id = $1 returning 1`,
      [two.members[0]],
    );
    expect((await admitting(two, two.groupId, now)).unitable).toEqual([]);
    expect(await refusal(unites(two, now))).toBe("changed-by-someone-else");
    await emptyDatabase();
    const three = await both();
    await unites(three, now);
    for (const id of [...three.others, ...three.members.slice(0, 2)]) await answers(three, id, "yes");
    await leaves(three, 2, now);
    expect(await seatsOf(three.groupId)).toHaveLength(2);
  });
});
