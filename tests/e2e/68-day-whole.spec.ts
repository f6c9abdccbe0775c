// Over 250 lines because it is one story, and a story is read in one piece: a networking day from signing up to the contacts.
import type { Browser, Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { dayOfPeople } from "../support/day-people";
import { mailTo, waitForMail } from "../support/mail";
import { letItBeOver } from "../support/over";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";

test("networking day: sixty-one sign up and come, also without the net and without scripts; the coach runs the day by keyboard, and who wished each other is told", async ({
  page,
  context,
  browser,
  baseURL,
}, { project }) => {
  test.skip(
    project.name !== "desktop",
    "the coach has a laptop, and whoever takes part a phone of their own",
  );
  test.setTimeout(240_000);
  const { coach, people, day, programme } = await dayOfPeople(60);
  const email = `karin-${programme.id.slice(-8)}@byn.example`;
  const karin = await phoneOf(browser, baseURL);
  const press = (name: string) => pressed(page, name);
  const choose = (label: string | RegExp, at: number) => chosen(page, label, at);
  const come = (from: number, to: number) =>
    rows(
      `update "Badge" set "arrivedAt" = now() where "meetingId" = $1 and number between $2 and $3 returning 1`,
      [day, from, to],
    );

  await test.step("the last one signs up from the public page, in Swedish, on a phone without JavaScript", async () => {
    await karin.goto(`/sv/programmes/${programme.slug}`);
    await karin.getByRole("link", { name: "Svara på enkäten" }).first().click();
    await karin.getByRole("button", { name: "Börja svara" }).click();
    const said = { fullName: "Karin Sjöholm", workplace: "Byföreningen", email };
    for (const [name, text] of Object.entries(said)) await karin.locator(`main [name="${name}"]`).fill(text);
    await karin.getByRole("checkbox", { name: "Svenska" }).check();
    for (let pages = 0; pages < 3; pages++) await karin.getByRole("button", { name: "Nästa" }).click();
    await karin.getByRole("button", { name: "Skicka svaren" }).click();
    await expect(karin.getByText(/^KY-\w{8}$/)).toBeVisible();
    await openPersonalLink(karin, await waitForMail(email, /./));
    // What the clock does every quarter of an hour.
    await rows("select graphile_worker.add_job('move-queues')");
    expect((await waitForMail(email, "Ni har en plats")).calendars).toHaveLength(1);
  });

  await test.step("the coach plans, looks, swaps, publishes and begins by keyboard, in English", async () => {
    await come(1, 57);
    await signIn(context, coach.email);
    await page.goto(`/en/meetings/${day}/day/coach`);
    await page.goto(`/en/meetings/${day}/day/coach/sizes`);
    await expect(page.getByRole("heading", { name: "If 61 come" })).toBeVisible();
    await checkPage(page);
    await choose("How many sit at a table", 2);
    await press("Choose the size");
    await expect(page.getByText("The size of the tables is chosen.")).toBeVisible();
    await page.goto(`/en/meetings/${day}/day/coach`);
    await press("Plan the rounds");
    await expect(page.getByText("The tables are planned.")).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "See the draft" }).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Tables 1" })).toBeVisible();
    await expect(page.getByText("Nobody meets again")).toBeVisible();
    await checkPage(page);
    await choose("Who changes", 1);
    await choose("With whom", 14);
    await press("See");
    await expect(page.getByRole("heading", { name: "If they change places" })).toBeVisible();
    await checkPage(page);
    await press("Swap the two");
    await expect(page.getByText("Two have changed tables.")).toBeVisible();
    await press("Publish: Tables 1");
    await expect(page.getByText("They change no more.")).toBeVisible();
    await press("Begin: Tables 1");
    await expect(page.getByText("The round has begun.")).toBeVisible();
  });

  await test.step("two who are late come by the door while the net is away, and are sent when it is back", async () => {
    await page.getByRole("link", { name: "Door", exact: true }).click();
    await page.getByRole("link", { name: "Open the door that works without a network" }).click();
    await expect(page.getByText("Karin Sjöholm")).toBeVisible();
    await context.setOffline(true);
    for (const late of ["Karin Sjöholm", "Tulija 58"]) {
      await page.getByLabel("Name, organisation or number").fill(late);
      await page
        .getByRole("listitem")
        .filter({ hasText: late })
        .getByRole("button", { name: "Came" })
        .click();
    }
    await expect(page.getByText(/No network .* Waiting to be sent: 2\./)).toBeVisible();
    await context.setOffline(false);
    await expect.poll(() => here(day)).toBe(59);
    await page.goto(`/en/meetings/${day}/day/coach`);
    // Whom the door has let in has a table already; who was written down by another way is seated by the coach.
    await come(59, 60);
    await page.reload();
    await press("Seat 2 who have come");
    await expect(page.getByText("Those who came have a table")).toBeVisible();
    await karin.goto(`/sv/meetings/${day}/day`);
    await expect(karin.getByText(/^Bord \d+$/)).toBeVisible();
    await expect(karin.locator('meta[http-equiv="refresh"]')).toHaveAttribute("content", "15");
    await karin.getByRole("link", { name: "Sluta uppdatera" }).click();
    await expect(karin.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
    await checkPage(karin, false);
  });

  await test.step("a table is closed, somebody keeps theirs, six leave early, the screen shows the time", async () => {
    await page.getByRole("link", { name: "See the tables" }).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Table 3" })).toBeVisible();
    await choose("Which table", 3);
    await press("Close the table");
    await expect(page.getByText("The table is closed.")).toBeVisible();
    await expect(page.getByText(/running, ends .* closed: 3$/)).toBeVisible();
    await page.goto(`/en/meetings/${day}/day/screen`);
    await expect(page.getByText(/^\d+ min left$/)).toBeVisible();
    // As it is stopped, so that it does not load itself anew while it is looked at.
    await page.goto(`/en/meetings/${day}/day/screen?reload=no`);
    await checkPage(page);
    await rows(
      `update "Badge" set "leftAt" = now() where "meetingId" = $1 and number between 50 and 55 returning 1`,
      [day],
    );
    await page.goto(`/en/meetings/${day}/day/coach`);
    await choose("Who", 2);
    await page.getByLabel("Table", { exact: false }).last().focus();
    await page.keyboard.type("1");
    await press("Note");
    await expect(page.getByText("The table is noted.")).toBeVisible();
    await press("End: Tables 1");
    await expect(page.getByText("The round is over.")).toBeVisible();
  });

  await test.step("in a round of looking one finds somebody by number, and whoever leads brings the rest together, three of them in one", async () => {
    await press("Begin: Speed dating 1/4");
    await expect(page.getByText("The round has begun.")).toBeVisible();
    await karin.goto(`/sv/meetings/${day}/day`);
    await karin.getByRole("link", { name: "Sök någon ny" }).click();
    await karin.getByLabel("Den andras nummer").fill("1");
    await karin.getByRole("button", { name: "Se vem det är" }).click();
    await karin.getByRole("button", { name: "Vi hade inte träffats" }).click();
    await expect(karin.getByRole("heading", { name: "Ni har hittat någon" })).toBeVisible();
    await page.getByRole("link", { name: "How the round is going" }).click();
    await press("Bring the rest together");
    await expect(page.getByText("Nobody who is here is alone.")).toBeVisible();
    const sizes = await rows<{ met: number; badges: number }>(
      `select met, count(*)::int as badges from (
         select b.id, count(*)::int as met from "Badge" b join "Encounter" e on b.id in (e."oneId", e."otherId")
         where b."meetingId" = $1 group by b.id
       ) as each group by met order by met`,
      [day],
    );
    expect(sizes).toEqual([
      { met: 1, badges: 52 },
      { met: 2, badges: 3 },
    ]);
    await page.getByRole("link", { name: "Running the day" }).click();
    await press("End: Speed dating 1/4");
    await expect(page.getByText("The round is over.")).toBeVisible();
  });

  await test.step("the day has been held; feedback on the spot, and only who wished each other is told", async () => {
    await letItBeOver(day);
    await page.goto(`/en/meetings/${day}/attendance`);
    await page.getByRole("button", { name: "Mark as held" }).click();
    await expect(page.getByText("has been marked as held")).toBeVisible();
    await karin.goto(`/sv/meetings/${day}/surveys/day-feedback`);
    await karin.locator('[name="newPeople"][value="6-10"]').check();
    await karin.getByRole("button", { name: "Skicka svaren" }).click();
    await expect(karin.getByText("Tack, ert svar är sparat")).toBeVisible();
    await karin.goto(`/sv/meetings/${day}/day/contacts`);
    await karin.getByLabel("1 · Tulija 1", { exact: true }).check();
    await karin.getByRole("button", { name: "Spara valen" }).click();
    await expect(karin.getByText("Valen är sparade.")).toBeVisible();
    const beside = await mate(day, email);
    for (const one of [people[0]?.email ?? "", beside]) {
      const other = await phoneOf(browser, baseURL);
      await signIn(other.context(), one, baseURL);
      await other.goto(`/fi/meetings/${day}/day/contacts`);
      await other.getByLabel(/Karin Sjöholm/).check();
      await other.getByRole("button", { name: "Tallenna valinnat" }).click();
      await expect(other.getByText(/Valinnat on tallennettu/)).toBeVisible();
      await other.context().close();
    }
    // Its days are over, and the clock tells.
    await rows(`update "Meeting" set "heldAt" = "heldAt" - interval '9 days' where id = $1 returning 1`, [
      day,
    ]);
    await rows("select graphile_worker.add_job('close-contacts')");
    await waitForMail(people[0]?.email ?? "", /yhteys/i);
    await karin.goto(`/sv/meetings/${day}/day/contacts`);
    await expect(karin.getByRole("heading", { name: "En kontakt" })).toBeVisible();
    await expect(karin.getByRole("link", { name: people[0]?.email ?? "" })).toBeVisible();
    expect(await rows('select 1 from "ContactWish" where "meetingId" = $1', [day])).toEqual([]);
    expect((await mailTo(beside)).map(({ subject }) => subject).join()).not.toMatch(/yhteystie/i);
    expect((await mailTo(email)).map(({ subject }) => subject).length).toBeGreaterThan(0);
  });
});

