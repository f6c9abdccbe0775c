// A meeting of three days without scripts: proposed, answered and chosen as one, one day cancelled and brought back, another taken over by a colleague of the host.
import type { Browser, Page } from "@playwright/test";
import { addFormat } from "@/lib/formats/registry";
import { dayAfter, dayIn } from "@/lib/time/days";
import { typeDay } from "@/lib/time/typed";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { workDays } from "../support/formats/work-days";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { workDaysWorld } from "../support/work-days-world";

test("three days are agreed on at once, and changed one by one", async ({ page, browser, site }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "its pages are read without scripts on a narrow screen here");
  addFormat(workDays);
  const { one, other, group } = await workDaysWorld(new Date());
  const meeting = `/fi/meetings/${group.meetings["days-1"]}`;
  const host = await narrow(browser, site.origin, one.contact.email);
  await signIn(page.context(), other.contact.email, site.origin);

  await test.step("the host proposes a first day and how many, and is told the days before anything is sent", async () => {
    await host.goto(`/fi/groups/${group.id}/times`);
    await checkPage(host, false);
    const form = host.locator("form", { has: host.locator('[name="days-0"]') }).first();
    await form.locator('[name="day-0"]').fill(typeDay(nextTuesday(), "fi"));
    await form.locator('[name="days-0"]').fill("3");
    await form.getByRole("button", { name: "Ehdota aikoja" }).click();
    await expect(host.getByText("Tarkistakaa vielä, että luimme ajat oikein").first()).toBeVisible();
    await host.getByRole("checkbox").first().check();
    await host.getByRole("button", { name: "Ehdota aikoja" }).first().click();
    await expect(host.getByText(/aika ehdotettiin|1 aika/i).first()).toBeVisible();
  });

  await test.step("the guest says yes, the host chooses, and both get three entries in one mail", async () => {
    await page.goto(`/fi/groups/${group.id}/times`);
    await page.getByRole("radio", { name: "Kyllä" }).first().check();
    await page.getByRole("button", { name: "Tallenna vastaukset" }).first().click();
    await expect(page.getByText("Vastauksenne on tallennettu")).toBeVisible();
    await host.goto(`/fi/groups/${group.id}/times`);
    await host.getByRole("button", { name: "Valitse tämä aika" }).click();
    await expect(host.getByRole("heading", { name: "Päivät" })).toBeVisible();
    const mail = await waitForMail(other.contact.email, /aika on sovittu|tapaaminen/);
    expect(mail.calendars.join().match(/UID:/g)).toHaveLength(3);
  });

  await test.step("one day is cancelled alone, and the guest’s page says so at once", async () => {
    await host.goto(`${meeting}/days`);
    await checkPage(host, false);
    const second = host.locator("section", { has: host.getByRole("heading", { name: "2. päivä" }) });
    await second.getByText("Perukaa vain tämä päivä").click();
    await second.getByLabel("Miksi").fill("Sairastuin.");
    await second.getByRole("button", { name: "Peru tämä päivä" }).click();
    await expect(host.getByText("Päivä on peruttu, ja kaikille on kerrottu.")).toBeVisible();
    await page.goto(meeting);
    await expect(page.getByText("2/3 päivää").first()).toBeVisible();
    await expect(page.getByText("Sairastuin.")).toBeVisible();
    await checkPage(page);
  });

  await test.step("it is brought back, and a colleague receives the guest on it", async () => {
    await host.goto(`${meeting}/days`);
    await host.getByRole("button", { name: "Palauta päivä" }).click();
    await expect(host.getByText("Päivä on palautettu")).toBeVisible();
    await host.goto(`${meeting}/days`);
    const second = host.locator("section", { has: host.getByRole("heading", { name: "2. päivä" }) });
    await second.getByText("Toinen ottaa vastaan").click();
    await second.getByLabel("Vastaanottajan nimi").fill("Oili Toinen");
    await second.getByRole("button", { name: "Kerro tästä" }).click();
    await expect(host.getByText("Vastaanottaja on tallennettu")).toBeVisible();
    await page.goto(meeting);
    await expect(page.getByText("Vastaanottaja: Oili Toinen")).toBeVisible();
    await expect(page.getByText("2/3 päivää")).toHaveCount(0);
  });
});

/** A Tuesday some weeks from now, so that three days in a row are in one week. */
function nextTuesday(): string {
  let day = dayAfter(dayIn(new Date(), "Europe/Helsinki"), 42);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 2) day = dayAfter(day, 1);
  return day;
}

/** A narrow window without JavaScript, in which somebody has signed in. */
async function narrow(browser: Browser, origin: string, email: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  await signIn(context, email, origin);
  return context.newPage();
}
