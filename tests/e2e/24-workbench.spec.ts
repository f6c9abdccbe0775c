import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { manyAssociations } from "@/tests/support/many";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

// A board of forty is a long page to walk.
test.describe.configure({ timeout: 240_000 });

test("forty-one associations: two pairs locked, one kept apart, one left over; two plans compared, all proposed, the one told", async ({
  page,
}) => {
  const world = await manyAssociations(41);
  await signIn(page.context(), world.coordinator.email);
  await page.goto(board(world));
  await expect(page.getByText("41 yhdistystä odottaa paria.")).toBeVisible();
  await expect(page.getByText("Paras mahdollinen (tarkistettu)")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Yksi jää ilman paria" })).toBeVisible();
  await checkPage(page);

  const [first, second, third] = await Promise.all([0, 1, 2].map((place) => pairAt(page, place)));
  for (const pair of [first, second]) {
    await page.getByRole("button", { name: `Lukitse: ${pair}` }).click();
    await expect(page.getByRole("heading", { name: `Lukittu yhteen: ${pair}` })).toBeVisible();
    await expect(page.getByText("Kenenkään pari ei vaihdu.")).toBeVisible();
  }
  await page.getByRole("button", { name: `Älä yhdistä: ${third}` }).click();
  await expect(page.getByRole("heading", { name: `Ei yhdistetä: ${third}` })).toBeVisible();
  await expect(page.getByText(/paranee|huononee|eri pari/).first()).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByRole("button", { name: "Tee uudelleen" })).toBeVisible();
  await page.getByRole("button", { name: "Tee uudelleen" }).click();
  await expect(page.getByRole("heading", { name: `Ei yhdistetä: ${third}` })).toBeVisible();

  await page.getByRole("link", { name: "Säilytä nimellä" }).click();
  await checkPage(page);
  await page.getByLabel("Kopion nimi").fill("Heikoinkin hyväksi");
  await page.getByRole("button", { name: "Säilytä suunnitelma" }).click();
  await expect(page.getByText("Suunnitelma on tallessa.")).toBeVisible();
  await page.getByRole("button", { name: "Nosta heikointa paria" }).click();
  await expect(
    page.getByRole("heading", { name: /Tavoitteena nyt, että heikoinkin pari on hyvä/ }),
  ).toBeVisible();

  await page.getByRole("link", { name: "Vertaa suunnitelmia" }).click();
  await expect(page.getByRole("columnheader", { name: "Heikoinkin hyväksi" }).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Heikoin pari" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Avaa: Suunnitelma" }).click();
  await expect(page.getByRole("link", { name: "Suunnitelma", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await page.getByRole("button", { name: "Tee luonnokset kaikista 20 parista" }).click();
  await expect(page.getByText("20 paria on luonnoksena.")).toBeVisible();
  await page.getByRole("button", { name: "Jaa fasilitaattorit tasan" }).click();
  await expect(page.getByText("Fasilitaattorit on jaettu tasan.")).toBeVisible();
  await page.getByRole("button", { name: "Tallenna ja tarkista ehdotukset" }).click();
  await expect(page.getByText(/^Lähtee 60 viestiä: /)).toBeVisible();
  await page.getByRole("button", { name: "Ehdota 20 paria" }).click();
  await expect(page.getByText(/^20 pariehdotusta lähtee klo /)).toBeVisible();

  await page.getByRole("link", { name: "Yksi jäi ilman paria: kertokaa sille" }).click();
  await expect(page.getByText(/Emme vielä löytäneet yhdistykselle/)).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä viesti" }).click();
  await expect(page.getByText(/^Viesti yhdelle, joka on ilman paria, lähtee klo /)).toBeVisible();
  const mails = await rows<{ template: string; count: number }>(
    `select template, count(*)::int as count from "Email" where "programmeId" = $1 and "toAddress" like 'yhteys-%' group by 1 order by 1`,
    [world.programme.id],
  );
  expect(mails).toEqual([
    { template: "enrolment-unpaired", count: 1 },
    { template: "group-proposed", count: 40 },
  ]);
});

test("by keyboard only: two locked, one pair kept apart, a partner chosen, all pencilled, shared out and proposed", async ({
  page,
}) => {
  const world = await manyAssociations(41);
  await signIn(page.context(), world.coordinator.email);
  await page.goto(board(world));
  const [first, second, third] = await Promise.all([0, 1, 2].map((place) => pairAt(page, place)));
  for (const pair of [first, second]) {
    await press(page, `Lukitse: ${pair}`);
    await expect(page.getByRole("heading", { name: `Lukittu yhteen: ${pair}` })).toBeVisible();
  }
  await press(page, `Älä yhdistä: ${third}`);
  await expect(page.getByRole("heading", { name: `Ei yhdistetä: ${third}` })).toBeVisible();
  await press(page, "Kumoa");
  await expect(page.getByRole("button", { name: "Tee uudelleen" })).toBeVisible();

  const chosen = (await pairAt(page, 3)).split(" – ")[0] ?? "";
  await press(page, chosen);
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(chosen) })).toBeVisible();
  await checkPage(page);
  const other = await page
    .getByRole("button", { name: /^Lukitse pariksi: / })
    .nth(1)
    .getAttribute("aria-label");
  await press(page, other ?? "");
  await expect(page.getByRole("heading", { name: /Lukittu yhteen: .*/ })).toContainText(chosen);

  await press(page, "Tee luonnokset kaikista 20 parista");
  await expect(page.getByText("20 paria on luonnoksena.")).toBeVisible();
  await press(page, "Jaa fasilitaattorit tasan");
  await expect(page.getByText("Fasilitaattorit on jaettu tasan.")).toBeVisible();
  await press(page, "Tallenna ja tarkista ehdotukset");
  await expect(page.getByRole("heading", { name: "Ehdotetaanko nämä parit?" })).toBeVisible();
  await press(page, "Ehdota 20 paria");
  await expect(page.getByText(/^20 pariehdotusta lähtee klo /)).toBeVisible();
});

