import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting, moveMeeting } from "@/lib/meetings/commands";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { freeMeeting, takeBackFree } from "@/lib/meetings/free-commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { endRole } from "@/lib/meetings/role-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { chooseStandIn, endStandIn } from "@/lib/meetings/stand-in-commands";
import { getNotebook } from "@/lib/notes/queries";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { saysOfComing } from "../support/coming";
import { emptyDatabase, rows } from "../support/database";
import { meetingSoon, startOf } from "../support/free";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

let world: Awaited<ReturnType<typeof meetingSoon>>;
beforeEach(async () => {
  await emptyDatabase();
  world = await meetingSoon(now);
});
afterAll(closeDatabase);

const of = () => ({ meetingId: world.meetingId, absentId: world.leader.id });
const says = (person: Person, coming: "yes" | "no", at = now) => saysOfComing(world, person, coming, at);
const free = (person = world.host, at = now) => freeMeeting(viewerOf(person), of(), at);
const takeBack = (person = world.host, at = now) => takeBackFree(viewerOf(person), of(), at);
const row = async () =>
  (
    await rows<{ withoutId: string | null; version: number; sequence: number; state: string }>(
      'select "withoutId", version, sequence, state from "Meeting" where id = $1',
      [world.meetingId],
    )
  )[0];
const booked = async () =>
  (
    await rows<{ name: string }>(
      `select split_part(u.email, '.', 1) as name from "Booking" b join "User" u on u.id = b."userId" where b."meetingId" = $1 order by 1`,
      [world.meetingId],
    )
  ).map(({ name }) => name);
/** Who has been written what since this was last asked. */
const heard = async () => {
  const mails = await rows<{ told: string }>(
    `select template || ' ' || split_part(split_part("toAddress", '@', 1), '.', 1) as told from "Email" order by 1`,
  );
  await rows('delete from "Email"');
  return mails.map(({ told }) => told);
};
const members = ["aino", "bertta", "cecilia", "daavid", "eero"];
const each = (mail: string, ...people: string[]) =>
  [...members, ...people].map((one) => `${mail} ${one}`).sort();
const another = () =>
  write(systemViewer(), async (tx) => {
    const person = await buildUser(tx, { name: "Toini Toinen", email: "toini@emessi.example" });
    const { convenerId } = world.group;
    await tx.programmeFacilitator.create({
      data: { convenerId, programmeId: world.programme.id, userId: person.id, ...accepted(person, now) },
    });
    return person;
  });
const freed = async () => {
  await says(world.leader, "no");
  await free();
  await heard();
};

