// An exchange of experts from its public page on, by people who each read and answer in a language of their own.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import type { Locale } from "@/lib/i18n/locales";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { type Exchanger, enrol, exchangers, typedBy } from "../support/exchange-people";
import { sendNow } from "../support/held";
import { type Mail, waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import { foreignIn, mailsAreIn, readerOf, say, subjectOf } from "../support/tongues";
import { closeDatabase } from "../support/world";

test.afterAll(closeDatabase);

test("five experts enrol in three languages and are placed; one supervisor takes the yes back, and the others are placed again", async ({
  browser,
  page: kaisa,
}, { project }) => {
  test.skip(project.name !== "desktop", "its pages are walked on phones by the journeys of their parts");
  test.setTimeout(540_000);
  const tag = randomUUID().slice(0, 6);
  const { coordinator, convener } = await councils(tag);
  const names = { Fi: `Vaihto ${tag}`, Sv: `Utbyte ${tag}`, En: `Exchange ${tag}` };
  const typed = [
    ...typedBy,
    convener,
    ...Object.values(names),
    coordinator.name,
    "Xylo Expert Helsinki-Uusimaa",
  ];
  const people = await exchangers(browser, tag);
  const [, sven, pekka, emma, liisa] = people as [Exchanger, Exchanger, Exchanger, Exchanger, Exchanger];
  const slug = `vaihto-${tag}`;
  const matching = `/fi/manage/programmes/${slug}/matching`;
  const look = readerOf(typed);
  const read = ({ email, locale }: { email: string; locale: Locale }, name: string, branch?: string) =>
    waitForMail(email, subjectOf(locale, name, branch));

  await test.step("the coordinator opens a programme of the format", async () => {
    await signIn(kaisa.context(), coordinator.email);
    await kaisa.goto("/fi/manage/programmes/new?format=expert-exchange");
    for (const [key, name] of Object.entries(names)) await kaisa.locator(`[name="name${key}"]`).fill(name);
    await kaisa.locator('[name="slug"]').fill(slug);
    await look(kaisa, "fi");
    await kaisa.getByRole("button", { name: "Tallenna luonnos" }).click();
    await expect(kaisa.getByText("Kukaan muu ei näe sitä vielä.")).toBeVisible();
    await kaisa.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Ilmoittautuminen on auki.")).toBeVisible();
    await look(kaisa, "fi");
    // What tells languages apart does: a Finnish page is none in Swedish.
    expect(foreignIn(await kaisa.locator("main").innerText(), "sv", typed).length).toBeGreaterThan(5);
  });

  await test.step("five enrol from the public page, each in their language and without an account", async () => {
    for (const person of people) {
      await enrol(person, slug, () => look(person.page, person.locale));
      await openPersonalLink(person.page, await read(person, "enrolment-submitted"));
      await look(person.page, person.locale);
    }
  });

  await test.step("all are taken in, and their supervisors asked, each in the language of whoever named them", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}/enrolments`);
    for (const { name } of people) await kaisa.getByRole("checkbox", { name: new RegExp(name) }).check();
    await look(kaisa, "fi");
    await kaisa.getByRole("button", { name: "Hyväksy valitut" }).click();
    await kaisa.getByRole("button", { name: "Hyväksy 5 ilmoittautumista" }).click();
    await sendNow(kaisa);
    for (const person of people) await read(person, "enrolment-accepted");
    // They are asked once the mails of being taken in can have left.
    await rows(
      `update "Enrolment" set "decidedAt" = now() - interval '1 hour' where "programmeId" = (select id from "Programme" where slug = $1)`,
      [slug],
    );
    await rows("select graphile_worker.add_job('ask-supervisors')");
    const boss = await (await browser.newContext()).newPage();
    for (const { boss: email, locale } of people) {
      const link = linkIn(await read({ email, locale }, "supervisor-asked", "other"));
      // Scanners of mail look, too.
      for (let looks = 0; looks < 3; looks += 1) expect((await boss.request.get(link)).status()).toBe(200);
      await boss.goto(link);
      await look(boss, locale);
      await boss.locator(`[name="endorses"][value="${email === emma.boss ? "limits" : "yes"}"]`).check();
      await boss.locator('[name="words"]').fill("Xylo");
      await boss.getByRole("button", { name: say(locale, "consents", "form.submit") }).click();
      await expect(boss.getByRole("heading", { name: say(locale, "consents", "done.title") })).toBeVisible();
      await look(boss, locale);
    }
    for (const { page, locale } of [sven, emma]) {
      await page.goto(`/${locale}/home`);
      await look(page, locale);
    }
  });

  await test.step("the workbench finds a pair and a three; both are proposed", async () => {
    await kaisa.goto(`/fi/manage/programmes/${slug}`);
    await kaisa.getByRole("button", { name: "Sulje ilmoittautuminen" }).click();
    await expect(kaisa.getByText("Ilmoittautuminen on suljettu", { exact: false })).toBeVisible();
    await kaisa.goto(matching);
    await expect(kaisa.getByRole("heading", { name: "Yksi vastavuoroinen vaihto" })).toBeVisible();
    await expect(kaisa.getByRole("heading", { name: "Yksi kolmen kierros" })).toBeVisible();
    await expect(kaisa.getByText("Paras mahdollinen (tarkistettu)")).toBeVisible();
    await look(kaisa, "fi");
    await kaisa.getByRole("button", { name: "Tee luonnokset kaikista 2 vaihdosta" }).click();
    await expect(kaisa.getByRole("heading", { name: "Luonnokset, 2 ryhmää" })).toBeVisible();
    await propose(kaisa, matching, () => look(kaisa, "fi"));
  });

  await test.step("everybody reads who it is and why, and says yes", async () => {
    for (const person of people) await saysYes(person, await read(person, "group-proposed"), look);
    for (const person of people) await read(person, "group-confirmed");
    for (const { page, locale } of [sven, emma, pekka]) {
      await page.goto(`/${locale}/home`);
      await look(page, locale);
      await page.locator('main a[href*="/groups/"]').first().click();
      await expect(page).toHaveURL(/\/groups\//);
      await look(page, locale);
    }
  });

  await test.step("a supervisor takes the yes back: the three end, each is told in their language, and nobody why", async () => {
    const boss = await (await browser.newContext()).newPage();
    await boss.goto(linkIn(await waitForMail(liisa.boss, subjectOf("fi", "supervisor-thanked"))));
    await boss.locator('[name="words"]').fill("Salaisuus");
    await look(boss, "fi");
    await boss.getByRole("button", { name: say("fi", "consents", "back.submit") }).click();
    await expect(boss.getByRole("heading", { name: say("fi", "consents", "done.title") })).toBeVisible();
    for (const person of [pekka, emma, liisa]) {
      const mail = await read(person, "group-dissolved", "confirmed");
      expect(`${mail.text}${mail.html}`).not.toMatch(/Salaisuus|Pomo/);
      await person.page.goto(`/${person.locale}/home`);
      await look(person.page, person.locale);
    }
    await read({ email: coordinator.email, locale: "fi" }, "supervisor-answered", "other");
    await expect(liisa.page.getByText(say("fi", "home", "enrolment.refused"))).toBeVisible();
  });

  await test.step("the two who are left are placed again, one way, and say yes", async () => {
    await kaisa.goto(matching);
    await expect(kaisa.getByRole("heading", { name: "Yksi yhdensuuntainen käynti" })).toBeVisible();
    await look(kaisa, "fi");
    await kaisa.getByRole("button", { name: /^Tee luonnos/ }).click();
    await expect(kaisa.getByRole("heading", { name: /^Luonnos/ })).toBeVisible();
    await propose(kaisa, matching, () => look(kaisa, "fi"));
    for (const person of [pekka, emma]) await saysYes(person, await read(person, "group-proposed"), look);
  });

  await test.step("every mail was in its reader’s language", async () => {
    await mailsAreIn("fi", coordinator.email, typed);
    for (const { locale, email, boss } of people)
      for (const address of [email, boss]) await mailsAreIn(locale, address, typed);
  });
});

/** Regional councils and who coordinates their exchange. */
function councils(tag: string) {
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa-${tag}@vaihto.example` });
    const convener = `Liitot ${tag}`;
    await buildConvener(tx, { name: convener, coordinators: [coordinator] });
    return { coordinator, convener };
  });
}

/** Proposes what has been drafted, as its page says what is sent to whom. */
async function propose(page: Page, matching: string, look: () => Promise<void>): Promise<void> {
  await page.goto(`${matching}/proposal`);
  await look();
  await page.getByRole("button", { name: /^Ehdota/ }).click();
  await sendNow(page);
}

/** Opens a proposal by the link of its mail, and says yes. */
async function saysYes(
  { page, locale }: Exchanger,
  mail: Mail,
  look: (page: Page, locale: Locale) => Promise<void>,
): Promise<void> {
  await openPersonalLink(page, mail, true);
  await look(page, locale);
  await page.locator('[name="groundRules"]').check();
  await page.getByRole("button", { name: say(locale, "proposals", "yes") }).click();
  const said = ["after.agreedTitle", "after.confirmedTitle"].map((key) =>
    page.getByText(say(locale, "proposals", key)),
  );
  await expect((said[0] as (typeof said)[0]).or(said[1] as (typeof said)[0]).first()).toBeVisible();
  await look(page, locale);
}

/** Where a supervisor's link leads. */
function linkIn({ links }: Mail): string {
  return new URL(links.find((one) => one.includes("/consent/")) ?? "").pathname;
}
