// Experts are placed with each other: five wait, one of them receives nobody. What is decided shows at once whose host is another, and is undone.
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { swap } from "../support/swap";

const names = ["Aino Aalto", "Bo Berg", "Cai Ceder", "Dina Dal", "Eero Eno"];

test("five experts are placed, two are kept apart and put back, all are drafted by one press, and undone by one", async ({
  page,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "a coordinator's desk");
  test.setTimeout(180_000);
  const hosting = (at: number) => (at === 4 ? "no" : at === 0 ? "two" : "yes");
  const world = await swap(
    new Date(),
    names.map((name, at) => ({ name, hosting: hosting(at) })),
  );
  await signIn(page.context(), world.coordinator.email, site.origin);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/matching`);

  await test.step("two pairs visit each other, one goes one way, and nothing is better", async () => {
    await expect(page.getByRole("heading", { name: "2 vastavuoroista vaihtoa" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Yksi yhdensuuntainen käynti" })).toBeVisible();
    await expect(page.getByText("Paras mahdollinen (tarkistettu)")).toBeVisible();
    await checkPage(page);
  });

  await test.step("somebody is left out, and is back by undoing it", async () => {
    await page.getByRole("button", { name: "Jätä sivuun: Eero Eno" }).click();
    await expect(page.getByRole("heading", { name: "Jätettiin sivuun: Eero Eno" })).toBeVisible();
    await expect(page.getByText(/^Eero Eno: jää ilman paikkaa/)).toBeVisible();
    await expect(page.getByText("Muut pitävät isäntänsä: pysyminen on 5 pisteen arvoista.")).toBeVisible();
    await page.getByRole("button", { name: "Kumoa" }).click();
    await expect(page.getByRole("heading", { name: "Muutos on kumottu" })).toBeVisible();
  });

  await test.step("all are drafted by one press", async () => {
    await page.getByRole("button", { name: "Tee luonnokset kaikista 3 vaihdosta" }).click();
    await expect(page.getByRole("heading", { name: "Luonnokset, 3 ryhmää" })).toBeVisible();
    const drafts = await rows(
      'select hosting from "Group" where "programmeId" = $1 order by hosting nulls first',
      [world.programme.id],
    );
    expect(drafts).toEqual([{ hosting: null }, { hosting: null }, { hosting: 1 }]);
  });

  await test.step("the press is undone by one other, and all wait again", async () => {
    await page.getByRole("button", { name: "Kumoa" }).click();
    await expect(page.getByRole("heading", { name: "2 vastavuoroista vaihtoa" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Luonnokset, 3 ryhmää" })).toBeHidden();
    const states = await rows('select state::text from "Group" where "programmeId" = $1', [
      world.programme.id,
    ]);
    expect(states).toEqual(Array.from({ length: 3 }, () => ({ state: "DISSOLVED" })));
  });
});
