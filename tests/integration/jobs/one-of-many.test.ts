import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { queueReminders } from "@/lib/tasks/commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { memoWorld } from "../../support/memos";
import { closeDatabase, later, type PairWorld, pairWorld } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A group of a format that this server does not know, as after a release that was taken back. */
const spoil = ({ programme }: PairWorld) =>
  rows(`update "Programme" set format = 'nowhere' where id = $1 returning 1`, [programme.id]);

const failing = "no such format: nowhere";

describe("a job that does the same for many groups", () => {
  it("asks all others what is asked months later where one cannot be asked, and fails aloud", async () => {
    const [first, bad, last] = [await memoWorld(now), await memoWorld(now), await memoWorld(now)];
    await rows(
      `update "Meeting" set state = 'HELD', "heldAt" = $1, "startsAt" = $1, "endsAt" = $1::timestamptz + interval '2 hours' returning 1`,
      [later(now, 1)],
    );
    await spoil(bad);
    await expect(askLater(systemViewer(), later(now, 120))).rejects.toThrow(failing);
    const asked = await rows<{ id: string }>(
      `select distinct "groupId" as id from "Unanswered" where step = 'development'`,
    );
    expect(asked.map(({ id }) => id).sort()).toEqual([first.group.id, last.group.id].sort());
  });

  it("holds the meetings of all others by the clock, and reminds them", async () => {
    const [bad, good] = [await pairWorld({ now }), await pairWorld({ now })];
    for (const { group, facilitator } of [bad, good])
      await write(systemViewer(), (tx) =>
        buildScheduled(tx, group.meetings["visit-1"] as string, later(now, 6), facilitator),
      );
    await spoil(bad);
    await expect(queueReminders(systemViewer(), now)).rejects.toThrow(failing);
    const reminded = await rows<{ id: string }>(
      `select distinct "groupId" as id from "Email" where template = 'reminder'`,
    );
    expect(reminded).toEqual([{ id: good.group.id }]);
    await expect(holdMeetingsByClock(systemViewer(), later(now, 8))).rejects.toThrow(failing);
    const held = await rows<{ id: string }>(`select "groupId" as id from "Meeting" where state = 'HELD'`);
    expect(held).toEqual([{ id: good.group.id }]);
  });
});
