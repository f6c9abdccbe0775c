import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer } from "@/lib/auth/viewers";
import { listEmails } from "@/lib/emails/queries";
import { askIntoNetwork, beginNetwork, declineNetwork, joinNetwork } from "@/lib/networks/asking-commands";
import { tendNetworks } from "@/lib/networks/clock-commands";
import { changeOwnLine, endNetwork, goOn, leaveNetwork, takeUp } from "@/lib/networks/commands";
import { getAsking, getBeginning, getNetwork, getNetworkOf, listOwnNetworks } from "@/lib/networks/queries";
import { listActivity } from "@/lib/reports/activity-queries";
import { addDays } from "@/lib/time/days";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { mailedTo } from "../../support/guests";
import {
  begun,
  called,
  clock,
  going,
  metWorld,
  networkNow as now,
  participantsOf,
  unsaid,
} from "../../support/networks";
import { refusal } from "../../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const one = (world: PairWorld) => viewerOf(world.one.contact);
const other = (world: PairWorld) => viewerOf(world.other.contact);
const colleague = (world: PairWorld) => viewerOf(world.colleague);
const members = async () =>
  (
    await rows<{ name: string }>(
      `select name from "NetworkMember" where "joinedAt" is not null order by name`,
    )
  ).map(({ name }) => name);
const count = async (table: string) => (await rows(`select 1 from "${table}"`)).length;

