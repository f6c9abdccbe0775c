import { afterAll, beforeEach, expect, it } from "vitest";
import { listActivity } from "@/lib/reports/activity-queries";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("what has happened to an enrolment without a name is told by its reference: a link has words", async () => {
  const { coordinator, one, convenerId } = await pairWorld();
  await rows(`update "Enrolment" set name = '' where id = $1`, [one.id]);
  await rows(
    `insert into "Activity" (id, at, "convenerId", actor, action, "subjectType", "subjectId", facts)
     values (gen_random_uuid(), now(), $1, 'visitor', 'enrolment.begin', 'enrolment', $2, '{}')`,
    [convenerId, one.id],
  );
  const { rows: told } = await listActivity(viewerOf(coordinator), 1);
  expect(told.find(({ action }) => action === "enrolment.begin")?.subject?.name.fi).toBe(one.reference);
});
