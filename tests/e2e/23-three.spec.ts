import type { BrowserContext, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildHeld, buildScheduled, type Person } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { closingStep, interim, mirror } from "../support/visits";
import { closeDatabase, later, type ThreeWorld, threeWorld } from "../support/world";

test.afterAll(closeDatabase);

const prompts = [
  "Mikä toisen toiminnassa yllätti?",
  "Mitä haluaisitte kokeilla?",
  "Mitä jäitte miettimään omasta toiminnastanne?",
  "Mitä haluatte kysyä ensi kerralla?",
];

test("a three is proposed with three visits, and is a group when all three have agreed", {
  tag: "@nojs",
}, async ({ page, context }) => {
  test.slow();
  const { one, other, third } = await threeWorld({ state: "PROPOSED" });
  await become(context, third.contact);
  await page.goto(`/fi/enrolments/${third.id}/agreement`);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/Ehdotamme teille kolmen ryhmää: Naapuriapu \w+ ja Monikieliset \w+/);
  await expect(page.getByText("3 × 2 h 30 min + noin 20 min välitehtävä")).toBeVisible();
  await expect(page.getByText("3. vierailu: te")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Miksi juuri te kolme" })).toBeVisible();
  await expect(page.getByText(/ei ole vielä vastannut/)).toHaveCount(2);
  await checkPage(page);
  await agree(page);
  await expect(page.getByText("Odotamme vielä muiden yhdistysten vastauksia")).toBeVisible();

  await become(context, one.contact);
  await page.goto(`/fi/enrolments/${one.id}/agreement`);
  await expect(page.getByText(/Digituki \w+ on jo vastannut kyllä\./)).toBeVisible();
  await agree(page);
  await expect(page.getByText("Odotamme vielä yhden yhdistyksen vastausta")).toBeVisible();

  await become(context, other.contact);
  await page.goto(`/fi/enrolments/${other.id}/agreement`);
  await agree(page);
  await expect(page.getByText("Kaikki kolme vastasivat kyllä.")).toBeVisible();
  const mail = await waitForMail(other.contact.email, "Kolmen ryhmä on valmis");
  expect(mail.text).toContain(`${one.name} ja ${third.name}`);
  await page.getByRole("link", { name: "Ryhmän sivulle" }).click();
  await expect(page.getByRole("list", { name: "Ryhmän polku" }).getByRole("listitem")).toHaveCount(7);
  await expect(page.getByText("3. vierailu, isäntänä Digituki")).toBeVisible();
  await checkPage(page);
});

test("three dates are found on one page, and what all three wrote is read side by side", async ({
  page,
  context,
}) => {
  test.slow();
  const world = await threeWorld();
  const { one, other, third, group, facilitator } = world;
  await become(context, third.contact);
  await page.goto(`/fi/groups/${group.id}/times`);
  await expect(page.locator("#visit-1, #visit-2, #visit-3")).toHaveCount(3);
  const visit = page.locator("#visit-3");
  const row = visit.getByRole("group", { name: "1. ehdotus" });
  await row.getByLabel("Päivä").fill(dayIn(later(new Date(), 60), "Europe/Helsinki"));
  await visit.getByRole("button", { name: "Ehdota aikoja" }).click();
  await expect(page.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
  await expect(visit.getByText(/Odottaa vastausta: Naapuriapu \w+, Monikieliset/)).toBeVisible();
  await checkPage(page);

  await write(systemViewer(), (tx) => buildHeld(tx, group, "visit-1", later(new Date(), -7), facilitator));
  await handedIn(world, [one.id, other.id]);
  const path = `/fi/groups/${group.id}/assignments/${interim}`;
  await page.goto(path);
  await expect(page.getByText(/Naapuriapu .* ja Monikieliset .* ovat jo palauttaneet/)).toBeVisible();
  await expect(page.getByText("Yllätyimme.")).toHaveCount(0);
  for (const prompt of prompts) await page.getByLabel(prompt).fill("Kolmannen vastaus");
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText("Yllätyimme.")).toHaveCount(2);
  await page.goto(`${path}/sheet`);
  await expect(page.getByRole("table").getByRole("row").nth(1).getByRole("cell")).toHaveCount(3);
  await checkPage(page);
});

test("the third association hosts the last visit, after which all three close", async ({ page, context }) => {
  test.slow();
  const world = await threeWorld();
  const { one, other, third, facilitator, group } = world;
  const last = group.meetings["visit-3"] as string;
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, group, "visit-1", later(new Date(), -40), facilitator);
    await buildHeld(tx, group, "visit-2", later(new Date(), -20), facilitator);
    await buildScheduled(tx, last, later(new Date(), 0, -1), facilitator);
  });
  await become(context, facilitator);
  await page.goto(`/fi/meetings/${last}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Digituki");
  await expect(page.getByRole("region", { name: "Vierailun kulku" }).getByRole("listitem")).toHaveCount(9);
  await expect(page.getByRole("heading", { name: /Digituki .* ry, isäntä/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Avaa arkki" })).toHaveCount(0);
  await checkPage(page);
  await page.getByRole("link", { name: "Merkitse pidetyksi" }).click();
  await page.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  await expect(page.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();

  const asked = await rows<{ userId: string }>(
    'select "userId" from "Unanswered" where "groupId" = $1 and step = $2',
    [group.id, closingStep],
  );
  const came = [...[one, other, third].map(({ contact }) => contact.id), world.colleague.id];
  expect(asked.map(({ userId }) => userId).sort()).toEqual(came.sort());
  await become(context, third.contact);
  await page.goto(`/fi/groups/${group.id}/surveys/${closingStep}`);
  await page
    .getByRole("group", { name: /Saimme uusia ideoita/ })
    .getByRole("radio", { name: /^5/ })
    .check();
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();

  await become(context, world.coordinator);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await expect(page.getByText(/3\. vierailu/).first()).toBeAttached();
  await checkPage(page);
});

async function become(context: BrowserContext, person: Person): Promise<void> {
  await context.clearCookies();
  await signIn(context, person.email);
}

async function agree(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
  await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
}

/** These enrolments have handed in the mirror. */
function handedIn(world: ThreeWorld, enrolmentIds: readonly string[]) {
  const answers = Object.fromEntries(
    Object.entries(mirror()).map(([key, words]) => [key.replace("prompt-", ""), words]),
  );
  const shared = { convenerId: world.convenerId, groupId: world.group.id, step: interim, answers };
  const written = { handedInAt: new Date(), readers: [world.facilitator.id] };
  const data = enrolmentIds.map((enrolmentId) => ({ ...shared, enrolmentId, ...written }));
  return write(systemViewer(), (tx) => tx.submission.createMany({ data }));
}
