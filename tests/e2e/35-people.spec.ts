import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildScheduled, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { confirmTimes } from "../support/read-back";
import { signIn } from "../support/sign-in";
import { betweenVisits, visitNow } from "../support/visits";
import { later, type PairWorld, pairWorld } from "../support/world";

const fresh = (who: string) => `${who}-${crypto.randomUUID().slice(0, 8)}@esimerkki.example`;
const mailsOf = (meetingId: string) =>
  rows<{ template: string }>(`select template from "Email" where params->>'meetingId' = $1`, [meetingId]);

test("B1: a coordinator joins the two answers of one association, both contacts hear of it, and it is undone", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const world = await pairWorld({ state: "PROPOSED" });
  const second = await secondAnswer(world);
  const programme = `/fi/manage/programmes/${world.programme.slug}`;
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`${programme}/enrolments`);
  await expect(page.getByText("3 asiaa odottaa tarkistusta")).toBeVisible();
  await page.getByRole("link", { name: "Tarkista", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sama yhdistys" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: /^Yhdistä / }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "Yhdistä vastaukset" }).click();
  await expect(page.getByText("Valitkaa", { exact: false }).first()).toBeVisible();
  await page.getByLabel(new RegExp(world.one.reference)).check();
  await page.getByRole("button", { name: "Yhdistä vastaukset" }).click();
  await expect(
    page.getByText("Vastaukset on yhdistetty, ja yhteyshenkilöt saavat siitä viestin."),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Sama yhdistys" })).toHaveCount(0);
  await checkPage(page);
  for (const { email } of [world.one.contact, second.contact])
    expect((await waitForMail(email, "Vastauksenne on yhdistetty")).text).toContain(world.one.reference);

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs.context(), second.contact.email);
  await theirs.goto(new URL(`/fi/enrolments/${second.id}`, page.url()).href);
  await expect(theirs.getByText("yhdistetty", { exact: false }).first()).toBeVisible();
  await theirs.goto(new URL(`/fi/enrolments/${world.one.id}`, page.url()).href);
  await expect(theirs.getByText(world.one.reference)).toBeVisible();

  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByRole("heading", { name: "Sama yhdistys" })).toBeVisible();
  for (const { email } of [world.one.contact, second.contact])
    await waitForMail(email, "Vastauksenne ovat taas erillään");
  await theirs.goto(new URL(`/fi/enrolments/${second.id}`, page.url()).href);
  await expect(theirs.getByText(second.reference)).toBeVisible();
  expect((await theirs.goto(new URL(`/fi/enrolments/${world.one.id}`, page.url()).href))?.status()).toBe(404);
  await theirs.context().close();
});

