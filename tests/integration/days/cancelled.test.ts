import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { forgetCards } from "@/lib/days/cards-commands";
import { compose, type StoredEmail } from "@/lib/emails/compose";
import { write } from "@/lib/kernel/db";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { confirmPlace, giveUp } from "@/lib/places/commands";
import { passOnUnconfirmed, remindToConfirm } from "@/lib/places/confirming-commands";
import { getPlace } from "@/lib/places/queries";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { comes, mailedTo, openHouseWorld, standingAt } from "../../support/guests";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
/** When the new date is set, until when it is confirmed, and a moment after. */
const [set, limit, over] = [later(now, 2), later(now, 9), later(now, 9, 1)];

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;
const named = (...ns: number[]) => ns.map((n) => `Tulija ${n}`);
const addresses = (...ns: number[]) => ns.map((n) => `tulija-${n}@esimerkki.example`);
const person = ({ people }: World, n: number) => viewerOf(people[n - 1] as never);
const own = async (world: World, n: number, at: Date) =>
  (await getPlace(person(world, n), world.day, at))?.own ?? null;
const confirm = (world: World, n: number, at = set) =>
  confirmPlace(person(world, n), { meetingId: world.day }, at);
const passOn = (at: Date) => passOnUnconfirmed(systemViewer(), at);
/** The mails of a kind to those who enrolled. */
const mailed = async (template: string) =>
  (await mailedTo(template)).filter((one) => one.startsWith("tulija-")).toSorted();

async function the(day: string) {
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [day]);
  return { meetingId: day, version: row?.version ?? 0 };
}

/** Three places; the first three have them, the others wait. */
async function fullDay(people: number): Promise<World> {
  const world = await dayWorld({ now, people, capacity: 3, days: 20, answers: () => ({ needs: "Tulkki" }) });
  await rows('update "Enrolment" set "startedAt" = $1 returning 1', [later(now, -10)]);
  return world;
}

const cancelDay = async ({ coordinator, day }: World) =>
  cancelMeeting(viewerOf(coordinator), { ...(await the(day)), reason: null }, now);
const bringBack = async ({ coordinator, day }: World, at: Date) =>
  reinstateMeeting(viewerOf(coordinator), await the(day), at);
const setDay = async ({ coordinator, day }: World, at: Date, on: string) =>
  scheduleDirectly(
    viewerOf(coordinator),
    { ...(await the(day)), day: on, from: "09:00", until: "15:00" },
    at,
  );

/** Cancelled, and two days later with a date in April. */
async function withNewDate(people: number, on = "2027-04-20"): Promise<World> {
  const world = await fullDay(people);
  await cancelDay(world);
  await bringBack(world, set);
  await setDay(world, set, on);
  return world;
}