test("one association dragged upon another is locked with it", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "dragging is for a mouse; everything has a button too");
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  // Both are on the screen at once, as they are for somebody who drags.
  await page.setViewportSize({ width: 1280, height: 3200 });
  await page.goto(board(world));
  const names = ["Tapiolan Digituki ry", "Leppävaaran Naapuriapu ry"];
  const [from, to] = names.map((name) => page.getByRole("link", { name, exact: true }).first());
  if (!from || !to) throw new Error("both are on the board");
  // Dragging needs the page's script, which may come a moment after the page.
  await expect(async () => {
    await from.dragTo(to);
    await expect(page.getByRole("heading", { name: /Lukittu yhteen: .*Digituki/ })).toContainText(
      "Naapuriapu",
      {
        timeout: 5000,
      },
    );
  }).toPass({ timeout: 60_000 });
});

test("the one left over makes a three with the pair that suits best @nojs", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(board(world));
  await page
    .getByRole("button", { name: /^Tee kolmen ryhmä/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Lukittu yhteen: .*Digituki/ })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Tee luonnokset kaikista 3 parista" }).click();
  await expect(page.getByText("3 paria on luonnoksena.")).toBeVisible();
  await expect(
    page.getByRole("rowheader", { name: /Digituki.* – .* – |– .*Digituki.* – |– .* – .*Digituki/ }),
  ).toBeVisible();
});

test("other weights show what they would change before they hold, and what makes no sense is told @nojs", async ({
  page,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`${board(world)}/weights`);
  await checkPage(page);
  await page.getByLabel("Läheisyys").fill("paljon");
  await page.getByRole("button", { name: "Kokeile painoja" }).click();
  await expect(page.getByText(/: kirjoittakaa kokonaisluku 0–100\.$/).first()).toBeVisible();
  await expect(page.getByLabel("Läheisyys")).toHaveValue("paljon");
  await page.getByLabel("Läheisyys").fill("40");
  await page.getByRole("button", { name: "Kokeile painoja" }).click();
  await expect(page.getByText("Läheisyys: 5 → 40")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Ota painot käyttöön" }).click();
  await expect(page.getByText("Uudet painot ovat käytössä.")).toBeVisible();
  await expect(page.getByText("/135").first()).toBeVisible();
  await page.goto("/fi/manage/activity");
  await expect(page.getByText("Muutti pisteiden painoja").first()).toBeVisible();
});

test("those who have visited each other before are not paired again @nojs", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`${board(world)}/past-visits`);
  await expect(page.getByText("Aiempia vierailuja ei ole kirjattu")).toBeVisible();
  await page.getByLabel("Ensimmäinen yhdistys").fill("Leppävaaran Naapuriapu");
  await page.getByLabel("Toinen yhdistys").fill("Ei sellaista");
  await page.getByLabel("Päivä").fill("2026-03-05");
  await page.getByRole("button", { name: "Kirjaa vierailu" }).click();
  await expect(page.getByText("Yhdistystä ”Ei sellaista” ei ole luettelossa.")).toBeVisible();
  await expect(page.getByLabel("Ensimmäinen yhdistys")).toHaveValue("Leppävaaran Naapuriapu");
  await page.getByLabel("Toinen yhdistys").fill("Espoon Monikieliset Perheet");
  await page.getByRole("button", { name: "Kirjaa vierailu" }).click();
  await expect(page.getByText("Vierailu on kirjattu.")).toBeVisible();
  await checkPage(page);
  await page.goto(`${board(world)}/partners/${world.id("naapuriapu")}`);
  await expect(page.getByText("He ovat jo vierailleet toistensa luona")).toBeVisible();
  await checkPage(page);
});

test("of two who change one plan at once, the second is told and sees what holds", async ({
  page,
  browser,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(board(world));
  const other = await browser.newContext();
  await signIn(other, world.colleague.email);
  const second = await other.newPage();
  await second.goto(new URL(board(world), page.url()).href);
  await page
    .getByRole("button", { name: /^Lukitse: / })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Lukittu yhteen/ })).toBeVisible();
  await second
    .getByRole("button", { name: /^Lukitse: / })
    .last()
    .click();
  await expect(second.getByText("Joku muu ehti muuttaa tätä samaan aikaan.").first()).toBeVisible();
  await other.close();
});

function board({ programme }: { programme: { slug: string } }): string {
  return `/fi/manage/programmes/${programme.slug}/matching`;
}

/** The names of a pair of the board, by its place. */
async function pairAt(page: Page, place: number): Promise<string> {
  const names = await page.locator("[data-part=pairings] > li").nth(place).locator("h3 a").allInnerTexts();
  return names.join(" – ");
}

/** Walks with Tab to the button or link of this name, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 600; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      return (at?.getAttribute("aria-label") ?? at?.textContent ?? "").replace(/\s+/g, " ").trim();
    });
    if (focused === name) return page.keyboard.press("Enter");
  }
  throw new Error(`Tab does not come to "${name}"`);
}
