import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { mails as definitions } from "@/lib/emails/registry";
import { write } from "@/lib/kernel/db";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting, givePlace, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { getCalendarEntry } from "@/lib/meetings/entry-queries";
import { tellLine } from "@/lib/meetings/line-commands";
import { giveUp, sendColleague } from "@/lib/places/commands";
import { getPlace } from "@/lib/places/queries";
import { changeRoom } from "@/lib/places/room-commands";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { comes, type OpenHouse, openHouseWorld } from "../support/guests";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const link = "https://huone.example/salaisuus";
const start = later(now, 10);

let world: OpenHouse;
const guest = (n: number) => world.guests[n - 1] as Person;
const [room, afar, waiting] = ["vieras-1", "vieras-2", "vieras-4"];
const host = () => world.one.contact.email.split("@")[0] ?? "";
const version = async () =>
  (await rows<{ version: number }>('select version from "Meeting" where id = $1', [world.stop]))[0]
    ?.version ?? 0;

/** One place in a room that is full, one from afar, and one who waits, at a meeting with a link; nobody has been written to yet. */
beforeEach(async () => {
  await emptyDatabase();
  world = await openHouseWorld({ now, guests: 5, capacity: 1 });
  await rows('update "Meeting" set "remoteWelcome" = true, "remoteLink" = $2 where id = $1', [
    world.stop,
    link,
  ]);
  await rows('delete from "Email"');
});
afterAll(closeDatabase);

const here = async () => {
  await comes(guest(1), world.stop, now);
  await comes(guest(2), world.stop, now, { remote: "yes" });
  await comes(guest(4), world.stop, now);
};

/** Who was written which mail since this was last asked, with the link or without it: whatever a row keeps, and whatever leaves. */
async function heard(at = now): Promise<{ mail: string; to: string; link: boolean }[]> {
  const mails = await rows<{ id: string; mail: string; to: string; kept: string }>(
    `select id, template as mail, split_part("toAddress", '@', 1) as to, params::text as kept from "Email" order by template, "toAddress"`,
  );
  const told = [];
  for (const { id, mail, to, kept } of mails) {
    const letter = await write(systemViewer(), async (tx) =>
      compose(tx, await tx.email.findUniqueOrThrow({ where: { id } }), { viewer: systemViewer(), now: at }),
    );
    if (typeof letter === "string") throw new Error(`${mail} to ${to} is ${letter}`);
    const leaves = JSON.stringify([letter.letter, letter.calendar]);
    expect([mail, to, leaves.includes(link)]).toEqual([
      mail,
      to,
      mail === "visit-tomorrow" ? leaves.includes(link) : kept.includes(link),
    ]);
    told.push({ mail, to, link: leaves.includes(link) || kept.includes(link) });
  }
  await rows('delete from "Email"');
  return told;
}
/** To whom the link went, and to whom something went without it. */
const parted = (told: { mail: string; to: string; link: boolean }[]) => ({
  with: told.filter((one) => one.link).map(({ to }) => to),
  without: told.filter((one) => !one.link).map(({ to }) => to),
});
const card = {
  ...{ placeName: null, address: "Leppävaarankatu 9, Espoo", stepFree: null, arrival: null, diets: null },
  ...{ interpretation: null, hostNote: null },
};

