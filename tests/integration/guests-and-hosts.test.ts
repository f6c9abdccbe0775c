import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { getEnrolment } from "@/lib/enrolments/queries";
import { listExportedEnrolments } from "@/lib/exports/queries";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { draftGroup, draftGroups } from "@/lib/groups/draft-commands";
import { getProposal } from "@/lib/groups/queries";
import { takeBackConsent } from "@/lib/meetings/consent-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { Letters } from "../support/letters-said";
import { linkFor } from "../support/sent";
import { type Swap, swap } from "../support/swap";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const names = ["Aino Aalto", "Bo Berg", "Cai Ceder", "Dina Dal"];
/** Four experts, of whom the first receives two. */
const four = () =>
  swap(
    now,
    names.map((name, at) => ({ name, hosting: at === 0 ? "two" : "yes" })),
  );

function draft(world: Swap, members: readonly number[], hosting: number | null = null) {
  const enrolmentIds = members.map((at) => world.experts[at]?.id ?? "");
  const plain = { facilitatorId: null, theme: null, message: null, assignment: null };
  return draftGroup(viewerOf(world.coordinator), {
    programmeId: world.programme.id,
    enrolmentIds,
    hosting,
    ...plain,
  });
}

async function propose({ coordinator }: Swap, groupId: string): Promise<void> {
  const [row] = await rows<{ version: number }>('select version from "Group" where id = $1', [groupId]);
  await proposeGroup(viewerOf(coordinator), { groupId, version: row?.version ?? 1 }, now);
}

const seats = (groupId: string) =>
  rows('select seat, guest, "hostPlace" from "Seat" where "groupId" = $1 order by seat', [groupId]);
const states = (ids: readonly string[]) =>
  rows<{ state: string }>(
    'select state from "Group" where id = any($1::uuid[]) order by array_position($1::uuid[], id)',
    [ids],
  );

