// People who work alone mentor each other online: the dates that a group is proposed with, the technical check before the first meeting, and
// a meeting that takes place without the leader.
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { meetingSoon } from "../support/free";
import { mentoring, withDates } from "../support/mentoring";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

/** A day at noon in Helsinki or an hour later, so that it is that day there. */
const noon = (at: Date) => new Date(`${at.toISOString().slice(0, 10)}T10:00:00Z`);
const finnish = (day: Date) => `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;

test("a coordinator corrects a date, and a member reads all of them with who sees to the technology", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "the pages are of kinds that other journeys see on a phone");
  const now = new Date();
  const world = await mentoring(now, { state: "DRAFT" });
  await withDates(world, noon(later(now, 10)));
  const { slug } = world.programme;

  await signIn(page.context(), world.coordinator.email, site.origin);
  await page.goto(`/fi/manage/programmes/${slug}/matching/${world.groupId}`);
  await checkPage(page);
  const first = page.locator('input[name="day-meeting-1"]');
  const day = noon(later(now, 10));
  const moved = finnish(later(day, 1));
  await first.fill(moved);
  await page.getByRole("button", { name: "Tallenna päivät" }).click();
  await expect(page).toHaveURL(/done=saved/);
  await expect(first).toHaveValue(moved);

  await rows(
    `update "Group" set state = 'PROPOSED', "proposedAt" = now(), "answerByOn" = now() + interval '9 days' where id = $1`,
    [world.groupId],
  );
  const own = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
  const member = await own.newPage();
  await signIn(own, "aino@emessi.example", site.origin);
  await member.goto(`/fi/enrolments/${world.enrolments[0]?.id}/agreement`);
  const dates = member.locator("dt", { hasText: "Päivät" }).locator("xpath=following-sibling::dd");
  await expect(dates.getByRole("listitem")).toHaveCount(7);
  await expect(dates).toContainText(moved);
  await expect(member.locator("dl").getByText("Teppo Tekniikka")).toBeVisible();
  await own.close();
});

test("the technical host sets a time, members take minutes of it or know the technology, and it is ticked off", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "a member's page is read without script on a narrow screen here");
  const now = new Date();
  const world = await mentoring(now);
  const check = `/fi/groups/${world.groupId}/checks/tech-check`;

  await signIn(page.context(), world.host.email, site.origin);
  await page.goto(`/fi/groups/${world.groupId}`);
  await checkPage(page);
  await page.getByRole("link", { name: "Kerro aika" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Tekniikkatesti" })).toBeVisible();
  await page.getByLabel("Päivä").fill(finnish(later(now, 9)));
  await page.getByLabel("Alkaa").fill("17.00");
  await page.getByLabel("Linkki, josta pääsee sisään").fill("https://huone.example/testi");
  await page.getByLabel("Puhelinnumero niille, jotka eivät pääse sisään").fill("040 123 4567");
  await page.getByRole("button", { name: "Tallenna aika" }).click();
  await expect(page.getByText("Aika on tallessa, ja siitä on kerrottu.")).toBeVisible();
  await checkPage(page);

  const narrow = await browser.newContext({
    ...{ baseURL: site.origin, javaScriptEnabled: false },
    viewport: { width: 360, height: 740 },
  });
  const member = await narrow.newPage();
  await signIn(narrow, "aino@emessi.example", site.origin);
  await member.goto(check);
  await member
    .getByRole("radio", { name: /17\.20/ })
    .first()
    .check();
  await member.getByRole("button", { name: "Tallenna" }).click();
  await expect(member.getByText("Aika on teidän.", { exact: false })).toBeVisible();
  await expect(member.getByText(/Oma aikanne on/)).toBeVisible();
  await expect(member.getByText("Ei vielä vastannut", { exact: false })).toHaveCount(0);
  await narrow.close();

  await page.goto(check);
  const aino = page.getByRole("group", { name: /Aino/ });
  await aino.getByRole("radio", { name: "Toimii" }).check();
  await page.getByRole("button", { name: "Tallenna merkinnät" }).click();
  await expect(page.getByText("Merkinnät on tallennettu.")).toBeVisible();
  await expect(aino.getByRole("radio", { name: "Toimii" })).toBeChecked();
  await checkPage(page);
});

test("the leader cannot come: the technical host makes the meeting a free one and takes it back, and a member reads it", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "who leads and a member have narrow screens here");
  const world = await meetingSoon(new Date());
  const meeting = `/fi/meetings/${world.meetingId}`;
  const narrow = async (email: string) => {
    const context = await browser.newContext({
      ...{ baseURL: site.origin, javaScriptEnabled: false },
      viewport: { width: 360, height: 740 },
    });
    await signIn(context, email, site.origin);
    const own = await context.newPage();
    await own.goto(meeting);
    return own;
  };

  const leader = await narrow(world.leader.email);
  await leader.getByRole("button", { name: "En pääse" }).click();
  await expect(leader.getByText("Kerroitte, ettette pääse.", { exact: false })).toBeVisible();
  await expect(leader.getByRole("button", { name: "Pidetään vapaa tapaaminen" })).toHaveCount(0);

  await signIn(page.context(), world.host.email, site.origin);
  await page.goto(meeting);
  await checkPage(page);
  await page.getByRole("button", { name: "Pidetään vapaa tapaaminen" }).click();
  await expect(page.getByText("Tapaaminen pidetään vapaana tapaamisena.", { exact: false })).toBeVisible();
  await expect(page.locator('[data-part="run-sheet"]')).toContainText("Liisa Vetaja (Vetäjä) ei ole mukana");
  await checkPage(page);

  const member = await narrow("aino@emessi.example");
  await expect(member.getByText("Liisa Vetaja (Vetäjä) ei pääse", { exact: false })).toBeVisible();
  await expect(member.getByRole("button", { name: "Peru vapaa tapaaminen" })).toHaveCount(0);
  await leader.goto(meeting);
  await expect(leader.getByText("Tapaaminen pidetään ilman teitä.", { exact: false })).toBeVisible();

  await page.getByRole("button", { name: "Peru vapaa tapaaminen" }).click();
  await expect(page.getByText("Vapaa tapaaminen on peruttu.", { exact: false })).toBeVisible();
  await member.goto(meeting);
  await expect(member.getByText("Vapaa tapaaminen")).toHaveCount(0);

  await page.getByRole("button", { name: "Pidetään vapaa tapaaminen" }).click();
  await expect(page.getByRole("button", { name: "Peru vapaa tapaaminen" })).toBeVisible();
  await leader.goto(meeting);
  await leader.getByRole("button", { name: "Pääsen", exact: true }).click();
  await expect(leader.getByText("Kerroitte, että pääsette.", { exact: false })).toBeVisible();
  await member.goto(meeting);
  await expect(member.getByText("Vapaa tapaaminen")).toHaveCount(0);
  await expect(member.getByText("Liisa Vetaja", { exact: false }).first()).toBeVisible();
  await leader.context().close();
  await member.context().close();
});
