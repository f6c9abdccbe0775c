import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { previewProposals } from "@/lib/emails/preview-queries";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { getProposal } from "@/lib/groups/queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { getBoard } from "@/lib/reports/board-queries";
import type { Task } from "@/lib/steps/step";
import { taskName } from "@/lib/tasks/names";
import { emptyDatabase, rows } from "../support/database";
import { toldBy } from "../support/told";
import { refusal } from "../support/visits";
import { later, pairWorld, viewerOf } from "../support/world";

const now = new Date();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose first association has answered by phone and has nobody to write to. */
async function called(state: "DRAFT" | "PROPOSED" | "CONFIRMED") {
  const world = await pairWorld({ state });
  await rows('delete from "Participant" where "enrolmentId" = $1', [world.one.id]);
  await rows(
    `update "Response" set answers = answers - 'email' || '{"email.none": "yes", "contactName": "Pirkko Puhelin", "phone": "+358401234567"}'
     where "enrolmentId" = $1`,
    [world.one.id],
  );
  return { ...world, kaisa: viewerOf(world.coordinator), groupId: world.group.id };
}

const board = async ({ kaisa, programme }: Awaited<ReturnType<typeof called>>) => {
  const all = await getBoard(kaisa, { ...programme, timeZone: "Europe/Helsinki" }, { only: "own" }, 1, now);
  return all.rows[0];
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
    expect(taskName("fi", { format: peerVisits, size: 2 }, task)).toBe("Vastaus pariehdotukseen");
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
