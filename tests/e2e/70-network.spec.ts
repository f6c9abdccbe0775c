// Some of a group that has met go on by themselves, on a phone without scripts: from the group's page to a date that all are called to.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { hold } from "../support/met";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import { later, pairWorld } from "../support/world";

test("a network is begun, joined by a yes, called together, and ended", async ({ browser, baseURL }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "both are on a phone without scripts here");
  const { group, one, other } = await pairWorld({ now: later(new Date(), -30) });
  await hold(group.id);
  const own = await narrow(browser, baseURL);
  await signIn(own.context(), one.contact.email, baseURL);
  const asked = `oili-${randomUUID().slice(0, 8)}@oppijat.example`;
  let network = "";
  const day = later(new Date(), 10).toISOString().slice(0, 10);

  await test.step("from the group's page, with those whom one knows there", async () => {
    await own.goto(`/fi/groups/${group.id}`);
    await expect(own.getByRole("heading", { name: "Jatketaanko verkostona?" })).toBeVisible();
    await own.getByRole("link", { name: "Aloita verkosto" }).click();
    await expect(own.getByRole("heading", { level: 1 })).toContainText("Jatketaan verkostona");
    await checkPage(own, false);
    await own.getByLabel("Verkoston nimi").fill("Kylien verkosto");
    await own.getByLabel(other.contact.name).check();
    await own.getByLabel("Sähköpostini saa näkyä").check();
    await own.getByRole("button", { name: "Aloita verkosto" }).click();
    await expect(own.getByText("Verkosto on aloitettu")).toBeVisible();
    network = new URL(own.url()).pathname;
    await checkPage(own, false);
  });

  const their = await narrow(browser, baseURL);
  await test.step("who is asked sees what it is, and is in it by their own yes", async () => {
    await openPersonalLink(their, await waitForMail(other.contact.email, "Tuletteko mukaan verkostoon?"));
    await expect(their.getByText(`${one.contact.name} pyytää sinua verkostoon.`)).toBeVisible();
    await expect(their.getByText(one.contact.email)).toHaveCount(0);
    await checkPage(their, false);
    await their.getByRole("button", { name: "Tulen mukaan" }).click();
    await expect(their.getByText("Tervetuloa mukaan")).toBeVisible();
    await expect(their.getByRole("link", { name: one.contact.email })).toBeVisible();
  });

  await test.step("a date is called, answered, moved and called off by any of them", async () => {
    await their.getByRole("link", { name: "Kutsu koolle" }).click();
    await their.getByLabel("Päivä").fill(day);
    await their.getByLabel("Paikka").fill("Kirjasto");
    await checkPage(their, false);
    await their.getByRole("button", { name: "Lähetä kutsu" }).click();
    await expect(their.getByText("Kutsu on lähetetty kaikille jäsenille.")).toBeVisible();
    const mail = await waitForMail(one.contact.email, "Verkosto kokoontuu");
    expect(mail.calendars.join()).toContain("METHOD:REQUEST");
    await own.goto("/fi/home");
    await own.getByRole("link", { name: "Kylien verkosto" }).click();
    await own.getByRole("button", { name: "Pääsen" }).click();
    await expect(own.getByText("Olet sanonut pääseväsi.")).toBeVisible();
    await own.getByRole("link", { name: "Siirrä tai peru" }).click();
    await own.getByLabel("Alkaa").fill("18.00");
    await own.getByLabel("Päättyy").fill("20.00");
    await own.getByRole("button", { name: "Tallenna uusi aika" }).click();
    await expect(own.getByText("klo 18.00–20.00")).toBeVisible();
    await own.getByRole("link", { name: "Siirrä tai peru" }).click();
    await own.getByRole("button", { name: "Peru päivä" }).click();
    await expect(own.getByText("Päivä on peruttu")).toBeVisible();
  });

  await test.step("a member's own line is theirs to change", async () => {
    await own.goto(network);
    await own.getByRole("heading", { name: "Oma rivini" }).click();
    await own.getByLabel("Organisaatio").fill("Naapurien talo");
    await own.getByLabel("Puhelin jäsenille").fill("040 123 4567");
    await own.getByRole("button", { name: "Tallenna oma rivi" }).click();
    await expect(own.getByText("Oma rivi on tallennettu.")).toBeVisible();
    await their.goto(network);
    await expect(their.getByText("Naapurien talo")).toBeVisible();
    await expect(their.getByRole("link", { name: /040 ?123 ?4567/ })).toBeVisible();
  });

  await test.step("others are asked later, and whose answer is no is spoken of to nobody", async () => {
    await own.getByRole("link", { name: "Pyydä lisää mukaan" }).click();
    const row = own.getByRole("group", { name: "1. pyydettävä" });
    await row.getByLabel("Nimi").fill("Oili Oppija");
    await row.getByLabel("Sähköposti").fill(asked);
    await checkPage(own, false);
    await own.getByRole("button", { name: "Lähetä pyynnöt" }).click();
    await expect(own.getByText("Pyynnöt on lähetetty.")).toBeVisible();
    const stranger = await narrow(browser, baseURL);
    await openPersonalLink(stranger, await waitForMail(asked, "Tuletteko mukaan verkostoon?"));
    await stranger.getByRole("button", { name: "En tule" }).click();
    await expect(stranger).toHaveURL(/said=network-left/);
    expect((await stranger.goto(network))?.status()).toBe(404);
    await own.goto(network);
    await expect(own.getByText("2 jäsentä")).toBeVisible();
    await expect(own.getByText("Oili Oppija")).toHaveCount(0);
  });

  await test.step("after a long silence any member says that it goes on", async () => {
    await rows(`update "Network" set "askedAt" = now() where id = $1`, [network.split("/").at(-1)]);
    await their.goto(network);
    await expect(their.getByText("Jatkuuko verkosto?")).toBeVisible();
    await checkPage(their, false);
    await their.getByRole("button", { name: "Verkosto jatkuu" }).click();
    await expect(their.getByText("Verkosto jatkuu.")).toBeVisible();
    await expect(their.getByText("Jatkuuko verkosto?")).toHaveCount(0);
  });

  await test.step("it is ended by a press, and taken up again by another", async () => {
    await own.getByRole("link", { name: "Lopetetaan verkosto" }).click();
    await own.getByRole("button", { name: "Lopetetaan verkosto" }).click();
    await expect(own.getByText("Verkosto on lopetettu", { exact: true })).toBeVisible();
    await their.reload();
    await their.getByRole("button", { name: "Otetaan uudelleen käyttöön" }).click();
    await expect(their.getByText("Verkosto jatkuu.")).toBeVisible();
    await their.getByRole("button", { name: "Lähden verkostosta" }).click();
    await expect(their.getByText("Et ole enää verkostossa.")).toBeVisible();
  });
});

/** A narrow window without JavaScript. */
async function narrow(browser: Browser, origin: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  return context.newPage();
}