/** Presses a button by its key. */
async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Chooses the so-manieth of a list by its keys. */
async function chosen(page: Page, label: string | RegExp, at: number): Promise<void> {
  await page.getByLabel(label).focus();
  for (let n = 0; n < at; n++) await page.keyboard.press("ArrowDown");
}

/** A small phone without JavaScript. */
async function phoneOf(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const phone = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  return phone.newPage();
}

async function here(day: string): Promise<number> {
  const [found] = await rows<{ n: number }>(
    `select count(*)::int as n from "Badge" where "meetingId" = $1 and "arrivedAt" is not null and "leftAt" is null`,
    [day],
  );
  return found?.n ?? 0;
}

/** Somebody who sat at a table with this person, in the round as it was held, and did not find them in the other. */
async function mate(day: string, email: string): Promise<string> {
  const [found] = await rows<{ email: string }>(
    `select u.email from "DaySeat" own join "Badge" b on b.id = own."badgeId" join "Participant" p on p.id = b."participantId"
     join "User" me on me.id = p."userId" and me.email = $2 join "DayRound" r on r.id = own."roundId" and r.state = 'HELD'
     join "DaySeat" s on s."roundId" = own."roundId" and s."table" = own."table" and s."badgeId" <> own."badgeId"
     join "Badge" other on other.id = s."badgeId" and other.number <> 1 join "Participant" q on q.id = other."participantId"
     join "User" u on u.id = q."userId" where own."meetingId" = $1 order by other.number limit 1`,
    [day, email],
  );
  return found?.email ?? "";
}
