import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { previewProposals } from "@/lib/emails/preview-queries";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { getProposal } from "@/lib/groups/queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { haveEnough } from "@/lib/meetings/enough-commands";
import { getBoard } from "@/lib/reports/board-queries";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import type { Task } from "@/lib/steps/step";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { taskName } from "@/lib/tasks/names";
import { buildHeld } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { toldBy } from "../support/told";
import { refusal } from "../support/visits";
import { later, pairWorld, type ThreeWorld, threeWorld, viewerOf } from "../support/world";

const now = new Date();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function onlyByPhone({ id }: { id: string }) {
  await rows('delete from "Participant" where "enrolmentId" = $1', [id]);
  await rows(
    `update "Response" set answers = answers - 'email' || '{"email.none": "yes", "contactName": "Pirkko Puhelin", "phone": "+358401234567"}'
     where "enrolmentId" = $1`,
    [id],
  );
}

/** A pair whose first association has answered by phone and has nobody to write to. */
async function called(state: "DRAFT" | "PROPOSED" | "CONFIRMED") {
  const world = await pairWorld({ state });
  await onlyByPhone(world.one);
  return { ...world, kaisa: viewerOf(world.coordinator), groupId: world.group.id };
}

const board = async ({ kaisa, programme }: Awaited<ReturnType<typeof called>>) => {
  const of = { ...programme, timeZone: "Europe/Helsinki" };
  const [row] = (await getBoard(kaisa, of, { only: "own" }, 1, now)).rows;
  return row && getWholeRow(kaisa, of, row.group.id, now);
};

/** What the coordinators are asked to pass on, in the order in which it happened. */
const calls = () =>
  rows<{ id: string; toUserId: string; what: string; by: string; was: object | null }>(
    `select id, "toUserId", params->>'what' as what, params->>'by' as by, params->'was' as was
     from "Email" where template = 'visit-to-call' order by (params->'calendar'->>'sequence')::int`,
  );
const evening = { from: "17:00", until: "19:30" };

