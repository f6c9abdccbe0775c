// A guest's report goes to the host before anybody else reads it, comes back with a correction, and is read by the guest's supervisor by a link.
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { firstReport, namesSupervisor, reportWorld } from "../support/guest-reports";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";

const wrong = "Heillä on kymmenen työntekijää.";
const right = "Heillä on kaksi työntekijää.";
const kept = "Avaimet kannattaa jakaa.";

test(
  "a report comes back from its host with a correction, passes, and is read by a supervisor without an account",
  { tag: "@nojs" },
  async ({ page }, { project }) => {
    test.skip(project.name === "desktop", "read on the way home, on a phone");
    test.setTimeout(180_000);
    const world = await reportWorld();
    const { one, other, group } = world;
    // Mails are looked for by their address: each run of the journey has a supervisor of its own.
    const boss = `pomo-${group.id.slice(-8)}@tyo.example`;
    await namesSupervisor(other.id, boss);
    const path = `/fi/groups/${group.id}/documents/${firstReport}`;
    const as = async (person: { email: string }, address = path) => {
      await page.context().clearCookies({ name: /session/ });
      await signIn(page.context(), person.email);
      return page.goto(address);
    };

    await as(other.contact);
    await page.getByLabel("Tavoitteet, ja miten niille kävi").fill("Näimme arjen.");
    await page.getByLabel("Kolme oppia").fill(`${kept} ${wrong}`);
    await page.getByLabel("Yksi käytäntö, jonka kopioin").fill("Aamukahvit, maaliskuussa.");
    await page.getByLabel("Lahja isännälle").fill("Ovi oli aina auki.");
    await checkPage(page);
    await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
    await expect(page.getByText("Tämän lukevat nyt vain kirjoittaja ja isäntä.")).toBeVisible();
    await checkPage(page);
    for (const person of [world.coordinator, world.facilitator, world.colleague]) {
      expect((await as(person))?.status()).toBe(200);
      await expect(page.getByText("Tekstiä ei ole vielä hyväksytty")).toBeVisible();
      await expect(page.getByText(kept)).toHaveCount(0);
    }

    await as(one.contact);
    await expect(page.getByRole("button", { name: "Tiedot ovat oikein: hyväksy" })).toBeVisible();
    await page.getByRole("listitem").filter({ hasText: wrong }).getByRole("link").click();
    await page.getByLabel("Mikä on väärin").fill("Työntekijöitä on kaksi.");
    await checkPage(page);
    await page.getByRole("button", { name: "Lähetä ehdotus", exact: true }).click();
    await expect(page.getByText("Ehdotus on tallennettu.")).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Lähetä ehdotukset kirjoittajalle" }).click();
    await expect(page.getByText("Ehdotukset on lähetetty kirjoittajalle.")).toBeVisible();

    await as(other.contact);
    await expect(page.getByText("Työntekijöitä on kaksi.")).toBeVisible();
    await checkPage(page);
    await page.getByLabel("Kolme oppia").fill(`${kept} ${right}`);
    await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
    await expect(page.getByText("Tämän lukevat nyt vain kirjoittaja ja isäntä.")).toBeVisible();

    await as(one.contact);
    await page.getByRole("button", { name: "Tiedot ovat oikein: hyväksy" }).click();
    await expect(page.getByRole("heading", { name: "Kaikki ovat hyväksyneet" })).toBeVisible();
    await as(world.coordinator);
    await expect(page.getByText(right)).toBeVisible();

    await page.context().clearCookies();
    await rows("select graphile_worker.add_job('tell-supervisors')");
    const { links } = await waitForMail(boss, "Raportti luettavana");
    const link = new URL(links.find((each) => each.includes("/report/")) ?? "").pathname;
    for (let looks = 0; looks < 2; looks += 1) await page.goto(link);
    await expect(page.getByText(right)).toBeVisible();
    await expect(page.getByText(wrong)).toHaveCount(0);
    await checkPage(page);
    expect((await page.goto(`${link.slice(0, -4)}AAAA`))?.status()).toBe(404);
  },
);
