// A supervisor is asked by a link, without an account and without scripts: looking spends nothing, one answer spends it, and a yes can be taken back.
import type { Browser, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildEnrolment, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { sentCircle } from "../support/formats/sent-circle";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

const secret = "Kiirettä on liikaa.";

test("one supervisor says yes and takes it back, another says not now and is asked again by the coordinator", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(
    project.name !== "desktop",
    "a supervisor's page is read without scripts on a narrow screen here",
  );
  addFormat(sentCircle);
  const world = await sent(Math.random().toString(36).slice(2, 8));
  const { aino, bertta } = world;
  const boss = await narrow(browser, site.origin);
  await rows("select graphile_worker.add_job('ask-supervisors')");

  await test.step("looking twice spends nothing; one answer spends the link", async () => {
    const link = await linkIn(aino.boss, "Suostumuksenne tarvitaan");
    for (let looks = 0; looks < 2; looks++) await boss.goto(link);
    await expect(
      boss.getByRole("heading", { level: 1, name: "Sopiiko, että Aino osallistuu?" }),
    ).toBeVisible();
    await checkPage(boss, false);
    await boss.getByRole("radio", { name: "Sopii", exact: true }).check();
    await boss.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    await boss.goto(link);
    await expect(boss.getByRole("heading", { name: "Linkki ei ole enää voimassa" })).toBeVisible();
  });

  await test.step("a no has a reason for the coordinator, who asks again by one press", async () => {
    await boss.goto(await linkIn(bertta.boss, "Suostumuksenne tarvitaan"));
    await boss.getByRole("radio", { name: "Ei nyt" }).check();
    await boss.getByLabel("Ehto tai syy").fill(secret);
    await boss.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    const own = await narrow(browser, site.origin);
    await signIn(own.context(), bertta.email, site.origin);
    await own.goto(`/fi/enrolments/${bertta.id}`);
    await expect(own.getByText(/Pomo Bertta vastasi .*: ei nyt\./)).toBeVisible();
    await expect(own.getByText(secret)).toHaveCount(0);
    await signIn(page.context(), world.coordinator, site.origin);
    await page.goto(`/fi/enrolments/${bertta.id}`);
    await expect(page.getByText(secret)).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Kysy uudestaan" }).click();
    await expect(page.getByText(/Kysytty .*: Pomo Bertta\./)).toBeVisible();
  });

  await test.step("a yes is taken back by a link of its own", async () => {
    await boss.goto(await linkIn(aino.boss, "Kiitos vastauksesta"));
    await expect(boss.getByRole("heading", { name: "Suostumuksen peruminen" })).toBeVisible();
    await boss.getByRole("button", { name: "Peru suostumus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    await page.goto(`/fi/enrolments/${aino.id}`);
    await expect(page.getByText(/Pomo Aino perui suostumuksensa/)).toBeVisible();
  });
});

/** Two who were taken in two days ago, and have named their supervisors. */
function sent(tag: string) {
  return write(systemViewer(), async (tx) => {
    const before = later(new Date(), -2);
    const address = (name: string) => `${name}-${tag}@tyo.example`;
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: address("kaisa") });
    const { id: convenerId } = await buildConvener(tx, { name: "Kirjasto", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, before, { convenerId, format: sentCircle.key, state: "OPEN" });
    const reader = async (name: string) => {
      const email = address(name.toLowerCase());
      const contact = await buildUser(tx, { name, email });
      const boss = address(`pomo.${name.toLowerCase()}`);
      const said = { supervisor: `Pomo ${name}`, supervisorAddress: boss };
      const answers = { fullName: name, address: email, book: "Sinuhe", ...said };
      const { id } = await buildEnrolment(tx, before, { programme, answers, contact });
      return { id, email, boss };
    };
    return { coordinator: address("kaisa"), aino: await reader("Aino"), bertta: await reader("Bertta") };
  });
}

/** Where the link in a supervisor's mail leads. */
async function linkIn(address: string, subject: string): Promise<string> {
  const { links } = await waitForMail(address, subject);
  return new URL(links.find((one) => one.includes("/consent/")) ?? "").pathname;
}

/** A narrow window without JavaScript. */
async function narrow(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  return context.newPage();
}
