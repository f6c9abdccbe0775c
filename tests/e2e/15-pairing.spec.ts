import { checkPage, expect, test } from "@/tests/support/browser";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

// From the suggestion to the proposal is a long way.
test.describe.configure({ timeout: 180_000 });

test("pairs are suggested with their reasons, pencilled, given a facilitator and proposed @nojs", async ({
  page,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/matching`);
  await expect(page.getByText("7 yhdistystä odottaa paria.")).toBeVisible();
  await expect(
    page.getByText(/saa sitä, mitä etsii: yhteistyö ja viestintä viranomaisten kanssa/).first(),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Yksi jää ilman paria" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tapiolan Digituki ry" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Tee luonnokset kaikista 3 parista" }).click();
  await expect(page.getByText("3 paria on luonnoksena.")).toBeVisible();
  await checkPage(page);

  await page
    .getByRole("combobox", { name: /Fasilitaattori: .*Naapuriapu/ })
    .selectOption({ label: "Marjatta Kuuntelija (ei pareja)" });
  await page.getByRole("button", { name: "Tallenna ja tarkista ehdotukset" }).click();
  await expect(page.getByRole("heading", { name: "Ehdotetaanko nämä parit?" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Ehdota paria" }).click();
  await expect(page.getByText(/^Pariehdotus lähtee klo /)).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: /Viimeistele.*Partiolaiset/ }).click();
  await checkPage(page);
  await expect(page.getByRole("radio", { name: "Amina Kysyväinen (ei pareja)" })).toBeChecked();
  await page.getByLabel("Sananne molemmille").fill("Teistä tulisi hyvä pari.");
  await page.getByRole("button", { name: "Tarkista ja ehdota" }).click();
  await page.getByRole("button", { name: "Ehdota paria" }).click();
  await expect(page.getByText(/^Pariehdotus lähtee klo /)).toHaveCount(2);

  await page.getByRole("link", { name: /Viimeistele/ }).click();
  await page.getByRole("link", { name: "Pura luonnos" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "Pura luonnos" }).click();
  await expect(page.getByText("Luonnos on purettu.")).toBeVisible();
  await expect(page.getByText("3 yhdistystä odottaa paria.")).toBeVisible();
});

test("a pair by hand passes a wall only after it has been read, and who comes second is told", async ({
  page,
  browser,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  const matching = `/fi/manage/programmes/${world.programme.slug}/matching`;
  await page.goto(matching);
  const other = await browser.newContext();
  await signIn(other, world.colleague.email);
  const second = await other.newPage();
  await second.goto(new URL(matching, page.url()).href);

  await page.getByRole("button", { name: "Tee pari käsin" }).click();
  await expect(page.getByText(/^Valitkaa /).first()).toBeVisible();
  for (const one of [page, second]) {
    await one.getByLabel("Ensimmäinen yhdistys").selectOption(world.id("muistikumppanit"));
    await one.getByLabel("Toinen yhdistys").selectOption(world.id("digituki"));
    await one.getByRole("button", { name: "Tee pari käsin" }).click();
    if (one === page) await expect(one.getByText("Yhdistykset eivät vielä tiedä siitä.")).toBeVisible();
  }
  await checkPage(page);
  await expect(second.getByText("Joku muu ehti juuri tehdä parin").first()).toBeVisible();
  await other.close();
});

test("whom one would rather not meet is a wall that the coordinator sees in confidence", async ({ page }) => {
  const world = await sevenAssociations();
  const { rows } = await import("@/tests/support/database");
  await rows(
    `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name) values (gen_random_uuid(), $1, $2, 'RATHER_NOT', 1, 'Tapiolan digituki')`,
    [world.convenerId, world.id("naapuriapu")],
  );
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/matching?first=${world.id("digituki")}`);
  await page.getByLabel("Toinen yhdistys").selectOption(world.id("naapuriapu"));
  await page.getByRole("button", { name: "Tee pari käsin" }).click();
  await expect(page.getByText("Luottamuksellinen toive on tätä paria vastaan")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Tee pari silti" }).click();
  await expect(page.getByText("Yhdistykset eivät vielä tiedä siitä.")).toBeVisible();
  await checkPage(page);
});