describe("a day that is cancelled", () => {
  it("is told to everybody with a place or in the queue at once and once, and entries leave calendars", async () => {
    const world = await fullDay(5);
    await cancelDay(world);
    expect(await mailed("meeting-cancelled")).toEqual(addresses(1, 2, 3));
    expect(await mailed("waiting-told")).toEqual(addresses(4, 5));
    const entries = await rows<{ calendar: { meetingId: string } | null }>(
      `select params->'calendar' as calendar from "Email" where template = 'meeting-cancelled'`,
    );
    expect(entries.every(({ calendar }) => calendar?.meetingId === world.day)).toBe(true);
    expect(await refusal(cancelDay(world))).toBe("changed-by-someone-else");
    expect(await mailed("meeting-cancelled")).toHaveLength(3);
    const offer = await getPlace(person(world, 4), world.day, now);
    expect(offer).toMatchObject({ keptUntil: "2027-03-31", own: { state: "WAITING", mayLeave: false } });
    expect((await getPlace(person(world, 4), world.day, later(now, 31)))?.keptUntil).toBeNull();
  });

  it("with a new date keeps places and turns in their order; who has a place reads until when to confirm, and who waits is told, too", async () => {
    const world = await withNewDate(5);
    expect(await standingAt(world.day)).toEqual({ taken: named(1, 2, 3), waiting: named(4, 5) });
    expect(await mailed("meeting-scheduled")).toEqual(addresses(1, 2, 3));
    const told = await rows<{ by: string | null; guest: boolean | null }>(
      `select params->>'confirmBy' as by, (params->>'isGuest')::boolean as guest from "Email" where template = 'meeting-scheduled'`,
    );
    expect(told.filter(({ guest }) => guest).map(({ by }) => by)).toEqual(
      [1, 2, 3].map(() => limit.toISOString()),
    );
    const moved = await rows<{ address: string }>(
      `select "toAddress" as address from "Email" where template = 'waiting-told' and params->>'what' = 'moved'`,
    );
    expect(moved.map(({ address }) => address).toSorted()).toEqual(addresses(4, 5));
    expect(await own(world, 1, set)).toMatchObject({ confirmed: false, confirmBy: limit });
    expect(await own(world, 4, set)).toMatchObject({ state: "WAITING", confirmBy: null });
  });

  it("is confirmed by one press, and a second one changes nothing", async () => {
    const world = await withNewDate(4);
    await confirm(world, 1);
    expect(await own(world, 1, set)).toMatchObject({ confirmed: true, confirmBy: null });
    const before = await rows('select * from "Rsvp"');
    expect(await confirm(world, 1, later(set, 1))).toEqual({ meetingId: world.day, got: "confirmed" });
    expect(await rows('select * from "Rsvp"')).toEqual(before);
    expect(await rows(`select 1 from "Activity" where action = 'place.confirm'`)).toHaveLength(1);
  });

  it("after the limit gives the place of who came last and said nothing to the first in the queue, once", async () => {
    const world = await withNewDate(4);
    await confirm(world, 1);
    expect(await passOn(later(limit, 0, -1))).toBe(0);
    expect(await standingAt(world.day)).toEqual({ taken: named(1, 2, 3), waiting: named(4) });
    expect(await passOn(over)).toBe(1);
    expect((await standingAt(world.day)).taken.toSorted()).toEqual(named(1, 2, 4));
    expect(await mailed("place-promoted")).toEqual(addresses(4));
    const gone = await rows<{ address: string; unconfirmed: string }>(
      `select "toAddress" as address, params->>'unconfirmed' as unconfirmed from "Email" where template = 'place-given-up'`,
    );
    expect(gone).toEqual([{ address: addresses(3)[0], unconfirmed: "true" }]);
    expect(await passOn(later(over, 1))).toBe(0);
    // Who keeps theirs may still say so; whose went on comes again as somebody new.
    await confirm(world, 2, over);
    expect(await refusal(confirm(world, 3, over))).toBe("changed-by-someone-else");
    await comes(world.people[2] as never, world.day, over);
    expect((await standingAt(world.day)).waiting).toEqual(named(3));
  });

  it("reminds whoever has said nothing once, shortly before the limit: nobody who has confirmed, given up, waits, or came after", async () => {
    const world = await withNewDate(5);
    await confirm(world, 1);
    await giveUp(person(world, 2), { meetingId: world.day }, set);
    const remind = (at: Date) => remindToConfirm(systemViewer(), at);
    await remind(later(limit, -2, -1));
    expect(await mailed("place-to-confirm")).toEqual([]);
    const due = later(limit, -2, 1);
    await Promise.all([remind(due), remind(due)]);
    expect(await mailed("place-to-confirm")).toEqual(addresses(3));
    await remind(later(due, 1));
    expect(await mailed("place-to-confirm")).toEqual(addresses(3));
    const [row] = await rows<StoredEmail>(`select * from "Email" where template = 'place-to-confirm'`);
    const mail = async (at: Date) =>
      write(systemViewer(), (tx) => compose(tx, row as StoredEmail, { viewer: systemViewer(), now: at }));
    expect(JSON.stringify(await mail(due))).toContain("10.3.2027");
    // What was confirmed meanwhile, and what is over, is not asked any more.
    expect(await mail(over)).toBe("superseded");
    await confirm(world, 3, due);
    expect(await mail(due)).toBe("superseded");
    await remind(later(limit, 0, 1));
    expect(await mailed("place-to-confirm")).toEqual(addresses(3));
  });

  it("reminds nobody in the first day after they were asked, nor of a new date that is too near to ask", async () => {
    // Set two days before the last day on which one is asked.
    await withNewDate(4, "2027-03-08");
    await remindToConfirm(systemViewer(), later(set, 0, 20));
    expect(await mailed("place-to-confirm")).toEqual([]);
    await remindToConfirm(systemViewer(), later(set, 1, 1));
    expect(await mailed("place-to-confirm")).toEqual(addresses(1, 2, 3));
  });

  it("takes no place from who came to it after the new date", async () => {
    const world = await withNewDate(5);
    await giveUp(person(world, 1), { meetingId: world.day }, set);
    await confirm(world, 2);
    expect(await own(world, 4, set)).toMatchObject({ state: "TAKEN", confirmBy: null });
    await passOn(over);
    expect((await standingAt(world.day)).taken.toSorted()).toEqual(named(2, 4, 5));
  });

  it("takes no place where nobody waits, nor where the new date is too near to ask", async () => {
    const world = await withNewDate(3);
    expect(await passOn(over)).toBe(1);
    expect(await passOn(over)).toBe(0);
    expect(await standingAt(world.day)).toEqual({ taken: named(1, 2, 3), waiting: [] });
    await emptyDatabase();
    const near = await withNewDate(4, "2027-03-06");
    expect(await own(near, 1, set)).toMatchObject({ confirmed: false, confirmBy: null });
    expect(await passOn(later(now, 4))).toBe(0);
    expect(await mailed("place-given-up")).toEqual([]);
  });

  it("is asked of in the same way where it was moved without being cancelled", async () => {
    const world = await fullDay(4);
    const to = { day: "2027-04-20", from: "09:00", until: "15:00" };
    await moveMeeting(viewerOf(world.coordinator), { ...(await the(world.day)), ...to }, set);
    const [mail] = await rows<{ by: string }>(
      `select params->>'confirmBy' as by from "Email" where template = 'meeting-changed' and params ? 'isGuest'`,
    );
    expect(mail?.by).toBe(limit.toISOString());
    await passOn(over);
    expect((await standingAt(world.day)).taken.toSorted()).toEqual(named(1, 2, 4));
  });
});

