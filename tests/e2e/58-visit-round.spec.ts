// Over 250 lines because it is one story, and a story is read in one piece: a round of visits from the public page to its report.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import {
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { checkPage, expect, test, unfold } from "../support/browser";
import { rows } from "../support/database";
import { sendNow } from "../support/held";
import { mailTo, waitForMail } from "../support/mail";
import { letItBeOver } from "../support/over";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

const house = "Kahvipannu ry";
const quote = "Kasvot tekivät osoitteesta paikan.";
const day = (days: number) => dayIn(later(new Date(), days), "Europe/Helsinki");

test(
  "visit round f 1, f 8: hosts come, times are chosen, guests take places by phone and without scripts, a stop is held and spoken of, the booklet and the eighth host come, and it is told in a report",
  { tag: "@nojs" },
  async ({ browser }, { project }) => {
    test.skip(project.name !== "no-js", "the story is long, and its parts are walked on every screen");
    test.setTimeout(540_000);
    const world = await round();
    const { slug, tag, coordinator, colleagues } = world;
    const kaisa = await window(browser);
    await signIn(kaisa.context(), coordinator.email);
    const host = await window(browser);
    const hostEmail = `pannu-${tag}@kahvipannu.example`;

    await test.step("the seventh host fills its card from the public page, and is taken in", async () => {
      await host.goto(`/fi/programmes/${slug}`);
      await host.getByRole("link", { name: "Otamme vieraita vastaan" }).click();
      await host.getByRole("button", { name: "Aloita kysely" }).click();
      await fill(host, {
        ...{ name: house, municipality: "Kajaani", description: "Olohuone niille, joilla ei ole nyt töitä." },
        ...{ shows: "Tavallisen tiistaiaamun.", clients: "Kahvin ja seuraa." },
      });
      await checkPage(host);
      await host.getByRole("button", { name: "Seuraava" }).click();
      await fill(host, { "dates.day-0": day(70), "dates.from-0": "13.00" });
      await fill(host, { "dates.day-1": day(72), "dates.from-1": "9.00" });
      await host.locator('[name="publish"]').check();
      await host.getByRole("button", { name: "Seuraava" }).click();
      await fill(host, { contactName: "Pannu Porila", email: hostEmail });
      await host.getByRole("button", { name: "Seuraava" }).click();
      await host.getByRole("button", { name: "Lähetä vastaukset" }).click();
      await waitForMail(hostEmail, "Vastauksenne on saatu");
      await accept(house);
      await openPersonalLink(host, await waitForMail(hostEmail, "Olette mukana"));
      await kaisa.goto(`/fi/manage/programmes/${slug}`);
      await kaisa.getByRole("button", { name: "Käynnistä ohjelma" }).click();
      const [{ n } = { n: 0 }] = await rows<{ n: number }>(
        'select count(*)::int as n from "Meeting" m join "Group" g on g.id = m."groupId" where g."programmeId" = $1',
        [world.programmeId],
      );
      expect(n).toBe(7);
    });

    const stop =
      await test.step("the coordinator sets all times by one press, and each host is told", async () => {
        await kaisa.goto(`/fi/manage/programmes/${slug}/dates`);
        await checkPage(kaisa);
        await kaisa.getByRole("button", { name: "Päätä valitut ajat" }).click();
        await expect(kaisa.getByText("7 aikaa on päätetty ja kutsut ovat lähteneet.")).toBeVisible();
        expect((await waitForMail(hostEmail, "vierailun aika on sovittu")).calendars).toHaveLength(1);
        const id = await stopOf(house);
        await host.goto(`/fi/meetings/${id}/places`);
        await host.getByLabel("Paikkoja").fill("5");
        await host.getByRole("button", { name: "Tallenna" }).click();
        await expect(host.getByText("Paikat on tallennettu.", { exact: false })).toBeVisible();
        return id;
      });
    await test.step("four take a place with one press each", async () => {
      for (const { email } of colleagues) {
        const page = await window(browser);
        await signIn(page.context(), email);
        await page.goto(`/fi/programmes/${slug}/places`);
        await card(page, house).getByRole("button", { name: "Ota paikka" }).click();
        await expect(page.getByText("Paikka on teidän.", { exact: false })).toBeVisible();
      }
    });

    const vappu = await guest("Vappu Viitta", "fi");
    await test.step("a guest on a phone reads the list, answers five fields and has a place within a minute", async () => {
      const { page, email } = vappu;
      const asked = { pages: 0, presses: 0, fields: 0 };
      page.on("request", (request) => {
        if (request.resourceType() === "document") asked.pages++;
      });
      const press = async (role: "link" | "button", name: string) => {
        asked.presses++;
        await page.getByRole(role, { name }).first().click();
      };
      const begun = Date.now();
      await page.goto(`/fi/programmes/${slug}/places`);
      await expect(card(page, house).getByText("Yksi paikka vapaana")).toBeVisible();
      await checkPage(page);
      await press("link", "Tulen vieraaksi");
      await press("button", "Aloita kysely");
      const said = {
        fullName: "Vappu Viitta",
        workplace: "Virasto",
        email,
        asks: "Voiko teille vain tulla?",
      };
      await fill(page, said);
      asked.fields += Object.keys(said).length;
      await press("button", "Seuraava");
      await press("button", "Lähetä vastaukset");
      await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(page, await waitForMail(email, "Vastauksenne on saatu"));
      // In as the link opens: nothing is waited for.
      await page.goto(`/fi/programmes/${slug}/places`);
      await card(page, house).getByRole("button", { name: "Ota paikka" }).click();
      await expect(page.getByText("Paikka on teidän.", { exact: false })).toBeVisible();
      expect(Date.now() - begun).toBeLessThan(60_000);
      expect(asked.fields).toBeLessThanOrEqual(5);
      expect(asked.presses).toBeLessThanOrEqual(6);
      expect(asked.pages).toBeLessThanOrEqual(20);
      expect((await waitForMail(email, "Teillä on paikka")).calendars.join()).toContain(`UID:${stop}`);
    });

    const meri = await guest("Meri Flytt", "sv");
    await test.step("another waits in Swedish, is promoted by a mail, and sends a colleague", async () => {
      const { page, email } = meri;
      await enrol(page, "sv", email, { join: "Jag kommer som gäst", begin: "Börja svara", next: "Nästa" });
      await page.getByRole("button", { name: "Skicka svaren" }).click();
      await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(page, await waitForMail(email, /./));
      await page.goto(`/sv/programmes/${slug}/places`);
      await card(page, house).getByRole("button", { name: "Ställ er i kö" }).click();
      await expect(page.getByText("Ni står i kö, plats 1.").first()).toBeVisible();
      await vappu.page.goto(`/fi/meetings/${stop}/place`);
      await vappu.page.getByRole("button", { name: "Anna paikka pois" }).click();
      await expect(vappu.page.getByText("Paikka on annettu pois.", { exact: false })).toBeVisible();
      await page.goto(`/sv/meetings/${stop}/place`);
      await expect(page.getByText("Ni har en plats").first()).toBeVisible();
      await page.getByRole("link", { name: "Skicka en kollega" }).click();
      await fill(page, { name: "Cecilia Kollega", email: `cecilia-${tag}@virasto.example` });
      await page.getByRole("button", { name: "Skicka kollegan i ert ställe" }).click();
      await expect(page.getByText("Er kollega kommer i ert ställe.", { exact: false })).toBeVisible();
    });

    const bridget = await guest("Bridget Harkonen", "en");
    await test.step("a third takes places in English, at the other stops", async () => {
      const { page, email } = bridget;
      await enrol(page, "en", email, {
        ...{ join: "I’ll come as a guest", begin: "Start the survey", next: "Next" },
      });
      await page.getByRole("button", { name: "Send your answers" }).click();
      await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(page, await waitForMail(email, /./));
      await waitForMail(email, "You are in");
      await page.goto(`/en/programmes/${slug}/places`);
      await card(page, "Talo 1 ry").getByRole("button", { name: "Take a place" }).click();
      await expect(page.getByText("The place is yours.", { exact: false })).toBeVisible();
    });

    await test.step("the host reads who comes and what they would like to ask, and holds its stop", async () => {
      await host.goto(`/fi/meetings/${stop}`);
      await expect(host.getByText("Mitä haluaisit kysyä, Kollega 1?")).toBeVisible();
      await expect(host.getByText("Cecilia Kollega").first()).toBeVisible();
      await checkPage(host);
      await letItBeOver(stop);
      await host.goto(`/fi/meetings/${stop}/attendance`);
      await host.getByRole("button", { name: "Merkitse pidetyksi" }).click();
      await expect(host.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
    });

    await test.step("those who came answer three questions, and the host is told in numbers", async () => {
      const cecilia = await window(browser);
      await openPersonalLink(
        cecilia,
        await waitForMail(`cecilia-${tag}@virasto.example`, /visit|vierailu|besök/i),
      );
      for (const [index, { email }] of [...colleagues, { email: "" }].entries()) {
        const page = email ? await window(browser) : cecilia;
        if (email) await signIn(page.context(), email);
        await page.goto(`/fi/meetings/${stop}/surveys/stop-feedback`);
        await page.locator('[name="guide"][value="5"]').check();
        if (index === 0) {
          await page.locator('[name="quote"]').fill(quote);
          await page.locator('[name="quoteConsent"][value="named"]').check();
          await checkPage(page);
        }
        await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
        await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
      }
      // What the clock does every twenty minutes.
      await rows("select graphile_worker.add_job('open-ballots')");
      await waitForMail(hostEmail, "Näin teistä puhuttiin");
      await kaisa.goto(`/fi/manage/programmes/${slug}/reports/words`);
      await expect(kaisa.getByText(quote)).toBeVisible();
      await kaisa.getByRole("button", { name: "Luettu" }).first().click();
      await expect(kaisa.getByText("Muuta poistettuja nimiä").first()).toBeVisible();
      await host.goto(`/fi/meetings/${stop}`);
      await expect(host.getByText("5 vastausta.", { exact: false })).toBeVisible();
      await expect(host.getByText(quote)).toBeVisible();
      await expect(host.getByText("Virasto 1").first()).toBeVisible();
      await checkPage(host);
    });

    await test.step("the host approves its page of the booklet, which anybody reads", async () => {
      await host.goto("/fi/home");
      const [group] = await rows<{ id: string }>('select "groupId" as id from "Meeting" where id = $1', [
        stop,
      ]);
      await host.goto(`/fi/groups/${group?.id}/documents/booklet.stop-7`);
      await host.locator('textarea[name="part-reach"]').fill("Välikatu 12, arkisin yhdeksästä.");
      await host.getByRole("button", { name: "Hyväksy sivu vihkoon" }).click();
      await expect(host.getByText("Sivu on hyväksytty ja se on nyt vihkossa.")).toBeVisible();
      const anybody = await window(browser);
      await anybody.goto(`/fi/programmes/${slug}/booklet/booklet`);
      await expect(anybody.getByRole("heading", { name: house })).toBeVisible();
      await expect(anybody.getByText("Välikatu 12, arkisin yhdeksästä.")).toBeVisible();
    });

    await test.step("an eighth host joins while it runs, and has a guest at once", async () => {
      await eighth();
      await accept("Rukkaset ry");
      await kaisa.goto(`/fi/manage/programmes/${slug}/dates`);
      await kaisa.getByRole("button", { name: "Päätä valitut ajat" }).click();
      await expect(kaisa.getByText("Aika on päätetty ja kutsut ovat lähteneet.")).toBeVisible();
      // Waited for before anybody takes a place there: who has one is not told.
      await waitForMail(vappu.email, "Seuraava isäntä löytyi: Rukkaset ry");
      await waitForMail(meri.email, "Nästa värd är klar: Rukkaset ry");
      const { page, email } = bridget;
      await waitForMail(email, "The next host has been found: Rukkaset ry");
      await page.goto(`/en/programmes/${slug}/places`);
      await card(page, "Rukkaset ry").getByRole("button", { name: "Take a place" }).click();
      await expect(page.getByText("The place is yours.", { exact: false })).toBeVisible();
      await expect
        .poll(async () => (await mailTo(email)).filter(({ calendars }) => calendars.length > 0).length)
        .toBe(2);
    });

    await test.step("the report tells it, and the stops leave as a table", async () => {
      await kaisa.goto(`/fi/manage/programmes/${slug}/reports`);
      await unfold(kaisa);
      await expect(kaisa.getByText(quote)).toBeVisible();
      await kaisa.goto(`/fi/manage/programmes/${slug}/exports`);
      const downloading = kaisa.waitForEvent("download");
      await kaisa.getByRole("link", { name: /Excel/ }).first().click();
      const sheets = await readXlsxFile(await (await downloading).path());
      expect(JSON.stringify(sheets)).toContain(house);
    });

    await test.step("each has got the mails of this course, and no other", async () => {
      const told = async (address: string) =>
        (await mailTo(address)).map(({ subject }) => subject.split(/[:(]/)[0]?.trim()).sort();
      const fi = ["Vastauksenne on saatu", "Olette mukana"];
      expect(await told(vappu.email)).toEqual(
        [...fi, "Teillä on paikka", "Paikkanne on annettu pois", "Seuraava isäntä löytyi"].sort(),
      );
      expect(await told(meri.email)).toEqual(
        [
          ...["Vi har fått era svar", "Ni är med", "Ni står i kö", "Ni fick en plats"],
          "Cecilia Kollega kommer i ert ställe",
          "Nästa värd är klar",
        ].sort(),
      );
      const answered = ["We have your answers", "You are in"];
      const taken = ["You have a place", "You have a place"];
      expect(await told(bridget.email)).toEqual(
        [...answered, ...taken, "The next host has been found"].sort(),
      );
      expect(await told(hostEmail)).toEqual(
        [
          // Written anew whole once the address has been confirmed, before anybody decides.
          ...[
            "Vastauksenne on saatu",
            ...fi,
            "Ryhmä on valmis",
            "7. vierailun aika on sovittu",
            "Palautetta vierailusta",
          ],
          "Näin teistä puhuttiin",
        ].sort(),
      );
    });

    async function accept(name: string): Promise<void> {
      await kaisa.goto(`/fi/manage/programmes/${slug}/enrolments`);
      await kaisa.getByRole("checkbox", { name: new RegExp(name) }).check();
      await kaisa.getByRole("button", { name: "Hyväksy valitut" }).click();
      await kaisa.getByRole("button", { name: "Hyväksy", exact: true }).click();
      await sendNow(kaisa);
    }

    async function stopOf(name: string): Promise<string> {
      const [row] = await rows<{ id: string }>(
        `select m.id from "Meeting" m join "Enrolment" e on e.id = m."hostEnrolmentId" where e."programmeId" = $1 and e.name = $2`,
        [world.programmeId, name],
      );
      return row?.id ?? "";
    }

    async function guest(name: string, locale: "fi" | "sv" | "en") {
      const page = await window(browser, { viewport: { width: 390, height: 844 }, locale });
      return { page, name, email: `${name.split(" ")[0]}-${tag}@virasto.example`.toLowerCase() };
    }

    async function enrol(
      page: Page,
      locale: "sv" | "en",
      email: string,
      says: { join: string; begin: string; next: string },
    ): Promise<void> {
      await page.goto(`/${locale}/programmes/${slug}/places`);
      await page.getByRole("link", { name: says.join }).click();
      await page.getByRole("button", { name: says.begin }).click();
      await fill(page, { fullName: email.split("-")[0] ?? "", workplace: "Virasto", email });
      await page.locator(`[name="contactLanguage"][value="${locale}"]`).check();
      await page.getByRole("button", { name: says.next, exact: true }).click();
    }

    function eighth() {
      return write(systemViewer(), async (tx) => {
        const contact = await buildUser(tx, {
          name: "Kinnas Lapanen",
          email: `kinnas-${tag}@rukkaset.example`,
        });
        const dates = [`${day(90)}T12:00`, `${day(92)}T12:00`];
        await buildEnrolment(tx, new Date(), {
          ...{ programme: world.programme, contact, part: "host", state: "SUBMITTED" },
          answers: {
            ...{ name: "Rukkaset ry", municipality: "Ristijärvi", description: "Teemme lapasia.", dates },
            ...{ contactName: contact.name, email: contact.email, contactLanguage: "fi" },
          },
        });
      });
    }
  },
);

function card(page: Page, name: string) {
  return page
    .locator("main")
    .getByRole("heading", { name: name.replace(/ ry$/, "") })
    .locator("../..");
}

async function fill(page: Page, said: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(said)) await page.locator(`main [name="${name}"]`).fill(text);
}

async function window(browser: Browser, use: object = {}): Promise<Page> {
  const { baseURL, locale, viewport, javaScriptEnabled } = test.info().project.use;
  return (await browser.newContext({ baseURL, locale, viewport, javaScriptEnabled, ...use })).newPage();
}

/** A round whose sign-up is open, with six hosts, and four guests who have enrolled. */
function round() {
  const tag = randomUUID().slice(0, 6);
  return write(systemViewer(), async (tx) => {
    const now = new Date();
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa-${tag}@keskus.example` });
    const { id: convenerId } = await buildConvener(tx, {
      ...{ name: "Kylien keskus", slug: `keskus-${tag}`, coordinators: [coordinator] },
    });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: "visit-round", slug: `kierros-${tag}`, state: "OPEN" },
    });
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const contact = await buildUser(tx, { name: `Isäntä ${n}`, email: `isanta-${n}-${tag}@talo.example` });
      await buildEnrolment(tx, now, {
        ...{ programme, contact, part: "host" },
        answers: {
          ...{ name: `Talo ${n} ry`, municipality: "Kajaani", description: `Olemme talo ${n}.` },
          dates: [`${day(30 + 5 * n)}T13:00`, `${day(32 + 5 * n)}T13:00`],
          ...{ contactName: contact.name, email: contact.email, contactLanguage: "fi" },
        },
      });
    }
    const colleagues: Person[] = [];
    for (const n of [1, 2, 3, 4]) {
      const contact = await buildUser(tx, {
        name: `Kollega ${n}`,
        email: `kollega-${n}-${tag}@virasto.example`,
      });
      colleagues.push(contact);
      await buildEnrolment(tx, now, {
        ...{ programme, contact, part: "guest" },
        answers: {
          ...{ fullName: contact.name, workplace: `Virasto ${n}`, email: contact.email },
          asks: `Mitä haluaisit kysyä, Kollega ${n}?`,
        },
      });
    }
    return { tag, slug: programme.slug, programme, programmeId: programme.id, coordinator, colleagues };
  });
}
