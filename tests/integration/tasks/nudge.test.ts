import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { nudge, queueReminders } from "@/lib/tasks/commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { later, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);

const now = new Date("2027-03-10T08:00:00Z");
const mails = () =>
  rows<{ template: string; toName: string; params: { task: string; path: string; from?: string } }>(
    'select template, "toName", params from "Email" order by "toName"',
  );

describe("a nudge", () => {
  it("goes to the side that is awaited, from the coordinator, and is noted", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const input = { groupId: world.group.id, taskKey: "agreement:1", side: 1 };
    await nudge(viewerOf(world.coordinator), input, now);
    expect(await mails()).toEqual([
      {
        template: "nudge",
        toName: "Tuulikki Naapurila",
        params: expect.objectContaining({
          task: "Vastaus pariehdotukseen",
          from: "Kaisa Koordi",
          path: `/enrolments/${world.one.id}/agreement?group=${world.group.id}`,
        }),
      },
    ]);
    expect(await rows('select action, facts from "Activity"')).toEqual([
      { action: "group.nudge", facts: { task: "agreement:1", sides: ["1"], receivers: 1 } },
    ]);
  });

  it("goes at most once a day about one task to one person, however often it is pressed", async () => {
    const world = await pairWorld({ now });
    const input = { groupId: world.group.id, taskKey: "times:visit-1", side: null };
    const press = (at: Date) => nudge(viewerOf(world.coordinator), input, at);
    await press(now);
    expect(await mails()).toHaveLength(3);
    await Promise.all([press(later(now, 0, 2)), press(later(now, 0, 3)), press(later(now, 0, 4))]);
    expect(await mails()).toHaveLength(3);
    expect(await rows('select 1 from "Activity"')).toHaveLength(1);
    await press(later(now, 1));
    expect(await mails()).toHaveLength(6);
  });

  it("is refused where nobody is awaited", async () => {
    const world = await pairWorld({ now });
    for (const taskKey of ["agreement:1", "visit:visit-1", "nonsense"]) {
      const sent = nudge(viewerOf(world.coordinator), { groupId: world.group.id, taskKey, side: null }, now);
      await expect(sent).rejects.toMatchObject({ refusal: { code: "nothing-to-send" } });
    }
    expect(await mails()).toEqual([]);
  });

  it("is the coordinator's: for anybody else there is no such pair to nudge", async () => {
    const world = await pairWorld({ now });
    const input = { groupId: world.group.id, taskKey: "times:visit-1", side: null };
    for (const person of [world.facilitator, world.one.contact, world.stranger]) {
      await expect(nudge(viewerOf(person), input, now)).rejects.toMatchObject({
        refusal: { code: "not-found" },
      });
    }
    expect(await mails()).toEqual([]);
    await nudge(viewerOf(world.coordinator), input, now);
    expect(await mails()).toHaveLength(3);
  });
});

describe("reminders", () => {
  it("are queued three days before, once, to the contacts of those who have not answered", async () => {
    const world = await pairWorld({ state: "PROPOSED", now });
    const answerBy = await rows<{ on: string }>(
      'select to_char("answerByOn", \'YYYY-MM-DD\') as on from "Group" where id = $1',
      [world.group.id],
    );
    const before = later(new Date(`${answerBy[0]?.on}T08:00:00Z`), -3);
    expect(await queueReminders(systemViewer(), later(before, -1))).toBe(0);
    expect(await queueReminders(systemViewer(), before)).toBe(1);
    await queueReminders(systemViewer(), later(before, 0, 1));
    expect((await mails()).map(({ template, toName }) => [template, toName])).toEqual([
      ["reminder", "Samira Kielonen"],
      ["reminder", "Tuulikki Naapurila"],
    ]);
  });

  it("remind only the host of the place of the visit", async () => {
    const world = await pairWorld({ now: later(now, -8) });
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, world.group.meetings["visit-1"] as string, later(now, 6), world.facilitator),
    );
    await queueReminders(systemViewer(), now);
    const placed = (await mails()).filter(({ params }) => params.path.endsWith("/details"));
    expect(placed.map(({ toName }) => toName)).toEqual(["Tuulikki Naapurila"]);
  });
});
