// All of a filter are decided about in one press, after what will happen has been shown; a filter is kept under a name.
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { sevenAssociations } from "../support/seven";
import { signIn } from "../support/sign-in";

test("a coordinator keeps a filter, chooses all of it, sees who is left out, and is told when the list has changed", async ({
  page,
}, { project }) => {
  const world = await sevenAssociations({ state: "SUBMITTED", programme: "OPEN" });
  const programmeId = world.programme.id;
  const [one] = [...world.enrolments.values()];
  // As many as fill more than a page: seven, each eight times.
  await rows(
    `insert into "Enrolment" (id, "convenerId", "programmeId", part, "surveyId", reference, state, name, municipality, "submittedAt")
     select gen_random_uuid(), "convenerId", "programmeId", part, "surveyId", 'KY-' || upper(substr(md5(id::text || n), 1, 8)), 'SUBMITTED', name || ' ' || n, municipality, now()
     from "Enrolment", generate_series(1, 8) n where "programmeId" = $1`,
    [programmeId],
  );
  await signIn(page.context(), world.coordinator.email);
  const list = `/fi/manage/programmes/${world.programme.slug}/enrolments`;
  await page.goto(`${list}?state=SUBMITTED`);
  await page.getByText("Tallenna tämä suodatin").click();
  await page.getByLabel("Suodattimen nimi").fill("Päätettävät");
  await page.getByRole("button", { name: "Tallenna suodatin" }).click();
  await expect(page.getByRole("link", { name: "Päätettävät" })).toBeVisible();
  await page.goto(list);
  await page.getByRole("link", { name: "Päätettävät" }).click();
  await expect(page).toHaveURL(/state=SUBMITTED/);
  await checkPage(page, project.name !== "no-js");
  await page.getByLabel("Valitse kaikki 63 suodattimen mukaista").check();
  await page.getByRole("button", { name: "Siirrä valitut varasijalle" }).click();
  await expect(page.getByRole("button", { name: "Siirrä 63 varasijalle" })).toBeVisible();
  await checkPage(page, project.name !== "no-js");
  await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1 and "programmeId" = $2`, [
    one?.id,
    programmeId,
  ]);
  await page.getByRole("button", { name: "Siirrä 63 varasijalle" }).click();
  await expect(page.getByText("Luettelo ehti muuttua")).toBeVisible();
  await page.getByRole("button", { name: "Siirrä 62 varasijalle" }).click();
  await expect(page.getByText(/^Tieto varasijasta|^Tieto 62 varasijasta/).first()).toBeVisible();
  await page.goto(list);
  await page.getByText("Poista omia suodattimia").click();
  await page.getByRole("button", { name: "Poista", exact: true }).click();
  await expect(page.getByRole("link", { name: "Päätettävät" })).toHaveCount(0);
});
