import { afterAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { write } from "@/lib/kernel/db";
import { tellLine } from "@/lib/meetings/line-commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, later, pairWorld, viewerOf } from "../support/world";

// The log says when the link was sent last, by the clock of the database.
const now = new Date();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

test("the line is cut while a meeting runs: everybody gets its link and a number at once, once in ten minutes, and whoever does not hold it sends nothing", async () => {
  const world = await pairWorld({ now });
  const { group, facilitator, one, other, colleague, coordinator } = world;
  const meetingId = group.meetings["visit-1"] as string;
  await write(systemViewer(), (tx) => buildScheduled(tx, meetingId, later(now, 0, -1), facilitator));
  const link = "https://kokous.example/1";
  const press = (person: typeof facilitator, at = now) =>
    refusal(tellLine(viewerOf(person), { meetingId }, at));
  expect(await press(facilitator)).toBe("line-not-now");
  await rows('update "Meeting" set "remoteLink" = $2 where id = $1 returning 1', [meetingId, link]);
  await rows('update "User" set phone = $2 where id = $1 returning 1', [facilitator.id, "040 123 4567"]);
  expect(await press(colleague)).toBe("not-allowed");

  // Two press at once: it is sent once.
  const both = await Promise.all([press(facilitator), press(coordinator)]);
  expect(both.sort()).toEqual(["line-just-told", "nothing refused"]);
  expect(await press(facilitator, later(now, 0, 0.1))).toBe("line-just-told");
  const mails = await rows<{ id: string; toUserId: string }>(
    `select id, "toUserId" from "Email" where template = 'line-lost'`,
  );
  const readers = new Set(mails.map(({ toUserId }) => toUserId));
  for (const { id } of [one.contact, other.contact, colleague]) expect(readers).toContain(id);
  expect(mails.length).toBe(readers.size);
  await rows(`delete from "Email" where template = 'line-lost' returning 1`);

  expect(await press(facilitator, later(now, 0, 0.2))).toBe("nothing refused");
  const [letter] = await rows<{ id: string }>(
    `select id from "Email" where template = 'line-lost' and "toUserId" = $1`,
    [one.contact.id],
  );
  const row = await write(systemViewer(), (tx) =>
    tx.email.findUniqueOrThrow({ where: { id: letter?.id ?? "" } }),
  );
  const said = JSON.stringify(
    await write(systemViewer(), (tx) =>
      compose(tx, row, { viewer: systemViewer(), now: later(now, 0, 0.2) }),
    ),
  );
  expect(said).toContain(link);
  expect(said).toContain("040 123 4567");
});
