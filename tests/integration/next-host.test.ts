import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { write } from "@/lib/kernel/db";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { nextHost } from "@/lib/meetings/next-host-mails";
import { setTimes } from "@/lib/meetings/several-commands";
import { emptyDatabase, rows } from "../support/database";
import { comes, mailedTo } from "../support/guests";
import { hostJoins, knowRound, roundWorld } from "../support/round";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const time = { day: "2027-05-04", from: "13:00", until: "14:30", sure: "yes" as const };

beforeAll(knowRound);
beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Round = Awaited<ReturnType<typeof roundWorld>>;
const stopAt = async (meetingId: string) => {
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]);
  return { meetingId, version: row?.version ?? 0 };
};
const setTime = async ({ coordinator }: Round, meetingId: string, at = time) =>
  scheduleDirectly(viewerOf(coordinator), { ...(await stopAt(meetingId)), ...at }, now);
const told = async () => (await mailedTo("next-host")).toSorted();
const leadsTo = async () => {
  const found = await rows<{ params: Parameters<typeof nextHost.path>[0] }>(
    `select distinct params from "Email" where template = 'next-host'`,
  );
  return found.map(({ params }) => nextHost.path(params));
};
const addressesOf = ({ guests }: Round) => guests.map(({ contact }) => contact.email).toSorted();

/** Three guests, two hosts from the start, and one who has joined since. */
async function joined() {
  const world = await roundWorld({ now, guests: 3 });
  const host = await hostJoins(world, now, { name: "Rukkaset ry", municipality: "Sotkamo" });
  return { world, stop: host.stop.id };
}

/** The mail to the first guest as it reads when it leaves. */
const letter = ({ guests }: Round, at: Date) =>
  write(systemViewer(), async (tx) => {
    const toUserId = guests[0]?.contact.id ?? "";
    const row = await tx.email.findFirstOrThrow({ where: { template: "next-host", toUserId } });
    const composed = await compose(tx, row, { viewer: systemViewer(), now: at });
    return typeof composed === "string" ? composed : composed.letter;
  });

test("visit round d: a host who has joined has its first time, and every guest is told once who, when and where about", async () => {
  const { world, stop } = await joined();
  await setTime(world, stop);
  expect(await told()).toEqual(addressesOf(world));
  expect(await leadsTo()).toEqual([`/programmes/${world.programme.slug}/places`]);
  const said = await letter(world, now);
  expect(said).toMatchObject({
    subject: "Seuraava isäntä löytyi: Rukkaset ry",
    facts: [{ value: expect.stringContaining("4.5.2027") }, { value: "Sotkamo" }],
    action: { label: "Ota paikka vierailulle" },
  });
  expect(JSON.stringify(said)).toContain("Rukkaset ry ottaa vieraita vastaan");
});

test("it is told with the times of several set by one press, too, and of those alone whose host has joined", async () => {
  const { world, stop } = await joined();
  const first = world.stops[0] as string;
  await rows(
    `update "Meeting" set state = 'UNSCHEDULED', "startsAt" = null, "endsAt" = null, "signUpOpenedAt" = null where id = $1`,
    [first],
  );
  const choices = [
    { ...(await stopAt(first)), day: "2027-05-03", from: "13:00" },
    { ...(await stopAt(stop)), day: time.day, from: time.from },
  ];
  await setTimes(viewerOf(world.coordinator), { choices, sure: "yes" }, now);
  expect(await told()).toEqual(addressesOf(world));
  expect(
    await rows(`select distinct params->>'meetingId' as id from "Email" where template = 'next-host'`),
  ).toEqual([{ id: stop }]);
});

test("no time after the first is told so; one that has been moved before the mail leaves is the one that it says", async () => {
  const { world, stop } = await joined();
  await setTime(world, stop);
  const moved = { ...time, day: "2027-05-11" };
  await moveMeeting(viewerOf(world.coordinator), { ...(await stopAt(stop)), ...moved }, now);
  expect(await letter(world, now)).toMatchObject({
    facts: [{ value: expect.stringContaining("11.5.2027") }, {}],
  });
  const coordinator = viewerOf(world.coordinator);
  await cancelMeeting(coordinator, { ...(await stopAt(stop)), reason: null }, now);
  expect(await letter(world, now)).toBe("superseded");
  await reinstateMeeting(coordinator, await stopAt(stop), now);
  await setTime(world, stop, { ...time, day: "2027-05-18" });
  expect(await told()).toHaveLength(3);
});

test("nobody is told of a meeting that was there from the start, nor before the programme runs", async () => {
  const { world, stop } = await joined();
  await rows(
    `update "Meeting" set state = 'UNSCHEDULED', "startsAt" = null, "endsAt" = null, "signUpOpenedAt" = null where id = $1`,
    [world.stops[0]],
  );
  await setTime(world, world.stops[0] as string);
  await rows(`update "Programme" set state = 'MATCHING'`);
  await setTime(world, stop, { ...time, day: "2027-05-05" });
  expect(await told()).toEqual([]);
});

test("who has withdrawn or waits to be taken in is not told, nor a guest who is of the host itself; and no mail leaves to who has a place", async () => {
  const world = await roundWorld({ now, guests: 4 });
  const [one, two, three, own] = world.guests;
  await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [two?.id]);
  await rows(`update "Enrolment" set state = 'SUBMITTED' where id = $1`, [three?.id]);
  const { stop } = await hostJoins(world, now, { name: "Rukkaset ry" }, own?.contact);
  await setTime(world, stop.id);
  expect(await told()).toEqual([one?.contact.email]);
  await comes(one?.contact as never, stop.id, now);
  expect(await letter(world, now)).toBe("superseded");
  expect(await letter(world, later(now, 100))).toBe("superseded");
});
