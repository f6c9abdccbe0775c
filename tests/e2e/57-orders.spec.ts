// A union asks for an offer, gets one with the price of the list, suggests a change, gets another and accepts it in its contact's name:
// then people come into its company by one link. Without script, in a format that no installation has.
import type { Browser, Page } from "@playwright/test";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { sendNow } from "../support/held";
import { waitForMail } from "../support/mail";
import { asked, orders } from "../support/ordered";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";

test(
  "a request becomes an offer by one press, is changed once and accepted by link; people come in by one link, and it is marked as invoiced",
  {
    tag: "@nojs",
  },
  async ({ browser, site }, { project }) => {
    test.skip(project.name !== "no-js", "each page is looked at by the journeys over all of them");
    test.setTimeout(300_000);
    const world = await orders(new Date());
    const { slug } = world.programme;
    const kaisa = await window(browser, site.origin);
    const tilda = await window(browser, site.origin);
    await signIn(kaisa.context(), world.coordinator.email, site.origin);

    await test.step("the coordinator sets a price, and makes the offer by one press", async () => {
      await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
      await checkPage(kaisa);
      await expect(kaisa.getByLabel("5 tapaamista")).toHaveValue("3250");
      await kaisa.getByLabel("6 tapaamista").fill("3 900");
      await kaisa.getByRole("button", { name: "Tallenna hinnasto" }).click();
      await expect(kaisa.getByText("Hinnasto on tallennettu.")).toBeVisible();
      await kaisa.getByRole("button", { name: `Tee tarjous: ${asked.union}` }).click();
      await expect(kaisa.getByLabel("Hinta yhteensä, euroa")).toHaveValue("3250");
      await checkPage(kaisa);
      await kaisa.getByRole("radio", { name: /Outi Ohjaaja/ }).check();
      await kaisa.getByRole("button", { name: "Tallenna", exact: true }).click();
      await expect(kaisa.getByText("Tarjous on tallennettu.")).toBeVisible();
      await kaisa.getByRole("button", { name: "Lähetä tarjous" }).click();
      await sendNow(kaisa);
    });

    await test.step("the contact reads the whole of it without an account, and suggests a change", async () => {
      await openPersonalLink(tilda, await waitForMail(world.contact.email, "Tarjous: 5 tapaamista"));
      await expect(tilda.getByText(asked.aims)).toBeVisible();
      await expect(tilda.getByText("3 250 €").first()).toBeVisible();
      await checkPage(tilda);
      await tilda.getByLabel("Mitä muuttaisitte?").fill("Voisiko olla kuusi kertaa?");
      await tilda.getByRole("button", { name: "Lähetä ehdotus" }).click();
      await expect(tilda.getByText("Ehdotuksenne on perillä.", { exact: false })).toBeVisible();
    });

    await test.step("the coordinator writes it anew", async () => {
      await waitForMail(world.coordinator.email, "Muutosehdotus tarjoukseen");
      await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
      await kaisa.getByRole("link", { name: "Avaa tarjous" }).click();
      await expect(kaisa.getByText("Voisiko olla kuusi kertaa?")).toBeVisible();
      await kaisa.getByRole("button", { name: "Tee uusi tarjous tämän päälle" }).click();
      await expect(kaisa.getByLabel("Montako tapaamista")).toBeVisible();
      await tilda.reload();
      await expect(tilda.getByText("Uutta tarjousta kirjoitetaan")).toBeVisible();
      await kaisa.getByLabel("Montako tapaamista").fill("6");
      await kaisa.getByLabel("Hinta yhteensä, euroa").fill("3900");
      await kaisa.getByRole("button", { name: "Tallenna", exact: true }).click();
      await expect(kaisa.getByText("Tarjous on tallennettu.")).toBeVisible();
      await kaisa.getByRole("button", { name: "Lähetä tarjous" }).click();
      await sendNow(kaisa);
    });

    await test.step("the contact accepts it with a name and a box", async () => {
      await openPersonalLink(
        tilda,
        await waitForMail(world.contact.email, "Uusi tarjous: 6 tapaamista"),
        true,
      );
      await tilda.getByLabel("Hyväksyjän nimi").fill("Tilda Tilaaja");
      await tilda.getByRole("checkbox", { name: /Hyväksyn tarjouksen/ }).check();
      await tilda.getByRole("button", { name: "Hyväksy tarjous" }).click();
      await expect(tilda.getByText("Tarjous on hyväksytty")).toBeVisible();
      await checkPage(tilda);
      await waitForMail(world.contact.email, "Tarjous on hyväksytty");
      const held = await rows<{ n: number }>(
        'select count(*)::int as n from "Meeting" m join "Group" g on g.id = m."groupId" where g."programmeId" = $1',
        [world.programme.id],
      );
      expect(held).toEqual([{ n: 6 }]);
    });

    await test.step("the contact makes a link, by which somebody takes a place with an address of their own", async () => {
      await tilda.goto(`/fi/enrolments/${world.request.id}/participants`);
      await tilda.getByRole("button", { name: "Tee kutsulinkki" }).click();
      await checkPage(tilda);
      const link = await tilda.getByText(/\/fi\/company\//).innerText();
      const uuno = await window(browser, site.origin);
      await uuno.goto(new URL(link).pathname);
      await expect(uuno.getByText("8 paikkaa vapaana")).toBeVisible();
      await checkPage(uuno);
      await uuno.getByLabel("Sähköpostiosoite").fill("uuno@liitto.example");
      await uuno.getByRole("button", { name: "Lähetä linkki" }).click();
      await expect(uuno.getByText("Viesti on matkalla.", { exact: false })).toBeVisible();
      await openPersonalLink(uuno, await waitForMail("uuno@liitto.example", "Vahvistakaa paikkanne"));
      await checkPage(uuno);
      await uuno.getByLabel("Nimi").fill("Uuno Uusi");
      await uuno.getByRole("checkbox").check();
      await uuno.getByRole("button", { name: "Ota paikka" }).click();
      await expect(uuno).toHaveURL(/\/groups\//);
      await uuno.getByText("Kirje ohjaajalle").click();
      await uuno.getByRole("link", { name: "Kirjoita" }).click();
      await checkPage(uuno);
      await uuno.getByLabel("Mitä ohjaajan olisi hyvä tietää?").fill("Esihenkilö huutaa käytävällä.");
      await uuno.getByRole("button", { name: "Tallenna" }).click();
      await expect(uuno.getByText("Viestinne on tallessa.")).toBeVisible();
      await checkPage(uuno);
      const outi = await window(browser, site.origin);
      await signIn(outi.context(), world.leader.email, site.origin);
      const at = /groups\/[^/]+/.exec(uuno.url())?.[0];
      await outi.goto(`/fi/${at}/preparation`);
      await expect(outi.getByRole("heading", { name: "Uuno Uusi" })).toBeVisible();
      await expect(outi.getByText("Esihenkilö huutaa käytävällä.")).toBeVisible();
      await checkPage(outi);
      await tilda.reload();
      await expect(tilda.getByRole("row", { name: /Uuno Uusi/ })).toContainText("Mukana");
      await expect(tilda.getByText("1 / 8 paikkaa otettu.")).toBeVisible();
    });

    await test.step("the coordinator marks it as invoiced", async () => {
      await kaisa.goto(`/fi/manage/programmes/${slug}/matching`);
      await kaisa.getByRole("link", { name: "Avaa tarjous" }).click();
      await checkPage(kaisa);
      await kaisa.getByRole("button", { name: "Merkitse laskutetuksi" }).click();
      await expect(kaisa.getByRole("button", { name: "Ei vielä laskutettu" })).toBeVisible();
      await kaisa.getByRole("button", { name: "Muuta tilausta uudella tarjouksella" }).click();
      await kaisa.getByRole("button", { name: "Luovu uudesta tarjouksesta" }).click();
      await expect(kaisa.getByRole("button", { name: "Muuta tilausta uudella tarjouksella" })).toBeVisible();
    });
  },
);

async function window(browser: Browser, baseURL: string): Promise<Page> {
  const { locale, viewport, javaScriptEnabled } = test.info().project.use;
  return (await browser.newContext({ baseURL, locale, viewport, javaScriptEnabled })).newPage();
}
