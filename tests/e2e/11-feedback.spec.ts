import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { signIn } from "@/tests/support/sign-in";
import { afterVisits, closingStep, manyAnswers, someWords } from "@/tests/support/visits";

test("somebody who came gives feedback without leaving a name, once @nojs", async ({ page }) => {
  const world = await afterVisits();
  await signIn(page.context(), world.colleague.email);
  const path = `/fi/groups/${world.group.id}/surveys/${closingStep}`;
  await page.goto(path);
  await expect(page.getByText("vähintään 5 vastausta vähintään 3 parista", { exact: false })).toBeVisible();
  const questions = await page.locator("[data-part=field]").count();
  await expect(page.locator("[data-part=field] [data-part=seen-by]")).toHaveCount(questions);
  await checkPage(page);

  await page
    .getByRole("group", { name: /Saimme uusia ideoita/ })
    .getByRole("radio", { name: /^5/ })
    .check();
  await page
    .getByRole("group", { name: /Suosittelisin/ })
    .getByRole("radio", { name: /^10/ })
    .check();
  await page.getByLabel(/Terveiset fasilitaattorille/).fill("Kiitos hiljaisuudesta.");
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
  await checkPage(page);
  await page.goto(path);
  await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lähetä vastaukset" })).toHaveCount(0);
  expect(await rows('select 1 from "Ballot" where "programmeId" = $1', [world.programme.id])).toHaveLength(2);
});

test("F: eleven numbers stand on one line at 320 px; with letters twice as large each has a line, with its words", async ({
  page,
}) => {
  const world = await afterVisits();
  await signIn(page.context(), world.colleague.email);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`/fi/groups/${world.group.id}/surveys/${closingStep}`);
  const scale = page.getByRole("group", { name: /Suosittelisin/ });
  const stones = scale.locator("label", { has: page.getByRole("radio") });
  await expect(stones).toHaveCount(11);
  const places = () =>
    stones.evaluateAll((all) => all.map((stone) => stone.getBoundingClientRect().toJSON()));
  const onOneLine = await places();
  expect(new Set(onOneLine.map(({ top }) => Math.round(top))).size).toBe(1);
  expect(Math.min(...onOneLine.map(({ width }) => width))).toBeGreaterThanOrEqual(24);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "212.5%";
  });
  expect(new Set((await places()).map(({ top }) => Math.round(top))).size).toBe(11);
  await expect(stones.first()).toContainText("en lainkaan");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("F: a few words under each question say who sees the answer, and the sentence stands once", async ({
  page,
}) => {
  const world = await afterVisits();
  await signIn(page.context(), world.colleague.email);
  await page.goto(`/fi/groups/${world.group.id}/surveys/${closingStep}`);
  await expect(page.getByText("Näkyy vain lukuina yhteenvedossa, ilman nimeä")).toHaveCount(1);
  expect(await page.getByText("Vain lukuina", { exact: true }).count()).toBeGreaterThan(5);
  await expect(page.getByLabel(/Terveiset fasilitaattorille/)).toHaveAccessibleDescription(
    /Vain fasilitaattori$/,
  );
});

test("C4: a contact gives feedback without a name, and then speaks for the association with one @nojs", async ({
  page,
}) => {
  const world = await afterVisits();
  await signIn(page.context(), world.one.contact.email);
  const path = `/fi/groups/${world.group.id}/surveys/${closingStep}`;
  await page.goto(path);
  await checkPage(page);
  await expect(page.getByLabel(/Mitä aiotte tehdä/)).toHaveCount(0);
  await page.getByLabel(/Mikä oli parasta/).fill("Kahvi");
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
  await checkPage(page);
  await page.getByLabel(/Mitä aiotte tehdä/).fill("Soitamme kaupungille.");
  await page.getByLabel("Kyllä, mahdollisimman pian").check();
  await page.getByRole("button", { name: "Tallenna yhdistyksen vastaus" }).click();
  await expect(page.getByText("Yhdistyksenne vastaus on tallessa.", { exact: false })).toBeVisible();
  await expect(page.getByLabel(/Mitä aiotte tehdä/)).toHaveValue("Soitamme kaupungille.");
  await page.context().clearCookies();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/reports/associations`);
  await expect(page.getByText("Kyllä, mahdollisimman pian")).toBeVisible();
  await expect(page.getByText(world.one.name).first()).toBeVisible();
  await checkPage(page);
});

test("C2: a coordinator reads what was written for names, once the survey has closed @nojs", async ({
  page,
}) => {
  const world = await afterVisits();
  await someWords(world);
  await signIn(page.context(), world.coordinator.email);
  const path = `/fi/manage/programmes/${world.programme.slug}/reports/words`;
  await page.goto(path);
  await expect(page.getByText("Kysely on vielä auki").first()).toBeVisible();
  await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
  await rows('delete from "Unanswered" where "groupId" = $1', [world.group.id]);
  await page.goto(path);
  await expect(page.getByText("Veikko keitti kahvit")).toBeVisible();
  await checkPage(page);
  await expect(page.getByLabel("Poistettavat nimet")).toHaveValue("Veikko");
  await page.getByRole("button", { name: "Luettu" }).click();
  await expect(page.getByText("[…] keitti kahvit")).toBeVisible();
  await checkPage(page);
});

test("a survey is nobody's business who was not asked, and says so", async ({ page }) => {
  const world = await afterVisits();
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/groups/${world.group.id}/surveys/${closingStep}`);
  await expect(page.getByText("Tätä kyselyä ei ole lähetetty teille")).toBeVisible();
  await checkPage(page);
});

test("the facilitator reads numbers only when there are enough, and greetings a week after they were written", async ({
  page,
}) => {
  const world = await afterVisits();
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/groups/${world.group.id}/surveys`);
  await expect(page.getByText("Lukuja ei vielä ole").first()).toBeVisible();
  await checkPage(page);
  await manyAnswers(world);
  await page.goto(`/fi/groups/${world.group.id}/surveys`);
  await expect(page.getByText("7 vastausta 3 ryhmästä")).toBeVisible();
  await expect(page.getByText("Kiitos hiljaisuudesta.")).toBeVisible();
  await checkPage(page);
});
