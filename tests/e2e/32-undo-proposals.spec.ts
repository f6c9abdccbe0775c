import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { sevenAssociations } from "../support/seven";
import { signIn } from "../support/sign-in";

test("D7: a coordinator proposes pairs to six associations, takes all of it back before it leaves, and nobody has seen it", async ({
  page,
  browser,
}) => {
  const world = await sevenAssociations();
  const matching = `/fi/manage/programmes/${world.programme.slug}/matching`;
  await signIn(page.context(), world.coordinator.email);
  await page.goto(matching);
  await page.getByRole("button", { name: "Tee luonnokset kaikista 3 parista" }).click();
  await page.getByRole("button", { name: "Jaa fasilitaattorit tasan" }).click();
  await page.getByRole("button", { name: "Tallenna ja tarkista ehdotukset" }).click();

  await expect(page.getByText(/^Lähtee 9 viestiä: /)).toBeVisible();
  await expect(
    page
      .getByRole("table")
      .getByText(/Naapuriapu/)
      .first(),
  ).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Ehdota 3 paria" }).click();
  await expect(page.getByText(/^3 pariehdotusta lähtee klo \d+\.\d\d$/)).toBeVisible();
  await expect(page.getByText("Yhdistykset eivät näe ehdotusta ennen kuin se lähtee.")).toBeVisible();
  await checkPage(page);

  const contact = await browser.newContext();
  const theirs = await contact.newPage();
  const one = world.enrolments.get("naapuriapu");
  await signIn(contact, one?.contact.email ?? "");
  const agreement = new URL(`/fi/enrolments/${one?.id}/agreement`, page.url()).href;
  expect((await theirs.goto(agreement))?.status()).toBe(404);
  await theirs.goto(new URL("/fi/home", page.url()).href);
  await expect(theirs.getByRole("link", { name: /Naapuriapu/ }).first()).toBeVisible();
  await expect(theirs.locator('a[href*="/agreement"]')).toHaveCount(0);

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/emails`);
  await expect(page.getByText(/^Lähtee klo \d+\.\d\d$/)).toHaveCount(9);
  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByText("Kumottu: yhtään viestiä ei lähtenyt")).toBeVisible();
  await expect(page.getByText(/^Lähtee klo \d+\.\d\d$/)).toHaveCount(0);
  expect(await rows(`select 1 from "Email" where "programmeId" = $1`, [world.programme.id])).toEqual([]);

  await page.goto(matching);
  await page.getByRole("button", { name: "Tallenna ja tarkista ehdotukset" }).click();
  await page.getByRole("button", { name: "Ehdota 3 paria" }).click();
  await page.getByRole("button", { name: "Lähetä heti" }).click();
  await expect(page.getByText(/^Viestit lähtivät klo /)).toBeVisible();
  await expect(page.getByText("Siksi tätä ei voi enää kumota.", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Kumoa" })).toHaveCount(0);
  expect((await theirs.goto(agreement))?.status()).toBe(200);
  await contact.close();
});
