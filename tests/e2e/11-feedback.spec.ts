import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { signIn } from "@/tests/support/sign-in";
import { afterVisits, closingStep, feedbackStep, manyAnswers } from "@/tests/support/visits";

test("somebody who came gives feedback without leaving a name, once @nojs", async ({ page }) => {
  const world = await afterVisits();
  await signIn(page.context(), world.colleague.email);
  const path = `/fi/meetings/${world.group.meetings["visit-2"]}/surveys/${feedbackStep}`;
  await page.goto(path);
  await expect(page.getByText("vähintään viisi vähintään kolmesta parista", { exact: false })).toBeVisible();
  const questions = await page.locator(".field").count();
  await expect(page.locator(".field .seen-by")).toHaveCount(questions);
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
  const answers = await rows(
    'select answers, "enrolmentId", "quotedAs" from "Response" where "groupId" = $1',
    [world.group.id],
  );
  expect(answers).toEqual([
    {
      answers: { ideas: "5", recommend: "10", greetings: "Kiitos hiljaisuudesta." },
      enrolmentId: null,
      quotedAs: null,
    },
  ]);
});

test("a contact answers the closing survey @nojs", async ({ page }) => {
  const world = await afterVisits();
  await signIn(page.context(), world.one.contact.email);
  await page.goto(`/fi/groups/${world.group.id}/surveys/${closingStep}`);
  await checkPage(page);
  await page.getByLabel(/Mitä aiotte tehdä/).fill("Soitamme kaupungille.");
  await page.getByLabel("Kyllä, sovittu").check();
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(page.getByText("Kiitos, vastauksenne on tallella")).toBeVisible();
});

test("a survey is nobody's business who was not asked, and says so", async ({ page }) => {
  const world = await afterVisits();
  await signIn(page.context(), world.colleague.email);
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
  await expect(page.getByText("Liian vähän vastauksia").first()).toBeVisible();
  await checkPage(page);
  await manyAnswers(world);
  await page.goto(`/fi/groups/${world.group.id}/surveys`);
  await expect(page.getByText("7 vastausta 3 ryhmästä")).toBeVisible();
  await expect(page.getByText("Kiitos hiljaisuudesta.")).toBeVisible();
  await checkPage(page);
});
