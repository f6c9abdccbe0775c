import { expect, test } from "@/tests/support/browser";
import { signIn } from "@/tests/support/sign-in";
import { betweenVisits } from "@/tests/support/visits";

test("what is typed before the page's script has come stays when it comes", async ({ page }) => {
  const world = await betweenVisits();
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/groups/${world.group.id}/notes`);
  await page.getByLabel("Mitä haluatte muistaa?").fill("Kahvi oli hyvää.");
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  const edit = await page.getByRole("link", { name: "Muuta" }).getAttribute("href");

  const hasCome = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await hasCome.promise;
    await route.continue();
  });
  await page.goto(edit ?? "", { waitUntil: "domcontentloaded" });
  const field = page.getByLabel("Muistiinpano");
  await expect(field).toHaveValue("Kahvi oli hyvää.");
  await field.fill("Kahvi oli hyvää, ja pulla.");
  hasCome.resolve();
  await expect
    .poll(() => field.evaluate((its) => Object.keys(its).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await expect(field).toHaveValue("Kahvi oli hyvää, ja pulla.");
});