describe("an association that is called", () => {
  it("D2: hears of its visit by phone: the coordinator is mailed what others do to it, and whom to call", async () => {
    const world = await called("CONFIRMED");
    const meetingId = world.group.meetings["visit-1"] as string;
    const visit = async () => {
      const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [
        meetingId,
      ]);
      return { meetingId, version: row?.version ?? 0 };
    };
    const day = (n: number) => later(now, n).toISOString().slice(0, 10);
    const guide = viewerOf(world.facilitator);
    const sure = { sure: "yes" } as const;
    await scheduleDirectly(guide, { ...(await visit()), day: day(60), ...evening, ...sure }, now);
    await moveMeeting(
      viewerOf(world.other.contact),
      { ...(await visit()), day: day(61), ...evening, ...sure },
      now,
    );
    // What the coordinator does they know themselves.
    await moveMeeting(world.kaisa, { ...(await visit()), day: day(62), ...evening, ...sure }, now);
    await cancelMeeting(viewerOf(world.other.contact), { ...(await visit()), reason: null }, now);
    const told = await calls();
    const by = { guide: world.facilitator.name, contact: world.other.contact.name };
    expect(told.map(({ toUserId, what, by }) => [toUserId, what, by])).toEqual([
      [world.coordinator.id, "scheduled", by.guide],
      [world.coordinator.id, "moved", by.contact],
      [world.coordinator.id, "cancelled", by.contact],
    ]);
    expect(Object.keys(told[1]?.was ?? {})).toEqual(["endsAt", "startsAt"]);
    expect(await toldBy("meeting.cancel")).toEqual([
      "meeting-cancelled → contact",
      "meeting-cancelled → facilitator",
      "visit-to-call → coordinator",
    ]);
    const composed = await write(systemViewer(), async (tx) => {
      const row = await tx.email.findUniqueOrThrow({ where: { id: told[2]?.id } });
      const first = await tx.email.findUniqueOrThrow({ where: { id: told[0]?.id } });
      const at = { viewer: systemViewer(), now };
      return [await compose(tx, row, at), await compose(tx, first, at)];
    });
    const [letter, outdated] = composed;
    if (typeof letter !== "object") throw new Error(letter);
    expect(letter.letter.subject).toBe(`Kertokaa puhelimessa (${world.one.name}): 1. vierailu on peruttu`);
    expect(letter.letter.facts).toEqual([{ term: "Soittakaa", value: "Pirkko Puhelin, +358401234567" }]);
    expect(outdated).toBe("superseded");
  });

  it("G5: is named before the press as one that gets no mail", async () => {
    const { kaisa, programme, one } = await called("DRAFT");
    const [preview] = await previewProposals(kaisa, programme.id, null, now);
    expect(preview?.calls).toEqual([one.name]);
  });

  it("G5: waits on the board for the coordinator, with whom to call", async () => {
    const world = await called("PROPOSED");
    const row = await board(world);
    expect(row?.contacts.get(1)).toEqual([
      { userId: world.one.id, name: "Pirkko Puhelin", phone: "+358401234567", email: null },
    ]);
    const task = row?.group.plan.find(({ key }) => key === "agreement:1") as Task;
    expect(taskName("fi", { format: peerVisits, ...ofSize(2) }, task)).toBe("Vastaus pariehdotukseen");
    expect(row?.group.plan.find(({ key }) => key === "agreement:1")?.whose).toEqual([
      { kind: "coordinator", callsFor: 1 },
    ]);
  });

  it("G5: says yes through the coordinator, who may speak for no association that has a contact", async () => {
    const { kaisa, groupId, one, other } = await called("PROPOSED");
    expect((await getProposal(kaisa, one.id))?.own.name).toBe(one.name);
    expect(await getProposal(kaisa, other.id)).toBeNull();
    const yes = { groupId, groundRules: "yes" } as const;
    expect(await refusal(agreeToGroup(kaisa, { ...yes, seat: 2 }, now))).toBe("not-allowed");
    await agreeToGroup(kaisa, { ...yes, seat: 1 }, now);
    await agreeToGroup(viewerOf(other.contact), { ...yes, seat: 2 }, now);
    expect(await rows('select state from "Group"')).toEqual([{ state: "CONFIRMED" }]);
    const told = await rows<{ to: string }>('select distinct "toAddress" as to from "Email" order by 1');
    expect(told.map(({ to }) => to)).not.toContain(one.contact.email);
    expect(told.map(({ to }) => to)).not.toContain("");
  });
});

