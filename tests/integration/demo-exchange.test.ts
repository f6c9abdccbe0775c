import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { assignmentSteps } from "@/lib/formats/occurrences";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildProgramme } from "@/prisma/seed/builders";
import { expertExchanges } from "@/prisma/seed/exchanges";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("the demo's exchanges have written what their format asks of their groups, and nothing that it does not know", async () => {
  await write(systemViewer(), async (tx) => {
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [] });
    const facts = { convenerId, format: expertExchange.key, state: "RUNNING" } as const;
    await expertExchanges(tx, now, await buildProgramme(tx, now, facts));
  });
  const written = await rows<{ step: string; mode: string }>(
    'select distinct s.step, g.mode from "Submission" s join "Group" g on g.id = s."groupId" order by 1, 2',
  );
  expect(written.map(({ step }) => step)).toEqual([
    "host-checklist.days-1",
    "learning-plan",
    "learning-plan",
  ]);
  for (const { step, mode } of written)
    expect(
      assignmentSteps(expertExchange, { size: 2, ordered: null, hosting: null, mode }).map(({ key }) => key),
    ).toContain(step);
});
