// A group of organisation visits agrees that the visit it has held is enough.

import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildHeld, buildScheduled } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { signIn } from "@/tests/support/sign-in";
import { later, threeWorld } from "@/tests/support/world";

test("a group says that one visit is enough: what falls away stands there first, and goes for everybody @nojs", async ({
  page,
}) => {
  const now = new Date();
  const world = await threeWorld({ now, format: "organisation-visit" });
  const { group, one, other, facilitator } = world;
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, group, "visit-1", later(now, -3), facilitator);
    await buildScheduled(tx, group.meetings["visit-2"] as string, later(now, 10), facilitator);
  });
  const path = `/fi/groups/${group.id}`;
  const as = async (person: { email: string }) => {
    await page.context().clearCookies();
    await signIn(page.context(), person.email);
    return page.goto(path);
  };

  await as(world.colleague);
  await expect(page.getByText("Riittääkö yksi vierailu?")).toHaveCount(0);
  expect((await page.goto(`${path}/enough`))?.status()).toBe(404);

  await as(one.contact);
  await page.getByText("Riittääkö yksi vierailu?").click();
  await page.getByRole("link", { name: "Pidetyt vierailut riittävät" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pidetyt vierailut riittävät" })).toBeVisible();
  await expect(page.getByText("2 vierailua jää pitämättä.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Pidetään loputkin" }).click();
  await page.getByText("Riittääkö yksi vierailu?").click();
  await page.getByRole("link", { name: "Pidetyt vierailut riittävät" }).click();
  await page.getByRole("button", { name: "Pidetyt vierailut riittävät" }).click();
  await expect(
    page.getByText("Pidetyt vierailut riittävät, ja kerroimme siitä kaikille.", { exact: false }),
  ).toBeVisible();
  await checkPage(page);
  expect(await rows('select state from "Meeting" where "groupId" = $1 order by ordinal', [group.id])).toEqual(
    ["HELD", "CANCELLED", "CANCELLED"].map((state) => ({ state })),
  );

  await as(other.contact);
  await expect(page.getByText("Riittääkö yksi vierailu?")).toHaveCount(0);
  expect((await page.goto(`${path}/enough`))?.url()).toContain(path);
  await expect(page.getByRole("heading", { level: 1, name: "Pidetyt vierailut riittävät" })).toHaveCount(0);
});
