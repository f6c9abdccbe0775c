import { afterAll, beforeAll, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { buildEnrolment, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { closeDatabase, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-03-03T10:00:00Z");

beforeAll(emptyDatabase);
afterAll(closeDatabase);

it("G5: the summary counts what was sent: no duplicate that was joined, and nothing that was only begun", async () => {
  const { programme, one, coordinator } = await pairWorld({ now });
  const [begun, double, left] = await write(systemViewer(), async (tx) => {
    const contact = await buildUser(tx, { name: "Kolmas Kolmonen" });
    const enrol = (name: string, state: "DRAFT" | "SUBMITTED") =>
      buildEnrolment(tx, now, { programme, contact, answers: { name }, state });
    return [
      await enrol("Yksi", "DRAFT"),
      await enrol("Kaksi", "SUBMITTED"),
      await enrol("Kolme", "SUBMITTED"),
    ];
  });
  const withdraw = `update "Enrolment" set state = 'WITHDRAWN', "withdrawnAt" = $2, "joinedIntoId" = $3 where id = $1`;
  await rows(withdraw, [begun?.id, now, null]);
  await rows(withdraw, [double?.id, now, one.id]);
  await rows(withdraw, [left?.id, now, null]);
  const managed = await getManagedProgramme(viewerOf(coordinator), programme.slug);
  if (!managed) throw new Error("the coordinator does not see the programme");
  const report = await getReport(viewerOf(coordinator), managed, now);
  // The pair and the one that has left since.
  expect(report.enrolled).toBe(3);
  expect(report.enrolments.WITHDRAWN).toBe(3);
});
