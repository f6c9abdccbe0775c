import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "@/tests/support/browser";
import { signIn } from "@/tests/support/sign-in";
import { betweenVisits, interim } from "@/tests/support/visits";
import type { PairWorld } from "@/tests/support/world";

const prompts = [
  "Mikä toisen toiminnassa yllätti?",
  "Mitä haluaisitte kokeilla?",
  "Mitä jäitte miettimään omasta toiminnastanne?",
  "Mitä haluatte kysyä ensi kerralla?",
];

test("an association hands in the assignment, and reads the other's when both are in @nojs", async ({
  page,
  browser,
}, info) => {
  // Two people, nine pages and axe on each.
  test.slow();
  const world = await betweenVisits();
  const path = `/fi/groups/${world.group.id}/assignments/${interim}`;

  await signIn(page.context(), world.one.contact.email);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "Peili" })).toBeVisible();
  await expect(page.getByText("Vastaukset avautuvat yhtä aikaa")).toBeVisible();
  await checkPage(page);

  await page.getByLabel(prompts[0] as string).fill("Kaikki tekivät kaikkea.");
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Luonnos on tallessa.", { exact: false })).toBeVisible();
  await expect(page.getByLabel(prompts[0] as string)).toHaveValue("Kaikki tekivät kaikkea.");

  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.locator("main").getByRole("alert").getByRole("link")).toHaveCount(3);
  await checkPage(page);
  await fill(page, "Naapurien vastaus");
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText("Vastauksenne on palautettu.", { exact: false })).toBeVisible();
  await checkPage(page);

  await page.getByRole("button", { name: "Ota vastaus takaisin" }).click();
  await expect(page.getByText("Otitte vastauksen takaisin.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText("Vastauksenne on palautettu.", { exact: false })).toBeVisible();

  const other = await openAs(browser, world.other.contact.email, path, info.project.use);
  await expect(other.getByText(/^Palautettu /)).toBeVisible();
  await expect(other.getByText("Naapurien vastaus 1")).toHaveCount(0);
  await expect(other.getByText("molemmat avautuvat heti", { exact: false })).toBeVisible();
  await fill(other, "Toisten vastaus");
  await other.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(other.getByText("Naapurien vastaus 1")).toBeVisible();
  await expect(other.getByText("Toisten vastaus 1")).toBeVisible();
  await checkPage(other);

  await other.getByRole("link", { name: "Avaa arkki toiseen vierailuun" }).click();
  await expect(other.getByRole("heading", { name: "Välitehtävät rinnakkain" })).toBeVisible();
  await expect(other.getByText("Mitä toinen näki teissä", { exact: false })).toBeVisible();
  await checkPage(other);
});

test("the facilitator waits until both are in, the coordinator reads nothing, a stranger finds nothing", async ({
  browser,
}, info) => {
  const world = await betweenVisits();
  const path = `/fi/groups/${world.group.id}/assignments/${interim}`;
  const facilitator = await openAs(browser, world.facilitator.email, path, info.project.use);
  await expect(
    facilitator.getByText("Näette vastaukset, kun molemmat ovat palauttaneet ne.", { exact: false }),
  ).toBeVisible();
  await checkPage(facilitator);
  const coordinator = await openAs(browser, world.coordinator.email, path, info.project.use);
  await expect(
    coordinator.getByText("Vastaukset ovat parin ja fasilitaattorin.", { exact: false }),
  ).toBeVisible();
  const stranger = await openAs(browser, world.stranger.email, path, info.project.use);
  await expect(stranger.getByRole("heading", { level: 1, name: "Peili" })).toHaveCount(0);
  expect((await stranger.request.get(path)).status()).toBe(404);
});

test("two contacts who write at once keep both texts @nojs", async ({ page, browser }, info) => {
  const world: PairWorld = await betweenVisits();
  const path = `/fi/groups/${world.group.id}/assignments/${interim}`;
  await signIn(page.context(), world.one.contact.email);
  await page.goto(path);
  const second = await openAs(browser, world.one.contact.email, path, info.project.use);
  await second.getByLabel(prompts[0] as string).fill("Toisen teksti.");
  await second.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(second.getByText("Luonnos on tallessa.", { exact: false })).toBeVisible();
  await page.getByLabel(prompts[0] as string).fill("Minun tekstini.");
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Joku muu ehti muuttaa", { exact: false })).toBeVisible();
  await expect(page.getByLabel(prompts[0] as string)).toHaveValue("Minun tekstini.");
  await expect(page.getByText("Toisen teksti.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Luonnos on tallessa.", { exact: false })).toBeVisible();
});

async function fill(page: Page, words: string): Promise<void> {
  for (const [index, prompt] of prompts.entries())
    await page.getByLabel(prompt).fill(`${words} ${index + 1}`);
}

async function openAs(
  browser: import("@playwright/test").Browser,
  email: string,
  path: string,
  use: object,
): Promise<Page> {
  const context = await browser.newContext(use);
  await signIn(context, email);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
