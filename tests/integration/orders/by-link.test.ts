import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { askByLink, endLink, limitCompany, renewLink } from "@/lib/enrolments/company-commands";
import { getCompany, getCompanyByLink } from "@/lib/enrolments/company-queries";
import { write } from "@/lib/kernel/db";
import {
  addToVisits,
  joinVisitsByLink,
  removeFromVisits,
  takePartInVisits,
} from "@/lib/meetings/company-commands";
import { getOffers } from "@/lib/orders/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered } from "../../support/orders";
import { untold } from "../../support/told";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Orders;
let groupId = "";
let linkId = "";

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  linkId = await linked();
});
afterAll(closeDatabase);

const company = () => ({ enrolmentId: world.request.id });
const contact = () => viewerOf(world.contact);
const linked = async () => {
  await renewLink(contact(), company(), now);
  return (await getCompany(contact(), world.request.id))?.linkId ?? "";
};
const somebody = (name: string) =>
  write(systemViewer(), (tx) => buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example` }));
const join = (person: Person, link = linkId) =>
  joinVisitsByLink(
    viewerOf(person),
    { linkId: link, name: person.name, locale: "fi", groundRules: "yes" },
    now,
  );
const outcome = (coming: Promise<unknown>) =>
  coming.then(
    () => "in",
    (error) => error.refusal?.code ?? String(error),
  );
const placeOf = async (person: Person) => {
  const [row] = await rows<{ id: string; place: number | null }>(
    'select id, place from "Participant" where "userId" = $1',
    [person.id],
  );
  return row;
};
const letters = "ABCDEFGHIJKL".split("");
const held = (n: number) =>
  rows(
    `update "Meeting" set state = 'HELD', "startsAt" = $1::timestamptz, "endsAt" = $1::timestamptz + interval '3 hours', "heldAt" = $1::timestamptz
     where "groupId" = $2 and ordinal <= $3`,
    [now.toISOString(), groupId, n],
  );

describe("formats 3 f 2: a company by one link", () => {
  it("takes in eight of twelve who press at once; the others are told that it is full, and nobody twice", async () => {
    const people = await Promise.all(letters.map((letter) => somebody(`Osallistuja${letter}`)));
    const outcomes = await Promise.all(people.map((person) => outcome(join(person))));
    expect(outcomes.filter((one) => one === "in")).toHaveLength(8);
    expect(outcomes.filter((one) => one === "company-full")).toHaveLength(4);
    expect(await refusal(join(people[outcomes.indexOf("in")] as Person))).toBe("already-a-participant");
    expect(await getCompany(contact(), world.request.id)).toMatchObject({ taken: 8, capacity: 8 });
  });

  it("tells the ninth that it is full before an address is asked for, and mails nothing", async () => {
    for (const letter of letters.slice(0, 8)) await join(await somebody(`Osallistuja${letter}`));
    const ask = askByLink(
      visitorViewer("fi"),
      { linkId, email: "yhdeksas@liitto.example", locale: "fi" },
      now,
    );
    expect(await refusal(ask)).toBe("company-full");
    expect(await rows("select 1 from \"Email\" where template = 'company-asked'")).toEqual([]);
  });
});

describe("formats 3 e: the invitation link goes astray", () => {
  it("joining needs one's own confirmed address: a form mails a way in, and gives no place", async () => {
    await askByLink(visitorViewer("fi"), { linkId, email: "uuno@liitto.example", locale: "sv" }, now);
    expect(
      await rows('select "toAddress" as to, locale from "Email" where template = $1', ["company-asked"]),
    ).toEqual([{ to: "uuno@liitto.example", locale: "sv" }]);
    expect(await getCompany(contact(), world.request.id)).toMatchObject({ taken: 0 });
    const visitor = joinVisitsByLink(
      visitorViewer("fi"),
      { linkId, name: "Uuno", locale: "fi", groundRules: "yes" },
      now,
    );
    expect(await refusal(visitor)).toBe("not-allowed");
  });

  it("the contact removes a stranger, who does not come back by the link", async () => {
    const stranger = await somebody("Vieras");
    await join(stranger);
    const { id = "" } = (await placeOf(stranger)) ?? {};
    await removeFromVisits(contact(), { ...company(), participantId: id }, now);
    expect(await placeOf(stranger)).toMatchObject({ place: null });
    expect(await refusal(join(stranger))).toBe("company-left");
    expect((await getCompanyByLink(viewerOf(stranger), linkId))?.standing).toBe("left");
  });

  it("a new link ends the one before, and no link ends all; who has come stays", async () => {
    const first = linkId;
    await join(await somebody("Eka"));
    const second = await linked();
    const late = await somebody("Toka");
    expect(await refusal(join(late, first))).toBe("company-link-ended");
    expect(await getCompanyByLink(visitorViewer("fi"), first)).toBeNull();
    await join(late, second);
    await endLink(contact(), company());
    expect(await refusal(join(await somebody("Kolmas"), second))).toBe("company-link-ended");
    expect(await getCompany(contact(), world.request.id)).toMatchObject({ taken: 2, linkId: null });
  });

  it("only whoever keeps its people makes, ends and limits it", async () => {
    const member = await somebody("Jäsen");
    await join(member);
    const viewer = viewerOf(member);
    expect(await refusal(renewLink(viewer, company(), now))).toBe("not-allowed");
    expect(await refusal(endLink(viewer, company()))).toBe("not-allowed");
    expect(await refusal(limitCompany(viewerOf(world.leader), { ...company(), capacity: 3 }))).toBe(
      "not-allowed",
    );
    expect(await refusal(join(world.coordinator))).toBe("participant-oversees");
    expect(await refusal(join(world.leader))).toBe("participant-oversees");
  });

  it("the number of places goes down to those taken, whatever places they are, and up to what the format says", async () => {
    const people = await Promise.all(letters.slice(0, 4).map((letter) => somebody(`Osallistuja${letter}`)));
    for (const person of people) await join(person);
    const { id = "" } = (await placeOf(people[1] as Person)) ?? {};
    await removeFromVisits(contact(), { ...company(), participantId: id }, now);
    expect(await refusal(limitCompany(contact(), { ...company(), capacity: 2 }))).toBe("company-too-few");
    expect(await refusal(limitCompany(contact(), { ...company(), capacity: 15 }))).toBe("company-too-many");
    await limitCompany(contact(), { ...company(), capacity: 3 });
    expect(await rows('select place from "Participant" where place is not null order by place')).toEqual(
      [1, 2, 3].map((place) => ({ place })),
    );
    expect(await refusal(join(await somebody("Myöhäinen")))).toBe("company-full");
    await limitCompany(contact(), { ...company(), capacity: 14 });
    await join(await somebody("Ehti"));
  });
});

describe("formats 3 e: a newcomer", () => {
  const named = (name: string, email: string) =>
    addToVisits(contact(), { ...company(), name, email, isContact: false, locale: "fi" as const }, now);

  it("comes by the link until the group has met, then by the contact, of which the lead is told, until two meetings have been held", async () => {
    await named("Ennen", "ennen@liitto.example");
    await held(1);
    expect(await refusal(join(await somebody("Linkillä")))).toBe("company-has-begun");
    await named("Välissä", "valissa@liitto.example");
    expect(await rows('select "toAddress" as to from "Email" where template = \'company-newcomer\'')).toEqual(
      [{ to: "outi@liitto.example" }],
    );
    expect(await untold()).toEqual([]);
    await held(2);
    expect(await refusal(named("Jälkeen", "jalkeen@liitto.example"))).toBe("newcomers-over");
  });

  it("does not come before the offer has been accepted", async () => {
    await emptyDatabase();
    world = await orders(now);
    groupId = await offered(world, now);
    linkId = await linked();
    expect(await refusal(join(await somebody("Liian aikaisin")))).toBe("company-not-yet");
  });
});

describe("formats 3 e: a drop-out", () => {
  it("gives up the place and the coming dates, and ends nothing for the others", async () => {
    const [one, other] = [await somebody("Pois"), await somebody("Jää")];
    await join(one);
    await join(other);
    await rows(
      `update "Meeting" set state = 'SCHEDULED', "startsAt" = $1::timestamptz + interval '7 days', "endsAt" = $1::timestamptz + interval '7 days 3 hours'
       where "groupId" = $2 and ordinal = 1`,
      [now.toISOString(), groupId],
    );
    const { id = "" } = (await placeOf(one)) ?? {};
    await removeFromVisits(viewerOf(world.contact), { ...company(), participantId: id }, now);
    expect(await rows('select "toAddress" as to from "Email" where template = \'meeting-left\'')).toEqual([
      { to: one.email },
    ]);
    expect(await getCompany(contact(), world.request.id)).toMatchObject({ taken: 1, group: "CONFIRMED" });
  });
});

describe("formats 3 e: a meeting is cancelled", () => {
  it("stays in the count of the order, which nothing changes but another offer", async () => {
    await rows(
      `update "Meeting" set state = 'CANCELLED', "cancelledAt" = now() where "groupId" = $1 and ordinal = 2`,
      [groupId],
    );
    const [order] = await getOffers(contact(), world.request.id).then((offers) => offers?.orders ?? []);
    expect(order).toMatchObject({ meetings: 5, priceCents: 325_000 });
    expect(await rows('select ordered from "Group" where id = $1', [groupId])).toEqual([{ ordered: 5 }]);
  });
});

describe("formats 3 e: an orderer's contact is also a participant", () => {
  it("takes a place only when they say so, and gives it up again", async () => {
    expect(await placeOf(world.contact)).toMatchObject({ place: null });
    const { id = "" } = (await placeOf(world.contact)) ?? {};
    const take = (takes: "yes" | "no") =>
      takePartInVisits(contact(), { ...company(), participantId: id, takes }, now);
    await take("yes");
    expect(await placeOf(world.contact)).toMatchObject({ place: 1 });
    await take("no");
    expect(await placeOf(world.contact)).toMatchObject({ place: null });
  });

  it("is told that it is full where others have taken every place", async () => {
    for (const letter of letters.slice(0, 8)) await join(await somebody(`Osallistuja${letter}`));
    const { id = "" } = (await placeOf(world.contact)) ?? {};
    const take = takePartInVisits(contact(), { ...company(), participantId: id, takes: "yes" }, now);
    expect(await refusal(take)).toBe("company-full");
  });
});
