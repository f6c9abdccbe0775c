import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db";
import { previewProposals } from "@/lib/emails/preview-queries";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { getProposal } from "@/lib/groups/queries";
import { getBoard } from "@/lib/reports/board-queries";
import { taskName } from "@/lib/tasks/names";
import type { Task } from "@/lib/tasks/plan";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { pairWorld, viewerOf } from "../support/world";

const now = new Date();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose first association has answered by phone and has nobody to write to. */
async function called(state: "DRAFT" | "PROPOSED") {
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

describe("an association that is called", () => {
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
    expect(taskName("fi", { format: peerVisits, seats: 2 }, task)).toBe("Vastaus pariehdotukseen");
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
