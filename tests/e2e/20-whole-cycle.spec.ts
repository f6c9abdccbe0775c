// Over 250 lines because it is one story, and a story is read in one piece.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import ICAL from "ical.js";
import readXlsxFile from "read-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { letItBeOver } from "@/tests/support/over";
import { expect, test, unfold } from "../support/browser";
import { rows } from "../support/database";
import { sendNow } from "../support/held";
import { mailTo, waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import {
  fillContact,
  fillOrganisation,
  heading,
  type NewAssociation,
  newAssociation,
  next,
} from "../support/survey";
import { closingStep, feedbackStep, interim } from "../support/visits";
import { later } from "../support/world";

const sentence = "Soittakaa naapurille ennen kuin haette avustusta.";
const dayAhead = (days: number) => dayIn(later(new Date(), days), "Europe/Helsinki");

test("two associations answer, are paired, agree, vote, are visited, hand in, visit back and give feedback; the coordinator takes it out", async ({
  browser,
}) => {
  test.skip(
    test.info().project.name !== "desktop",
    "the story is long, and its parts are walked on every screen",
  );
  test.setTimeout(540_000);
  const people = await staff();
  const slug = `kierros-${people.tag}`;
  const [one, other] = [newAssociation(), newAssociation()];
  const kaisa = await window(browser, people.coordinator.email);
  const guide = await window(browser, people.facilitator.email);
  const [ours, theirs] = [await window(browser), await window(browser)];

  await test.step("the coordinator opens a programme from the template", async () => {
    await kaisa.goto("/fi/manage/programmes/new");
    await kaisa.getByRole("link", { name: "Valitse Vertaisvierailut" }).click();
    await kaisa.getByLabel("Nimi suomeksi").fill(`Koko kierros ${people.tag}`);
    await kaisa.getByLabel("Ohjelman osoite").fill(slug);
    await kaisa.getByRole("button", { name: "Tallenna luonnos" }).click();
    await kaisa.getByRole("link", { name: "Lisää tai poista" }).click();
    await kaisa.getByLabel("Nimi").fill(people.facilitator.name);
    await kaisa.getByLabel("Sähköpostiosoite").fill(people.facilitator.email);
    await kaisa.getByRole("button", { name: "Lisää fasilitaattori" }).click();
    await expect(kaisa.getByText("Kutsuttu, ei ole vielä hyväksynyt")).toBeVisible();
    await waitForMail(people.facilitator.email, "Fasilitaattoriksi ohjelmaan");
    await guide.goto("/fi/home");
    await guide.getByRole("button", { name: "Suostun" }).click();
    await expect(guide.getByText("Kiitos, olette fasilitaattori.")).toBeVisible();
    await kaisa.goto(`/fi/manage/programmes/${slug}`);
    await kaisa.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Ilmoittautuminen on auki.")).toBeVisible();
  });

  await test.step("one association answers the whole survey, the other the short one; both get a receipt", async () => {
    await answerWhole(ours, slug, one);
    await answerShort(theirs, slug, other);
    for (const [page, association] of [
      [ours, one],
      [theirs, other],
    ] as const) {
      const reference = (await page.getByText(/^KY-\w{8}$/).textContent()) ?? "none";
      const mail = await waitForMail(association.email, "Vastauksenne on saatu");
      expect(mail.text).toContain(reference);
    }
  });

  await test.step("the coordinator accepts both, pairs them, names the facilitator and proposes", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}/enrolments`);
    for (const { name } of [one, other])
      await kaisa.getByRole("checkbox", { name: new RegExp(name) }).check();
    await kaisa.getByRole("button", { name: "Hyväksy valitut" }).click();
    await kaisa.getByRole("button", { name: "Hyväksy 2 ilmoittautumista" }).click();
    await sendNow(kaisa);
    for (const { email } of [one, other]) await waitForMail(email, "Olette mukana");
    await kaisa.goto(`/fi/manage/programmes/${slug}`);
    await kaisa.getByRole("button", { name: "Sulje ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Seuraavaksi tehdään parit.")).toBeVisible();

    await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
    await kaisa.getByLabel("Ensimmäinen yhdistys").selectOption({ label: `${one.name}, Espoo` });
    await kaisa.getByLabel("Toinen yhdistys").selectOption({ label: `${other.name}, Espoo` });
    await kaisa.getByRole("button", { name: "Tee pari käsin" }).click();
    await expect(kaisa.getByText("Yhdistykset eivät vielä tiedä siitä.")).toBeVisible();
    await kaisa.getByRole("radio", { name: new RegExp(people.facilitator.name) }).check();
    await kaisa.getByLabel("Sananne molemmille").fill("Teistä tulisi hyvä pari.");
    await kaisa.getByRole("button", { name: "Tarkista ja ehdota" }).click();
    await kaisa.getByRole("button", { name: "Ehdota paria" }).click();
    await sendNow(kaisa);
  });

  const groupId = await test.step("both say yes behind the personal link in their mail", async () => {
    for (const [page, { email }] of [
      [ours, one],
      [theirs, other],
    ] as const) {
      await openPersonalLink(page, await waitForMail(email, "Pariehdotus"));
      await expect(page.getByText("Teistä tulisi hyvä pari.")).toBeVisible();
      await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
      await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
      await expect(
        page.getByText(page === ours ? "Kiitos, vastasitte kyllä!" : "Vierailut toteutuvat!"),
      ).toBeVisible();
    }
    for (const { email } of [one, other, people.facilitator]) await waitForMail(email, "Pari on valmis");
    await theirs.getByRole("link", { name: "Parin sivulle" }).click();
    await expect(theirs).toHaveURL(/\/groups\/[0-9a-f-]{36}/);
    return theirs.url().match(/groups\/([0-9a-f-]{36})/)?.[1] ?? "";
  });
  const meetings = await rows<{ id: string }>(
    'select id from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
  const [first, second] = meetings.map(({ id }) => id) as [string, string];

  await test.step("both dates are proposed, voted on with the facilitator and chosen", async () => {
    // A new programme's visits begin six weeks from now.
    await agreeOnTime(1, 50);
    await agreeOnTime(2, 71);
  });

  await test.step("everybody gets an invitation that calendars know", async () => {
    for (const { email } of [one, other, people.facilitator]) {
      const invitations = await calendarsOf(email, 2);
      expect(invitations.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST"]);
      expect(invitations.map(({ sequence }) => sequence)).toEqual([1, 1]);
      expect(new Set(invitations.map(({ uid }) => uid)).size).toBe(2);
      for (const id of [first, second])
        expect(
          invitations.some(({ uid }) => uid.includes(id)),
          `an invitation to ${id}`,
        ).toBe(true);
    }
  });

  await test.step("the first visit is held, and the facilitator ticks who came", async () => {
    await letItBeOver(first);
    await hold(first);
    for (const { email } of [one, other]) {
      await waitForMail(email, "Välitehtävä on auki");
      await waitForMail(email, "Palautetta vierailusta");
    }
  });

  await test.step("both hand in the assignment; it stays sealed until both are in", async () => {
    const path = `/fi/groups/${groupId}/assignments/${interim}`;
    await handIn(ours, path, "Yllätyimme avaimista");
    await theirs.goto(path);
    await expect(theirs.getByText(/^Palautettu /)).toBeVisible();
    await expect(theirs.getByText("Yllätyimme avaimista")).toHaveCount(0);
    expect(await theirs.content()).not.toContain("Yllätyimme avaimista");
    await handIn(theirs, path, "Kahvi oli hyvää");
    await expect(theirs.getByText("Yllätyimme avaimista 1")).toBeVisible();
    for (const { email } of [one, other]) await waitForMail(email, "Välitehtävät ovat auki");
    await ours.goto(`${path}/sheet`);
    await expect(ours.getByRole("heading", { name: "Välitehtävät rinnakkain" })).toBeVisible();
    for (const words of ["Yllätyimme avaimista 1", "Kahvi oli hyvää 1"])
      await expect(ours.getByText(words)).toBeVisible();
  });

  await test.step("the second visit is held", async () => {
    await letItBeOver(second);
    await hold(second);
    for (const { email } of [one, other]) await waitForMail(email, "Loppukysely");
  });

  await test.step("everybody who came gives feedback on the first visit and on all of it, and contacts speak for their associations", async () => {
    for (const page of [ours, theirs]) {
      for (const path of [
        `meetings/${first}/surveys/${feedbackStep}`,
        `groups/${groupId}/surveys/${closingStep}`,
      ]) {
        await page.goto(`/fi/${path}`);
        const ideas = page.getByRole("group", { name: /Saimme uusia ideoita/ });
        await ideas.getByRole("radio", { name: /^5/ }).check();
        await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
        await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
      }
      await page.getByLabel("Kyllä, sovittu").check();
      await page.getByRole("button", { name: "Tallenna yhdistyksen vastaus" }).click();
      await expect(page.getByText("Yhdistyksenne vastaus on tallessa.", { exact: false })).toBeVisible();
    }
    expect(await rows('select 1 from "Unanswered" where "groupId" = $1', [groupId])).toEqual([]);
    expect(await rows('select 1 from "NamedAnswer" where "groupId" = $1', [groupId])).toHaveLength(2);
  });

  await test.step("an insight is written by one and approved by the other", async () => {
    await ours.goto(`/fi/groups/${groupId}/insights`);
    await ours.getByLabel("Lause").fill(sentence);
    await ours.getByRole("button", { name: "Ehdota lausetta" }).click();
    await expect(ours.getByText("Pyysimme muita hyväksymään sen.", { exact: false })).toBeVisible();
    await waitForMail(other.email, "Saako tämän kertoa eteenpäin?");
    await theirs.goto(`/fi/groups/${groupId}/insights`);
    await theirs.getByRole("button", { name: "Hyväksy lause" }).click();
    await expect(theirs.getByText("Saa kertoa eteenpäin")).toBeVisible();
  });

  await test.step("the coordinator sees it all, and takes it out as a file", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}/groups/${groupId}`);
    await expect(kaisa.getByText(one.name).first()).toBeVisible();
    await kaisa.goto(`/fi/manage/programmes/${slug}/reports`);
    await unfold(kaisa);
    await expect(kaisa.getByText(sentence)).toBeVisible();
    await kaisa.goto(`/fi/manage/programmes/${slug}/exports`);
    const downloading = kaisa.waitForEvent("download");
    await kaisa.getByRole("link", { name: /Excel/ }).first().click();
    const sheets = await readXlsxFile(await (await downloading).path());
    const table = sheets[0]?.data ?? [];
    const column = table[0]?.indexOf("Yhdistys") ?? -1;
    expect(
      table
        .slice(2)
        .map((row) => row[column])
        .sort(),
    ).toEqual([one.name, other.name].sort());
    const pair = table[0]?.indexOf("Pari") ?? -1;
    expect(table.find((row) => row[column] === one.name)?.[pair]).toBe(other.name);
  });

  /** A visit is proposed by one, voted on by the other and the facilitator, and chosen. */
  async function agreeOnTime(visit: 1 | 2, days: number): Promise<void> {
    const times = `/fi/groups/${groupId}/times`;
    await ours.goto(times);
    const part = (page: Page) => page.locator(`#visit-${visit}`);
    await part(ours).getByRole("group", { name: "1. ehdotus" }).getByLabel("Päivä").fill(dayAhead(days));
    await part(ours).getByRole("button", { name: "Ehdota aikoja" }).click();
    await expect(ours.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
    for (const page of [theirs, guide]) {
      await page.goto(times);
      await part(page).locator("[data-part=vote]").first().getByRole("radio", { name: "Kyllä" }).check();
      await part(page).getByRole("button", { name: "Tallenna vastaukset" }).click();
      await expect(page.getByText("Vastauksenne on tallennettu")).toBeVisible();
    }
    await part(guide).getByRole("button", { name: "Valitse tämä aika" }).first().click();
    await expect(guide.getByText("Aika on sovittu!")).toBeVisible();
  }

  async function hold(meeting: string): Promise<void> {
    await guide.goto(`/fi/meetings/${meeting}`);
    await guide.getByRole("link", { name: "Merkitse pidetyksi" }).click();
    await expect(guide.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await guide.getByRole("button", { name: "Merkitse pidetyksi" }).click();
    await expect(guide.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
  }
});

/** What is there before the story begins: a convener and those who run it. All else is made on the way. */
function staff() {
  const tag = randomUUID().slice(0, 8);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const facilitator = await buildUser(tx, { name: "Marjatta Kuuntelija" });
    await buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true });
    await buildConvener(tx, { name: `Pihapiiri ${tag}`, coordinators: [coordinator] });
    return { tag, coordinator, facilitator };
  });
}