describe("an expert who is guest and host", () => {
  it("is the guest of one, and receives as many as they have said", async () => {
    const world = await four();
    const both = await draft(world, [0, 1]);
    expect(await seats(both)).toEqual([
      { seat: 1, guest: true, hostPlace: 1 },
      { seat: 2, guest: true, hostPlace: 1 },
    ]);
    const oneWay = await draft(world, [0, 2], 1);
    expect(await seats(oneWay)).toEqual([
      { seat: 1, guest: false, hostPlace: 2 },
      { seat: 2, guest: true, hostPlace: null },
    ]);
    expect(await refusal(draft(world, [0, 3], 1))).toBe("no-room-to-host");
    expect(await refusal(draft(world, [3, 2], 1))).toBe("already-in-a-group");
    expect(await refusal(draft(world, [1, 3]))).toBe("already-in-a-group");
    expect(await refusal(draft(world, [1, 3], 1))).toBe("no-room-to-host");
    // The guest of one can still receive another.
    expect(await seats(await draft(world, [2, 3], 1))).toHaveLength(2);
  });

  it("goes round in three, each a guest and a host once", async () => {
    const world = await four();
    expect(await seats(await draft(world, [1, 2, 3]))).toEqual(
      [1, 2, 3].map((seat) => ({ seat, guest: true, hostPlace: 1 })),
    );
  });

  it("is drafted by two who coordinate at once into one group, not two, and as a host not beyond what they said", async () => {
    const world = await four();
    const planned = (members: number[]) => ({
      ...{ members: members.map((at) => world.experts[at]?.id ?? ""), hosting: 1 },
      ...{ theme: null, predicted: { score: 1, of: 1, factors: [] } },
    });
    const done = await Promise.allSettled([
      draftGroups(viewerOf(world.coordinator), world.programme.id, [planned([0, 1]), planned([0, 2])], now),
      draftGroups(viewerOf(world.other), world.programme.id, [planned([0, 1]), planned([0, 3])], now),
    ]);
    const drafted = done.flatMap((one) => (one.status === "fulfilled" ? [one.value.done] : []));
    expect(drafted.reduce((sum, one) => sum + one, 0)).toBe(2);
    const places = await rows(
      'select "hostPlace" from "Seat" where live and "hostPlace" is not null order by 1',
    );
    expect(places).toEqual([{ hostPlace: 1 }, { hostPlace: 2 }]);
  });

  it("waits for a host of their own, though others come to them", async () => {
    const world = await four();
    const groupId = await draft(world, [0, 1], 1);
    await propose(world, groupId);
    const own = await listOwnEnrolments(viewerOf(world.people[0] as Person));
    expect(own.map(({ id }) => id)).toEqual([world.experts[0]?.id]);
    expect(await listOwnEnrolments(viewerOf(world.people[1] as Person))).toEqual([]);
  });

  it("has both proposals: the one to answer is shown first, and the other beside it", async () => {
    const world = await four();
    const [host] = world.people as [Person];
    const id = world.experts[0]?.id ?? "";
    const [first, second] = [await draft(world, [0, 1]), await draft(world, [0, 2], 1)];
    await propose(world, first);
    await propose(world, second);
    await rows('update "Group" set "proposedAt" = $1', [now]);
    await agreeToGroup(viewerOf(host), { groupId: second, seat: 1, groundRules: "yes" }, now);
    expect((await getProposal(viewerOf(host), id))?.id).toBe(first);
    const named = await getProposal(viewerOf(host), id, second);
    expect(named?.own.agreedAt).not.toBeNull();
    expect(named?.also).toEqual([{ id: first, names: ["Bo Berg"] }]);
    const enrolment = await getEnrolment(viewerOf(host), id);
    expect(enrolment?.liveGroup?.id).toBe(first);
    expect(enrolment?.otherGroups).toEqual([expect.objectContaining({ id: second, names: ["Cai Ceder"] })]);
    // Who is in one of them reads nothing of the other.
    expect(await getProposal(viewerOf(world.people[1] as Person), id, second)).toBeNull();
    const exported = await listExportedEnrolments(viewerOf(world.coordinator), world.programme.id);
    expect(exported.find(({ name }) => name === "Aino Aalto")?.pair).toEqual({
      ...{ others: "Bo Berg; Cai Ceder", state: "PROPOSED" },
    });
  });

  it("is told of two open proposals in mails of which each names its own and leads to it, in every language", async () => {
    const world = await four();
    const [host] = world.people as [Person];
    const [first, second] = [await draft(world, [0, 1]), await draft(world, [0, 2], 1)];
    for (const id of [first, second]) await propose(world, id);
    await rows('update "Group" set "proposedAt" = $1, "answerByOn" = $2', [now, "2027-03-10"]);
    const letters = new Letters();
    await letters.read(now);
    for (const [groupId, at] of [
      [first, 1],
      [second, 2],
    ] as const)
      await agreeToGroup(viewerOf(world.people[at] as Person), { groupId, seat: 2, groundRules: "yes" }, now);
    await letters.read(now);
    const version = await rows<{ version: number }>('select version from "Group" where id = $1', [first]);
    await dissolveGroup(
      viewerOf(world.coordinator),
      { groupId: first, version: version[0]?.version ?? 1 },
      now,
    );
    await declineGroup(viewerOf(host), { groupId: second, seat: 1, about: null, reason: null }, now);
    await letters.read(now);
    const own = await rows<{ template: string; key: string }>(
      'select template, key from "Email" where "toUserId" = $1',
      [host.id],
    );
    for (const template of ["group-proposed", "group-agreed", "group-dissolved", "group-declined-own"]) {
      const keys = own.filter((one) => one.template === template).map(({ key }) => key);
      const said = letters.all.filter((one) => one.template === template && keys.includes(one.key));
      expect([template, said.length]).toEqual([template, template.startsWith("group-d") ? 3 : 6]);
      for (const { key, text } of said) {
        const [mine, other] = key.includes(first) ? ["Bo Berg", "Cai Ceder"] : ["Cai Ceder", "Bo Berg"];
        const [subject = ""] = text.split("\n");
        expect(subject).toContain(mine);
        expect(text).not.toContain(other);
      }
    }
    const paths = await rows<{ path: string }>('select distinct path from "Link" where "userId" = $1', [
      host.id,
    ]);
    const agreement = `/enrolments/${world.experts[0]?.id}/agreement`;
    expect(
      paths
        .map(({ path }) => path)
        .filter((path) => path.startsWith(agreement))
        .sort(),
    ).toEqual([first, second].map((group) => `${agreement}?group=${group}`).sort());
  });

  it("leaves all of them by withdrawing", async () => {
    const world = await four();
    const ids = [await draft(world, [0, 1]), await draft(world, [0, 2], 1)];
    for (const id of ids) await propose(world, id);
    await rows('update "Group" set "proposedAt" = $1', [now]);
    const own = { enrolmentId: world.experts[0]?.id ?? "", reason: null };
    await withdrawWithGroup(viewerOf(world.people[0] as Person), own, now);
    expect(await states(ids)).toEqual([{ state: "DISSOLVED" }, { state: "DISSOLVED" }]);
    expect(await rows('select id from "Seat" where live')).toEqual([]);
    const told = await rows<{ params: { pair: string } }>(
      `select params from "Email" where template = 'enrolment-withdrawn' limit 1`,
    );
    expect(told[0]?.params.pair).toContain("Bo Berg");
    expect(told[0]?.params.pair).toContain("Cai Ceder");
  });

  it("is let go from all of them where their supervisor takes the yes back", async () => {
    const world = await four();
    const ids = [
      await draft(world, [0, 1]),
      await draft(world, [0, 2], 1),
      await draft(world, [3, 2].reverse(), 1),
    ];
    for (const id of ids.slice(0, 2)) await propose(world, id);
    await takeBackConsent(
      viewerOf(world.coordinator),
      { token: await linkFor(world.experts[0]?.id ?? ""), words: null },
      now,
    );
    expect(await states(ids)).toEqual([{ state: "DISSOLVED" }, { state: "DISSOLVED" }, { state: "DRAFT" }]);
  });
});

describe("the database", () => {
  it("lets nobody have two hosts, nor a place as a host twice, nor a seat that is neither", async () => {
    const world = await four();
    await draft(world, [0, 1]);
    const groupId = await draft(world, [2, 3]);
    const [aino] = world.experts;
    const seat = (guest: boolean, place: number | null) =>
      rows(
        `insert into "Seat" ("convenerId", "programmeId", "groupId", "enrolmentId", id, seat, guest, "hostPlace")
         select "convenerId", "programmeId", id, $2, gen_random_uuid(), 3, $3, $4 from "Group" where id = $1`,
        [groupId, aino?.id, guest, place],
      );
    await expect(seat(true, null)).rejects.toMatchObject({ constraint: "seat_one_live_guest" });
    await expect(seat(false, 1)).rejects.toMatchObject({ constraint: "seat_one_live_host_place" });
    await expect(seat(false, 3)).rejects.toMatchObject({ constraint: "seat_host_place" });
    await expect(seat(false, null)).rejects.toMatchObject({ constraint: "seat_guest_or_host" });
    await seat(false, 2);
  });
});
