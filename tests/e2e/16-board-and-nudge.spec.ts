import { checkPage, expect, test } from "../support/browser";
import { sendNow } from "../support/held";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { closeDatabase, later, pairWorld } from "../support/world";

test.afterAll(closeDatabase);

test("a coordinator sees what is stuck, with whom and since when, and reminds them once a day", async ({
  page,
  context,
}) => {
  const world = await pairWorld({ now: later(new Date(), -12) });
  await signIn(context, world.coordinator.email);
  await page.goto("/fi/manage");
  await expect(page.getByText("1 jumissa")).toBeVisible();
  await checkPage(page);

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await expect(page.getByText("1 pari, joista jumissa 1")).toBeVisible();
  const row = page.getByRole("row", { name: new RegExp(world.one.name) });
  await expect(row.getByText("1. vierailun ajan sopiminen").first()).toBeVisible();
  await checkPage(page);
  await row.locator("summary").click();
  await expect(row.getByRole("link", { name: "+358 40 000 0001" })).toHaveAttribute(
    "href",
    "tel:+358400000001",
  );
  await checkPage(page);

  await row
    .getByRole("listitem")
    .filter({ hasText: world.one.name })
    .getByRole("button", { name: "Muistuta" })
    .click();
  await expect(page.getByText(/^Muistutus lähtee klo /)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#pair-${world.group.id}$`));
  await expect(row.getByText("Muistutettu tänään")).toBeVisible();
  await sendNow(page);
  const mail = await waitForMail(world.one.contact.email, "1. vierailun ajan sopiminen");
  expect(mail.text).toContain("Kaisa Koordi");

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups?only=own`);
  await expect(page.getByText("Rajauksella ei löytynyt pareja.")).toBeVisible();
});

test("a pair's page tells its history; its facilitator can be changed and the pair taken apart", async ({
  page,
  context,
}) => {
  const world = await pairWorld({ state: "PROPOSED" });
  await signIn(context, world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await page.getByRole("link", { name: new RegExp(world.one.name) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(world.other.name);
  const wait = page
    .getByRole("listitem")
    .filter({ hasText: world.other.name })
    .filter({ has: page.getByRole("button", { name: "Muistuta" }) });
  await wait.getByRole("button", { name: "Muistuta" }).click();
  await expect(page.getByText(/^Muistutus lähtee klo /)).toBeVisible();
  await expect(page.getByText("Vastaus pariehdotukseen").last()).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: "Pura pari" }).click();
  await expect(page.getByRole("heading", { name: /Puretaanko pari/ })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Pura pari" }).click();
  await expect(page.getByText(/^Tieto parin purkamisesta lähtee klo /)).toBeVisible();
  await sendNow(page);
});

test("whoever does not coordinate the programme is told that there is no such page", async ({
  page,
  context,
}) => {
  const world = await pairWorld();
  const board = `/fi/manage/programmes/${world.programme.slug}/groups`;
  await signIn(context, world.facilitator.email);
  for (const path of [board, `${board}/${world.group.id}`, "/fi/manage"])
    expect((await page.goto(path))?.status()).toBe(404);
  await signIn(context, world.coordinator.email);
  expect((await page.goto(board))?.status()).toBe(200);
});