/** A browser of its own, signed in if it is somebody's. */
async function window(browser: Browser, email?: string): Promise<Page> {
  const { baseURL, locale, viewport } = test.info().project.use;
  const context = await browser.newContext({ baseURL, locale, viewport });
  if (email) await signIn(context, email);
  return context.newPage();
}

async function begin(page: Page, slug: string, association: NewAssociation, path: "full" | "short") {
  await page.goto(`/fi/programmes/${slug}`);
  await page.getByRole("link", { name: "Vastatkaa kyselyyn" }).first().click();
  if (path === "short") await page.getByLabel("Lyhyt kysely").check();
  await page.getByRole("button", { name: "Aloita kysely" }).click();
  await expect(heading(page, "Yhdistyksenne")).toBeVisible();
  await fillOrganisation(page, association);
  if (path === "full") await page.getByLabel("Kertokaa toiminnastanne").fill("Laulamme yhdessä.");
  await next(page);
  await expect(heading(page, "Yhteyshenkilö ja kielet")).toBeVisible();
  await fillContact(page, association);
  await next(page);
  await expect(heading(page, "Mitä etsitte?")).toBeVisible();
}

async function answerWhole(page: Page, slug: string, association: NewAssociation): Promise<void> {
  await begin(page, slug, association, "full");
  await page.getByLabel("1. aihe").selectOption({ label: "Rahoitus ja hankkeet" });
  await next(page);
  await expect(heading(page, "Mitä tarjoatte ja toivotte?")).toBeVisible();
  await page.getByRole("checkbox", { name: "Tapahtumat" }).check();
  await next(page);
  await expect(heading(page, "Ajat, paikka ja suostumus")).toBeVisible();
  await page.getByLabel("Vastauksiamme saa käyttää").check();
  await next(page);
  await send(page);
}

