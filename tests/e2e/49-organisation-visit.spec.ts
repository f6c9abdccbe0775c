// Organisation visits from a new programme to what came of them. Over 250 lines because each way is one story, and a story is read in one piece.
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { dataFolder } from "@/scripts/lib/paths.mjs";
import { letItBeOver } from "@/tests/support/over";
import { checkPage, expect, test } from "../support/browser";
import { crawl } from "../support/crawl";
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
import { closeDatabase, later } from "../support/world";

test.afterAll(closeDatabase);

type Side = { association: NewAssociation; page: Page; secret: string };

for (const { name, seats, guided } of [
  { name: "three associations that nobody guides", seats: 3, guided: false },
  { name: "two associations with a facilitator", seats: 2, guided: true },
])
  test(`${name} look in the mirror, visit each other, write memos and tell after three months what came of it`, async ({
    browser,
  }) => {
    const { name: screen } = test.info().project;
    test.skip(screen === "no-js", "who takes part has no JavaScript on any screen here");
    test.skip(screen === (guided ? "desktop" : "phone"), "the facilitator has a phone, the others a desktop");
    test.setTimeout(540_000);
    const people = await staff();
    const slug = `visiitit-${people.tag}`;
    const kaisa = await window(browser, people.coordinator.email);
    const guide = guided ? await window(browser, people.facilitator.email) : null;
    const sides: Side[] = [];
    for (let seat = 1; seat <= seats; seat += 1)
      sides.push({
        association: newAssociation(),
        page: await window(browser, undefined, false),
        secret: `kuiskaus${seat}x${randomUUID().slice(0, 8)}`,
      });
    const pages = sides.map(({ page }) => page);
    const [first] = sides as [Side, ...Side[]];

    await test.step("the coordinator chooses the format, and opens the programme with a guide only where there is one", async () => {
      await kaisa.goto("/fi/manage/programmes/new");
      await kaisa.getByRole("link", { name: "Järjestövisiitti" }).click();
      await expect(kaisa.getByLabel("Nimi suomeksi")).toHaveValue(/^Järjestövisiitti, /);
      await checkPage(kaisa);
      await kaisa.getByLabel("Nimi suomeksi").fill(`Visiitit ${people.tag}`);
      await kaisa.getByLabel("Ohjelman osoite").fill(slug);
      await kaisa.getByRole("button", { name: "Tallenna luonnos" }).click();
      await expect(kaisa.getByText("Kukaan muu ei näe sitä vielä.")).toBeVisible();
      if (guide) {
        await kaisa.getByRole("link", { name: "Lisää tai poista" }).click();
        await kaisa.getByLabel("Nimi").fill(people.facilitator.name);
        await kaisa.getByLabel("Sähköpostiosoite").fill(people.facilitator.email);
        await kaisa.getByRole("button", { name: "Lisää fasilitaattori" }).click();
        await expect(kaisa.getByText("Kutsuttu, ei ole vielä hyväksynyt")).toBeVisible();
        await guide.goto("/fi/home");
        await guide.getByRole("button", { name: "Suostun" }).click();
        await expect(guide.getByText("Kiitos, olette fasilitaattori.")).toBeVisible();
        await kaisa.goto(`/fi/manage/programmes/${slug}`);
      }
      await kaisa.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
      await expect(kaisa.getByText("Ilmoittautuminen on auki.")).toBeVisible();
    });

    await test.step("each answers the survey without JavaScript", async () => {
      for (const { page, association } of sides) {
        await page.goto(`/fi/programmes/${slug}`);
        if (page === first.page) await checkPage(page, false);
        await page.getByRole("link", { name: "Vastatkaa kyselyyn" }).first().click();
        await page.getByRole("button", { name: "Aloita kysely" }).click();
        await expect(heading(page, "Yhdistyksenne")).toBeVisible();
        await fillOrganisation(page, association);
        await next(page);
        await expect(heading(page, "Yhteyshenkilö ja kielet")).toBeVisible();
        await fillContact(page, association);
        await next(page);
        await expect(heading(page, "Aihe ja toiveet")).toBeVisible();
        if (page === first.page) await checkPage(page, false);
        await page.getByLabel("1. aihe").selectOption({ label: "Rahoitus ja hankkeet" });
        await page.getByRole("checkbox", { name: "Tapahtumat" }).check();
        await next(page);
        await expect(heading(page, "Ajat, paikka ja suostumus")).toBeVisible();
        await page.getByLabel(guided ? "Kyllä, mielellään" : "Pärjäämme ilman").check();
        await page.getByLabel("Vastauksiamme saa käyttää").check();
        await next(page);
        await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
        await expect(heading(page, "Kiitos, vastauksenne on perillä")).toBeVisible();
      }
    });

    await test.step("the coordinator takes them in, groups them by hand and proposes", async () => {
      await kaisa.goto(`/fi/manage/programmes/${slug}/enrolments`);
      for (const { association } of sides)
        await kaisa.getByRole("checkbox", { name: new RegExp(association.name) }).check();
      await kaisa.getByRole("button", { name: "Hyväksy valitut" }).click();
      await kaisa.getByRole("button", { name: `Hyväksy ${seats} ilmoittautumista` }).click();
      await sendNow(kaisa);
      await kaisa.goto(`/fi/manage/programmes/${slug}`);
      await kaisa.getByRole("button", { name: "Sulje ilmoittautuminen" }).click();
      await expect(kaisa.getByText("Seuraavaksi muodostetaan ryhmät.")).toBeVisible();
      await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
      const places = ["Ensimmäinen yhdistys", "Toinen yhdistys", "Kolmas, jos tarvitaan"];
      for (const [index, { association }] of sides.entries())
        await kaisa.getByLabel(places[index] ?? "").selectOption({ label: `${association.name}, Espoo` });
      await kaisa.getByRole("button", { name: "Muodosta ryhmä käsin" }).click();
      await expect(kaisa.getByText("Yhdistykset eivät vielä tiedä siitä.")).toBeVisible();
      if (guide)
        await kaisa
          .getByRole("combobox", { name: /^Fasilitaattori/ })
          .selectOption({ label: `${people.facilitator.name} (ei ryhmiä)` });
      await checkPage(kaisa);
      await kaisa.getByRole("button", { name: "Tarkista ja ehdota" }).click();
      await kaisa.getByRole("button", { name: "Ehdota ryhmää" }).click();
      await sendNow(kaisa);
    });

    const groupId =
      await test.step("all say yes behind the link in their mail, and the self-assessment comes first", async () => {
        for (const { page, association } of sides) {
          await openPersonalLink(page, await waitForMail(association.email, "Ehdotus vierailuista"));
          if (page === first.page) await checkPage(page, false);
          await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
          await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
        }
        const last = pages.at(-1) as Page;
        await expect(last.getByText("Vierailut toteutuvat!")).toBeVisible();
        await expect(last.getByText("Tehkää ensin itsearvio", { exact: false })).toBeVisible();
        for (const { association } of sides) {
          await waitForMail(association.email, "Vierailut toteutuvat");
          await waitForMail(association.email, "Itsearvio on auki");
        }
        await last.getByRole("link", { name: "Ryhmän sivulle" }).click();
        await expect(last.getByRole("heading", { name: "Tehkää itsearvio" })).toBeVisible();
        const who = guided ? "Fasilitaattori" : "Koordinaattori";
        await expect(last.getByRole("heading", { name: who, exact: true })).toBeVisible();
        await checkPage(last, false);
        await kaisa.goto(`/fi/manage/programmes/${slug}/groups`);
        await checkPage(kaisa);
        return last.url().match(/groups\/([0-9a-f-]{36})/)?.[1] ?? "";
      });
    const group = `/fi/groups/${groupId}`;
    const meetings = (
      await rows<{ id: string }>('select id from "Meeting" where "groupId" = $1 order by ordinal', [groupId])
    ).map(({ id }) => id);

    await test.step("what one has handed in is found nowhere while another’s is missing, and stands side by side when all are in", async () => {
      const assignment = `${group}/assignments/self-assessment`;
      for (const side of sides.slice(0, -1)) await assess(side, assignment);
      const whispered = sides.slice(0, -1).map(({ secret }) => secret);
      for (const [who, page, email] of [
        ["the one who has not written", pages.at(-1), sides.at(-1)?.association.email],
        ["the coordinator", kaisa, people.coordinator.email],
        ["the facilitator", guide, people.facilitator.email],
        ["the administrator", await window(browser, people.administrator.email), people.administrator.email],
        ["nobody", await window(browser), null],
      ] as const) {
        if (!page) continue;
        const starts = [
          ...[
            group,
            assignment,
            `${assignment}/sheet`,
            `${group}/times`,
            `${group}/insights`,
            "/fi/home",
            "/fi/manage",
          ],
          ...meetings.flatMap((id) => [`/fi/meetings/${id}`, `/fi/meetings/${id}/run-sheet`]),
          ...[
            "",
            "/groups",
            `/groups/${groupId}`,
            "/reports",
            "/emails",
            "/enrolments",
            "/exports/pairs.csv",
          ].map((part) => `/fi/manage/programmes/${slug}${part}`),
          ...["/fi/manage/activity", "/fi/manage/emails", "/fi"],
        ];
        const follow = (link: string) =>
          link.startsWith("/fi") && (link.includes(groupId) || link.includes(slug));
        const read = await crawl(page.context().request, starts, { follow, most: 45, withData: true });
        const mails = email ? await mailTo(email) : [];
        const found = [...read, ...mails.map((mail) => ({ path: mail.subject, text: JSON.stringify(mail) }))]
          .filter(({ text }) => whispered.some((secret) => text.includes(secret)))
          .map((one) => one.path);
        expect(found, `found by ${who}`).toEqual([]);
        expect(read.some(({ status }) => status === 200)).toBe(true);
      }
      for (const file of logFiles())
        for (const secret of whispered)
          expect(readFileSync(file, "utf8").includes(secret), `a word in ${file}`).toBe(false);

      await assess(sides.at(-1) as Side, assignment);
      for (const { page, association } of sides) {
        await waitForMail(association.email, "Itsearviot ovat auki");
        await page.goto(`${assignment}/sheet`);
        for (const { secret } of sides) await expect(page.getByText(`${secret} 1`)).toBeVisible();
      }
      await checkPage(first.page, false);
      await kaisa.goto(assignment);
      await expect(kaisa.getByText(first.secret)).toHaveCount(0);
    });

    for (const [index, meetingId] of meetings.entries()) {
      const visit = index + 1;
      const host = sides[index] as Side;
      const others = sides.filter((side) => side !== host);
      const holder = guide ?? host.page;

      await test.step(`the time of visit ${visit} is proposed by its host, voted on and chosen`, async () => {
        const part = (page: Page) => page.locator(`#visit-${visit}`);
        await host.page.goto(`${group}/times`);
        const row = part(host.page).getByRole("group", { name: "1. ehdotus" });
        await row.getByLabel("Päivä").fill(dayIn(later(new Date(), 50 + 21 * index), "Europe/Helsinki"));
        await part(host.page).getByRole("button", { name: "Ehdota aikoja" }).click();
        // Without JavaScript what was read is said back before anything is sent.
        await part(host.page).getByRole("checkbox", { name: "Kyllä, päivä on oikea" }).check();
        await part(host.page).getByRole("button", { name: "Ehdota aikoja" }).click();
        await expect(host.page.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
        for (const page of [...others.map(({ page }) => page), ...(guide ? [guide] : [])]) {
          await page.goto(`${group}/times`);
          await part(page).locator("[data-part=vote]").first().getByRole("radio", { name: "Kyllä" }).check();
          await part(page).getByRole("button", { name: "Tallenna vastaukset" }).click();
          await expect(page.getByText("Vastauksenne on tallennettu")).toBeVisible();
        }
        await holder.goto(`${group}/times`);
        await part(holder).getByRole("button", { name: "Valitse tämä aika" }).first().click();
        await expect(holder.getByText("Aika on sovittu!")).toBeVisible();
      });

      await test.step(`visit ${visit} is held, with its agenda in hand`, async () => {
        await letItBeOver(meetingId);
        await holder.goto(`/fi/meetings/${meetingId}`);
        if (visit === 1) await checkPage(holder, holder === guide);
        await holder.getByRole("link", { name: "Merkitse pidetyksi" }).click();
        await holder.getByRole("button", { name: "Merkitse pidetyksi" }).click();
        await expect(holder.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
      });

      await test.step(`the host writes the memo of visit ${visit}, and all approve it`, async () => {
        const memo = `${group}/documents/memo.visit-${visit}`;
        await host.page.goto(memo);
        await host.page.getByLabel("Mitä opimme").fill(`Ovi auki ennen kokousta ${visit}.`);
        await host.page.getByLabel("Ketkä olivat mukana").fill("5 osallistujaa");
        await host.page.getByLabel("Aihe").fill("Rahoitus");
        await host.page
          .getByLabel("Mitä kokeilemme kotona, kuka ja milloin")
          .fill("Aamukahvit, Aino, maaliskuussa");
        await host.page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
        await expect(host.page.getByText("Muistio on lähetetty luettavaksi.")).toBeVisible();
        for (const { page } of others) {
          await page.goto(memo);
          await expect(page.getByText(`Ovi auki ennen kokousta ${visit}.`)).toBeVisible();
          if (visit === 1 && page === others[0]?.page) await checkPage(page, false);
          await page.getByRole("button", { name: "Hyväksy", exact: true }).click();
          await expect(page.getByText("Kiitos, hyväksyntänne on kirjattu.")).toBeVisible();
        }
      });

      await test.step(`those who came to visit ${visit} say how it was`, async () => {
        for (const page of pages) {
          await page.goto(`/fi/meetings/${meetingId}/surveys/feedback`);
          const ideas = page.getByRole("group", { name: /Saimme uusia ideoita/ });
          await ideas.getByRole("radio", { name: /^5/ }).check();
          await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
          await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
        }
      });
    }

    await test.step("three months later the contacts are asked, and answer in the name of their associations", async () => {
      await rows(
        `update "Meeting" set "startsAt" = "startsAt" - interval '4 months', "endsAt" = "endsAt" - interval '4 months' where "groupId" = $1`,
        [groupId],
      );
      await rows("select graphile_worker.add_job('ask-later', '{}'::json)");
      for (const { page, association } of sides) {
        const mail = await waitForMail(association.email, "Miten kävi vierailujen jälkeen?");
        expect(mail.text).toContain("Miten kävi sille, mitä päätitte kokeilla?");
        await openPersonalLink(page, mail, true);
        if (page === first.page) await checkPage(page, false);
        await page.getByLabel("Kokeilimme, ja se jäi käyttöön").check();
        await page.getByLabel("Mikä muuttui, tai mikä tuli tielle?").fill("Ovi on nyt auki.");
        await page.getByRole("button", { name: "Tallenna yhdistyksen vastaus" }).click();
        await expect(page.getByText("Yhdistyksenne vastaus on tallessa.", { exact: false })).toBeVisible();
      }
    });

    await test.step("the group is complete, and the coordinator reads the report and takes out the files", async () => {
      await rows("select graphile_worker.add_job('complete-groups', '{}'::json)");
      const state = async () =>
        (await rows<{ state: string }>('select state from "Group" where id = $1', [groupId]))[0]?.state;
      await expect.poll(state, { timeout: 30_000 }).toBe("COMPLETED");
      await first.page.goto(group);
      await checkPage(first.page, false);
      await kaisa.goto(`/fi/manage/programmes/${slug}/reports`);
      await kaisa.getByRole("link", { name: "Miten kävi vierailujen jälkeen" }).click();
      await expect(
        kaisa.getByRole("heading", { level: 1, name: "Miten kävi vierailujen jälkeen" }),
      ).toBeVisible();
      await expect(kaisa.getByText("Ovi on nyt auki.")).toHaveCount(seats);
      await checkPage(kaisa);
      const file = await kaisa.context().request.get(`/fi/manage/programmes/${slug}/exports/pairs.csv`);
      const text = await file.text();
      for (const { association, secret } of sides) {
        expect(text).toContain(association.name);
        expect(text).not.toContain(secret);
      }
    });
  });

/** What is there before the story begins: a convener and those who run it. All else is made on the way. */
function staff() {
  const tag = randomUUID().slice(0, 8);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const facilitator = await buildUser(tx, { name: "Marjatta Kuuntelija" });
    const administrator = await buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true });
    await buildConvener(tx, { name: `Pihapiiri ${tag}`, coordinators: [coordinator] });
    return { tag, coordinator, facilitator, administrator };
  });
}

/** A browser of its own on this project's screen, signed in if it is somebody's. */
async function window(browser: Browser, email?: string, javaScriptEnabled = true): Promise<Page> {
  const { baseURL, locale, viewport, deviceScaleFactor, isMobile, hasTouch, userAgent } =
    test.info().project.use;
  const screen = { viewport, deviceScaleFactor, isMobile, hasTouch, userAgent };
  const context = await browser.newContext({ baseURL, locale, javaScriptEnabled, ...screen });
  if (email) await signIn(context, email);
  return context.newPage();
}

/** Looks in the mirror: words for each question, a number for each claim. */
async function assess({ page, secret }: Side, address: string): Promise<void> {
  await page.goto(address);
  for (const [index, prompt] of (await page.locator("textarea[name^=prompt-]").all()).entries())
    await prompt.fill(`${secret} ${index + 1}`);
  for (const claim of await page.locator("input[type=radio][name^=prompt-][value='4']").all())
    await claim.check();
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText(`${secret} 1`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Palauta vastaus" })).toHaveCount(0);
}

function logFiles(): string[] {
  const folders = ["logs", "test-logs"].map((folder) => path.join(dataFolder(), folder)).filter(existsSync);
  return folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
}
