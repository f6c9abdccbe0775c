import { checkPage, expect, test } from "@/tests/support/browser";
import { signIn } from "@/tests/support/sign-in";
import { betweenVisits } from "@/tests/support/visits";

const secret = "Puheenjohtaja on väsynyt, eikä muut tiedä.";
const sentence = "Soittakaa ennen kuin haette avustusta.";

test("a facilitator keeps notes that nobody else can even find", async ({ page }) => {
  const world = await betweenVisits();
  const path = `/fi/groups/${world.group.id}/notes`;
  await signIn(page.context(), world.facilitator.email);
  await page.goto(path);
  await expect(page.getByText("Ei koordinaattorille, ei ylläpitäjälle", { exact: false })).toBeVisible();
  await expect(page.getByText("Ei vielä muistiinpanoja")).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Mitä haluatte muistaa?").fill(secret);
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page.getByText("Muistiinpano on tallessa.")).toBeVisible();
  await expect(page.getByText(secret)).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: "Muuta" }).click();
  await page.getByLabel("Muistiinpano").fill(`${secret} Soitan.`);
  await checkPage(page);
  await page.getByRole("button", { name: "Tallenna muutos" }).click();
  await expect(page.getByText(`${secret} Soitan.`)).toBeVisible();
  const note = await page.getByRole("link", { name: "Muuta" }).getAttribute("href");

  for (const person of [world.coordinator, world.one.contact, world.stranger]) {
    await page.context().clearCookies();
    await signIn(page.context(), person.email);
    for (const address of [path, note ?? "", `${note}/deletion`]) {
      const answer = await page.request.get(address);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).not.toContain("väsynyt");
    }
  }

  await page.context().clearCookies();
  await signIn(page.context(), world.facilitator.email);
  await page.goto(path);
  await page.getByRole("link", { name: "Poista" }).click();
  await expect(page.getByRole("heading", { name: "Poistetaanko muistiinpano?" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Poista muistiinpano" }).click();
  await expect(page.getByText("Muistiinpano on poistettu.")).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
});

test("a sentence is told onward when both sides have approved it @nojs", async ({ page }) => {
  const world = await betweenVisits();
  const path = `/fi/groups/${world.group.id}/insights`;
  await signIn(page.context(), world.one.contact.email);
  await page.goto(path);
  await checkPage(page);
  await page.getByLabel("Lause").fill(sentence);
  await page.getByRole("button", { name: "Ehdota lausetta" }).click();
  await expect(page.getByText("Pyysimme muita hyväksymään sen.", { exact: false })).toBeVisible();
  await checkPage(page);

  await page.context().clearCookies();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(path);
  await expect(page.getByText(sentence)).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page.context(), world.other.contact.email);
  await page.goto(path);
  await page.getByRole("link", { name: "Muuta lausetta" }).click();
  await checkPage(page);
  await page.getByRole("link", { name: "Lauseisiin" }).click();
  await page.getByRole("button", { name: "Hyväksy lause" }).click();
  await expect(page.getByText("Saa kertoa eteenpäin")).toBeVisible();
  await checkPage(page);

  await page.context().clearCookies();
  await signIn(page.context(), world.coordinator.email);
  await page.goto(path);
  await expect(page.getByText(sentence)).toBeVisible();
  await checkPage(page);
});