describe("formats 4 e: the leader cannot come", () => {
  it("tells the technical host, too, that the meeting may take place all the same", async () => {
    await says(world.leader, "no");
    expect(await heard()).toEqual(each("facilitator-away", "kaisa", "teppo"));
    expect(await booked()).toEqual(["liisa", "teppo"]);
  });

  it("lets the technical host, or a coordinator, say so: the leader’s time is free, and everybody is told", async () => {
    await says(world.leader, "no");
    await heard();
    await free();
    expect((await row())?.withoutId).toBe(world.leader.id);
    expect(await booked()).toEqual(["teppo"]);
    expect(await heard()).toEqual(each("meeting-free", "kaisa", "liisa"));
    await takeBack(world.coordinator);
    expect(await booked()).toEqual(["liisa", "teppo"]);
    expect(await heard()).toEqual([...each("meeting-led", "teppo"), "meeting-scheduled liisa"].sort());
    await free(world.coordinator);
    expect(await heard()).toEqual(each("meeting-free", "liisa", "teppo"));
  });

  it("takes the entry from the leader’s calendar and from no other, and gives it back newer", async () => {
    await says(world.leader, "no");
    await heard();
    await free();
    const entries = () =>
      rows<{ who: string; sequence: number }>(
        `select split_part("toAddress", '.', 1) as who, (params->'calendar'->>'sequence')::int as sequence from "Email" where params->>'calendar' is not null`,
      );
    expect(await entries()).toEqual([{ who: "liisa", sequence: 2 }]);
    await heard();
    await takeBack();
    expect(await entries()).toEqual([{ who: "liisa", sequence: 3 }]);
  });

  it("says in each mail who is away, who looks after it and what does not change", async () => {
    await says(world.leader, "no");
    await heard();
    await free();
    const ids = await rows<{ id: string; toAddress: string }>('select id, "toAddress" from "Email"');
    for (const { id, toAddress } of ids) {
      const mail = await write(systemViewer(), async (tx) =>
        compose(tx, await tx.email.findUniqueOrThrow({ where: { id } }), { viewer: systemViewer(), now }),
      );
      const text = JSON.stringify(mail);
      expect(text).toContain("Teppo Tekniikka");
      if (!toAddress.startsWith("liisa")) expect(text).toContain("Liisa Vetaja");
    }
  });

  it("names the leader the day before among those who cannot come, and nobody as who leads", async () => {
    await freed();
    const before = later(startOf(now), -1, 2);
    await remindOfVisits(systemViewer(), before);
    const ids = await rows<{ id: string }>(
      `select id from "Email" where template = 'visit-tomorrow' and "toAddress" like 'aino%'`,
    );
    expect(ids).toHaveLength(1);
    const mail = await write(systemViewer(), async (tx) =>
      compose(tx, await tx.email.findUniqueOrThrow({ where: { id: ids[0]?.id ?? "" } }), {
        ...{ viewer: systemViewer(), now: before },
      }),
    );
    if (typeof mail === "string") throw new Error(mail);
    const facts = new Map(mail.letter.facts.map(({ term, value }) => [term, value]));
    expect([...facts.values()]).toContain("Liisa Vetaja");
    expect([facts.has("Vetäjä"), [...facts.values()].includes("Teppo Tekniikka")]).toEqual([false, false]);
    expect((await heard()).filter((one) => one.startsWith("visit-tomorrow"))).toEqual(
      each("visit-tomorrow", "teppo"),
    );
  });

  it("is for nobody else, and for no role that the recipe does not name", async () => {
    await says(world.leader, "no");
    await says(world.host, "no");
    const member = world.people[0] as Person;
    expect(await refusal(free(member))).toBe("not-allowed");
    expect(await refusal(free(world.leader))).toBe("not-allowed");
    expect(await refusal(free())).toBe("nobody-holds");
    await says(world.host, "yes");
    const other = { meetingId: world.meetingId, absentId: world.host.id };
    expect(await refusal(freeMeeting(viewerOf(world.coordinator), other, now))).toBe(
      "changed-by-someone-else",
    );
    expect(await refusal(free(world.host, startOf(now)))).toBe("meeting-has-begun");
    const stranger = await another();
    expect(await refusal(free(stranger))).toBe("not-found");
    await says(world.leader, "yes");
    expect(await refusal(free())).toBe("guide-not-away");
  });

  it("happens once where two press at once, and is taken back once", async () => {
    await says(world.leader, "no");
    await heard();
    const outcomes = async (pressed: Promise<string>[]) => (await Promise.all(pressed.map(refusal))).sort();
    expect(await outcomes([free(), free(world.coordinator)])).toEqual([
      "changed-by-someone-else",
      "nothing refused",
    ]);
    expect((await heard()).filter((one) => one === "meeting-free aino")).toHaveLength(1);
    expect(await outcomes([takeBack(), takeBack(world.coordinator)])).toEqual([
      "changed-by-someone-else",
      "nothing refused",
    ]);
    expect((await heard()).filter((one) => one === "meeting-led aino")).toHaveLength(1);
  });

  it("is not taken back once it has begun; it is held by the technical host, who reads no notes", async () => {
    await freed();
    const begun = startOf(now);
    expect(await refusal(takeBack(world.host, begun))).toBe("meeting-has-begun");
    const host = viewerOf(world.host);
    const sheet = await getRunSheet(host, world.meetingId);
    expect(sheet?.without).toMatchObject({ name: "Liisa Vetaja", role: { key: "lead" } });
    expect(sheet?.guides).toBe(false);
    expect(await getNotebook(host, world.groupId)).toBeNull();
    const at = later(begun, 0, 2);
    const attendance = await getAttendance(host, world.meetingId, at);
    await holdMeeting(
      host,
      { meetingId: world.meetingId, version: attendance?.version ?? 0, present: [] },
      at,
    );
    expect(await row()).toMatchObject({ state: "HELD", withoutId: world.leader.id });
  });

  it("is shown to everybody on its page; what can be done about it, to those who may", async () => {
    const seen = async (person: Person) =>
      (await getMeeting(viewerOf(person), world.meetingId))?.free ?? null;
    const member = world.people[0] as Person;
    expect(await seen(world.host)).toBeNull();
    await says(world.leader, "no");
    expect([await seen(member), await seen(world.leader)]).toEqual([null, null]);
    expect(await seen(world.host)).toMatchObject({ is: false, may: true });
    await free();
    expect(await seen(member)).toMatchObject({ is: true, may: false, name: "Liisa Vetaja" });
    expect(await seen(world.coordinator)).toMatchObject({ is: true, may: true });
    const meeting = await getMeeting(viewerOf(member), world.meetingId);
    expect(meeting?.facilitators.map(({ name }) => name)).toEqual(["Teppo Tekniikka"]);
  });
});