async function answerShort(page: Page, slug: string, association: NewAssociation): Promise<void> {
  await begin(page, slug, association, "short");
  await page.getByLabel("1. aihe").selectOption({ label: "Tapahtumat" });
  await page.getByRole("checkbox", { name: "Rahoitus ja hankkeet" }).check();
  await page.getByLabel("Vastauksiamme saa käyttää").check();
  await next(page);
  await send(page);
}

async function send(page: Page): Promise<void> {
  await expect(heading(page, "Tarkistakaa ja lähettäkää")).toBeVisible();
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(heading(page, "Kiitos, vastauksenne on perillä")).toBeVisible();
}

async function handIn(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  const prompts = await page.locator("textarea[name^=prompt-]").all();
  expect(prompts).toHaveLength(4);
  for (const [index, prompt] of prompts.entries()) await prompt.fill(`${words} ${index + 1}`);
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText(`${words} 1`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Palauta vastaus" })).toHaveCount(0);
}

/** The calendar entries that have come by mail, when so many have. */
async function calendarsOf(email: string, count: number) {
  const calendars = async () => (await mailTo(email)).flatMap((mail) => mail.calendars);
  await expect.poll(async () => (await calendars()).length, { timeout: 30_000 }).toBe(count);
  return (await calendars()).map((text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
    return { method: calendar.getFirstPropertyValue("method"), uid: event.uid, sequence: event.sequence };
  });
}