describe("beginning a network", () => {
  it("is open to those who took part once the meetings are over, with the others' names, and to nobody else", async () => {
    const world = await metWorld();
    const id = world.group.id;
    const page = await getBeginning(one(world), id);
    expect(page?.known.map(({ name }) => name).sort()).toEqual(
      [world.colleague.name, world.other.contact.name].sort(),
    );
    for (const person of [world.facilitator, world.coordinator, world.stranger])
      expect(await getBeginning(viewerOf(person), id)).toBeNull();
    await rows(
      `update "Meeting" set state = 'SCHEDULED', "heldAt" = null where step = 'visit-2' returning 1`,
    );
    expect(await getBeginning(one(world), id)).toBeNull();
    expect(await refusal(begun(world))).toBe("network-too-early");
  });

  it("makes a member of nobody but who began it; each is asked by one mail, and joins by their own yes", async () => {
    const world = await metWorld();
    const id = await begun(world, [{ name: "Uusi Ihminen", email: "uusi@kyla.example" }]);
    expect(await members()).toEqual([world.one.contact.name]);
    expect((await mailedTo("network-asked")).sort()).toEqual(
      [world.other.contact.email, "uusi@kyla.example"].sort(),
    );
    expect(await getNetwork(other(world), id, now)).toMatchObject({
      ...{ kind: "asked", name: "Kylien verkosto", purpose: "Puhutaan.", count: 1 },
      askedBy: world.one.contact.name,
    });
    expect(JSON.stringify(await getNetwork(other(world), id, now))).not.toContain(world.one.contact.email);
    const line = {
      networkId: id,
      organisation: "Kyläyhdistys",
      showsEmail: "yes" as const,
      phone: "040 123 4567",
    };
    await joinNetwork(other(world), line, now);
    const page = await getNetwork(one(world), id, now);
    expect(page).toMatchObject({
      ...{ kind: "member", count: 2 },
      members: [
        { name: world.one.contact.name, email: null, phone: null },
        { name: world.other.contact.name, email: world.other.contact.email, phone: "040 123 4567" },
      ],
    });
    // Nothing shows who is asked and has not answered.
    expect(JSON.stringify(page)).not.toContain("Uusi");
  });

  it("tells nobody of a no, and leaves no trace of it", async () => {
    const world = await metWorld();
    const id = await begun(world);
    const before = [await count("Activity"), await count("Email")];
    await declineNetwork(other(world), { networkId: id });
    expect([await count("Activity"), await count("Email")]).toEqual(before);
    expect(await count("NetworkMember")).toBe(1);
    expect(await getNetwork(other(world), id, now)).toBeNull();
    expect(await refusal(joinNetwork(other(world), { networkId: id, ...unsaid }, now))).toBe("not-found");
    expect(await refusal(declineNetwork(other(world), { networkId: id }))).toBe("not-found");
    // A member does not say no: they leave.
    expect(await refusal(declineNetwork(one(world), { networkId: id }))).toBe("not-found");
  });

  it("forgets after thirty days what was not answered", async () => {
    const world = await metWorld();
    const id = await begun(world);
    await tendNetworks(clock, addDays(now, 29));
    expect(await count("NetworkMember")).toBe(2);
    await tendNetworks(clock, addDays(now, 31));
    expect(await count("NetworkMember")).toBe(1);
    expect(await getNetwork(other(world), id, now)).toBeNull();
  });

  it("of two at once who ask each other one is asked by the other", async () => {
    const world = await metWorld();
    const input = { ...unsaid, groupId: world.group.id, name: "Verkosto", purpose: null, typed: [] };
    const theirs = [await participantsOf(world.other.id), await participantsOf(world.one.id)];
    const both = await Promise.allSettled([
      beginNetwork(one(world), { ...input, who: theirs[0] ?? [] }, now),
      beginNetwork(other(world), { ...input, who: theirs[1] ?? [] }, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await count("Network")).toBe(1);
    expect(await refusal(begun(world))).toBe("network-there-already");
  });

  it("takes no more than sixty, none who coordinates or administers, and nobody of another group by a tick", async () => {
    const world = await metWorld();
    const id = await begun(world);
    const ask = (typed: { name: string; email: string }[], who: string[] = []) =>
      askIntoNetwork(one(world), { networkId: id, who, typed }, now);
    expect(await refusal(ask([{ name: "K", email: world.coordinator.email }]))).toBe("network-oversees");
    await rows('update "User" set "isAdmin" = true where id = $1 returning 1', [world.stranger.id]);
    expect(await refusal(ask([{ name: "Y", email: world.stranger.email }]))).toBe("network-oversees");
    expect(await refusal(ask([], [world.group.id]))).toBe("changed-by-someone-else");
    await rows(
      `with made as (insert into "User" (id, name, email) select gen_random_uuid(), 'x', 'x' || n || '@kyla.example' from generate_series(1, 58) n returning id)
       insert into "NetworkMember" (id, "convenerId", "networkId", "userId", name)
       select gen_random_uuid(), n."convenerId", n.id, made.id, 'x' from "Network" n, made returning 1`,
    );
    expect(await refusal(ask([{ name: "Uusi", email: "uusi@kyla.example" }]))).toBe("network-full");
    // Who is asked already is asked no second time, and whoever asks learns nothing of it.
    await ask([{ name: "Sama", email: world.other.contact.email }]);
    expect(await mailedTo("network-asked")).toEqual([world.other.contact.email]);
  });
});

it("of a group that is a whole programme those are known who have wished to stay in touch with each other at its day", async () => {
  const world = await dayWorld({ now, people: 4, days: 0 });
  const [me, met, unmet] = world.people as [Person, Person, Person];
  await rows(`update "Meeting" set state = 'HELD', "heldAt" = "endsAt" where id = $1 returning 1`, [
    world.day,
  ]);
  const [day] = await rows<{ groupId: string }>('select "groupId" from "Meeting" where id = $1', [world.day]);
  const groupId = day?.groupId ?? "";
  await rows(
    `update "Badge" set "arrivedAt" = now() where "participantId" in (select id from "Participant" where "userId" = any($1)) returning 1`,
    [[me.id, met.id]],
  );
  expect((await getBeginning(viewerOf(me), groupId))?.known).toEqual([]);
  await rows(
    `insert into "Contact" ("convenerId", "meetingId", "oneId", "otherId", "sharedAt")
     select a."convenerId", a."meetingId", least(a.id, b.id), greatest(a.id, b.id), now()
     from "Badge" a join "Participant" p on p.id = a."participantId" and p."userId" = $1,
       "Badge" b join "Participant" q on q.id = b."participantId" and q."userId" = $2 returning 1`,
    [me.id, met.id],
  );
  const known = async (of: Person) =>
    (await getBeginning(viewerOf(of), groupId))?.known.map(({ userId }) => userId);
  expect([await known(me), await known(met)]).toEqual([[met.id], [me.id]]);
  // Who had a place and did not come has taken no part.
  expect(await known(unmet)).toBeUndefined();
  const who =
    (await getBeginning(viewerOf(me), groupId))?.known.map(({ participantId }) => participantId) ?? [];
  const input = { ...unsaid, groupId, name: "Päivän verkosto", purpose: null, typed: [], who };
  await beginNetwork(viewerOf(me), input, now);
  expect(await mailedTo("network-asked")).toEqual([met.email]);
  expect(await getBeginning(viewerOf(world.coach), groupId)).toBeNull();
});

describe("a network", () => {
  it("exists for its members alone: not for those who coordinate, administer, guide, or are of another convener", async () => {
    const world = await metWorld();
    const id = await going(world);
    const another = await pairWorld({ now });
    const admin = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const strangers = [
      ...[
        world.coordinator,
        world.facilitator,
        world.colleague,
        another.coordinator,
        another.one.contact,
      ].map(viewerOf),
      admin,
    ];
    const dateId = await called(world, id);
    for (const viewer of strangers) {
      expect(await getNetwork(viewer, id, now)).toBeNull();
      expect(await getAsking(viewer, id)).toBeNull();
      expect(await listOwnNetworks(viewer, now)).toEqual([]);
      const tries = [
        () => joinNetwork(viewer, { networkId: id, ...unsaid }, now),
        () => askIntoNetwork(viewer, { networkId: id, who: [], typed: [] }, now),
        () => changeOwnLine(viewer, { networkId: id, ...unsaid }, now),
        () => goOn(viewer, { networkId: id }, now),
        () => leaveNetwork(viewer, { networkId: id }, now),
        () => endNetwork(viewer, { networkId: id }, now),
        () => takeUp(viewer, { networkId: id }, now),
      ];
      for (const attempt of tries) expect(await refusal(attempt())).toBe("not-found");
    }
    expect(dateId).not.toBe("");
  });

  it("stands in no log, outbox or file of those who coordinate", async () => {
    const world = await metWorld();
    const id = await going(world);
    await called(world, id);
    const coordinator = viewerOf(world.coordinator);
    const outbox = await listEmails(coordinator, { page: 1 });
    expect(JSON.stringify([await listActivity(coordinator, 1), outbox])).not.toContain("network");
    expect(outbox.total).toBe(0);
    // One that is held is let go by a coordinator.
    await rows(
      `update "Email" set state = 'HELD' where template = 'network-asked' and "toUserId" = $1 returning 1`,
      [world.other.contact.id],
    );
    expect((await listEmails(coordinator, { page: 1 })).rows.map(({ template }) => template)).toEqual([
      "network-asked",
    ]);
    const named = await rows<{ row: string }>(
      `select e::text as row from "Email" e where template like 'network-%' union all select r::text from "Receipt" r
       union all select a::text from "Activity" a where action like 'network.%'`,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter(({ row }) => row.includes("Puhutaan."))).toEqual([]);
  });

  it("leaves whoever leaves out at once, takes a date from their calendar, and goes with its last member", async () => {
    const world = await metWorld();
    const id = await going(world);
    await called(world, id);
    await leaveNetwork(other(world), { networkId: id }, now);
    expect(await members()).toEqual([world.one.contact.name]);
    expect(await mailedTo("network-left")).toEqual([world.other.contact.email]);
    expect(await getNetwork(other(world), id, now)).toBeNull();
    await leaveNetwork(one(world), { networkId: id }, now);
    expect([await count("Network"), await count("NetworkMeeting")]).toEqual([0, 0]);
  });

  it("loses whoever is erased at once, also as who asked and who called, and is deleted when nobody is left", async () => {
    const world = await metWorld();
    const id = await begun(world, [{ name: "Uusi", email: "uusi@kyla.example" }]);
    await joinNetwork(other(world), { networkId: id, ...unsaid }, now);
    await called(world, id);
    await rows('delete from "Group" returning 1');
    await rows('delete from "Enrolment" returning 1');
    const erase = (email: string) => rows('delete from "User" where email = $1 returning 1', [email]);
    await erase("uusi@kyla.example");
    expect(await count("NetworkMember")).toBe(2);
    await erase(world.one.contact.email);
    expect(await getNetwork(other(world), id, now)).toMatchObject({ count: 1, ahead: [{ calledBy: null }] });
    await erase(world.other.contact.email);
    await tendNetworks(clock, now);
    expect(await count("Network")).toBe(0);
  });

  it("is asked after eleven months of silence, goes on by one press, ends after twelve, is taken up again, and is deleted in the end", async () => {
    const world = await metWorld();
    const id = await going(world);
    await tendNetworks(clock, addDays(now, 330));
    expect(await mailedTo("network-silent")).toEqual([]);
    await tendNetworks(clock, addDays(now, 340));
    await tendNetworks(clock, addDays(now, 341));
    expect((await mailedTo("network-silent")).sort()).toEqual(
      [world.one.contact.email, world.other.contact.email].sort(),
    );
    expect(await getNetwork(one(world), id, addDays(now, 341))).toMatchObject({ isAsked: true });
    await goOn(other(world), { networkId: id }, addDays(now, 342));
    expect(await getNetwork(one(world), id, addDays(now, 342))).toMatchObject({ isAsked: false });
    await tendNetworks(clock, addDays(now, 370));
    expect(await mailedTo("network-ended")).toEqual([]);
    await tendNetworks(clock, addDays(now, 342 + 340));
    await tendNetworks(clock, addDays(now, 342 + 370));
    expect((await mailedTo("network-ended")).length).toBe(2);
    const ended = addDays(now, 342 + 371);
    expect(await getNetwork(one(world), id, ended)).toMatchObject({ endedBecause: "silence" });
    expect(await refusal(changeOwnLine(one(world), { networkId: id, ...unsaid }, ended))).toBe(
      "network-ended",
    );
    await takeUp(one(world), { networkId: id }, ended);
    expect(await mailedTo("network-taken-up")).toEqual([world.other.contact.email]);
    await endNetwork(other(world), { networkId: id }, ended);
    await tendNetworks(clock, addDays(ended, 29));
    expect(await count("Network")).toBe(1);
    expect(await refusal(takeUp(one(world), { networkId: id }, addDays(ended, 31)))).toBe("not-found");
    expect(await getNetwork(one(world), id, addDays(ended, 31))).toBeNull();
    await tendNetworks(clock, addDays(ended, 31));
    expect([await count("Network"), await count("NetworkMember")]).toEqual([0, 0]);
  });

  it("ends and is taken up again once, whoever presses at the same moment", async () => {
    const world = await metWorld();
    const id = await going(world);
    await Promise.all([
      endNetwork(one(world), { networkId: id }, now),
      endNetwork(other(world), { networkId: id }, now),
    ]);
    expect((await mailedTo("network-ended")).length).toBe(1);
    const later = addDays(now, 1);
    await Promise.all([
      takeUp(one(world), { networkId: id }, later),
      takeUp(other(world), { networkId: id }, later),
    ]);
    expect((await mailedTo("network-taken-up")).length).toBe(1);
    expect(await getNetwork(one(world), id, later)).toMatchObject({ endedAt: null });
  });

  it("lives on without its group and its programme's groups", async () => {
    const world = await metWorld();
    const id = await going(world);
    expect(await getNetworkOf(one(world), world.group.id)).toBe(id);
    await rows('delete from "Group" returning 1');
    expect(await getNetwork(one(world), id, now)).toMatchObject({ count: 2 });
    expect(await getAsking(one(world), id)).toMatchObject({ known: [] });
    expect(await getNetworkOf(colleague(world), world.group.id)).toBeNull();
  });
});
