import { randomUUID } from "node:crypto";
import { checkPage, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

const titles = {
  fi: "Tältä polulta ei löytynyt taloa",
  sv: "Längs den här stigen fanns inget hus",
  en: "There is no house on this path",
};

test("a page that does not exist says so in the reader's language", { tag: "@nojs" }, async ({ page }) => {
  for (const [locale, title] of Object.entries(titles)) {
    for (const place of [
      "nowhere/at-all",
      "programmes/no-such-programme/enrolment",
      "not-found",
      "half-a-letter-%E4",
    ]) {
      const answer = await page.goto(`/${locale}/${place}`);
      expect(answer?.status(), place).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page).toHaveTitle(`${title} – Kylässä`);
      expect(new URL(page.url()).pathname).toBe(`/${locale}/${place}`);
    }
  }
  await checkPage(page);
});

test("and leads on: to the same address in another language, and to the front page", {
  tag: "@nojs",
}, async ({ page }) => {
  await page.goto("/fi/nowhere?page=2");
  await page.getByRole("link", { name: "sv", exact: true }).click();
  await expect(page).toHaveURL(/\/sv\/nowhere\?page=2$/);
  await page.getByRole("link", { name: "Gå till startsidan" }).click();
  await expect(page).toHaveURL(/\/sv$/);
});

test("what is somebody else's is answered in the same way, and the reader stays signed in", {
  tag: "@nojs",
}, async ({ page, context }) => {
  const [own, other] = [await pairWorld({ state: "CONFIRMED" }), await pairWorld({ state: "CONFIRMED" })];
  await signIn(context, own.one.contact.email);
  const seen = await page.goto(`/fi/groups/${own.group.id}`);
  expect(seen?.status()).toBe(200);
  for (const id of [other.group.id, randomUUID()]) {
    for (const place of [`/fi/groups/${id}`, `/fi/groups/${id}/notes`]) {
      const answer = await page.goto(place);
      expect(answer?.status(), place).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: titles.fi })).toBeVisible();
      await expect(page.getByRole("link", { name: "Oma sivu" })).toBeVisible();
    }
  }
});
