import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { visitNow } from "../support/visits";
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
  expect((await waitForMail(email, "Er uppgift har upphört")).text).toContain("Lisa Efterträdare fortsätter");
  expect((await page.goto(`/sv/enrolments/${world.one.id}`))?.status()).toBe(404);
  await page.goto("/sv/home");
  await checkPage(page);
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(page.locator("[data-part=undo-list]")).toHaveCount(0);
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

test("B5: whoever is marked as gone, steps down or was written down by mistake is put back", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await visitNow();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/enrolments/${world.one.id}/participants`);
  const colleague = page.getByRole("row").filter({ hasText: "Veikko Kotiportti" });
  await colleague.getByRole("button", { name: "Tee yhteyshenkilöksi" }).click();
  await expect(page.getByText("Hän on nyt yhteyshenkilö")).toBeVisible();
  await colleague.getByRole("link", { name: "Merkitse pois jääneeksi" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "Merkitse pois jääneeksi" }).click();
  await expect(page.getByText("Henkilö on merkitty pois jääneeksi.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByText("Henkilö on taas mukana.")).toBeVisible();

  await page.goto(`/fi/meetings/${world.group.meetings["visit-1"]}/attendance`);
  await page.getByLabel("Nimi", { exact: true }).fill("Vilma Vieras");
  await page.getByLabel(world.one.name).check();
  await page.getByRole("button", { name: "Lisää tullut" }).click();
  await expect(page.getByText("Lisätty mukaan tulleisiin.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Poista" }).click();
  await expect(page.getByText("Vilma Vieras")).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page.context(), world.one.contact.email);
  await page.goto(`/fi/enrolments/${world.one.id}/participants`);
  const own = page.getByRole("row").filter({ hasText: "Tuulikki Naapurila" });
  await own.getByRole("link", { name: "Poista yhteyshenkilöistä" }).click();
  await expect(page.getByRole("heading", { name: "Jätättekö yhteyshenkilön tehtävän?" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Jätä yhteyshenkilön tehtävä" }).click();
  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.locator("[data-part=undo-list]")).toHaveCount(0);
});