describe("an association of three that is called", () => {
  const three = async (state: "PROPOSED" | "CONFIRMED" = "CONFIRMED", format = organisationVisit.key) => {
    const world = await threeWorld({ state, now, format });
    await onlyByPhone(world.one);
    return world;
  };
  /** What the coordinators read in a mail: whom they are to call, and what comes next. */
  const letterOf = async (template: string) => {
    const mails = await rows<{ id: string; to: string }>(
      "select id, \"toAddress\" as to from \"Email\" where template = $1 and params->>'toCall' <> '[]'",
      [template],
    );
    const letters: unknown[] = [];
    for (const { id, to } of mails) {
      const composed = await write(systemViewer(), async (tx) =>
        compose(tx, await tx.email.findUniqueOrThrow({ where: { id } }), { viewer: systemViewer(), now }),
      );
      if (typeof composed !== "object") throw new Error(composed);
      letters.push([to, composed.letter.facts, composed.letter.next]);
    }
    return letters;
  };
  const call = (world: ThreeWorld) => [
    { term: "Soittakaa", value: `${world.one.name}: Pirkko Puhelin, +358401234567` },
  ];
  const phone = "Soittakaa niille, joilla ei ole sähköpostia, ja kertokaa asiasta.";
  const leave = (world: ThreeWorld) =>
    withdrawWithGroup(viewerOf(world.third.contact), { enrolmentId: world.third.id, reason: null }, now);

  it("hears by phone that another has left and the group goes on: the coordinator is told whom to call, not that nothing is to be done", async () => {
    const world = await three();
    await leave(world);
    expect(await letterOf("enrolment-withdrawn")).toEqual([
      [world.coordinator.email, call(world), [`Muille on kerrottu, että he jatkavat ilman. ${phone}`]],
    ]);
  });

  it("hears by phone that its group has ended", async () => {
    const world = await three();
    await leave(world);
    await withdrawWithGroup(
      viewerOf(world.other.contact),
      { enrolmentId: world.other.id, reason: null },
      later(now, 1),
    );
    const [, last] = (await letterOf("enrolment-withdrawn")) as [string, unknown, string[]][];
    expect(last).toEqual([
      world.coordinator.email,
      call(world),
      [
        `Sovitut vierailut on peruttu. ${phone} Etsikää jäljelle jääneille uusi ryhmä ja kertokaa, mitä seuraavaksi tapahtuu.`,
      ],
    ]);
  });

  it.each([
    ["the proposal goes on with the others", organisationVisit.key, "group-goes-on"],
    ["the proposal has ended", peerVisits.key, "group-declined"],
  ])("hears by phone that another said not this time: %s", async (_, format, template) => {
    const world = await three("PROPOSED", format);
    const no = { groupId: world.group.id, seat: 3, reason: null };
    await declineGroup(viewerOf(world.third.contact), no, now);
    const [letter] = (await letterOf(template)) as [string, unknown, string[]][];
    expect(letter?.slice(0, 2)).toEqual([world.coordinator.email, call(world)]);
    expect(letter?.[2][0]?.startsWith(`${phone} `)).toBe(format === organisationVisit.key);
  });

  it("hears by phone that the proposal has lapsed", async () => {
    const world = await three("PROPOSED");
    await timeOutProposals(systemViewer(), later(now, 40));
    const [letter] = (await letterOf("group-lapsed")) as [string, unknown, string[]][];
    expect(letter?.slice(0, 2)).toEqual([world.coordinator.email, call(world)]);
    expect(letter?.[2][0]?.startsWith(`${phone} `)).toBe(true);
  });

  it("hears by phone that the visits held are enough: of what others say the coordinator is told, and of nothing where all are mailed", async () => {
    const enough = async (isCalled: boolean) => {
      const world = await threeWorld({ now, format: organisationVisit.key });
      await write(systemViewer(), (tx) =>
        buildHeld(tx, world.group, "visit-1", later(now, -3), world.facilitator),
      );
      if (isCalled) await onlyByPhone(world.one);
      await haveEnough(viewerOf(world.other.contact), { groupId: world.group.id, version: 1 }, now);
      return world;
    };
    const world = await enough(true);
    expect(await letterOf("group-enough")).toEqual([[world.coordinator.email, call(world), [phone]]]);
    expect(await toldBy("group.enough")).toEqual([
      "group-enough → contact",
      "group-enough → coordinator",
      "group-enough → facilitator",
    ]);
    await emptyDatabase();
    await enough(false);
    expect(await toldBy("group.enough")).not.toContain("group-enough → coordinator");
  });

  it("is called by who guides and coordinates its group: that one letter says whom to call, also of what they have said themselves", async () => {
    const both = async (stage: "CONFIRMED" | "PROPOSED" = "CONFIRMED") => {
      await emptyDatabase();
      const world = await threeWorld({ now, format: organisationVisit.key, state: stage });
      const { group, facilitator } = world;
      if (stage === "CONFIRMED")
        await write(systemViewer(), (tx) => buildHeld(tx, group, "visit-1", later(now, -3), facilitator));
      await onlyByPhone(world.one);
      await rows(
        `insert into "Coordinator" ("convenerId", "userId", name, "acceptedAt") values ($1, $2, 'Molemmat', now())`,
        [world.convenerId, world.facilitator.id],
      );
      return world;
    };
    const called = async (template: string) =>
      ((await letterOf(template)) as [string][]).map(([to]) => to).sort();
    const held = await both();
    await haveEnough(viewerOf(held.facilitator), { groupId: held.group.id, version: 1 }, now);
    expect(await called("group-enough")).toEqual([held.coordinator.email, held.facilitator.email].sort());
    const declined = await both("PROPOSED");
    await declineGroup(
      viewerOf(declined.third.contact),
      { groupId: declined.group.id, seat: 3, reason: null },
      now,
    );
    expect(await called("group-goes-on")).toEqual(
      [declined.coordinator.email, declined.facilitator.email].sort(),
    );
  });
});
