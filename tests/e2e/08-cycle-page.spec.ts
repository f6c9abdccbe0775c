import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildHeld, buildScheduled } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { confirmTimes } from "../support/read-back";
import { signIn } from "../support/sign-in";
import { later, type PairWorld, pairWorld } from "../support/world";

const scheduled = ({ group, facilitator }: PairWorld, days: number) =>
  write(systemViewer(), (tx) =>
    buildScheduled(tx, group.meetings["visit-1"] as string, later(new Date(), days), facilitator, {
      address: "Pihatie 1",
    }),
  );

test("one page says where the pair is, whose turn it is and by when", { tag: "@nojs" }, async ({
  page,
  context,
}) => {
  test.slow();
  const world = await pairWorld();
  await signIn(context, world.one.contact.email);
  await page.goto(`/fi/groups/${world.group.id}`);
  await expect(page.getByRole("list", { name: "Parin polku" }).getByRole("listitem")).toHaveCount(6);
  await expect(page.getByRole("heading", { name: "Ehdottakaa aikoja 1. vierailulle" })).toBeVisible();
  await expect(page.getByText(/Viimeistään \S+ \d+\.\d+\.\d{4}/)).toBeVisible();
  await expect(page.getByRole("link", { name: world.other.contact.email })).toBeVisible();
  await checkPage(page);
  for (const fold of await page.locator("details > summary").all()) await fold.click();
  await checkPage(page);
});

test("when it is the others' turn, the page says whose, and that nothing needs to be done", async ({
  page,
  context,
}) => {
  const world = await pairWorld();
  await write(systemViewer(), (tx) =>
    buildHeld(tx, world.group, "visit-1", later(new Date(), -3), world.facilitator),
  );
  await write(systemViewer(), (tx) =>
    buildScheduled(tx, world.group.meetings["visit-2"] as string, later(new Date(), 25), world.facilitator, {
      address: "Kielikuja 2",
    }),
  );
  await write(systemViewer(), (tx) =>
    tx.submission.create({
      data: {
        convenerId: world.convenerId,
        groupId: world.group.id,
        step: "interim",
        enrolmentId: world.one.id,
        answers: {},
        handedInAt: new Date(),
      },
    }),
  );
  await signIn(context, world.one.contact.email);
  await page.goto(`/fi/groups/${world.group.id}`);
  await expect(page.getByRole("heading", { name: /Odottaa: Monikieliset/ })).toBeVisible();
  await expect(page.getByText("Teidän ei tarvitse juuri nyt tehdä mitään.")).toBeVisible();
  await checkPage(page);
  await page.goto("/fi/home");
  await expect(page.getByText(/Odottaa: Monikieliset .*, viimeistään/)).toBeVisible();
  await checkPage(page);
});

test("A8: a visit is moved, cancelled and brought back without shame", { tag: "@nojs" }, async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  test.slow();
  const world = await pairWorld();
  await scheduled(world, 20);
  const meeting = `/fi/meetings/${world.group.meetings["visit-1"]}`;
  await signIn(context, world.other.contact.email);
  await page.goto(meeting);
  await page.getByRole("link", { name: "Siirrä vierailu" }).click();
  await checkPage(page);
  await page.getByLabel("Päivä").fill(dayIn(later(new Date(), 22), "Europe/Helsinki"));
  await page.getByLabel("Alkaa").fill("17:00");
  await page.getByLabel("Päättyy").fill("19:30");
  await page.getByRole("button", { name: "Siirrä vierailu" }).click();
  await confirmTimes(page, "Siirrä vierailu", javaScriptEnabled);
  await expect(page.getByText("Vierailu on siirretty.")).toBeVisible();

  await page.getByRole("link", { name: "Peru vierailu" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "Peru vierailu" }).click();
  await expect(page.getByText("Vierailu on peruttu, ja kerroimme siitä kaikille.")).toBeVisible();

  await page.goto(meeting);
  await expect(page.getByText("Vierailu on peruttu")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Palauta vierailu" }).click();
  await expect(page.getByText("Vierailu on palautettu.")).toBeVisible();
});

test("who gives up a time without a new one is asked for new times", async ({ page, context }) => {
  const world = await pairWorld();
  await scheduled(world, 20);
  await signIn(context, world.one.contact.email);
  await page.goto(`/fi/meetings/${world.group.meetings["visit-1"]}/move`);
  await page.getByRole("button", { name: "Luovu sovitusta ajasta" }).click();
  await expect(page.getByText("Ehdottakaa nyt uusia aikoja.")).toBeVisible();
});

test("a stale page is told, and nothing is lost or done twice", async ({ page, context }) => {
  const world = await pairWorld();
  await scheduled(world, 20);
  const meeting = `/fi/meetings/${world.group.meetings["visit-1"]}`;
  await signIn(context, world.one.contact.email);
  await page.goto(`${meeting}/details`);
  const second = await context.newPage();
  await second.goto(`${meeting}/details`);
  await second.getByLabel("Paikan nimi").fill("Kylämaja");
  await second.getByRole("button", { name: "Tallenna tiedot" }).click();
  await expect(second.getByText("Paikan tiedot on tallennettu")).toBeVisible();
  await page.getByLabel("Paikan nimi").fill("Asukastalo");
  await page.getByRole("button", { name: "Tallenna tiedot" }).click();
  await expect(page.getByText("Joku muu ehti muuttaa tätä samaan aikaan.")).toBeVisible();
  await expect(page.getByLabel("Paikan nimi")).toHaveValue("Asukastalo");
});

test("a facilitator's own page lists the groups and what waits for whom", async ({ page, context }) => {
  const world = await pairWorld();
  await scheduled(world, 20);
  await signIn(context, world.facilitator.email);
  await page.goto("/fi/home");
  const row = page.getByRole("row", { name: /Naapuriapu/ });
  await expect(row.getByRole("link", { name: /1\. vierailu/ })).toBeVisible();
  await checkPage(page);
});

test("whoever has nothing yet is shown the way in", async ({ page, context }) => {
  const { stranger } = await pairWorld();
  await signIn(context, stranger.email);
  await page.goto("/fi/home");
  await expect(page.getByText("Täällä näkyvät ryhmänne ja tehtävänne")).toBeVisible();
  await checkPage(page);
});
