// Everything is searched by keyboard from every page of the coordinators' side, and on a phone and without scripts by a link.
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test("a coordinator finds an association from any page without the mouse, and on a phone without scripts", async ({
  page,
}, { project }) => {
  const tag = Math.random().toString(36).slice(2, 8);
  const name = `Äänekosken Kylä${tag} ry`;
  const world = await pairWorld({ one: { name, municipality: "Äänekoski" } });
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/enrolments`);
  if (project.name === "desktop") {
    const field = page.getByRole("searchbox", { name: "Hae kaikesta" });
    await expect(async () => {
      await page.keyboard.press("Control+K");
      await expect(field).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type(`aanekosken kyla${tag} rf`);
    await page.keyboard.press("Enter");
  } else {
    await page.getByRole("link", { name: "Haku" }).click();
    await page.getByRole("searchbox", { name: "Hae kaikesta" }).fill(`aanekosken kyla${tag} rf`);
    await page.getByRole("button", { name: "Hae", exact: true }).click();
  }
  await expect(page).toHaveURL(/\/fi\/manage\/search\?words=/);
  await expect(page.getByRole("heading", { name: "Ilmoittautumiset" })).toBeVisible();
  await checkPage(page, project.name !== "no-js");
  await page.getByRole("link", { name, exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/enrolments/${world.one.id}$`));

  const [{ reference } = { reference: "" }] = await rows<{ reference: string }>(
    `select reference from "Enrolment" where id = $1`,
    [world.one.id],
  );
  await page.goto(`/fi/manage/search?words=${reference.toLowerCase()}`);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await page.goto("/fi/manage/search?words=zzqqzz");
  await expect(page.getByText("Haulla ”zzqqzz” ei löytynyt mitään")).toBeVisible();
  await checkPage(page, project.name !== "no-js");
});

test("who guides searches their own groups from their own page", async ({ page }, { project }) => {
  const tag = Math.random().toString(36).slice(2, 8);
  const name = `Kylä${tag} ry`;
  const world = await pairWorld({ one: { name } });
  await signIn(page.context(), world.facilitator.email);
  await page.goto("/fi/home");
  await page.getByRole("link", { name: "Haku" }).click();
  await page.getByRole("searchbox", { name: "Hae kaikesta" }).fill(`kyla${tag}`);
  await page.getByRole("button", { name: "Hae", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ryhmät" })).toBeVisible();
  await checkPage(page, project.name !== "no-js");
  expect((await page.goto("/fi/manage/search"))?.status()).toBe(404);
});