describe("formats 1.14: somebody joins from afar, and the link is in their mail only", () => {
  it("in the receipts of those who take a place, and in nothing that those who wait read", async () => {
    await here();
    const told = await heard();
    expect(told.map(({ mail, to }) => `${mail} ${to}`)).toEqual([
      `place-queued ${waiting}`,
      `place-taken ${room}`,
      `place-taken ${afar}`,
    ]);
    expect(parted(told)).toEqual({ with: [afar], without: [waiting, room] });
  });

  it("where a place goes to somebody else: from afar with the link, in the room without it", async () => {
    await here();
    await heard();
    const typed = (name: string) => ({ name, email: `${name.toLowerCase()}@virasto.example`, needs: null });
    await sendColleague(viewerOf(guest(2)), { meetingId: world.stop, ...typed("Kaukana") }, now);
    await sendColleague(viewerOf(guest(1)), { meetingId: world.stop, ...typed("Paikalla") }, now);
    const received = (await heard()).filter(({ mail }) => mail.startsWith("place-"));
    expect(parted(received)).toEqual({ with: ["kaukana"], without: [room, afar, "paikalla"] });
    await giveUp(
      viewerOf({ ...guest(1), id: await idOf("paikalla@virasto.example") }),
      { meetingId: world.stop },
      now,
    );
    expect(parted(await heard())).toEqual({ with: [], without: ["paikalla", waiting] });
  });

  it("where there is less room, or a place is freed shortly before", async () => {
    await rows('update "Meeting" set capacity = 3 where id = $1', [world.stop]);
    await here();
    await heard();
    const [row] = await rows<{ id: string }>(
      'select l.id from "Place" l join "Participant" p on p.id = l."participantId" where p."userId" = $1',
      [guest(4).id],
    );
    await changeRoom(
      viewerOf(world.coordinator),
      {
        ...{ meetingId: world.stop, version: await version(), capacity: 1, signUpCloses: null },
        ...{ setBack: [row?.id ?? ""], remoteWelcome: "yes" },
      },
      now,
    );
    expect(parted(await heard())).toEqual({ with: [], without: [waiting] });
    const soon = later(start, 0, -30);
    await giveUp(viewerOf(guest(1)), { meetingId: world.stop }, soon);
    const told = await heard(soon);
    expect(told.map(({ mail }) => mail)).toEqual(["place-free", "place-given-up"]);
    expect(parted(told).with).toEqual([]);
  });

  it("where the meeting is moved, cancelled, or has another time again; those who guide and host always have it", async () => {
    await here();
    await heard();
    const at = { day: "2027-03-12", from: "14:00", until: "16:00", sure: "yes" as const };
    await moveMeeting(
      viewerOf(world.coordinator),
      { meetingId: world.stop, version: await version(), ...at },
      now,
    );
    const moved = parted(await heard());
    expect(moved.with).toEqual(expect.arrayContaining([afar, host(), guideName()]));
    expect(moved.without.sort()).toEqual([room, waiting]);
    await cancelMeeting(
      viewerOf(world.coordinator),
      { meetingId: world.stop, version: await version(), reason: null },
      now,
    );
    const off = await heard();
    expect(parted(off).without).toEqual(expect.arrayContaining([room, waiting]));
    expect(parted(off).with).not.toContain(room);
    await reinstateMeeting(
      viewerOf(world.coordinator),
      { meetingId: world.stop, version: await version() },
      now,
    );
    await rows('delete from "Email"');
    await scheduleDirectly(
      viewerOf(world.coordinator),
      { meetingId: world.stop, version: await version(), ...at, day: "2027-03-15" },
      now,
    );
    const again = parted(await heard());
    expect(again.with).toEqual(expect.arrayContaining([afar, host(), guideName()]));
    expect([again.with.includes(room), again.with.includes(waiting)]).toEqual([false, false]);
  });

  it("where the link alone changes, who is in the room is told nothing; where the address does, they are", async () => {
    await here();
    await heard();
    const give = async (change: object) =>
      givePlace(
        viewerOf(world.coordinator),
        { meetingId: world.stop, version: await version(), ...card, remoteLink: link, ...change },
        now,
      );
    await give({ remoteLink: `${link}-2` });
    const told = await heard();
    expect(told.map(({ to }) => to)).toContain(afar);
    expect(told.map(({ to }) => to)).not.toContain(room);
    await give({ address: "Espoonkatu 3, Espoo", remoteLink: `${link}-3` });
    const both = parted(await heard());
    expect([both.with.includes(afar), both.without.includes(room), both.with.includes(room)]).toEqual([
      ...[true, true, false],
    ]);
  });

  it("the day before, and while the line is cut", async () => {
    await here();
    await heard();
    const before = later(start, -1, 2);
    await remindOfVisits(systemViewer(), before);
    const told = parted(await heard(before));
    expect([told.with.includes(afar), told.without.includes(room), told.with.includes(room)]).toEqual([
      ...[true, true, false],
    ]);
    await tellLine(viewerOf(world.facilitator), { meetingId: world.stop }, later(start, 0, 0.5));
    const cut = await heard(later(start, 0, 0.5));
    expect(cut.map(({ to }) => to)).toContain(afar);
    expect(cut.map(({ to }) => to)).not.toContain(room);
  });

  it("on one's own page and in the entry that one fetches oneself", async () => {
    await here();
    const page = async (n: number) =>
      (await getPlace(viewerOf(guest(n)), world.stop, now))?.own?.link ?? null;
    expect([await page(1), await page(2), await page(4)]).toEqual([null, link, null]);
    const entry = async (person: Person) =>
      (await getCalendarEntry(viewerOf(person), world.stop))?.facts.remoteLink ?? null;
    expect([await entry(guest(1)), await entry(guest(2)), await entry(world.facilitator)]).toEqual([
      ...[null, link, link],
    ]);
  });

  it("where no room is said, whoever has a place has nothing but the link, and is told it", async () => {
    await rows('update "Meeting" set address = null where id = $1', [world.stop]);
    await here();
    expect(parted(await heard())).toEqual({ with: [room, afar], without: [waiting] });
  });

  it("is tried here with every mail of places that touches a calendar", () => {
    const tried = [
      "place-taken",
      "place-promoted",
      "place-received",
      "place-given-up",
      "place-handed-on",
      "place-set-back",
    ];
    const touching = definitions.filter(
      ({ name, calendar }) => name.startsWith("place-") && calendar !== null,
    );
    expect(touching.map(({ name }) => name).sort()).toEqual(tried.sort());
  });
});

const guideName = () => world.facilitator.email.split("@")[0] ?? "";
async function idOf(email: string): Promise<string> {
  const [row] = await rows<{ id: string }>('select id from "User" where email = $1', [email]);
  return row?.id ?? "";
}
