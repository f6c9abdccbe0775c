import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { env } from "@/lib/kernel/env";
import { joinNetwork } from "@/lib/networks/asking-commands";
import { leaveNetwork } from "@/lib/networks/commands";
import { callOffDate, moveDate, replyToDate } from "@/lib/networks/date-commands";
import { getDate, getNetwork, listOwnNetworks } from "@/lib/networks/queries";
import { getReport } from "@/lib/reports/report-queries";
import { emptyDatabase, rows } from "../../support/database";
import { mailedTo } from "../../support/guests";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { begun, called, going, metWorld, networkNow as now, unsaid } from "../../support/networks";
import { refusal } from "../../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../../support/world";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
beforeEach(emptyDatabase);
afterAll(async () => {
  closeMail();
  await server.stop();
  await closeDatabase();
});

const one = (world: PairWorld) => viewerOf(world.one.contact);
const other = (world: PairWorld) => viewerOf(world.other.contact);
const moved = {
  day: "2027-03-18",
  from: "17:00",
  until: "18:30",
  place: null,
  remoteLink: "https://x.example/",
};

/** Sends what waits, and says what each mail to an address does to its calendar. */
async function entriesOf(address: string) {
  const from = server.taken.length;
  const waiting = await rows<{ id: string }>(
    `select id from "Email" where state = 'WAITING' order by "createdAt", id`,
  );
  for (const { id } of waiting) await sendEmail(systemViewer(), id, now);
  return server.taken.slice(from).flatMap(({ mail, to, raw }) => {
    const text = mail.attachments
      .find(({ contentType }) => /calendar|ics/.test(contentType))
      ?.content.toString();
    if (to[0] !== address || !(text ?? raw).includes("BEGIN:VCALENDAR") || !text) return [];
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = calendar.getFirstSubcomponent("vevent");
    const said = (name: string) => String(event?.getFirstPropertyValue(name));
    return [
      {
        ...{ method: calendar.getFirstPropertyValue("method"), uid: said("uid"), sequence: said("sequence") },
        ...{
          summary: said("summary"),
          location: said("location"),
          starts: said("dtstart"),
          url: said("url"),
        },
        subject: mail.subject,
      },
    ];
  });
}

describe("a date that a member calls", () => {
  it("comes into each member's calendar, changes there by the same entry, and leaves it", async () => {
    const world = await metWorld();
    const id = await going(world);
    const dateId = await called(world, id);
    const uid = `${dateId}@kylassa.example`;
    const { email } = world.other.contact;
    expect(await entriesOf(email)).toEqual([
      {
        ...{ method: "REQUEST", uid, sequence: "0", summary: "Kylien verkosto", location: "Kirjasto" },
        ...{ starts: "2027-03-11T17:00:00", url: `http://localhost:3000/fi/networks/${id}` },
        subject: "Verkosto kokoontuu: to 11.3.2027 klo 17.00–19.00",
      },
    ]);
    // Any member moves it; whoever has said that they come is asked anew.
    await replyToDate(one(world), { dateId, comes: "yes" }, now);
    await moveDate(other(world), { dateId, version: 1, ...moved }, now);
    expect(await entriesOf(email)).toMatchObject([
      {
        method: "REQUEST",
        uid,
        sequence: "1",
        starts: "2027-03-18T17:00:00",
        location: "https://x.example/",
      },
    ]);
    expect(await getNetwork(one(world), id, now)).toMatchObject({ ahead: [{ coming: [], said: null }] });
    await callOffDate(one(world), { dateId, version: 2 }, now);
    expect(await entriesOf(email)).toMatchObject([{ method: "CANCEL", uid, sequence: "2" }]);
    expect(await getNetwork(one(world), id, now)).toMatchObject({ ahead: [], past: [] });
  });

  it("is answered by each, seen by the members, and counted among those that have been", async () => {
    const world = await metWorld();
    const id = await going(world);
    const dateId = await called(world, id);
    await replyToDate(one(world), { dateId, comes: "yes" }, now);
    await replyToDate(other(world), { dateId, comes: "yes" }, now);
    await replyToDate(other(world), { dateId, comes: "no" }, now);
    expect(await getNetwork(other(world), id, now)).toMatchObject({
      ahead: [
        {
          coming: [world.one.contact.name],
          away: [world.other.contact.name],
          said: false,
          place: "Kirjasto",
        },
      ],
    });
    expect((await listOwnNetworks(other(world), now))[0]).toMatchObject({ isMember: true, next: {} });
    const after = later(now, 11);
    expect(await getNetwork(other(world), id, after)).toMatchObject({ ahead: [], past: [{ id: dateId }] });
    expect(await refusal(replyToDate(other(world), { dateId, comes: "yes" }, after))).toBe(
      "meeting-has-begun",
    );
    expect(await refusal(moveDate(other(world), { dateId, version: 1, ...moved }, after))).toBe(
      "meeting-has-begun",
    );
    expect(await getDate(other(world), id, dateId, after)).toBeNull();
  });

  it("is neither called in the past, nor moved by one who has read an older one, nor by a stranger", async () => {
    const world = await metWorld();
    const id = await going(world);
    const dateId = await called(world, id);
    const move = (day: string, version: number, viewer = one(world)) =>
      moveDate(viewer, { dateId, version, ...moved, day }, now);
    expect(await refusal(move("2027-02-01", 1))).toBe("time-in-the-past");
    const both = await Promise.all([
      refusal(move("2027-03-19", 1)),
      refusal(move("2027-03-20", 1, other(world))),
    ]);
    expect(both.filter((said) => said === "changed-by-someone-else")).toHaveLength(1);
    const stranger = viewerOf(world.colleague);
    expect(await refusal(move("2027-03-21", 2, stranger))).toBe("not-found");
    expect(await refusal(replyToDate(stranger, { dateId, comes: "yes" }, now))).toBe("not-found");
    expect(await refusal(callOffDate(stranger, { dateId, version: 2 }, now))).toBe("not-found");
    expect(await getDate(stranger, id, dateId, now)).toBeNull();
  });

  it("is told to whoever joins later, and taken from whoever leaves, and from nobody who was only asked", async () => {
    const world = await metWorld();
    const id = await begun(world);
    const dateId = await called(world, id);
    expect(await mailedTo("network-called")).toEqual([world.one.contact.email]);
    await joinNetwork(other(world), { networkId: id, ...unsaid }, now);
    const { email } = world.other.contact;
    expect(await entriesOf(email)).toMatchObject([{ method: "REQUEST", uid: `${dateId}@kylassa.example` }]);
    await leaveNetwork(other(world), { networkId: id }, now);
    expect(await entriesOf(email)).toMatchObject([{ method: "CANCEL", uid: `${dateId}@kylassa.example` }]);
  });
});

it("the report of the programme counts networks that go on and the people in them, and says nothing else", async () => {
  const world = await metWorld();
  const programme = {
    ...world.programme,
    convenerId: world.convenerId,
    timeZone: "Europe/Helsinki",
    themes: [],
  };
  const report = () => getReport(viewerOf(world.coordinator), programme as never, now);
  const id = await begun(world);
  expect((await report()).goingOn).toEqual({ networks: 0, people: 0 });
  await joinNetwork(other(world), { networkId: id, ...unsaid }, now);
  expect((await report()).goingOn).toEqual({ networks: 1, people: 2 });
  expect(JSON.stringify(await report())).not.toContain("Kylien verkosto");
  await leaveNetwork(other(world), { networkId: id }, now);
  expect((await report()).goingOn).toEqual({ networks: 0, people: 0 });
});
