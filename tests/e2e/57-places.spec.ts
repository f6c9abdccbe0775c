// A guest comes from a programme's page to a place in three answers and a few presses; another waits for it, is promoted by mail, and says
// that she comes. Whoever hosts sees who comes.
import type { Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import {
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildScheduled,
  buildUser,
} from "@/prisma/seed/builders";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { fullHouse } from "../support/formats/full-house";
import { waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

const house = "Kylätalo Tupa";

test(
  "a guest takes a place in a few presses, another waits and is promoted, and the host sees who comes",
  {
    tag: "@nojs",
  },
  async ({ page }, { project }) => {
    test.skip(project.name === "desktop", "guests come with a phone, and without scripts");
    test.setTimeout(240_000);
    addFormat(fullHouse);
    const tag = Math.random().toString(36).slice(2, 8);
    const { slug, stop, opener, bertta } = await openHouse(tag);
    const aino = { name: "Aino Vieras", email: `aino-${tag}@virasto.example` };
    const as = async ({ email }: { email: string }, path: string) => {
      await page.context().clearCookies({ name: /session/ });
      await signIn(page.context(), email);
      return page.goto(path);
    };
    const card = (of: Page) => of.locator("main").getByRole("heading", { name: house }).locator("../..");

    await test.step("anybody reads how much room there is, and how to get a place", async () => {
      await page.goto(`/fi/programmes/${slug}`);
      await page.getByRole("link", { name: "Katso kaikki tapaamiset ja vapaat paikat" }).click();
      await expect(card(page).getByText("Yksi paikka vapaana")).toBeVisible();
      await expect(page.getByText("Kyläraitti")).toHaveCount(0);
      await checkPage(page);
      await page.getByLabel("Esteettömyys").selectOption({ label: "Vain esteettömät" });
      await page.getByRole("button", { name: "Rajaa" }).click();
      await expect(page.getByText("Mikään ei sovi näihin valintoihin.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Tulen vieraaksi" })).toBeVisible();
    });

    await test.step("from the programme's page: three answers, and one press for the place", async () => {
      const asked = { pages: 0, presses: 0 };
      const press = async (role: "link" | "button", name: string) => {
        asked.presses++;
        await page.getByRole(role, { name }).first().click();
      };
      page.on("request", (request) => {
        if (request.resourceType() === "document") asked.pages++;
      });
      await page.goto(`/fi/programmes/${slug}`);
      await press("link", "Tulen vieraaksi");
      await press("button", "Aloita kysely");
      await page.getByLabel("Nimenne").fill(aino.name);
      await page.getByLabel("Sähköpostiosoitteenne").fill(aino.email);
      await page.getByLabel("Työpaikkanne").fill("Kainuun TE-toimisto");
      await press("button", "Seuraava");
      await press("button", "Lähetä vastaukset");
      await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(page, await waitForMail(aino.email, "Vastauksenne on saatu"));
      await waitForMail(aino.email, "Olette mukana");
      await page.goto("/fi/home");
      await press("link", "Valitkaa tapaamiset");
      await expect(page.getByText("Yksi paikka vapaana")).toBeVisible();
      await checkPage(page);
      await press("button", "Ota paikka");
      await expect(page.getByText("Paikka on teidän.", { exact: false })).toBeVisible();
      await checkPage(page);
      expect(asked.presses).toBeLessThanOrEqual(6);
      expect(asked.pages).toBeLessThanOrEqual(16);
      const mail = await waitForMail(aino.email, "Teillä on paikka");
      expect(mail.calendars.join()).toContain(`UID:${stop}`);
    });

    await test.step("another finds it full, and waits as the first", async () => {
      await as(bertta, `/fi/programmes/${slug}/places`);
      await expect(card(page).getByText("Täynnä")).toBeVisible();
      await card(page).getByRole("button", { name: "Asetu jonoon" }).click();
      await expect(page.getByText("Olette jonossa, 1.").first()).toBeVisible();
      await checkPage(page);
    });

    await test.step("the first gives it up, and the other has it by mail", async () => {
      await as(aino, `/fi/meetings/${stop}/place`);
      await page.getByRole("button", { name: "Anna paikka pois" }).click();
      await expect(page.getByText("Paikka on annettu pois.", { exact: false })).toBeVisible();
      await page.context().clearCookies({ name: /session/ });
      const mail = await waitForMail(bertta.email, "Saitte paikan");
      expect(mail.calendars.join()).toContain(`UID:${stop}`);
      await openPersonalLink(page, mail);
      await expect(page.getByText("Teillä on paikka").first()).toBeVisible();
      await page.getByRole("button", { name: "Kyllä, tulen" }).click();
      await expect(page.getByText("Kiitos, nähdään silloin!")).toBeVisible();
    });

    await test.step("whoever hosts sees who comes", async () => {
      await as(opener, `/fi/meetings/${stop}`);
      await page.getByRole("link", { name: "Paikat ja jono" }).click();
      await expect(page.getByText("Bertta Backman").first()).toBeVisible();
      await expect(page.getByText("Kukaan ei jonota.")).toBeVisible();
      await checkPage(page);
    });

    await test.step("a colleague comes in somebody's stead", async () => {
      await as(bertta, `/fi/meetings/${stop}/place`);
      await page.getByRole("link", { name: "Lähetä työkaveri" }).click();
      await page.getByLabel("Työkaverin nimi").fill("Cecilia Colleague");
      await page.getByLabel("Työkaverin sähköposti").fill(`cecilia-${tag}@virasto.example`);
      await page.getByRole("button", { name: "Lähetä työkaveri tilalle" }).click();
      await expect(page.getByText("Työkaverinne tulee tilallenne.", { exact: false })).toBeVisible();
    });

    await test.step("somebody signs up two colleagues in one form", async () => {
      await as(aino, `/fi/meetings/${stop}/place`);
      await page.getByRole("link", { name: "Ilmoittakaa työkavereita" }).click();
      await checkPage(page);
      for (const [row, name] of ["Dora", "Eevert"].entries()) {
        const rows = page.getByRole("group", { name: `${row + 1}. työkaveri` });
        await rows.getByLabel("Työkaverin nimi").fill(`${name} Kollega`);
        await rows.getByLabel("Työkaverin sähköposti").fill(`${name.toLowerCase()}-${tag}@virasto.example`);
      }
      await page.getByRole("button", { name: "Ilmoita heidät" }).click();
      await expect(page.getByText("Kukaan ei saanut paikkaa, 2 on jonossa.", { exact: false })).toBeVisible();
      const mail = await waitForMail(`dora-${tag}@virasto.example`, "Olette jonossa");
      await openPersonalLink(page, mail);
      await page.getByRole("button", { name: "Poistu jonosta" }).click();
      await expect(page.getByText("Paikka on annettu pois.", { exact: false })).toBeVisible();
      await rows(`delete from "Place" where "meetingId" = $1 and state = 'WAITING'`, [stop]);
    });

    await test.step("shortly before, a place is for whoever of those who wait presses first", async () => {
      await as(aino, `/fi/programmes/${slug}/places`);
      await card(page).getByRole("button", { name: "Asetu jonoon" }).click();
      await expect(page.getByText("Olette jonossa, 1.").first()).toBeVisible();
      await rows(
        `update "Meeting" set "startsAt" = now() + interval '40 hours', "endsAt" = now() + interval '41 hours' where id = $1`,
        [stop],
      );
      await as(opener, `/fi/meetings/${stop}/places`);
      await page.getByLabel("Paikkoja").fill("2");
      await page.getByRole("button", { name: "Tallenna" }).click();
      await expect(page.getByText("Paikat on tallennettu.", { exact: false })).toBeVisible();
      await as(aino, `/fi/meetings/${stop}/place`);
      await page.getByRole("button", { name: "Ota vapautunut paikka" }).click();
      await expect(page.getByText("Paikka on teidän.", { exact: false })).toBeVisible();
    });
  },
);

/** A programme under way with one house, whose door is open to one guest, and Bertta, who has enrolled. */
function openHouse(tag: string) {
  return write(systemViewer(), async (tx) => {
    const now = new Date();
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa-${tag}@keskus.example` });
    const { id: convenerId } = await buildConvener(tx, {
      ...{ name: "Kylien keskus", slug: `keskus-${tag}`, coordinators: [coordinator] },
    });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: fullHouse.key, slug: `talot-${tag}`, state: "RUNNING" },
    });
    const person = (name: string) =>
      buildUser(tx, { name, email: `${name.split(" ")[0]}-${tag}@virasto.example`.toLowerCase() });
    const [opener, bertta] = [await person("Oili Ovi"), await person("Bertta Backman")];
    const host = await buildEnrolment(tx, now, {
      ...{ programme, part: "host", contact: opener },
      answers: { house, opener: opener.name, openerAddress: opener.email },
    });
    await buildEnrolment(tx, now, {
      ...{ programme, part: "guest", contact: bertta },
      answers: { fullName: bertta.name, address: bertta.email, workplace: "TYP Kainuu" },
    });
    const group = await buildGroup(tx, now, { programme, enrolments: [host] });
    const [stop = ""] = Object.values(group.meetings);
    await buildScheduled(tx, stop, later(now, 14), null, { minutes: 90, address: "Kyläraitti 1, Kajaani" });
    await tx.meeting.update({ where: { id: stop }, data: { signUpOpenedAt: now } });
    return { slug: programme.slug, stop, opener, bertta };
  });
}
