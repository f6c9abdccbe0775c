import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { closeDatabase, pairWorld } from "../support/world";

test.afterAll(closeDatabase);

test("the outbox says what waits, what has gone and what failed, and sends again", async ({
  page,
  context,
}) => {
  const world = await pairWorld();
  const to = world.one.contact;
  const params = {
    programme: "Vierailut",
    convener: "Pihapiiri",
    groupId: world.group.id,
    other: "Pari ry",
    facilitator: "Marjatta",
  };
  const insert = `insert into "Email" (id, key, "convenerId", "programmeId", "groupId", "toUserId", "toAddress", "toName", locale, template, params, state, attempts, "lastError", "sentAt")
    values (gen_random_uuid(), gen_random_uuid()::text, $1, $2, $3, $4, $5, $6, 'fi', 'group-confirmed', $7, $8::"EmailState", $9, $10, $11)`;
  const mail = (state: string, attempts: number, error: string | null, sentAt: Date | null) =>
    rows(insert, [
      world.convenerId,
      world.programme.id,
      world.group.id,
      to.id,
      to.email,
      to.name,
      params,
      state,
      attempts,
      error,
      sentAt,
    ]);
  await mail("SENT", 1, null, new Date());
  await mail("FAILED", 3, "refused: 550 no such mailbox", null);

  await signIn(context, world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/emails`);
  await expect(page.getByText("1 ei mennyt perille")).toBeVisible();
  await expect(page.getByText("Palvelin vastasi: 550 no such mailbox")).toBeVisible();
  await expect(page.getByText("Pari on valmis: Pari ry").first()).toBeVisible();
  await checkPage(page);

  await page.getByLabel("Tila").selectOption({ label: "Ei mennyt perille (1)" });
  await page.getByRole("button", { name: "Rajaa" }).click();
  await page.getByRole("button", { name: "Lähetä uudelleen" }).click();
  await expect(page.getByText("Rajauksella ei löytynyt viestejä.")).toBeVisible();
  await expect
    .poll(
      async () =>
        (await rows('select state from "Email" where "toUserId" = $1 and state = \'SENT\'', [to.id])).length,
    )
    .toBe(2);

  await page.goto("/fi/manage/activity");
  await expect(page.getByText("Lähetti viestin uudelleen")).toBeVisible();
  await checkPage(page);
});
