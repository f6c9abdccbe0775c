import { afterAll, beforeEach, expect, it } from "vitest";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, pairWorld } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("a group has a mode with a name, and of its seats one hosts at least and all at most", async () => {
  const { group } = await pairWorld({ state: "CONFIRMED" });
  const set = (column: string, value: string) =>
    rows(`update "Group" set ${column} = ${value} where id = $1 returning ${column} as it`, [group.id]);
  expect(await set("mode", "'mentoring'")).toEqual([{ it: "mentoring" }]);
  await expect(set("mode", "''")).rejects.toThrow("group_mode");
  expect(await set("hosting", "2")).toEqual([{ it: 2 }]);
  await expect(set("hosting", "0")).rejects.toThrow("group_hosting");
  await expect(set("hosting", "3")).rejects.toThrow("group_hosting_seats");
  expect(await set("hosting", "1")).toEqual([{ it: 1 }]);
});

it("a draft that is still given its seats may say before how many host, and is proposed with so many", async () => {
  const { group } = await pairWorld({ state: "DRAFT" });
  await rows('update "Group" set hosting = 3 where id = $1', [group.id]);
  const propose = rows('update "Group" set state = $2::"GroupState" where id = $1', [group.id, "PROPOSED"]);
  await expect(propose).rejects.toThrow("group_hosting_seats");
});
