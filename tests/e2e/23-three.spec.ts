import type { Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { as } from "@/lib/db";
import { dayIn } from "@/lib/time/days";
import { buildHeld, buildScheduled, type Person } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { closingStep, interim } from "../support/visits";
import { closeDatabase, later, type ThreeWorld, threeWorld } from "../support/world";

test.afterAll(closeDatabase);

const prompts = [
  "Mikä toisen toiminnassa yllätti?",
  "Mitä haluaisitte kokeilla?",
  "Mitä jäitte miettimään omasta toiminnastanne?",
  "Mitä haluatte kysyä ensi kerralla?",
];

test("three associations agree, each hosts once, and the cycle closes after the third visit", {
  tag: "@nojs",
}, async ({ page, context }) => {
  test.setTimeout(300_000);
  const world = await threeWorld({ state: "PROPOSED" });
  const { one, other, third, facilitator, group } = world;
  const become = async (person: Person, path: string) => {
    await context.clearCookies();
    await signIn(context, person.email);
    await page.goto(path);
  };

  await test.step("the proposal tells of both others, of three visits and of who hosts when", async () => {
    await become(third.contact, `/fi/enrolments/${third.id}/agreement`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(/Ehdotamme teille kolmen ryhmää: Naapuriapu \w+ ja Monikieliset \w+/);
    await expect(page.getByText("3 × 2 h 30 min + noin 20 min välitehtävä")).toBeVisible();
    await expect(page.getByText("3. vierailu: te")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Miksi juuri te kolme" })).toBeVisible();
    await expect(page.getByText(/ei ole vielä vastannut/)).toHaveCount(2);
    await checkPage(page);
  });

  await test.step("nothing is agreed before all three have said yes", async () => {
    await agree(page);
    await expect(page.getByText("Odotamme vielä muiden yhdistysten vastauksia")).toBeVisible();
    await become(one.contact, `/fi/enrolments/${one.id}/agreement`);
    await expect(page.getByText(/Digituki \w+ on jo vastannut kyllä\./)).toBeVisible();
    await agree(page);
    await expect(page.getByText("Odotamme vielä yhden yhdistyksen vastausta")).toBeVisible();
    await become(other.contact, `/fi/enrolments/${other.id}/agreement`);
    await agree(page);
    await expect(page.getByText("Kaikki kolme vastasivat kyllä.")).toBeVisible();
    await checkPage(page);
    const mail = await waitForMail(other.contact.email, "Kolmen ryhmä on valmis");
    expect(mail.text).toContain(`${one.name} ja ${third.name}`);
  });

  await test.step("the path goes over three houses, and all dates are found on one page", async () => {
    await page.getByRole("link", { name: "Ryhmän sivulle" }).click();
    await expect(page.getByRole("list", { name: "Ryhmän polku" }).getByRole("listitem")).toHaveCount(7);
    await expect(page.getByText("3. vierailu: kylässä Digituki")).toBeVisible();
    await checkPage(page);
    await become(third.contact, `/fi/groups/${group.id}/times`);
    const visit = page.locator("#visit-3");
    await expect(page.locator("#visit-1, #visit-2, #visit-3")).toHaveCount(3);
    const row = visit.getByRole("group", { name: "1. ehdotus" });
    await row.getByLabel("Päivä").fill(dayIn(later(new Date(), 60), "Europe/Helsinki"));
    await visit.getByRole("button", { name: "Ehdota aikoja" }).click();
    await expect(page.getByText("Ehdotuksenne on tallennettu")).toBeVisible();
    await expect(visit.getByText(/Odottaa vastausta: Naapuriapu \w+, Monikieliset/)).toBeVisible();
    await checkPage(page);
  });

  await test.step("the assignments of all three stand side by side", async () => {
    await hold(world, 1, -7);
    const path = `/fi/groups/${group.id}/assignments/${interim}`;
    for (const [index, { contact }] of [one, other, third].entries()) {
      await become(contact, path);
      if (index === 2) {
        await expect(page.getByText(/Naapuriapu .* ja Monikieliset .* ovat jo jättäneet/)).toBeVisible();
        await checkPage(page);
      }
      for (const prompt of prompts) await page.getByLabel(prompt).fill(`Vastaus ${index + 1}`);
      await page.getByRole("button", { name: "Jätä vastaus" }).click();
      await expect(page.getByText("Vastaus 1")).toHaveCount(index === 1 ? 0 : 4);
    }
    await page.goto(`${path}/sheet`);
    await expect(page.locator(".bridge tbody tr").first().getByRole("cell")).toHaveCount(3);
    await checkPage(page);
  });

  await test.step("the third is the host of the last visit, and its sheet has no assignment to read", async () => {
    await hold(world, 2, -1);
    await rows('update "Meeting" set state = $1 where id = $2', ["UNSCHEDULED", await idOf(world, 3)]);
    await as(systemViewer(), async (tx) =>
      buildScheduled(tx, await idOf(world, 3), later(new Date(), 0, -1), facilitator),
    );
    await become(facilitator, `/fi/meetings/${await idOf(world, 3)}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Digituki");
    await expect(page.locator(".agenda > li")).toHaveCount(9);
    await expect(page.getByRole("heading", { name: /Digituki .* ry, isäntä/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Avaa arkki" })).toHaveCount(0);
    await checkPage(page);
    await page.getByRole("link", { name: "Merkitse pidetyksi" }).click();
    await page.getByRole("button", { name: "Merkitse pidetyksi" }).click();
    await expect(page.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
  });

  await test.step("the contacts of all three are asked to close", async () => {
    const asked = await rows<{ userId: string }>(
      'select "userId" from "Unanswered" where "groupId" = $1 and step = $2',
      [group.id, closingStep],
    );
    const contacts = [one, other, third].map(({ contact }) => contact.id);
    expect(asked.map(({ userId }) => userId).sort()).toEqual(contacts.sort());
    await become(third.contact, `/fi/groups/${group.id}/surveys/${closingStep}`);
    await page.getByLabel("Kyllä, sovittu").check();
    await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
    await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
  });

  await test.step("the coordinator's board has a column for the third visit", async () => {
    await become(world.coordinator, `/fi/manage/programmes/${world.programme.slug}/groups`);
    await expect(page.getByRole("columnheader", { name: "Vierailu 3", includeHidden: true })).toHaveCount(1);
    await checkPage(page);
  });
});

async function agree(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
  await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
}

async function idOf({ group }: ThreeWorld, visit: number): Promise<string> {
  const found = await rows<{ id: string }>('select id from "Meeting" where "groupId" = $1 and step = $2', [
    group.id,
    `visit-${visit}`,
  ]);
  return found[0]?.id as string;
}

/** A visit has been held so many days from now, with all three there. */
async function hold(world: ThreeWorld, visit: number, days: number): Promise<void> {
  const step = `visit-${visit}`;
  const group = { ...world.group, meetings: { [step]: await idOf(world, visit) } };
  await as(systemViewer(), (tx) => buildHeld(tx, group, step, later(new Date(), days), world.facilitator));
}