describe("formats 4 e: what ends a free meeting", () => {
  it("the leader can come after all: they are booked and invited, and everybody is told", async () => {
    await freed();
    await says(world.leader, "yes");
    expect(await row()).toMatchObject({ withoutId: null });
    expect(await booked()).toEqual(["liisa", "teppo"]);
    expect(await heard()).toEqual(
      [...each("meeting-led", "kaisa", "teppo"), "meeting-scheduled liisa"].sort(),
    );
  });

  it("not where the leader is booked elsewhere by then: they cannot be in two places", async () => {
    await freed();
    await rows(
      `insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt")
       select gen_random_uuid(), m."convenerId", o.id, $2, m."startsAt", m."endsAt" from "Meeting" m, "Meeting" o
       where m.id = $1 and o."groupId" = m."groupId" and o.step = 'meeting-2'`,
      [world.meetingId, world.leader.id],
    );
    expect(await refusal(says(world.leader, "yes"))).toBe("time-taken");
    expect((await row())?.withoutId).toBe(world.leader.id);
    expect(await heard()).toEqual([]);
  });

  it("somebody is found afterwards: they come, and it is a meeting like others", async () => {
    const toini = await another();
    await freed();
    const chosen = { meetingId: world.meetingId, insteadOfId: world.leader.id, userId: toini.id };
    await chooseStandIn(viewerOf(world.coordinator), chosen, now);
    expect(await row()).toMatchObject({ withoutId: null });
    expect(await booked()).toEqual(["teppo", "toini@emessi"]);
    expect(await heard()).toEqual(
      [...each("meeting-led", "teppo"), "stand-in-asked toini", "stand-in-found liisa"].sort(),
    );
    expect(await refusal(free())).toBe("guide-not-away");
    await endStandIn(viewerOf(world.coordinator), { meetingId: world.meetingId, userId: toini.id }, now);
    await heard();
    await free();
    expect(await booked()).toEqual(["teppo"]);
  });

  it("it is moved or cancelled: what was said of one time does not hold for another", async () => {
    await freed();
    const { meetingId } = world;
    const { version = 0 } = (await row()) ?? {};
    const at = { day: "2027-03-18", from: "12:00", until: "13:45", sure: "yes" as const };
    await moveMeeting(viewerOf(world.coordinator), { meetingId, version, ...at }, now);
    expect(await row()).toMatchObject({ state: "SCHEDULED", withoutId: null });
    expect(await booked()).toEqual(["liisa", "teppo"]);
    expect(await heard()).toContain("meeting-changed liisa");
    await rows(
      `insert into "Rsvp" ("convenerId", "meetingId", "userId", coming, "saidAt") values ($1, $2, $3, false, now())`,
      [...[world.group.convenerId, meetingId, world.leader.id]],
    );
    await free();
    const { version: next = 0 } = (await row()) ?? {};
    await cancelMeeting(viewerOf(world.coordinator), { meetingId, version: next, reason: null }, now);
    expect(await row()).toMatchObject({ state: "CANCELLED", withoutId: null });
  });

  it("another leads the group from now on: they are booked for it", async () => {
    const toini = await another();
    await freed();
    const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.groupId,
    ]);
    await changeGroupAndVisits(
      viewerOf(world.coordinator),
      {
        ...{ groupId: world.groupId, version: group?.version ?? 0, facilitatorId: toini.id },
        ...{ theme: null, message: null, assignment: null },
      },
      now,
    );
    expect(await row()).toMatchObject({ withoutId: null });
    expect(await booked()).toEqual(["teppo", "toini@emessi"]);
    expect(await heard()).toContain("meeting-scheduled toini");
  });

  it("the technical host goes: it stays free until a coordinator says otherwise", async () => {
    await freed();
    await endRole(
      viewerOf(world.coordinator),
      { groupId: world.groupId, role: "technical-host", userId: world.host.id },
      now,
    );
    expect((await row())?.withoutId).toBe(world.leader.id);
    await takeBack(world.coordinator);
    expect((await row())?.withoutId).toBeNull();
  });
});
