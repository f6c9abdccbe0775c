// A format that no installation has goes its whole way: readers sign up, are brought together by hand, meet three times, write a list
// and are asked. All of it is said in the platform's own words, in three languages.
import type { Browser, Page } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { locales } from "@/lib/i18n/locales";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect, unfold } from "../support/browser";
import { test } from "../support/circle-site";
import { crawl } from "../support/crawl";
import { rows } from "../support/database";
import { readingCircle } from "../support/formats/reading-circle";
import { sendNow } from "../support/held";
import { mailTo, waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { confirmTimes } from "../support/read-back";
import { signIn } from "../support/sign-in";
import { ofPairs } from "../support/words";
import { pairsSpokenOf } from "../support/words-on-pages";
import { later } from "../support/world";

const names = ["Aino", "Bertta", "Cecilia", "Daavid"];
const book = "Sinuhe egyptiläinen";

test("readers sign up, are brought together by hand, meet three times, write a list and are asked; nowhere is a pair, a visit or an association", async ({
  browser,
  site,
}) => {
  test.setTimeout(600_000);
  addFormat(readingCircle);
  const tag = Math.random().toString(36).slice(2, 8);
  const { coordinator, slug } = await library(tag);
  const readers = names.map((name) => ({
    name: `${name} Lukija`,
    email: `${name}-${tag}@lukupiiri.example`.toLowerCase(),
  }));
  const kaisa = await window(browser, site.origin);
  await signIn(kaisa.context(), coordinator.email);
  const pages: Page[] = [];
  for (const _ of readers) pages.push(await window(browser, site.origin));
  const [aino, bertta] = pages as [Page, Page];

  await test.step("the coordinator opens the sign-up", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}`);
    await kaisa.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Ilmoittautuminen on auki.")).toBeVisible();
    await speaksOfNoPair(kaisa, ["", "/manage", "/manage/programmes"]);
  });

  await test.step("four readers sign up, and open the link in their mail", async () => {
    for (const [index, page] of pages.entries()) {
      await page.goto(`/fi/programmes/${slug}`);
      await checkPage(page);
      await page.getByRole("link", { name: "Vastatkaa kyselyyn" }).first().click();
      await page.getByRole("button", { name: "Aloita kysely" }).click();
      await page.getByLabel("Nimenne").fill(readers[index]?.name ?? "");
      await page.getByLabel("Sähköpostiosoitteenne").fill(readers[index]?.email ?? "");
      await page.getByLabel("Mitä luette nyt?").fill(book);
      await checkPage(page);
      if (index === 0) await speaksOfNoPair(page, ["", `/programmes/${slug}/enrolment`]);
      await page.getByRole("button", { name: "Seuraava" }).click();
      await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
      await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(page, await waitForMail(readers[index]?.email ?? "", "Vastauksenne on saatu"));
      await waitForMail(readers[index]?.email ?? "", "Olette mukana");
    }
    await speaksOfNoPair(aino, ["", "/home", "/settings"]);
  });

  await test.step("the coordinator brings them together by hand and proposes the group", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}`);
    await kaisa.getByRole("button", { name: "Sulje ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Ilmoittautuminen on suljettu", { exact: false })).toBeVisible();
    await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
    await speaksOfNoPair(kaisa, ["/manage", `/manage/programmes/${slug}/matching/unpaired`]);
    await checkPage(kaisa);
    for (const { name } of readers) await kaisa.getByRole("checkbox", { name: new RegExp(name) }).check();
    await kaisa.getByRole("button", { name: "Muodosta ryhmä" }).click();
    await expect(kaisa.getByText("Ryhmä on luonnoksena.", { exact: false })).toBeVisible();
    await checkPage(kaisa);
    await speaksOfNoPair(kaisa, [
      new URL(kaisa.url()).pathname.replace(/^\/fi/, ""),
      `/manage/programmes/${slug}/matching`,
      `/manage/programmes/${slug}/matching/proposal`,
    ]);
    await kaisa.getByRole("button", { name: "Tarkista ja ehdota" }).click();
    await expect(kaisa.getByRole("heading", { name: "Ehdotetaanko nämä ryhmät?" })).toBeVisible();
    await checkPage(kaisa);
    await kaisa.getByRole("button", { name: /^Ehdota/ }).click();
    await sendNow(kaisa);
  });

  const groupId = await test.step("all four say yes", async () => {
    for (const [index, page] of pages.entries()) {
      await openPersonalLink(page, await waitForMail(readers[index]?.email ?? "", "Ehdotus ryhmästä"), true);
      if (index === 0) {
        await checkPage(page);
        await speaksOfNoPair(page, ["/home"]);
      }
      await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
      await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
      const said = index === 3 ? "Ryhmä toteutuu!" : "Kiitos, vastasitte kyllä!";
      await expect(page.getByText(said)).toBeVisible();
    }
    for (const { email } of readers) await waitForMail(email, "Ryhmä on valmis");
    await aino.goto("/fi/home");
    const [group] = await rows<{ id: string }>(
      'select id from "Group" where "programmeId" = (select id from "Programme" where slug = $1)',
      [slug],
    );
    return group?.id ?? "";
  });
  const meetings = await rows<{ id: string }>(
    'select id from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );

  await test.step("a time is found for each meeting, and each is held without a host", async () => {
    for (const [index, { id }] of meetings.entries()) {
      const day = dayIn(later(new Date(), 30 + 14 * index), "Europe/Helsinki");
      await aino.goto(`/fi/groups/${groupId}/times`);
      const part = (page: Page) => page.locator(`#circle-${index + 1}`);
      await part(aino).getByRole("group", { name: "1. ehdotus" }).getByLabel("Päivä").fill(day);
      await part(aino).getByRole("button", { name: "Ehdota aikoja" }).click();
      await confirmTimes(part(aino), "Ehdota aikoja", test.info().project.use.javaScriptEnabled);
      await expect(aino.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
      if (index === 0) await checkPage(aino);
      for (const page of pages.slice(1)) {
        await page.goto(`/fi/groups/${groupId}/times`);
        await part(page).locator("[data-part=vote]").first().getByRole("radio", { name: "Kyllä" }).check();
        await part(page).getByRole("button", { name: "Tallenna vastaukset" }).click();
        await expect(page.getByText("Vastauksenne on tallennettu")).toBeVisible();
      }
      if (index === 0) await speaksOfNoPair(aino, [`/groups/${groupId}`]);
      await bertta.goto(`/fi/groups/${groupId}/times`);
      await part(bertta).getByRole("button", { name: "Valitse tämä aika" }).first().click();
      await expect(bertta.getByText("Aika on sovittu!")).toBeVisible();
      if (index === 0) await speaksOfNoPair(aino, [`/groups/${groupId}`, `/meetings/${id}`]);
      await letItBeOver(id);
      await bertta.goto(`/fi/meetings/${id}`);
      await bertta.locator('a[href$="/attendance"]').first().click();
      await bertta.getByRole("button", { name: "Merkitse pidetyksi" }).click();
      await expect(bertta.getByText("merkitty pidetyksi", { exact: false })).toBeVisible();
    }
  });

  await test.step("one writes the list, and all approve it", async () => {
    await aino.goto(`/fi/groups/${groupId}`);
    await checkPage(aino);
    await aino.getByRole("link", { name: "Aloita kirjoittaminen" }).click();
    await aino.getByLabel("Mitä luimme").fill("Waltari: Sinuhe");
    await aino.getByRole("button", { name: "Lähetä luettavaksi" }).click();
    await expect(aino.getByText("Teksti on lähetetty luettavaksi.")).toBeVisible();
    await speaksOfNoPair(aino, [`/groups/${groupId}`]);
    await speaksOfNoPair(kaisa, ["/manage", `/groups/${groupId}`]);
    for (const page of pages.slice(1)) {
      await page.goto(aino.url());
      await page.getByRole("button", { name: "Hyväksy", exact: true }).click();
      await expect(page.getByText("Kiitos, hyväksyntänne on kirjattu.")).toBeVisible();
    }
    await aino.reload();
    await expect(aino.getByRole("heading", { name: "Kaikki ovat hyväksyneet" })).toBeVisible();
    expect((await kaisa.goto(aino.url()))?.status()).toBe(404);
  });

  await test.step("all are asked what they think of it", async () => {
    for (const [index, page] of pages.entries()) {
      await page.goto(`/fi/groups/${groupId}/surveys/closing`);
      if (index === 0) {
        await checkPage(page);
        await speaksOfNoPair(page, [`/groups/${groupId}/surveys/closing`]);
      }
      await page.getByRole("radio", { name: /^9/ }).check();
      await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
      await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
    }
  });

  await test.step("the report counts them and keeps their answers back, and the file holds what they said of themselves", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}/reports`);
    await unfold(kaisa);
    await expect(kaisa.getByText("Lukuja ei vielä ole")).toBeVisible();
    await checkPage(kaisa);
    await kaisa.goto(`/fi/manage/programmes/${slug}/exports`);
    const downloading = kaisa.waitForEvent("download");
    await kaisa.getByRole("link", { name: /Excel/ }).first().click();
    const [sheet] = await readXlsxFile(await (await downloading).path());
    const table = sheet?.data ?? [];
    const column = table[1]?.indexOf("answer.fullName") ?? -1;
    expect(table.slice(2).map((row) => row[column])).toEqual(readers.map(({ name }) => name));
    expect(JSON.stringify(table)).toContain(book);
    await speaksOfNoPair(kaisa, ["/manage", `/manage/programmes/${slug}/reports`]);
    await speaksOfNoPair(aino, ["/home", `/groups/${groupId}`]);
    if (test.info().project.name === "desktop") expect(opened.size).toBeGreaterThan(100);
  });

  await test.step("no mail that was sent speaks of them either", async () => {
    for (const { email } of [...readers, coordinator]) {
      const spoken = (await mailTo(email)).filter(({ subject, text, html, calendars }) =>
        ofPairs.fi.test([subject, text, html.replaceAll(/<[^>]*>/g, " "), ...calendars].join("\n")),
      );
      expect(spoken.map(({ subject, text }) => `${subject}: ${text.match(ofPairs.fi)?.[0]}`)).toEqual([]);
    }
  });
});

/** A library that has thought of reading circles. */
function library(tag: string) {
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const { id: convenerId } = await buildConvener(tx, { name: "Kirjasto", coordinators: [coordinator] });
    const programme = { convenerId, format: "reading-circle", slug: `lukupiirit-${tag}` };
    const { slug } = await buildProgramme(tx, new Date(), { ...programme, state: "DRAFT" });
    return { coordinator, slug };
  });
}

/** A browser of its own. */
async function window(browser: Browser, baseURL: string): Promise<Page> {
  const { locale, viewport, javaScriptEnabled } = test.info().project.use;
  return (await browser.newContext({ baseURL, locale, viewport, javaScriptEnabled })).newPage();
}

/** Time does not pass for a test: the meeting is moved to the last hours, and those that were held make room. */
async function letItBeOver(meeting: string): Promise<void> {
  await rows(
    `update "Meeting" set "startsAt" = "startsAt" - interval '21 days', "endsAt" = "endsAt" - interval '21 days' where state = 'HELD' and "groupId" = (select "groupId" from "Meeting" where id = $1)`,
    [meeting],
  );
  await rows(
    `update "Meeting" set "startsAt" = now() - interval '3 hours', "endsAt" = now() - interval '90 minutes' where id = $1`,
    [meeting],
  );
}

/** Every page of the programme that whoever sits at this browser can reach from some, in each language: none speaks of a pair. */
async function speaksOfNoPair(page: Page, starts: readonly string[]): Promise<void> {
  if (test.info().project.name !== "desktop") return;
  for (const locale of locales) {
    const from = starts.map((path) => `/${locale}${path}`);
    const follow = (path: string) => path.startsWith(`/${locale}/`) && isOfProgramme(path.slice(3));
    const answers = await crawl(page.request, from, { follow, most: 80 });
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect.soft(answers.flatMap((answer) => pairsSpokenOf(answer, locale))).toEqual([]);
    for (const { path, status } of answers) if (status === 200) opened.add(path);
  }
}

/** The pages that were opened. */
const opened = new Set<string>();

/** Whether a page is of the programme: not one that tells of every format, no list in another order, no file. */
function isOfProgramme(path: string): boolean {
  const isOurs = /^\/(groups|meetings|enrolments|manage\/(programmes\/(?!new)|dispatches))/.test(path);
  return isOurs && !/[?]|\/exports\/\w|\/calendar/.test(path);
}
