import { addFormat } from "@/lib/formats/registry";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { advisedVisits } from "../support/formats/advised-visits";
import { signIn } from "../support/sign-in";
import { betweenVisits } from "../support/visits";

test("an association names an expert, who sees the group and no notes, and ends it again", {
  tag: "@nojs",
}, async ({ page, site }) => {
  test.setTimeout(180_000);
  addFormat(advisedVisits);
  const world = await betweenVisits();
  await rows('update "Programme" set format = $1 where id = $2', [advisedVisits.key, world.programme.id]);
  const email = `erja-${Math.random().toString(36).slice(2, 8)}@liitto.example`;

  await signIn(page.context(), world.one.contact.email, site.origin);
  await page.goto(`/fi/groups/${world.group.id}`);
  await page.getByRole("link", { name: "Muut tehtävät" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Muut tehtävät" })).toBeVisible();
  await expect(page.getByText("Ketään ei ole vielä nimetty.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Nimetkää" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("textbox", { name: /nimi/i }).fill("Erja Asiantuntija");
  await page.getByRole("textbox", { name: /sähköposti/i }).fill(email);
  await page.getByRole("button", { name: "Nimetkää" }).click();
  await expect(page.getByText("Nimesitte hänet tehtävään. Hän saa viestin.")).toBeVisible();
  await expect(page.getByText("Erja Asiantuntija")).toBeVisible();
  await checkPage(page);

  await page.context().clearCookies();
  await signIn(page.context(), email, site.origin);
  expect((await page.request.get(`/fi/groups/${world.group.id}`)).status()).toBe(200);
  for (const closed of ["notes", "roles", "preparation"])
    expect((await page.request.get(`/fi/groups/${world.group.id}/${closed}`)).status()).toBe(404);

  await page.context().clearCookies();
  await signIn(page.context(), world.one.contact.email, site.origin);
  await page.goto(`/fi/groups/${world.group.id}/roles`);
  await page.getByRole("button", { name: "Päättäkää tehtävä" }).click();
  await expect(page.getByText("Tehtävä päättyi. Hän saa siitä viestin.")).toBeVisible();
  await expect(page.getByText("Ketään ei ole vielä nimetty.")).toBeVisible();
});
