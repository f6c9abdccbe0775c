import { checkPage, expect, test } from "@/tests/support/browser";
import { manyAssociations, nameOf } from "@/tests/support/many";
import { signIn } from "@/tests/support/sign-in";

test("of more than two hundred, the two that a coordinator has in mind are found by name", async ({
  page,
}) => {
  const world = await manyAssociations(202);
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/matching`);
  await expect(page.getByText("202 yhdistystä odottaa paria.")).toBeVisible();
  await expect(page.locator("[data-part=pairings] > li")).toHaveCount(25);
  await page.getByRole("link", { name: "Etsi yhdistystä" }).click();
  await page.getByLabel("Etsi yhdistystä").fill(nameOf(150));
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page.locator("[data-part=pairings] > li")).toHaveCount(1);
  await checkPage(page);

  await page
    .getByRole("link", { name: nameOf(150), exact: true })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: nameOf(150) })).toBeVisible();
  await page.getByLabel("Etsi yhdistystä").fill("ei kukaan");
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page.getByText("Yhdenkään mahdollisen parin nimessä ei ole ”ei kukaan”.")).toBeVisible();
  await page.getByLabel("Etsi yhdistystä").fill(nameOf(77));
  await page.getByRole("button", { name: "Rajaa" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: /^Lukitse pariksi: / }).click();
  await expect(page.getByRole("heading", { name: /^Lukittu yhteen: / })).toContainText(nameOf(77));
});
