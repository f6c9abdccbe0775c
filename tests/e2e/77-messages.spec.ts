// A coordinator writes in their own words to people whom they choose, sees what each will get, sends it, undoes it, sends it again, and
// looks at what went out.
import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test("a message goes to those who were shown, ten minutes later", async ({ page, context }, { project }) => {
  test.skip(project.name !== "desktop", "the check page is looked at on a phone below");
  test.setTimeout(180_000);
  const world = await pairWorld();
  const { programme, coordinator, one, other, colleague } = world;
  await signIn(context, coordinator.email);
  const base = `/fi/manage/programmes/${programme.slug}/messages`;

  await test.step("they are chosen by what is known of them, and by hand", async () => {
    await page.goto(`/fi/manage/programmes/${programme.slug}/emails`);
    await page.getByRole("link", { name: "Omat viestit" }).click();
    await expect(page.getByText("Ette ole vielä lähettäneet omia viestejä")).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "Kirjoita viesti" }).click();
    await expect(page.getByRole("heading", { name: "Viestin saa 2 henkilöä" })).toBeVisible();
    await page.getByLabel("Rooli").selectOption({ label: "Kaikki osallistujat" });
    await page.getByRole("button", { name: "Rajaa" }).click();
    await expect(page.getByRole("heading", { name: "Viestin saa 3 henkilöä" })).toBeVisible();
    await checkPage(page);
    await page.getByLabel(`Jätä pois: ${colleague.name}`).check();
    await page.getByRole("button", { name: "Jatka kirjoittamaan" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kirjoita viesti" })).toBeVisible();
    await expect(page.getByText("2 saajaa: 2 lukee suomeksi")).toBeVisible();
  });

  await test.step("what is typed is kept, and an unknown placeholder is named with those that there are", async () => {
    await page.getByLabel("Otsikko suomeksi").fill("Kevään vierailut");
    await page.getByLabel("Viesti suomeksi").fill("Kiitos, {etunimi}.");
    await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
    await expect(page.getByText(/Tekstissä on \{etunimi\}, jota ei ole/).first()).toBeVisible();
    await expect(page.getByLabel("Viesti suomeksi")).toHaveValue("Kiitos, {etunimi}.");
    await checkPage(page);
    await page.getByLabel("Viesti suomeksi").fill("Kiitos, että {organisaatio} on mukana.\n\n{linkki}");
    await page.getByRole("button", { name: "Tallenna luonnos" }).click();
    await expect(page.getByText("Luonnos on tallennettu.")).toBeVisible();
    await expect(page.getByLabel("Otsikko suomeksi")).toHaveValue("Kevään vierailut");
  });

  await test.step("the check page shows each of them their own letter", async () => {
    await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
    await expect(page.getByText("Viestin saa 2 henkilöä: 2 suomeksi.")).toBeVisible();
    await expect(page.locator("[data-part=letter]")).toContainText(other.name);
    await checkPage(page);
    await page.getByRole("link", { name: "Seuraava" }).click();
    await expect(page.locator("[data-part=letter]")).toContainText(one.name);
    await page.getByRole("button", { name: "Lähetä koe itselleni" }).click();
    await expect(page.getByText("Koe on matkalla osoitteeseenne.", { exact: false })).toBeVisible();
    const tried = await waitForMail(coordinator.email, "Kevään vierailut");
    expect(tried.text).toContain("on mukana.");
  });

  await test.step("who has gone since is told, and nothing is sent by what was shown before", async () => {
    await rows('update "Participant" set "leftAt" = now() where "userId" = $1 and "enrolmentId" = $2', [
      one.contact.id,
      one.id,
    ]);
    await page.getByRole("button", { name: "Lähetä 2 saajalle" }).click();
    await expect(page.getByText(/Mitään ei lähetetty/).first()).toBeVisible();
    await expect(
      page.getByText("Yksi valituista ei ole enää mukana ohjelmassa", { exact: false }),
    ).toBeVisible();
    await rows('update "Participant" set "leftAt" = null where "userId" = $1 and "enrolmentId" = $2', [
      one.contact.id,
      one.id,
    ]);
    await page.goto(page.url());
  });

  await test.step("it is sent, undone, and sent again", async () => {
    await send(page);
    await page.getByRole("button", { name: "Kumoa" }).click();
    await expect(page.getByText("Kumottu: yhtään viestiä ei lähtenyt")).toBeVisible();
    await page.getByRole("link", { name: "Kevään vierailut" }).click();
    await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
    await expect(page.getByText("Viestin saa 2 henkilöä: 2 suomeksi.")).toBeVisible();
    await send(page);
    await page.getByRole("button", { name: "Lähetä heti" }).click();
    await expect(page.getByText(/Viestit lähtivät klo/)).toBeVisible();
    const mail = await waitForMail(one.contact.email, "Kevään vierailut");
    expect(mail.text).toContain(`Kiitos, että ${one.name} on mukana.`);
    expect(mail.links.some((link) => link.includes("/link/"))).toBe(true);
  });

  await test.step("what went out can be looked at, without anybody's link", async () => {
    await page.goto(base);
    await page.getByRole("link", { name: "Kevään vierailut" }).click();
    await page.getByRole("link", { name: `Näytä viesti: ${one.contact.name}` }).click();
    await expect(page.locator("[data-part=letter]")).toContainText(`Kiitos, että ${one.name} on mukana.`);
    await expect(page.locator("[data-part=letter]")).toContainText("[henkilökohtainen linkki]");
    await checkPage(page);
  });
});

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lähetä 2 saajalle" }).click();
  await expect(page.getByText(/2 viestiä odottaa\./)).toBeVisible();
}

test("the check page is read on a phone, and without scripts", async ({ page, context }, { project }) => {
  test.skip(project.name === "desktop", "the desktop walks all of it above");
  const { programme, coordinator, other } = await pairWorld();
  await signIn(context, coordinator.email);
  await page.goto(
    `/fi/manage/programmes/${programme.slug}/messages/new?text=${encodeURIComponent(other.name)}`,
  );
  await expect(page.getByRole("heading", { name: "Viestin saa 1 henkilö" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Jatka kirjoittamaan" }).click();
  await expect(page.getByText("1 saaja: 1 lukee suomeksi")).toBeVisible();
  await page.getByLabel("Otsikko suomeksi").fill("Terveisiä");
  await page.getByLabel("Viesti suomeksi").fill("Hei, {nimi}! {linkki}");
  await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
  await expect(page.getByText("Viestin saa 1 henkilö: 1 suomeksi.")).toBeVisible();
  await expect(page.locator("[data-part=letter]")).toContainText(`Hei, ${other.contact.name}!`);
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä yhdelle" }).click();
  await expect(page.getByText(/1 viesti odottaa\./)).toBeVisible();
  await checkPage(page);
});
