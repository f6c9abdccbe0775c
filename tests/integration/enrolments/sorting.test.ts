import { beforeEach, describe, expect, it } from "vitest";
import { listEnrolments } from "@/lib/enrolments/queries";
import type { EnrolmentSort } from "@/lib/enrolments/schema";
import { emptyDatabase, rows } from "../../support/database";
import { later, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);

describe("the list of enrolments", () => {
  it("comes newest first, and is sorted by name or by who has waited the longest", async () => {
    const now = new Date("2026-10-01T09:00:00Z");
    const world = await pairWorld({ now });
    for (const [id, name, days] of [
      [world.one.id, "Aamuvirkut ry", -2],
      [world.other.id, "Zeppelin ry", -9],
    ] as const)
      await rows('update "Enrolment" set name = $1, "submittedAt" = $2 where id = $3', [
        name,
        later(now, days),
        id,
      ]);
    const names = async (sort?: EnrolmentSort) => {
      const found = await listEnrolments(viewerOf(world.coordinator), world.programme.id, { sort }, 1);
      return found.enrolments.map(({ name }) => name).filter((name) => /^(Aamu|Zepp)/.test(name));
    };
    expect(await names()).toEqual(["Aamuvirkut ry", "Zeppelin ry"]);
    expect(await names("sent")).toEqual(["Zeppelin ry", "Aamuvirkut ry"]);
    expect(await names("name")).toEqual(["Aamuvirkut ry", "Zeppelin ry"]);
    await rows('update "Enrolment" set name = $1 where id = $2', ["Zuumi ry", world.one.id]);
    expect(
      (
        await listEnrolments(viewerOf(world.coordinator), world.programme.id, { sort: "name" }, 1)
      ).enrolments.at(-1)?.name,
    ).toBe("Zuumi ry");
  });
});
