import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { fillUsual } from "../bench/web/crowd";
import { checkPage, expect, test } from "../support/browser";
import { utilitiesAmong } from "../support/classes";
import { manyAssociations } from "../support/many";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test("each kind of page is sent one sheet, of what it needs", async ({ page, context }, { project }) => {
  test.skip(project.name !== "desktop", "what is sent is the same everywhere");
  const world = await pairWorld();
  const at = `/fi/programmes/${world.programme.slug}`;
  const inlined = page.locator("head style");
  for (const path of ["/fi", at, `${at}/enrolment`]) {
    expect(await sheetOf(page, path), path).toBeLessThanOrEqual(8800);
    await expect(inlined, "a page that strangers are sent has its sheet in it").toHaveCount(1);
  }
  expect(await sheetOf(page, "/fi/sign-in")).toBeLessThanOrEqual(8800);
  await expect(inlined).toHaveCount(0);
  await signIn(context, world.one.contact.email);
  for (const path of ["/fi/home", `/fi/groups/${world.group.id}`, `/fi/enrolments/${world.one.id}`])
    expect(await sheetOf(page, path), path).toBeLessThanOrEqual(12_000);
  await signIn(context, world.coordinator.email);
  expect(await sheetOf(page, `/fi/manage/programmes/${world.programme.slug}/groups`)).toBeLessThanOrEqual(
    13_800,
  );
});

test("lists of people and associations are light; all groups of somebody are shown on demand", {
  tag: "@nojs",
}, async ({ page, context }) => {
  const slug = `paino-${randomUUID().slice(0, 8)}`;
  const email = `${slug}@kylassa.example`;
  await write(systemViewer(), (tx) => fillUsual(tx, new Date(), slug, email));
  await signIn(context, email);
  expect(await heavyAs(page, "/fi/manage/organisations")).toBeLessThan(80_000);
  expect(await heavyAs(page, "/fi/manage/people")).toBeLessThan(30_000);
  const row = page.getByRole("row").filter({ hasText: "Fasilitaattori 1" });
  await expect(row.getByRole("link", { name: " – " })).toHaveCount(3);
  await row.getByRole("link", { name: /^Näytä kaikki \d+ : Fasilitaattori 1/ }).click();
  await expect(row.getByRole("link", { name: /^Näytä kaikki/ })).toHaveCount(0);
  expect(await row.getByRole("link", { name: " – " }).count()).toBeGreaterThan(5);
  await expect(page.getByRole("row").getByRole("link", { name: /^Näytä kaikki/ })).toHaveCount(2);
  await checkPage(page);
});

test("a page of the workbench is light; why a pair goes together is read on demand", {
  tag: "@nojs",
}, async ({ page, context }) => {
  const world = await manyAssociations(62);
  await signIn(context, world.coordinator.email);
  expect(await heavyAs(page, `/fi/manage/programmes/${world.programme.slug}/matching`)).toBeLessThan(120_000);
  const rows = page.locator("[data-part=pairings] > li");
  await expect(rows).toHaveCount(25);
  await rows
    .nth(3)
    .getByRole("link", { name: /^Miksi juuri nämä/ })
    .click();
  await expect(page).toHaveURL(/#why-/);
  await expect(rows.nth(3).getByRole("table")).toBeVisible();
  await expect(page.getByRole("table", { name: "Luvut sanojen takana" })).toHaveCount(1);
  await checkPage(page);
  await page.getByRole("link", { name: "Piilota perustelut" }).click();
  await page.getByRole("link", { name: "Näytä kaikkien perustelut" }).click();
  await expect(page.getByRole("table", { name: "Luvut sanojen takana" })).toHaveCount(25);
  await page.getByRole("link", { name: "Sivu 2", exact: true }).click();
  await expect(page.getByRole("table", { name: "Luvut sanojen takana" })).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
});

/** The bytes of a page before compression. */
async function heavyAs(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  return (await answer?.body())?.byteLength ?? 0;
}

/** The bytes of a page's only sheet, compressed with gzip. Every utility that the page names is in it. */
async function sheetOf(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  const links = page.locator("link[rel=stylesheet]");
  await expect(links).toHaveCount(1);
  const sheet = await page.request.get((await links.getAttribute("href")) ?? "");
  const css = await sheet.text();
  const classes = await page.evaluate(() =>
    [...document.querySelectorAll("[class]")].flatMap((element) => [...element.classList]),
  );
  const utilities = [...(await utilitiesAmong(new Set(classes)))].filter(
    (name) => !/^(group|peer)/.test(name),
  );
  expect(utilities.length).toBeGreaterThan(20);
  const missing = utilities.filter(
    (name) => !css.includes(`.${name.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`)}`),
  );
  expect(missing, path).toEqual([]);
  return gzipSync(css).byteLength;
}
