import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { saveAssignment, takeBackAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { systemViewer } from "@/lib/auth/viewers";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { cancelMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { getBoard } from "@/lib/reports/board-queries";
import { queueReminders } from "@/lib/tasks/commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import { isYours } from "@/lib/tasks/turns";
import { emptyDatabase, rows } from "../support/database";
import { expertWorld } from "../support/expert-pairs";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const secret = "Ovikoodi on alakerran aulassa";
const step = "host-checklist.days-1";
const keys = ["colleagues", "programme", "place", "meetings", "confidential", "food", "end", "ill"];
const typed = (words = secret) => Object.fromEntries(keys.map((key) => [`prompt-${key}`, words]));

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Person = PairWorld["stranger"];
const write = (
  { group }: PairWorld,
  who: Person,
  sheet: Partial<Parameters<typeof saveAssignment>[1]> & { version: number },
  at = now,
  words?: string,
) =>
  saveAssignment(
    viewerOf(who),
    { groupId: group.id, step, seat: 1, move: "hand-in", ...sheet },
    typed(words),
    at,
  );
const read = async ({ group }: PairWorld, who: Person, at = now) =>
  JSON.stringify(await readSubmissions(viewerOf(who), group.id, step, at));
const dated = async (world: PairWorld) => {
  for (const [key, day] of [
    ["kick-off-1", "2027-03-08"],
    ["days-1", "2027-03-22"],
  ]) {
    const [row] = await rows<{ id: string; version: number }>(
      'select id, version from "Meeting" where "groupId" = $1 and step = $2',
      [world.group.id, key],
    );
    const time = { day: day as string, from: "09:00", until: "15:00", sure: "yes" as const };
    await scheduleDirectly(
      viewerOf(world.facilitator),
      { meetingId: row?.id as string, version: row?.version as number, ...time },
      now,
    );
  }
};

describe("the host's list", () => {
  it("is written by whoever hosts that meeting alone, and read by the others as soon as it is handed in", async () => {
    const world = await expertWorld({ now, mode: "exchange" });
    const [host, guest] = [world.one.contact, world.other.contact];
    expect(await refusal(write(world, guest, { version: 0 }))).toBe("not-allowed");
    expect(await refusal(write(world, guest, { version: 0, seat: 2 }))).toBe("not-found");
    expect(await refusal(write(world, world.stranger, { version: 0 }))).toBe("not-found");
    await write(world, host, { version: 0, move: "draft" });
    for (const who of [guest, world.coordinator, world.facilitator])
      expect(await read(world, who)).not.toContain(secret);
    expect(await read(world, host)).toContain(secret);
    await write(world, host, { version: 1 });
    // Whoever guided when it was handed in reads it, as of every assignment; who coordinates does not, and a stranger finds nothing.
    for (const who of [host, guest, world.facilitator]) expect(await read(world, who)).toContain(secret);
    expect(await read(world, world.coordinator)).not.toContain(secret);
    expect(await read(world, world.stranger)).toBe("null");
    expect(await readSubmissions(viewerOf(host), world.group.id, "host-checklist", now)).toBeNull();
    for (const table of ["Email", "Activity", "Receipt"])
      expect(JSON.stringify(await rows(`select * from "${table}"`))).not.toContain(secret);
  });

  it("is told of once, and can be changed until the meeting begins", async () => {
    const world = await expertWorld({ now, mode: "exchange" });
    await dated(world);
    const [host, guest] = [world.one.contact, world.other.contact];
    const before = await rows<{ id: string }>('select id from "Email"');
    const told = () =>
      rows<{ to: string; template: string; title: string }>(
        `select "toUserId" as to, template, params->>'title' as title from "Email" where id <> all($1::uuid[])`,
        [before.map(({ id }) => id)],
      );
    await write(world, host, { version: 0 });
    const mails = [{ to: guest.id, template: "host-list-ready", title: "Isännän lista" }];
    expect(await told()).toEqual(mails);
    expect(await refusal(write(world, host, { version: 1, move: "draft" }))).toBe("assignment-handed-in");
    const taking = { groupId: world.group.id, step, seat: 1, version: 1 };
    expect(await refusal(takeBackAssignment(viewerOf(host), taking, now))).toBe("assignment-revealed");
    const early = new Date("2027-03-22T06:59:00Z");
    const pressed = await Promise.all(
      ["Yksi", "Toinen"].map((words) => refusal(write(world, host, { version: 1 }, early, words))),
    );
    expect(pressed.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    expect(await told()).toEqual(mails);
    const begun = new Date("2027-03-22T07:00:00Z");
    expect(await refusal(write(world, host, { version: 2 }, begun))).toBe("assignment-over");
    expect((await readSubmissions(viewerOf(host), world.group.id, step, begun))?.sides).toMatchObject([
      { seat: 1, mayWrite: false, mayTakeBack: false },
    ]);
  });

  it("is the host's task, due so many days before, reminded of, and late on the board", async () => {
    const world = await expertWorld({ now, mode: "exchange" });
    await dated(world);
    const [host, guest] = [viewerOf(world.one.contact), viewerOf(world.other.contact)];
    const tasks = async (who: typeof host, at: Date) => {
      const plan = await getGroupPlan(who, world.group.id, at);
      return (plan?.plan ?? [])
        .filter(({ step: of }) => of.startsWith("host-checklist"))
        .map((task) => [task.step, task.seat, task.status, plan ? isYours(task, plan.standing) : null]);
    };
    expect(await tasks(host, now)).toEqual([
      [step, 1, "open", true],
      ["host-checklist.days-2", 2, "open", false],
    ]);
    expect((await tasks(guest, now))[0]).toEqual([step, 1, "open", false]);
    const plan = await getGroupPlan(host, world.group.id, now);
    expect(plan?.plan.find((task) => task.step === step)?.by).toEqual(new Date("2027-03-19T22:00:00Z"));
    await queueReminders(systemViewer(), new Date("2027-03-16T08:00:00Z"));
    const reminded = await rows<{ to: string; name: string }>(
      `select "toUserId" as to, params->>'taskName' as name from "Email" where template = 'reminder' and params::text like '%host-checklist%'`,
    );
    expect(reminded.map(({ to }) => to)).toEqual([world.one.contact.id]);
    const late = new Date("2027-03-20T08:00:00Z");
    const programme = {
      ...world.programme,
      ...{ name: { fi: "Vaihto", sv: "Utbyte", en: "Exchange" }, timeZone: "Europe/Helsinki" },
    };
    const board = await getBoard(viewerOf(world.coordinator), programme, {}, 1, late);
    expect(JSON.stringify(board)).toContain(step);
    await write(world, world.one.contact, { version: 0 });
    expect((await tasks(host, now))[0]).toEqual([step, 1, "done", false]);
    expect((await tasks(host, new Date("2027-03-22T07:00:00Z")))[0]?.[2]).toBe("done");
  });

  it("falls away with its meeting, and is nobody's where nobody hosts", async () => {
    const world = await expertWorld({ now, mode: "exchange" });
    await dated(world);
    const [row] = await rows<{ id: string; version: number }>(
      'select id, version from "Meeting" where "groupId" = $1 and step = $2',
      [world.group.id, "days-1"],
    );
    await cancelMeeting(
      viewerOf(world.facilitator),
      { meetingId: row?.id as string, version: row?.version as number, reason: null },
      now,
    );
    expect(await refusal(write(world, world.one.contact, { version: 0 }))).toBe("assignment-over");
    const one = await expertWorld({ now, mode: "exchange", hosting: 1 });
    const second = { version: 0, step: "host-checklist.days-2", seat: 2 };
    expect(await refusal(write(one, one.other.contact, second))).toBe("not-found");
    const online = await expertWorld({ now, mode: "mentoring" });
    expect(await refusal(write(online, online.one.contact, { version: 0 }))).toBe("not-found");
  });

  it("is asked of nobody by mail when the group has come about", async () => {
    const world = await expertWorld({ now, state: "PROPOSED", mode: "exchange" });
    for (const [seat, who] of [world.one.contact, world.other.contact].entries())
      await agreeToGroup(
        viewerOf(who),
        { groupId: world.group.id, seat: seat + 1, groundRules: "yes" },
        later(now, 1),
      );
    const opened = await rows(
      `select distinct params->>'step' as step from "Email" where template = 'assignment-open'`,
    );
    expect(opened).toEqual([{ step: "learning-plan" }]);
  });
});
