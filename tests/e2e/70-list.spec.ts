// Who has taken part comes to the list of those who may be asked, is found there, answers the yearly question by its link without an
// account or scripts, and leaves by one press.
import type { Browser, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { listedPath } from "@/lib/listings/minting-tx";
import { buildConvener, buildEnrolment, buildGroup, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { listedCircle } from "../support/formats/listed-circle";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

/** What one of them has said, among those of other journeys. */
const ofAino = '"userId" = (select id from "User" where email = $1)';

test("readers stand on the list of their circle as long as they say so", async ({ page, browser, site }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "the list is read without scripts on a narrow screen here");
  addFormat(listedCircle);
  const world = await metReaders(Math.random().toString(36).slice(2, 8));
  const { aino, bertta, list } = world;
  await signIn(page.context(), aino, site.origin);
  const narrow = await narrowWindow(browser, site.origin);
  await signIn(narrow.context(), bertta, site.origin);

  await test.step("nobody is there before they say so; what can be reached nowhere is not taken", async () => {
    await narrow.goto(list);
    await expect(narrow.getByText("Listalla ei ole vielä ketään")).toBeVisible();
    await checkPage(narrow, false);
    await page.goto("/fi/home");
    await page.getByRole("link", { name: "Tule listalle" }).click();
    await page.getByLabel("Runot").check();
    await page.getByLabel("Minulta voi kysyä").fill("Miten runoilta järjestetään?");
    await page.getByRole("button", { name: "Näytä minut listalla" }).click();
    await expect(page.getByText("Valitse sähköposti tai kirjoita puhelinnumero").first()).toBeVisible();
    await expect(page.getByLabel("Minulta voi kysyä")).toHaveValue("Miten runoilta järjestetään?");
    await page.getByLabel(/Näytä sähköpostini/).check();
    await page.getByRole("button", { name: "Näytä minut listalla" }).click();
    await expect(page.getByText("Olette listalla.").first()).toBeVisible();
    await checkPage(page);
  });

  await test.step("the others find them by word, topic and house; a stranger finds nothing", async () => {
    await narrow.goto(`${list}?words=runoilta&theme=poetry`);
    await expect(narrow.getByRole("rowheader", { name: /Aino/ })).toBeVisible();
    await expect(narrow.getByRole("link", { name: aino })).toBeVisible();
    await checkPage(narrow, false);
    await narrow.goto(`${list}?words=autot`);
    await expect(narrow.getByText("Kukaan ei vastaa hakua")).toBeVisible();
    const other = await narrowWindow(browser, site.origin);
    await signIn(other.context(), world.stranger, site.origin);
    expect((await other.goto(list))?.status()).toBe(404);
    expect((await other.goto(`${list}/own`))?.status()).toBe(404);
  });

  await test.step("the yearly question: looking answers nothing, one press does, without an account", async () => {
    const [listing] = await rows<{ id: string }>(
      `update "Listing" set "askedAt" = now() where ${ofAino} returning id`,
      [aino],
    );
    const link = `/fi${await write(systemViewer(), (tx) => listedPath(tx, listing?.id ?? ""))}`;
    const anybody = await narrowWindow(browser, site.origin);
    for (let looks = 0; looks < 2; looks++) await anybody.goto(link);
    await checkPage(anybody, false);
    await anybody.getByRole("button", { name: "Kyllä, pysyn listalla" }).click();
    await expect(anybody.getByRole("heading", { name: "Kiitos, pysytte listalla" })).toBeVisible();
    await anybody.goto(link);
    await expect(anybody.getByRole("heading", { name: "Linkki ei ole enää voimassa" })).toBeVisible();
    expect(await rows(`select 1 from "Listing" where "askedAt" is null and ${ofAino}`, [aino])).toHaveLength(
      1,
    );
  });

  await test.step("a no to the yearly question takes them off at once, and they come back by themselves", async () => {
    const [listing] = await rows<{ id: string }>(
      `update "Listing" set "askedAt" = now() where ${ofAino} returning id`,
      [aino],
    );
    const anybody = await narrowWindow(browser, site.origin);
    await anybody.goto(`/fi${await write(systemViewer(), (tx) => listedPath(tx, listing?.id ?? ""))}`);
    await anybody.getByRole("button", { name: "En, poistakaa minut" }).click();
    await expect(anybody.getByRole("button", { name: "En, poistakaa minut" })).toHaveCount(0);
    await checkPage(anybody, false);
    expect(await rows(`select 1 from "Listing" where ${ofAino}`, [aino])).toEqual([]);
    await page.goto(`${list}/own`);
    await page.getByLabel("Runot").check();
    await page.getByLabel(/Näytä sähköpostini/).check();
    await page.getByRole("button", { name: "Näytä minut listalla" }).click();
    await expect(page.getByText("Olette listalla.").first()).toBeVisible();
  });

  await test.step("somebody of a house reads its numbers and no names, as long as they are named", async () => {
    await signIn(page.context(), world.coordinator, site.origin);
    await page.goto(`/fi/manage/programmes/${world.slug}`);
    await page.getByRole("link", { name: "Nimeä yhteyshenkilö" }).click();
    await page.getByLabel("Ainon kirjakauppa").check();
    await page.getByLabel("Nimi").fill("Hilla Hallinto");
    await page.getByLabel("Sähköposti").fill(world.hilla);
    await page.getByRole("button", { name: "Nimeä ja lähetä linkki" }).click();
    await expect(page.getByText("Yhteyshenkilö on nimetty")).toBeVisible();
    await checkPage(page);
    const hilla = await narrowWindow(browser, site.origin);
    await signIn(hilla.context(), world.hilla, site.origin);
    await hilla.goto("/fi/home");
    await hilla.getByRole("link", { name: "Lukupiiri" }).click();
    await expect(hilla.getByRole("heading", { name: "Ainon kirjakauppa" })).toBeVisible();
    await expect(hilla.getByText("yksi henkilö").first()).toBeVisible();
    await expect(hilla.getByText(aino)).toHaveCount(0);
    await checkPage(hilla, false);
    expect((await hilla.goto(list))?.status()).toBe(404);
    await page.getByRole("button", { name: "Poista" }).click();
    await expect(page.getByText("Yhteyshenkilö on poistettu")).toBeVisible();
    await hilla.goto(`/fi/programmes/${world.slug}/house`);
    await expect(hilla).toHaveURL(/sign-in/);
    await signIn(page.context(), aino, site.origin);
  });

  await test.step("who has left their house is gone by one press, and comes back; who leaves is gone, too", async () => {
    for (const press of ["En ole enää tässä organisaatiossa", "Poista minut listalta"]) {
      await page.goto(`${list}/own`);
      await page.getByRole("button", { name: press }).click();
      await expect(page.getByText("Ette ole enää listalla.").first()).toBeVisible();
      expect(await rows(`select 1 from "Listing" where ${ofAino}`, [aino])).toEqual([]);
      await page.getByLabel("Romaanit").check();
      await page.getByLabel("Näytä puhelinnumero").fill("040 123 4567");
      await page.getByRole("button", { name: "Näytä minut listalla" }).click();
      await expect(page.getByText("Olette listalla.").first()).toBeVisible();
    }
  });
});

/** Three readers of three houses whose circle is complete, and somebody who has nothing to do with it. */
function metReaders(tag: string) {
  return write(systemViewer(), async (tx) => {
    const now = new Date();
    const address = (name: string) => `${name}-${tag}@lukupiiri.example`;
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: address("kaisa") });
    const { id: convenerId } = await buildConvener(tx, { name: "Kirjasto", coordinators: [coordinator] });
    const { key: format } = listedCircle;
    const programme = await buildProgramme(tx, later(now, -60), { convenerId, format, state: "RUNNING" });
    const enrolments = [];
    for (const name of ["Aino", "Bertta", "Cecilia"]) {
      const email = address(name.toLowerCase());
      const contact = await buildUser(tx, { name, email });
      const answers = { fullName: name, address: email, book: "Sinuhe", workplace: `${name}n kirjakauppa` };
      enrolments.push(await buildEnrolment(tx, later(now, -50), { programme, answers, contact }));
    }
    await buildGroup(tx, later(now, -40), { programme, enrolments, state: "COMPLETED" });
    await buildUser(tx, { name: "Valto Vieras", email: address("valto") });
    return {
      ...{ coordinator: address("kaisa"), hilla: address("hilla"), slug: programme.slug },
      ...{ aino: address("aino"), bertta: address("bertta"), stranger: address("valto") },
      list: `/fi/programmes/${programme.slug}/list`,
    };
  });
}

/** A narrow window without JavaScript. */
async function narrowWindow(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  return context.newPage();
}
