import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { signIn } from "@/tests/support/sign-in";
import { visitNow } from "@/tests/support/visits";

test("a facilitator runs a visit by its sheet, ticks who came, and may undo it", async ({ page }) => {
  const world = await visitNow();
  const meeting = world.group.meetings["visit-1"] as string;
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByRole("heading", { name: "Vierailun kulku" })).toBeVisible();
  const parts = page.getByRole("region", { name: "Vierailun kulku" }).getByRole("listitem");
  await expect(parts).toHaveCount(8);
  await expect(parts.and(page.locator("[aria-current=time]"))).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Pelisäännöt" })).toBeVisible();
  await expect(page.getByText("Jokainen saa jättää vastaamatta.")).toBeVisible();
  await expect(page.locator("[data-part=run-sheet]").getByText("Yksi gluteeniton.")).toBeVisible();
  for (const { name } of [world.one.contact, world.colleague, world.other.contact])
    await expect(page.locator("[data-part=run-sheet]").getByText(name)).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: "Merkitse pidetyksi" }).click();
  await expect(page.getByRole("heading", { name: "Ketkä tulivat?" })).toBeVisible();
  await page.getByLabel(world.colleague.name).uncheck();
  await checkPage(page);
  await page.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  await expect(page.getByText("Vierailu on merkitty pidetyksi")).toBeVisible();
  await expect(page.getByText("ei päässyt")).toHaveCount(1);
  await checkPage(page);
  const asked = await rows<{ userId: string }>('select "userId" from "Unanswered" where "groupId" = $1', [
    world.group.id,
  ]);
  expect(asked.map(({ userId }) => userId).sort()).toEqual(
    [world.one.contact.id, world.other.contact.id].sort(),
  );

  await page.getByRole("button", { name: "Peru: vierailua ei ole pidetty" }).click();
  await expect(page.getByRole("button", { name: "Merkitse pidetyksi" })).toBeVisible();
  expect(await rows('select id from "Unanswered" where "groupId" = $1', [world.group.id])).toEqual([]);
});

test("the part that is on follows the clock while the sheet is open, and the sheet leads to it and to the others", async ({
  page,
}, info) => {
  test.skip(info.project.name === "no-js", "without JavaScript the page is opened again");
  const world = await visitNow();
  await signIn(page.context(), world.facilitator.email);
  await page.clock.install();
  await page.goto(`/fi/meetings/${world.group.meetings["visit-1"]}`);
  const on = page.locator("[aria-current=time]");
  const first = await on.textContent();
  // Again where the sheet had not begun to follow the clock yet.
  await expect(async () => {
    await page.clock.fastForward("00:20:00");
    await expect(on).not.toHaveText(first ?? "", { timeout: 2_000 });
  }).toPass();
  await expect(on).toHaveCount(1);
  const jumps = page.getByRole("navigation", { name: "Siirry kohtaan" });
  for (const [name, seen] of [
    ["Nyt", on],
    ["Pelisäännöt", page.getByRole("heading", { name: "Pelisäännöt" })],
    ["Vierailun jälkeen", page.getByRole("heading", { name: "Vierailun jälkeen" })],
  ] as const) {
    await jumps.getByRole("link", { name }).click();
    await expect(seen).toBeInViewport();
  }
});

test("the sheet is one page of A4, with what they want to talk about and the way to the feedback", async ({
  page,
}, info) => {
  test.skip(info.project.name !== "desktop", "paper is the same everywhere");
  const world = await visitNow();
  await rows(
    `update "Response" set answers = answers || jsonb_build_object('needsWords', repeat('Miten muut tekevät tämän? ', 20))
     where "enrolmentId" = any($1::uuid[])`,
    [[world.one.id, world.other.id]],
  );
  await signIn(page.context(), world.facilitator.email);
  await page.goto(`/fi/meetings/${world.group.meetings["visit-1"]}`);
  await expect(page.getByRole("region", { name: "Mistä halutaan puhua" })).toContainText(
    "Miten muut tekevät",
  );
  const code = page.locator("[data-part=run-sheet] svg[role=img]");
  await expect(code).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: "print" });
  await expect(code).toBeVisible();
  await expect(page.getByRole("region", { name: "Palaute" })).toContainText("/home");
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test("those who take part see the visit without the sheet, and cannot mark it", async ({ page }) => {
  const world = await visitNow();
  const meeting = world.group.meetings["visit-1"] as string;
  await signIn(page.context(), world.one.contact.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Vierailun kulku" })).toHaveCount(0);
  expect((await page.request.get(`/fi/meetings/${meeting}/attendance`)).status()).toBe(404);
});