describe("the cards of a day that is cancelled", () => {
  const forget = (days: number) => forgetCards(systemViewer(), later(now, days));
  const count = async (table: string) => (await rows(`select 1 from "${table}"`)).length;

  it("are kept thirty days, and then go with what was read of them; people, places and turns stay", async () => {
    const world = await fullDay(5);
    await rows(
      `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name)
       select gen_random_uuid(), "convenerId", id, 'RATHER_NOT', 1, 'Joku' from "Enrolment" limit 1 returning 1`,
    );
    await cancelDay(world);
    expect(await forget(29)).toBe(0);
    expect([await count("Response"), await count("Wish")]).toEqual([5, 1]);
    const standing = await standingAt(world.day);
    const people = [await count("User"), await count("Enrolment"), await count("Participant")];
    expect(await forget(31)).toBe(5);
    expect([await count("Response"), await count("Wish")]).toEqual([0, 0]);
    expect(await rows('select 1 from "Place" where needs is not null or agency is not null')).toEqual([]);
    expect(await standingAt(world.day)).toEqual(standing);
    expect([await count("User"), await count("Enrolment"), await count("Participant")]).toEqual(people);
    expect(await forget(32)).toBe(0);
  });

  it("go as soon where a new date is looked for and not found, and stay where there is one", async () => {
    const world = await fullDay(4);
    await cancelDay(world);
    await bringBack(world, later(now, 20));
    expect(await forget(29)).toBe(0);
    await setDay(world, later(now, 29), "2027-04-20");
    expect(await forget(40)).toBe(0);
    await emptyDatabase();
    const other = await fullDay(4);
    await cancelDay(other);
    await bringBack(other, later(now, 20));
    expect(await forget(31)).toBe(4);
    // Places carry over all the same.
    await setDay(other, later(now, 32), "2027-04-20");
    expect(await standingAt(other.day)).toEqual({ taken: named(1, 2, 3), waiting: named(4) });
  });

  it("that were begun since, and those of another programme, stay", async () => {
    const elsewhere = await openHouseWorld({ now, guests: 3 });
    await rows(`update "Meeting" set state = 'CANCELLED', "cancelledAt" = $1 where id = $2 returning 1`, [
      later(now, -60),
      elsewhere.stop,
    ]);
    const theirs = await count("Response");
    const world = await fullDay(4);
    await rows(`update "Enrolment" set "startedAt" = $1 where name = 'Tulija 4' returning 1`, [
      later(now, 5),
    ]);
    await cancelDay(world);
    expect(await forget(31)).toBe(3);
    expect(await count("Response")).toBe(theirs + 1);
    // Of days of rounds only, and not while another day of the same is to come.
    await rows(`update "Meeting" set badged = true where id = $1 returning 1`, [elsewhere.stop]);
    expect(await forget(31)).toBe(0);
  });
});