test("B4: an address corrected after a proposal: the link mailed to the old one ends, the right one answers", {
  tag: "@nojs",
}, async ({ page, browser, baseURL }) => {
  const world = await pairWorld({ state: "PROPOSED" });
  const { email: old } = world.one.contact;
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await theirs.goto("/fi/sign-in");
  await theirs.getByLabel("Sähköpostiosoite").fill(old);
  await theirs.getByRole("button", { name: /linkki/ }).click();
  const link = (await waitForMail(old, /[Kk]irjaut/)).links.find((one) => one.includes("/link/")) ?? "";
  const right = fresh("oikea");
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/enrolments/${world.one.id}/participants`);
  await page.getByRole("link", { name: "Korjaa osoite" }).first().click();
  await page.getByLabel("Oikea sähköpostiosoite").fill(right);
  await page.getByRole("button", { name: "Korjaa osoite" }).click();
  await expect(page.getByText("Osoite on korjattu.")).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole("button", { name: "Kirjaudu sisään" })).toHaveCount(0);
  expect((await theirs.goto(`/fi/enrolments/${world.one.id}/agreement`))?.url()).toContain("sign-in");
  await theirs.context().close();

  await waitForMail(right, "Olette nyt yhteyshenkilö");
  await page.context().clearCookies();
  await signIn(page.context(), right);
  await page.goto(`/fi/enrolments/${world.one.id}/agreement`);
  await expect(page.getByRole("button", { name: /Kyllä|Suostu|Hyväksy/ }).first()).toBeVisible();
});

test("F: a stranger who came is added at attendance, told, counted, and asked for feedback", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await visitNow();
  const meeting = world.group.meetings["visit-1"] as string;
  const stranger = fresh("vilma");
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/meetings/${meeting}/attendance`);
  await page.getByLabel("Nimi", { exact: true }).fill("Vilma Vieras");
  await page.getByLabel(world.other.name).check();
  await page.getByLabel("Sähköpostiosoite, jos hän haluaa antaa sen").fill(stranger);
  await page.getByRole("button", { name: "Lisää tullut" }).click();
  await expect(page.getByText("Lisätty. Hän saa viestin ja palautekyselyn", { exact: false })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Vilma Vieras/ })).toBeChecked();
  await checkPage(page);
  expect((await waitForMail(stranger, /./)).text).toContain(world.other.name);

  await page.getByLabel("Nimi", { exact: true }).fill("Onni Ohikulkija");
  await page.getByLabel(world.one.name).check();
  await page.getByRole("button", { name: "Lisää tullut" }).click();
  await expect(page.getByText("Lisätty mukaan tulleisiin. Häneltä ei kysytä mitään.")).toBeVisible();
  await page.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  await expect(page.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
  await expect(page.getByText("Onni Ohikulkija", { exact: false })).toBeVisible();
  await checkPage(page);
  await waitForMail(stranger, /[Pp]alaut|Miten/);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByText("Vilma Vieras").first()).toBeVisible();
  await expect(page.getByText("Onni Ohikulkija").first()).toBeVisible();

  await page.context().clearCookies();
  await signIn(page.context(), world.other.contact.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByText("Tuliko joku, jota ei ole listalla?", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Lisätkää osallistujia" }).click();
  await expect(page.getByRole("rowheader", { name: "Vilma Vieras" })).toBeVisible();

  await page.context().clearCookies();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/reports`);
  await expect(page.getByText("5 osallistumista")).toBeVisible();
});

test(
  "D6: a participant says from the mail that they cannot come, and the others see it",
  {
    tag: "@nojs",
  },
  async ({ page }, { project }) => {
    const world = await pairWorld();
    const meeting = world.group.meetings["visit-1"] as string;
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, meeting, later(new Date(), 20), world.facilitator, { address: "Leppävaarankatu 9" }),
    );
    await signIn(page.context(), world.facilitator.email);
    await page.goto(`/fi/meetings/${meeting}/move`);
    const day = new Date(later(new Date(), 22)).toISOString().slice(0, 10);
    await page.getByLabel("Päivä").fill(day);
    await page.getByLabel("Alkaa").fill("17:00");
    await page.getByLabel("Päättyy").fill("19:30");
    await page.getByRole("button", { name: "Siirrä vierailu" }).click();
    await confirmTimes(page, "Siirrä vierailu", project.use.javaScriptEnabled);
    await expect(page.getByText("Vierailu on siirretty.")).toBeVisible();
    const mail = await waitForMail(world.colleague.email, "vierailu");
    await page.context().clearCookies();
    await page.goto(mail.links.find((one) => one.includes("/link/")) ?? "");
    await page.getByRole("button", { name: /Jatka|Kirjaudu/ }).click();
    await expect(page).toHaveURL(new RegExp(`/fi/meetings/${meeting}`));
    await page.getByRole("button", { name: "En pääse" }).click();
    await expect(page.getByText("Kiitos, vastauksenne näkyy kaikille, jotka tulevat.")).toBeVisible();
    await expect(page.getByText("Kerroitte, ettette pääse.", { exact: false })).toBeVisible();
    await checkPage(page);
    for (const person of [world.other.contact, world.facilitator]) {
      await page.context().clearCookies();
      await signIn(page.context(), person.email);
      await page.goto(`/fi/meetings/${meeting}`);
      const line = page.getByRole("listitem").filter({ hasText: world.colleague.name });
      await expect(line.getByText("ei pääse").first()).toBeVisible();
    }
  },
);

test("D1: after a held visit one side leaves: each reader's letter and page is right, and the visit stays held", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await betweenVisits();
  const [first, next] = [world.group.meetings["visit-1"], world.group.meetings["visit-2"]] as [
    string,
    string,
  ];
  const as = async (email: string, path: string) => {
    await page.context().clearCookies();
    await signIn(page.context(), email);
    await page.goto(path);
  };
  await as(world.one.contact.email, `/fi/enrolments/${world.one.id}/withdrawal`);
  await page.getByRole("button", { name: "Peru ilmoittautuminen" }).click();
  await expect(page).not.toHaveURL(/withdrawal/);
  await checkPage(page);
  for (const person of [world.one.contact, world.colleague])
    expect((await waitForMail(person.email, "Olette jääneet pois")).text).toContain(
      "Kiitos vierailusta, jonka teitte.",
    );
  expect((await waitForMail(world.other.contact.email, "Yhteiset vierailut päättyvät tähän")).text).toContain(
    "Se ei johdu teistä.",
  );
  expect((await waitForMail(world.facilitator.email, "Purettu: ")).text).toContain(
    "Kiitos, että fasilitoitte.",
  );
  expect((await waitForMail(world.coordinator.email, "jäi pois")).text).toContain(
    "Etsikää jäljelle jääneelle uusi pari",
  );

  for (const person of [world.other.contact, world.facilitator, world.one.contact, world.colleague]) {
    await as(person.email, `/fi/meetings/${first}`);
    await expect(page.getByText("Vierailu on pidetty.", { exact: false })).toBeVisible();
    await page.goto(`/fi/meetings/${next}`);
    await expect(page.getByText("Vierailu on peruttu")).toBeVisible();
    await expect(page.getByRole("button", { name: "Palauta vierailu" })).toHaveCount(0);
    await page.goto(`/fi/groups/${world.group.id}`);
    await expect(page.getByRole("heading", { name: "Tämä pari on päättynyt" })).toBeVisible();
    const visit = page
      .getByRole("list", { name: "Parin polku" })
      .getByRole("listitem")
      .filter({ hasText: "1. vierailu" });
    await expect(visit.getByText("Valmis")).toBeVisible();
    await checkPage(page);
  }
  await as(world.coordinator.email, `/fi/manage/programmes/${world.programme.slug}/groups/${world.group.id}`);
  await expect(
    page.getByRole("listitem").filter({ hasText: "1. vierailu" }).getByText("Valmis"),
  ).toBeVisible();
  await checkPage(page);
});

test("E7: a visit that has begun is not cancelled or given another place by a contact; those who guide say that it was not held", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await visitNow();
  const meeting = world.group.meetings["visit-1"] as string;
  await signIn(page.context(), world.one.contact.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByText("Vierailun aika on alkanut")).toBeVisible();
  for (const name of ["Peru vierailu", "Siirrä vierailu", "Muuta paikan tietoja", "Vierailua ei pidetty"])
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  await checkPage(page);
  for (const path of ["cancellation", "move", "details"]) {
    await page.goto(`/fi/meetings/${meeting}/${path}`);
    await expect(
      page.getByRole("button", { name: /Peru vierailu|Siirrä vierailu|Tallenna|Merkitse/ }),
    ).toHaveCount(0);
  }
  await page.context().clearCookies();
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await page.getByRole("link", { name: "Vierailua ei pidetty" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "Merkitse: ei pidetty" }).click();
  await expect(page.getByText("Se on merkitty näin aikansa jälkeen.", { exact: false })).toBeVisible();
  await checkPage(page);
  expect(await mailsOf(meeting)).toEqual([]);
});

/** A second answer of the first association, sent by somebody else. */
function secondAnswer({ programme, one }: PairWorld) {
  return write(systemViewer(), async (tx) => {
    const contact = await buildUser(tx, { name: "Toini Toinen" });
    const { answers } = await tx.response.findUniqueOrThrow({ where: { enrolmentId: one.id } });
    const said = { ...(answers as Record<string, string>), contactName: contact.name, email: contact.email };
    return buildEnrolment(tx, new Date(), { programme, contact, answers: said, state: "SUBMITTED" });
  });
}
