import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

const fresh = () => `efter-${crypto.randomUUID().slice(0, 8)}@esimerkki.example`;

test("B5: a Swedish contact hands over to the next, who is told what waits, and takes it back", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await pairWorld({ state: "PROPOSED" });
  const { email } = world.one.contact;
  await rows(`update "User" set locale = 'sv' where email = $1`, [email]);
  const successor = fresh();
  await signIn(page.context(), email);
  await page.goto(`/sv/enrolments/${world.one.id}/participants`);
  await checkPage(page);
  await page.getByRole("link", { name: "Lämna över" }).click();
  await expect(page.getByRole("heading", { name: "Lämna över uppgiften till nästa" })).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Någon annan").check();
  await page.getByRole("button", { name: "Lämna över uppgiften" }).click();
  await expect(page.getByLabel("Någon annan")).toBeChecked();
  await checkPage(page);
  await page.getByLabel("Efterträdarens namn").fill("Lisa Efterträdare");
  await page.getByLabel("Efterträdarens e-postadress").fill(successor);
  await page.getByLabel("Svenska").check();
  await page.getByRole("button", { name: "Lämna över uppgiften" }).click();
  await expect(page).toHaveURL(/\/sv\/home/);

  const told = await waitForMail(successor, "Ni är nu kontaktperson");
  expect(told.text).toContain("Tuulikki Naapurila utsåg er till kontaktperson");
  expect(told.text).toContain("Det här väntar på er");
  expect((await waitForMail(email)).text).toContain("Lisa Efterträdare fortsätter");
  expect((await page.goto(`/sv/enrolments/${world.one.id}`))?.status()).toBe(404);
  await page.goto("/sv/home");
  await checkPage(page);
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(page.locator(".undo-list")).toHaveCount(0);
  await page.goto(`/sv/enrolments/${world.one.id}/participants`);
  await expect(page.getByRole("rowheader", { name: "Tuulikki Naapurila" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Lisa Efterträdare" })).toBeHidden();
});

test("B5: a coordinator corrects an address after a proposal; the old one opens nothing any more", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const world = await pairWorld({ state: "PROPOSED" });
  const old = await browser.newContext();
  await signIn(old, world.one.contact.email);
  const right = fresh();
  await signIn(page.context(), world.coordinator.email);
  const place = `/fi/manage/programmes/${world.programme.slug}/enrolments/${world.one.id}`;
  await page.goto(place);
  await checkPage(page);
  await page.getByRole("link", { name: "Korjaa tai vaihda henkilöitä" }).click();
  await expect(page.getByRole("rowheader", { name: "Tuulikki Naapurila" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Korjaa osoite" }).first().click();
  await checkPage(page);
  await page.getByLabel("Oikea sähköpostiosoite").fill(right);
  await page.getByRole("button", { name: "Korjaa osoite" }).click();
  await expect(page.getByText("Osoite on korjattu.")).toBeVisible();
  await expect(page.getByRole("link", { name: right })).toBeVisible();
  await checkPage(page);
  await waitForMail(right, "Olette nyt yhteyshenkilö");
  const theirs = await old.newPage();
  await theirs.goto(`/fi/enrolments/${world.one.id}`);
  await expect(theirs).toHaveURL(/sign-in/);
  await page.goto(place);
  await expect(page.getByText("Korjasi osallistujan osoitteen.")).toBeVisible();
});

test("B5: a person changes their own address: the new one confirms, the old one is told", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await pairWorld();
  const { email } = world.one.contact;
  const next = fresh();
  await signIn(page.context(), email);
  await page.goto("/fi/settings");
  await page.getByLabel("Uusi sähköpostiosoite").fill(next);
  await page.getByRole("button", { name: "Lähetä vahvistuslinkki" }).click();
  await expect(page.getByText("Lähetimme uuteen osoitteeseen vahvistuslinkin.")).toBeVisible();
  await checkPage(page);
  const mail = await waitForMail(next, "Vahvistakaa");
  await page.goto(mail.links.find((link) => link.includes("/address/")) ?? "");
  await checkPage(page);
  await page.getByRole("button", { name: "Vahvista osoite" }).click();
  await expect(page.getByText("Osoite on vaihdettu.")).toBeVisible();
  await expect(page.getByText(next)).toBeVisible();
  expect((await waitForMail(email, "Sähköpostiosoitteenne on vaihdettu")).text).toContain("•••@");
});
