import { createHash, randomBytes } from "node:crypto";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { sevenAssociations } from "../support/seven";
import { signIn } from "../support/sign-in";

/** A personal link of a mail that is a month old: it has expired long ago. */
async function expiredLink(email: string, path: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await rows(
    `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
     select gen_random_uuid(), $1, 'PERSONAL', id, $2, now() - interval '16 days' from "User" where email = $3`,
    [createHash("sha256").update(token).digest("hex"), path, email],
  );
  return `/fi/link/${token}`;
}

type World = Awaited<ReturnType<typeof sevenAssociations>>;
const contactOf = (world: World) => world.enrolments.get("naapuriapu")?.contact ?? { email: "" };

test("B6: somebody whose link expired gets a new one and lands where the old one led", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await sevenAssociations();
  const { email } = contactOf(world);
  const place = `/enrolments/${world.id("naapuriapu")}`;
  await page.goto(await expiredLink(email, place));
  await expect(page.getByRole("heading", { name: "Linkki ei enää toimi" })).toBeVisible();
  await expect(page.getByText(`${email[0]}•••@`)).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä uusi linkki" }).click();
  await expect(page.getByRole("heading", { name: "Katsokaa sähköpostianne" })).toBeVisible();
  const mail = await waitForMail(email, "Kirjautuminen");
  await page.goto(mail.links.find((link) => link.includes("/link/")) ?? "");
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
});

test("B6: whoever is signed in goes straight where the expired link led; somebody else does not", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await sevenAssociations();
  const place = `/enrolments/${world.id("naapuriapu")}`;
  const link = await expiredLink(contactOf(world).email, place);
  await signIn(page.context(), contactOf(world).email);
  await page.goto(link);
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await page.context().clearCookies();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Linkki ei enää toimi" })).toBeVisible();
});
