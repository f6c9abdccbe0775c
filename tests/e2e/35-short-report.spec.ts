import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";
import { closeDatabase } from "../support/world";

test.afterAll(closeDatabase);

test.beforeEach(({ context }) => signIn(context, "demo-koordinaattori@kylassa.example"));

const report = (locale: string) => `/${locale}/manage/programmes/vertaisvierailut-viime-vuosi/reports`;

test("G5: the report prints on four sheets at most, in each language, and without its annexes", async ({
  page,
}) => {
  test.skip(test.info().project.name !== "desktop", "paper is the same for every screen");
  for (const [locale, annex] of [
    ["fi", "Loppukysely: jakaumat"],
    ["sv", "Avslutande enkät: fördelningar"],
    ["en", "Closing survey: how the answers fall"],
  ] as const) {
    await page.goto(report(locale));
    const sheets = await printed(page);
    expect(sheets, locale).toBeGreaterThan(1);
    expect(sheets, locale).toBeLessThanOrEqual(4);
    await expect(page.getByText(annex)).toHaveCount(0);
    await page.goto(`${report(locale)}/annexes`);
    await expect(page.getByRole("heading", { name: annex })).toBeVisible();
  }
});

test("G5: every line of the contents leads to a part of the report and opens it, and the annexes are a link away @nojs", async ({
  page,
}) => {
  await page.goto(report("fi"));
  const contents = page.getByRole("navigation", { name: "Sisällys" }).getByRole("link");
  const said = await contents.evaluateAll((links) =>
    links.map((link) => {
      const [title, to] = [link.textContent, link.getAttribute("href") ?? ""];
      const part = document.querySelector(to);
      return [title, (part?.closest("details") ?? part)?.querySelector("h2")?.textContent];
    }),
  );
  expect(said.length).toBeGreaterThan(6);
  expect(said.map(([title]) => title)).toEqual(said.map(([, heading]) => heading));
  await checkPage(page);
  const visits = page.locator("#visits figure");
  await expect(visits).toBeHidden();
  await contents.filter({ hasText: "kuukausittain" }).click();
  await expect(visits).toBeInViewport();
  await checkPage(page);
  await page.getByRole("link", { name: "Raportin liitteet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Raportin liitteet" })).toBeVisible();
  await checkPage(page);
});

/** On how many sheets of A4 the page is printed. */
async function printed(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
