import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { nameColleague, removeColleague, tendColleagues } from "@/lib/assignments/colleague-commands";
import { getColleagues } from "@/lib/assignments/colleague-queries";
import { saveAssignment } from "@/lib/assignments/commands";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { hostChecklist } from "@/lib/formats/expert-exchange/assignments";
import { uidOf } from "@/lib/mail/uid";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { cancelDay } from "@/lib/meetings/day-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { emptyDatabase, rows } from "../support/database";
import { expertWorld } from "../support/expert-pairs";
import { Letters } from "../support/letters-said";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const step = "host-checklist.days-1";
const secret = "Ovikoodi on 4711";
const oili = "oili@liitto.example";
let world: PairWorld;
let meetingId: string;

beforeEach(async () => {
  await emptyDatabase();
  world = await expertWorld({ now, mode: "exchange" });
  meetingId = world.group.meetings["days-1"] as string;
});
afterAll(closeDatabase);

type Person = PairWorld["stranger"];
const version = async (id = meetingId) =>
  (await rows<{ version: number }>('select version from "Meeting" where id = $1', [id]))[0]?.version ?? 0;
/** Whoever guides gives the host's meeting its time, and it goes on for three days. */
const dated = async () => {
  for (const [id, day] of [
    [world.group.meetings["kick-off-1"] as string, "2027-03-08"],
    [meetingId, "2027-03-22"],
  ] as const) {
    const time = { day, from: "09:00", until: "15:00", sure: "yes" as const };
    await scheduleDirectly(
      viewerOf(world.facilitator),
      { meetingId: id, version: await version(id), ...time },
      now,
    );
  }
  await rows(
    `insert into "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
     select "convenerId", "meetingId", n, "startsAt" + (n - 1) * interval '1 day', "endsAt" + (n - 1) * interval '1 day', $1 || n
     from "MeetingDay", (values (2), (3)) as more(n) where "meetingId" = $1::uuid and number = 1`,
    [meetingId],
  );
};
const name = (who: Person, email = oili, locale: "fi" | "sv" | "en" = "fi", at = now) =>
  nameColleague(viewerOf(who), { groupId: world.group.id, step, name: "Oili Kollega", email, locale }, at);
const tend = (at = now) => tendColleagues(systemViewer(), at);
type Sent = { template: string; what: string; days: { number: number }[]; sequence: number };
const sent = async (email = oili) =>
  (
    await rows<Sent>(
      `select template, params->>'what' as what, params->'calendar'->'days' as days, (params->'calendar'->>'sequence')::int as sequence
       from "Email" where "toAddress" = $1 order by "createdAt", (params->'calendar'->>'sequence')::int`,
      [email],
    )
  ).map(({ template, what, days }) => [template, what, days.map(({ number }) => number)]);
const read = (who: Person) => getColleagues(viewerOf(who), world.group.id, step, now);

