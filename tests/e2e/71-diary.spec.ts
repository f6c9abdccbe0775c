// A guest keeps a diary of their days that nobody else reads, and both tick the talk that ends a day.
import type { Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { dayIn } from "@/lib/time/days";
import { buildScheduled } from "@/prisma/seed/builders";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { diaryVisits } from "../support/formats/diary-visits";
import { signIn } from "../support/sign-in";
import { later, pairWorld } from "../support/world";

const words = "Näin, miten tiimi aloittaa aamun.";

test("a day at the other's is written about and talked about; of the diary nobody else finds anything", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "the host's page is read without scripts on a narrow screen here");
  addFormat(diaryVisits);
  const now = new Date();
  const world = await pairWorld({ now, format: diaryVisits.key });
  const meetingId = world.group.meetings["visit-1"] as string;
  await write(systemViewer(), (tx) => buildScheduled(tx, meetingId, later(now, -1), world.facilitator));
  const [hosts] = await rows<{ id: string }>('select "hostEnrolmentId" as id from "Meeting" where id = $1', [
    meetingId,
  ]);
  const [host, guest] = hosts?.id === world.one.id ? [world.one, world.other] : [world.other, world.one];
  const context = await browser.newContext({
    ...{ baseURL: site.origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  const hostPage = await context.newPage();
  await signIn(page.context(), guest.contact.email, site.origin);
  await signIn(context, host.contact.email, site.origin);
  const diary = `/fi/groups/${world.group.id}/diary`;

  await test.step("the guest writes, of the day and of none, and finds it again", async () => {
    await page.goto(`/fi/groups/${world.group.id}`);
    const link = page.getByRole("link", { name: "Oma päiväkirja", includeHidden: true });
    await page.locator("details", { has: link }).locator("summary").click();
    await link.click();
    await expect(page.getByText("Vain te luette tämän.")).toBeVisible();
    await save(page, /^Päivän merkinnät/, words);
    await save(page, /^Uusi merkintä/, "Junassa mietin lisää.");
    await expect(page.getByLabel(/^Päivän merkinnät/)).toHaveValue(words);
    await expect(page.getByLabel(/^Merkintä/)).toHaveValue("Junassa mietin lisää.");
    await checkPage(page);
  });

  await test.step("the host has a diary of other days, and who coordinates none", async () => {
    await hostPage.goto(diary);
    await expect(hostPage.getByText(words)).toHaveCount(0);
    await checkPage(hostPage, false);
    await signIn(context, world.coordinator.email, site.origin);
    expect((await hostPage.goto(diary))?.status()).toBe(404);
    await signIn(context, host.contact.email, site.origin);
  });

  await test.step("one ticks the talk, the other sees it and takes it back", async () => {
    const day = dayIn(later(now, -1), "Europe/Helsinki");
    await page.goto(`/fi/meetings/${meetingId}`);
    await page.getByRole("button", { name: "Merkitse: keskustelimme" }).click();
    await expect(page.locator(`#talk-${day}`)).toContainText("Keskustelimme");
    await hostPage.goto(`/fi/meetings/${meetingId}`);
    await expect(hostPage.locator(`#talk-${day}`)).toContainText("Keskustelimme");
    await checkPage(hostPage, false);
    await hostPage.getByRole("button", { name: "Poista merkintä" }).click();
    await expect(hostPage.locator(`#talk-${day}`)).toContainText("Ei vielä");
  });
});

/** Saves what is written into one of the diary's forms. */
async function save(page: Page, label: RegExp, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(text);
  await page.locator("form", { has: field }).getByRole("button", { name: "Tallenna" }).click();
  await expect(page.getByText("Päiväkirja on tallennettu.")).toBeVisible();
}
