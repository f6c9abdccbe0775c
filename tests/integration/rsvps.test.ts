import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { moveMeeting, rescheduleMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { answerVisit } from "@/lib/meetings/rsvp-commands";
import { expectedAt } from "@/lib/meetings/rsvps-tx";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const evening = { day: "2027-02-02", from: "17:00", until: "19:30" };
const startsAt = "2027-02-02T15:00:00.000Z";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const idOf = ({ group }: PairWorld) => group.meetings["visit-1"] as string;
const place = async (world: PairWorld) => {
  const [meeting] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [
    idOf(world),
  ]);
  return { meetingId: idOf(world), version: meeting?.version ?? 0 };
};
const scheduled = async () => {
  const world = await pairWorld({ now });
  await scheduleDirectly(viewerOf(world.facilitator), { ...(await place(world)), ...evening }, now);
  const say = (person: Person, coming: "yes" | "no", at = now, about = startsAt) =>
    answerVisit(viewerOf(person), { meetingId: idOf(world), startsAt: about, coming }, at);
  const said = () => write(systemViewer(), (tx) => expectedAt(tx, idOf(world)));
  return { world, say, said };
};
const away = () =>
  rows<{ toUserId: string; reader: string; id: string }>(
    `select id, "toUserId", params->>'reader' as reader from "Email" where template = 'facilitator-away' order by params->>'reader', "toUserId"`,
  );

describe("who comes to a visit", () => {
  test("D6: everybody who is expected says so, contacts or not, and may change it until the visit begins", async () => {
    const { world, say, said } = await scheduled();
    const { one, other, colleague, facilitator } = world;
    await say(colleague, "yes");
    await say(other.contact, "no");
    await say(facilitator, "yes");
    const before = await said();
    expect(before.sides.map(({ people }) => people)).toEqual([
      [
        { userId: one.contact.id, name: one.contact.name, coming: null },
        { userId: colleague.id, name: colleague.name, coming: true },
      ],
      [{ userId: other.contact.id, name: other.contact.name, coming: false }],
    ]);
    expect(before.facilitators).toEqual([{ userId: facilitator.id, name: facilitator.name, coming: true }]);
    await say(colleague, "no", new Date("2027-02-02T14:59:00Z"));
    expect((await said()).sides[0]?.people[1]?.coming).toBe(false);
    expect(await refusal(say(colleague, "yes", new Date(startsAt)))).toBe("answer-too-late");
    for (const person of [world.stranger, world.coordinator])
      expect(await refusal(say(person, "yes"))).toBe(person === world.stranger ? "not-found" : "not-allowed");
  });

  test("D6: the host's page and the facilitator's run sheet say who comes", async () => {
    const { world, say } = await scheduled();
    await say(world.colleague, "no");
    const page = await getMeeting(viewerOf(world.one.contact), idOf(world));
    expect(page?.rsvps).toEqual([{ userId: world.colleague.id, coming: false }]);
    const sheet = await getRunSheet(viewerOf(world.facilitator), idOf(world));
    expect(sheet?.sides[0]?.people.map(({ name, coming }) => [name, coming])).toEqual([
      [world.one.contact.name, null],
      [world.colleague.name, false],
    ]);
  });

  test("D6, D4: the same answer again changes nothing and is told to nobody", async () => {
    const { world, say } = await scheduled();
    await say(world.facilitator, "no");
    const log = () => rows(`select 1 from "Activity" where action = 'meeting.answer'`);
    const before = [await log(), await away()];
    await say(world.facilitator, "no");
    expect([await log(), await away()]).toEqual(before);
  });

  test("D6: a facilitator who cannot come is told to the coordinator and the contacts, and to nobody else", async () => {
    const { world, say } = await scheduled();
    await say(world.facilitator, "yes");
    await say(world.other.contact, "no");
    expect(await away()).toEqual([]);
    await say(world.facilitator, "no");
    const contacts = [world.one.contact.id, world.other.contact.id].sort();
    expect((await away()).map(({ toUserId, reader }) => [reader, toUserId])).toEqual([
      ...contacts.map((id) => ["contact", id]),
      ["coordinator", world.coordinator.id],
    ]);
  });

  test("D6: when the time changes the answers go, and one that was given to the old time is none", async () => {
    const { world, say, said } = await scheduled();
    const answers = async () =>
      (await said()).sides.flatMap(({ people }) => people.map(({ coming }) => coming));
    await say(world.colleague, "yes");
    await moveMeeting(
      viewerOf(world.one.contact),
      { ...(await place(world)), ...evening, day: "2027-02-03" },
      now,
    );
    expect(await answers()).toEqual([null, null, null]);
    expect(await refusal(say(world.colleague, "yes"))).toBe("changed-by-someone-else");
    await say(world.colleague, "yes", now, "2027-02-03T15:00:00.000Z");
    await rescheduleMeeting(viewerOf(world.one.contact), await place(world), now);
    expect(await answers()).toEqual([null, null, null]);
    expect(await refusal(say(world.colleague, "no"))).toBe("meeting-not-schedulable");
  });
});

test("D6: the day before, the letter names those who come, and whoever cannot come is not reminded", async () => {
  const { world, say } = await scheduled();
  await say(world.colleague, "no");
  const dayBefore = new Date("2027-02-01T12:00:00Z");
  expect(await remindOfVisits(systemViewer(), dayBefore)).toBe(1);
  const letterTo = ({ id }: Person) =>
    write(systemViewer(), async (tx) => {
      const row = await tx.email.findFirstOrThrow({ where: { template: "visit-tomorrow", toUserId: id } });
      const composed = await compose(tx, row, { viewer: systemViewer(), now: dayBefore });
      if (typeof composed === "string") return composed;
      return composed.letter.facts.slice(-4).map(({ value }) => value);
    });
  const { one, other, colleague, facilitator } = world;
  expect(await letterTo(colleague)).toBe("superseded");
  expect(await letterTo(one.contact)).toEqual([
    `${one.name}: ${one.contact.name}`,
    `${other.name}: ${other.contact.name}`,
    colleague.name,
    facilitator.name,
  ]);
});

test("D6: whoever has said that they cannot come is not ticked as having come, also where the clock marked the visit held", async () => {
  const { world, say } = await scheduled();
  await say(world.colleague, "no");
  const over = new Date("2027-02-02T18:00:00Z");
  const ticked = async (at: Date) => {
    const sheet = await getAttendance(viewerOf(world.facilitator), idOf(world), at);
    return sheet?.sides.flatMap(({ people }) => people.filter((one) => one.ticked).map(({ name }) => name));
  };
  const expected = [world.one.contact.name, world.other.contact.name];
  expect(await ticked(over)).toEqual(expected);
  const nextDays = new Date("2027-02-04T18:00:00Z");
  expect(await holdMeetingsByClock(systemViewer(), nextDays)).toBe(1);
  expect(await ticked(nextDays)).toEqual(expected);
});
