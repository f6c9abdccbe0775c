import { afterAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { emptyDatabase } from "../support/database";
import { closeDatabase, pairWorld } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

test("a transaction's connection is given one query at a time, whatever is asked of it at once", async () => {
  const warnings: string[] = [];
  const hear = ({ message }: Error) => warnings.push(message);
  process.on("warning", hear);
  const { group, one } = await pairWorld();
  const answers = await write(systemViewer(), async (tx) => {
    const nested = await tx.group.findUniqueOrThrow({
      where: { id: group.id },
      include: {
        meetings: { include: { options: true, rsvps: true } },
        seats: { include: { enrolment: { include: { participants: true, response: true } } } },
        facilitators: true,
      },
    });
    const counts = await Promise.all([tx.group.count(), tx.seat.count(), tx.enrolment.count()]);
    await expect(tx.group.findUniqueOrThrow({ where: { id: one.id } })).rejects.toThrow();
    return [nested.seats.length, ...counts];
  });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", hear);
  expect(answers).toEqual([2, 1, 2, 2]);
  expect(warnings).toEqual([]);
});