describe("a colleague who meets the guest of a host", () => {
  it("is told once the host has written their address and pressed: who comes, when, where; nothing of the list", async () => {
    await dated();
    const typed = Object.fromEntries(hostChecklist.prompts.map(({ key }) => [`prompt-${key}`, secret]));
    const sheet = { groupId: world.group.id, step, seat: 1, version: 0, move: "hand-in" as const };
    await saveAssignment(viewerOf(world.one.contact), sheet, typed, now);
    expect(await rows('select 1 from "HostColleague"')).toEqual([]);
    await tend();
    expect(await sent()).toEqual([]);
    for (const locale of ["fi", "sv", "en"] as const)
      await name(world.one.contact, `${locale}@liitto.example`, locale);
    const letters = new Letters();
    await letters.read(now);
    const said = letters.all.filter(({ template }) => template === "colleague-asked");
    expect(said).toHaveLength(9);
    const words = {
      fi: ["Vieras tulee: ", "toivoo, että tapaatte vieraan", "Kertokaa vieraalle"],
      sv: ["En gäst kommer: ", "hoppas att ni kan träffa en gäst", "Berätta en stund"],
      en: ["A guest is coming: ", "hopes that you’ll meet a guest", "Tell the guest for a while"],
    };
    for (const { locale, text } of said) {
      const [subject = ""] = text.split("\n");
      expect(subject).toContain(words[locale][0]);
      expect(subject).toContain(`${world.other.contact.name} (${world.other.contact.name} liitto)`);
      for (const one of [...words[locale], world.one.contact.name, "2027"]) expect(text).toContain(one);
      for (const number of [1, 2, 3]) expect(text).toContain(`UID:${uidOf(meetingId, number)}`);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(`/meetings/${meetingId}`);
    }
  });

  it("is named by whoever hosts alone, who reads to whom it went; the guest reads the name, others nothing", async () => {
    await dated();
    for (const who of [world.other.contact, world.facilitator, world.coordinator])
      expect(await refusal(name(who))).toMatch(/not-allowed|not-found/);
    expect(await refusal(name(world.stranger))).toBe("not-found");
    expect(await name(world.one.contact)).toBe(true);
    // Pressed twice, or by two at once, it goes once.
    await Promise.all([name(world.one.contact), name(world.one.contact)]);
    expect(await sent()).toEqual([["colleague-asked", "asked", [1, 2, 3]]]);
    expect((await read(world.one.contact))?.own).toMatchObject([
      { name: "Oili Kollega", email: oili, toldAt: now, isTold: true },
    ]);
    expect(await read(world.other.contact)).toEqual({ mayName: false, own: null, names: ["Oili Kollega"] });
    for (const who of [world.coordinator, world.stranger]) expect(await read(who)).toBeNull();
    expect(await getColleagues(visitorViewer("fi"), world.group.id, step, now)).toBeNull();
    // Of a list that nobody hosts, and of the guest's own days, there are none of these.
    expect(await getColleagues(viewerOf(world.one.contact), world.group.id, "learning-plan", now)).toBeNull();
    expect(JSON.stringify(await rows('select * from "Activity"'))).not.toContain(oili);
  });

  it("waits for a time, and hears when it moves, when a day falls away and when all do, each once", async () => {
    expect(await name(world.one.contact)).toBe(false);
    expect(await sent()).toEqual([]);
    expect((await read(world.one.contact))?.own).toMatchObject([{ isTold: false }]);
    await dated();
    expect(await tend()).toBe(1);
    expect(await tend()).toBe(0);
    const guide = viewerOf(world.facilitator);
    await moveMeeting(
      guide,
      {
        ...{ meetingId, version: await version(), day: "2027-03-29", from: "09:00", until: "15:00" },
        sure: "yes",
      },
      now,
    );
    await tend();
    await cancelDay(guide, { meetingId, version: await version(), number: 2, reason: "Kuume." }, now);
    await tend();
    await cancelMeeting(guide, { meetingId, version: await version(), reason: null }, now);
    await tend();
    expect(await tend()).toBe(0);
    expect(await sent()).toEqual([
      ["colleague-asked", "asked", [1, 2, 3]],
      ["colleague-asked", "changed", [1, 2, 3]],
      ["colleague-off", "fewer", [2]],
      ["colleague-off", "off", [1, 3]],
    ]);
    expect((await read(world.one.contact))?.own).toMatchObject([{ isTold: false }]);
  });

  it("hears of a group that ends midway only of the days ahead", async () => {
    await dated();
    await name(world.one.contact);
    const evening = new Date("2027-03-22T18:00:00Z");
    const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.group.id,
    ]);
    await dissolveGroup(
      viewerOf(world.coordinator),
      { groupId: world.group.id, version: group?.version ?? 0 },
      evening,
    );
    await tend(evening);
    expect((await sent()).slice(1)).toEqual([["colleague-off", "off", [2, 3]]]);
  });

  it("is taken off with a word to them, and nothing where they had heard nothing; an address is forgotten after a month", async () => {
    const ids = async () =>
      (await rows<{ id: string }>('select id from "HostColleague"')).map(({ id }) => id);
    const remove = async (who: Person, at = now) =>
      removeColleague(
        viewerOf(who),
        { groupId: world.group.id, step, colleagueId: (await ids())[0] ?? "" },
        at,
      );
    await name(world.one.contact);
    await remove(world.one.contact);
    expect(await sent()).toEqual([]);
    await dated();
    await name(world.one.contact);
    expect(await refusal(remove(world.other.contact))).toBe("not-allowed");
    await remove(world.one.contact);
    expect(await ids()).toEqual([]);
    expect((await sent()).map(([template, what]) => [template, what])).toEqual([
      ["colleague-asked", "asked"],
      ["colleague-off", "removed"],
    ]);
    // Who comes back is invited anew, by a newer entry.
    await name(world.one.contact);
    const sequences = await rows<{ sequence: number }>(
      `select (params->'calendar'->>'sequence')::int as sequence from "Email" where "toAddress" = $1 order by 1`,
      [oili],
    );
    expect(new Set(sequences.map(({ sequence }) => sequence)).size).toBe(3);
    const over = new Date("2027-03-24T13:00:00Z");
    expect(await refusal(name(world.one.contact, "myohassa@liitto.example", "fi", over))).toBe(
      "assignment-over",
    );
    await tend(later(over, 29));
    expect(await ids()).toHaveLength(1);
    await tend(later(over, 31));
    expect(await ids()).toEqual([]);
  });

  it("is one of ten at most", async () => {
    for (let n = 1; n <= 10; n += 1) await name(world.one.contact, `k${n}@liitto.example`);
    expect(await refusal(name(world.one.contact))).toBe("too-many-colleagues");
  });
});
