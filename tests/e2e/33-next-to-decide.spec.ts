import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "the window is set here");
});

test("G5: the list of enrolments keeps its filter, and what is decided leads to the next", async ({
  page,
  context,
}) => {
  const { programme, coordinator, one, other } = await pairWorld({ state: "DRAFT" });
  await rows('delete from "Group" where "programmeId" = $1', [programme.id]);
  await rows(`update "Enrolment" set state = 'SUBMITTED' where "programmeId" = $1`, [programme.id]);
  await rows(`update "Programme" set state = 'MATCHING' where id = $1`, [programme.id]);
  await signIn(context, coordinator.email);
  const base = `/fi/manage/programmes/${programme.slug}/enrolments`;
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(`${base}?state=SUBMITTED`);
  // With the list's first row at the foot of the window the button is over it, and not below the list.
  await page
    .locator("tbody tr")
    .first()
    .evaluate((row) => row.scrollIntoView({ block: "end" }));
  await expect(page.getByRole("button", { name: "Hyväksy valitut" })).toBeInViewport();
  await page.getByLabel(`Valitse: ${one.name}`).check();
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await page.getByRole("link", { name: "Älä päätä vielä" }).click();
  await expect(page).toHaveURL(/\?state=SUBMITTED$/);
  await page.getByLabel(`Valitse: ${one.name}`).check();
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await page.getByRole("button", { name: "Hyväksy", exact: true }).click();
  await expect(page).toHaveURL(/\?state=SUBMITTED&dispatch=[0-9a-f-]{36}&lost=0$/);

  await rows(`update "Enrolment" set state = 'SUBMITTED' where id = $1`, [one.id]);
  await page.goto(`${base}/${one.id}`);
  await page.getByRole("button", { name: "Hyväksy" }).click();
  await page.getByRole("link", { name: `Seuraavaksi päätettävänä: ${other.name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(other.name);
});
