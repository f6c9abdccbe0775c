// A networking day from the coach's keyboard to a phone without JavaScript: tables are planned, looked at, swapped, published and run, a table is closed, and who is late is seated.
import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { dayOfPeople } from "../support/day-people";
import { signIn } from "../support/sign-in";

test("the coach runs a day by keyboard; who takes part reads their table on a phone without JavaScript", async ({
  page,
  context,
  browser,
  baseURL,
}, { project }) => {
  test.skip(project.name !== "desktop", "the coach has a laptop");
  test.setTimeout(180_000);
  const { coach, people, day } = await dayOfPeople(13);
  const come = (from: number, to: number) =>
    rows(
      `update "Badge" set "arrivedAt" = now() where "meetingId" = $1 and number between $2 and $3 returning 1`,
      [day, from, to],
    );
  await come(1, 12);
  await signIn(context, coach.email, baseURL);
  const press = (name: string) => pressed(page, name);
  const choose = (label: string, at: number) => chosen(page, label, at);

  await page.goto(`/fi/meetings/${day}/day/coach/sizes`);
  await expect(page.getByRole("heading", { name: "Jos 13 tulee" })).toBeVisible();
  await checkPage(page);
  await choose("Kuinka moni istuu pöydässä", 1);
  await press("Valitse koko");
  await expect(page.getByText("Pöytien koko on valittu.")).toBeVisible();
  await page.getByLabel("Pöytien määrä").focus();
  await page.keyboard.type("3");
  await press("Suunnittele kierrokset");
  await expect(page.getByText("Pöydät on suunniteltu.")).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: "Katso luonnos" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Pöydät 1" })).toBeVisible();
  await checkPage(page);
  await choose("Kuka vaihtaa", 1);
  await choose("Kenen kanssa", 6);
  await press("Katso");
  await expect(page.getByRole("heading", { name: "Jos he vaihtavat paikkaa" })).toBeVisible();
  await checkPage(page);
  await press("Vaihda heidät");
  await expect(page.getByText("Kaksi vaihtoi pöytää.")).toBeVisible();
  await press("Julkaise: Pöydät 1");
  await expect(page.getByText("Pöydät on julkaistu. Ne eivät enää muutu.")).toBeVisible();
  await press("Aloita: Pöydät 1");
  await expect(page.getByText("Kierros on alkanut.")).toBeVisible();

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const own = await phone.newPage();
  await signIn(phone, people[0]?.email ?? "", baseURL);
  await own.goto(`${baseURL}/fi/meetings/${day}/day`);
  await expect(own.getByText(/^Pöytä \d$/)).toBeVisible();
  await expect(own.locator('meta[http-equiv="refresh"]')).toHaveAttribute("content", "15");
  await expect(own.getByText(/jäljellä \d+ minuuttia/)).toBeVisible();
  await own.getByRole("link", { name: "Lopeta päivittyminen" }).click();
  await expect(own.getByText("Sivu ei päivity itse.")).toBeVisible();
  await expect(own.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  await checkPage(own, false);
  await phone.close();

  await come(13, 13);
  await page.goto(`/fi/meetings/${day}/day/coach`);
  await press("Sijoita yksi tullut");
  await expect(page.getByText("Tulleille on pöytä")).toBeVisible();

  await page.getByRole("link", { name: "Katso pöydät" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Pöytä 3" })).toBeVisible();
  await choose("Mikä pöytä", 3);
  await press("Sulje pöytä");
  await expect(page.getByText("Pöytä on suljettu.")).toBeVisible();
  await expect(page.getByText(/käynnissä, päättyy .* suljettu: 3$/)).toBeVisible();

  await page.goto(`/fi/meetings/${day}/day/screen`);
  await expect(page.getByText(/^\d+ min$/)).toBeVisible();
  // As it is stopped, so that it does not load itself anew while it is looked at.
  await page.goto(`/fi/meetings/${day}/day/screen?reload=no`);
  await checkPage(page);

  await page.goto(`/fi/meetings/${day}/day/coach`);
  await choose("Kuka", 2);
  await page.getByLabel("Pöytä", { exact: false }).last().focus();
  await page.keyboard.type("1");
  await press("Merkitse");
  await expect(page.getByText("Pöytä on merkitty.")).toBeVisible();
  await press("Lopeta: Pöydät 1");
  await expect(page.getByText("Kierros on päättynyt.")).toBeVisible();
});

/** Presses a button by its key. */
async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Chooses the so-manieth of a list by its keys. */
async function chosen(page: Page, label: string, at: number): Promise<void> {
  await page.getByLabel(label).focus();
  for (let n = 0; n < at; n++) await page.keyboard.press("ArrowDown");
}
