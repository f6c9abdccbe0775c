import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { fillUsual } from "../bench/web/crowd";
import { checkPage, expect, test } from "../support/browser";
import { sendNow } from "../support/held";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { closeDatabase, later, pairWorld } from "../support/world";

test.afterAll(closeDatabase);

test("a coordinator sees what is stuck, with whom and since when, and reminds them once a day", async ({
  page,
  context,
}) => {
  const world = await pairWorld({ now: later(new Date(), -12) });
  await signIn(context, world.coordinator.email);
  await page.goto("/fi/manage");
  await expect(page.getByText("1 jumissa")).toBeVisible();
  await checkPage(page);

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await expect(page.getByText("1 pari, joista jumissa 1")).toBeVisible();
  const row = page.getByRole("row", { name: new RegExp(world.one.name) });
  await expect(row.getByText("1. vierailun ajan sopiminen").first()).toBeVisible();
  await checkPage(page);
  await row.getByRole("link", { name: /Näytä lisää: / }).click();
  const rest = page.locator("[data-part=opened]");
  await expect(rest.getByRole("link", { name: "+358 40 000 0001" })).toHaveAttribute(
    "href",
    "tel:+358400000001",
  );
  await checkPage(page);

  await rest
    .getByRole("listitem")
    .filter({ hasText: world.one.name })
    .getByRole("button", { name: "Muistuta" })
    .click();
  await expect(page.getByText(/^Muistutus lähtee klo /)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#pair-${world.group.id}$`));
  await expect(rest.getByText("Muistutettu tänään")).toBeVisible();
  await sendNow(page);
  const mail = await waitForMail(world.one.contact.email, "1. vierailun ajan sopiminen");
  expect(mail.text).toContain("Kaisa Koordi");

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups?only=own`);
  await expect(page.getByText("Rajauksella ei löytynyt pareja.")).toBeVisible();
});

test("a pair's page tells its history; its facilitator can be changed and the pair taken apart", async ({
  page,
  context,
}) => {
  const world = await pairWorld({ state: "PROPOSED" });
  await signIn(context, world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await page.getByRole("link", { name: new RegExp(`^${world.one.name}`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(world.other.name);
  const wait = page
    .getByRole("listitem")
    .filter({ hasText: world.other.name })
    .filter({ has: page.getByRole("button", { name: "Muistuta" }) });
  await wait.getByRole("button", { name: "Muistuta" }).click();
  await expect(page.getByText(/^Muistutus lähtee klo /)).toBeVisible();
  await expect(page.getByText("Vastaus pariehdotukseen").last()).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: "Pura pari" }).click();
  await expect(page.getByRole("heading", { name: /Puretaanko pari/ })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Pura pari" }).click();
  await expect(page.getByText(/^Tieto parin purkamisesta lähtee klo /)).toBeVisible();
  await sendNow(page);
});

test("whoever does not coordinate the programme is told that there is no such page", async ({
  page,
  context,
}) => {
  const world = await pairWorld();
  const board = `/fi/manage/programmes/${world.programme.slug}/groups`;
  await signIn(context, world.facilitator.email);
  for (const path of [board, `${board}/${world.group.id}`, "/fi/manage"])
    expect((await page.goto(path))?.status()).toBe(404);
  await signIn(context, world.coordinator.email);
  expect((await page.goto(board))?.status()).toBe(200);
});

test("the board shows 30 pairs on two screens, weighs under 70 kB, and opens one of them", async ({
  page,
  context,
}, { project }) => {
  test.skip(project.name !== "desktop", "the widths are set here");
  const slug = `taulu-${randomUUID().slice(0, 8)}`;
  const email = `${slug}@kylassa.example`;
  await write(systemViewer(), (tx) => fillUsual(tx, new Date(), slug, email));
  await signIn(context, email);
  const answer = await page.goto(`/fi/manage/programmes/${slug}/groups`);
  expect(answer?.status()).toBe(200);
  const sent = (await answer?.body()) ?? Buffer.alloc(0);
  const pairs = page.locator("tbody > tr");
  await expect(pairs).toHaveCount(30);
  expect(sent.byteLength).toBeLessThan(70_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect((await pairs.last().boundingBox())?.y).toBeLessThan(1800);
  const buttons = await pairs.evaluateAll((all) => all.map((row) => row.querySelectorAll("button").length));
  expect(Math.max(...buttons)).toBe(1);
  for (const width of [320, 360, 768, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await checkPage(page);
  await page.getByRole("link", { name: "Mitä odotetaan ja keneltä" }).click();
  await expect(page.getByRole("columnheader", { name: "Mitä odotetaan ja keneltä" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await pairs
    .nth(7)
    .getByRole("link", { name: /Näytä lisää: / })
    .click();
  await expect(page).toHaveURL(/\?sort=waited&pair=[0-9a-f-]{36}#pair-/);
  await expect(pairs.nth(8).locator("[data-part=opened]")).toBeVisible();
  await checkPage(page);
});

test(
  "why nobody could be reminded is said beside the button",
  { tag: "@nojs" },
  async ({ page, context }, { project }) => {
    const world = await pairWorld({ now: later(new Date(), -12) });
    await signIn(context, world.coordinator.email);
    await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
    const row = page.getByRole("row", { name: new RegExp(world.one.name) });
    const button = row.getByRole("button", { name: "Muistuta" }).first();
    const press = await button.getAttribute("value");
    // Of a task that is no longer there.
    await button.evaluate((element) => {
      (element as HTMLButtonElement).value = (element as HTMLButtonElement).value.replace(
        "visit-1",
        "visit-9",
      );
    });
    await button.click();
    const why = page.getByText("Juuri nyt ei ole ketään, jota odotetaan");
    await expect(why.first()).toBeVisible();
    if (project.name !== "no-js")
      await expect(row.getByRole("alert")).toContainText("Juuri nyt ei ole ketään");
    expect(press).toContain(world.group.id);
    await checkPage(page);
  },
);
