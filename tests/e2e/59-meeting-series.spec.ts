// The dates of all meetings of a series at once: proposed by the leader in two rhythms, answered by those who come on a phone without
// script, chosen with another day for the one meeting on whose day the expert has been booked meanwhile.
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { seriesWorld } from "../support/series";
import { signIn } from "../support/sign-in";

test(
  "formats 3 f 3: three write what suits them, one press gives all meetings their days",
  {
    tag: "@nojs",
  },
  async ({ browser, site }, { project }) => {
    test.skip(project.name !== "desktop", "the leader's desk with script, participants' phones without");
    test.setTimeout(300_000);
    const now = new Date();
    const world = await seriesWorld(now);
    const { groupId } = world;
    const year = now.getUTCFullYear() + 1;
    const outi = await window(browser, site.origin, {});
    const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    await signIn(outi.context(), world.leader.email, site.origin);

    await test.step("the leader proposes two rhythms, sees their days and holidays first, and takes one of three away", async () => {
      await outi.goto(`/fi/groups/${groupId}`);
      await outi.getByRole("link", { name: "Ehdota päiviä" }).click();
      for (const [day, weeks] of [
        [`9.2.${year}`, "3 viikon välein"],
        [`10.2.${year}`, "4 viikon välein"],
        [`11.2.${year}`, "2 viikon välein"],
      ] as const) {
        const fold = outi.getByText("Ehdota toista vaihtoehtoa");
        if (await fold.isVisible()) await fold.click();
        await outi.getByLabel("Ensimmäinen päivä").fill(day);
        await outi.getByRole("radio", { name: weeks }).check();
        await outi.getByRole("button", { name: "Näytä päivät" }).click();
        await expect(outi.getByRole("heading", { level: 1 })).toHaveText(
          "Sopivatko nämä päivät ehdotettaviksi?",
        );
        await checkPage(outi);
        await outi.getByRole("button", { name: "Ehdota näitä päiviä" }).click();
        const sure = outi.getByRole("checkbox", { name: /päivä on oikea/ });
        await expect(sure.or(outi.getByText("Päivät on ehdotettu."))).toBeVisible();
        if (await sure.isVisible()) {
          await sure.check();
          await outi.getByRole("button", { name: "Ehdota näitä päiviä" }).click();
        }
        await expect(outi.getByText("Päivät on ehdotettu.", { exact: false })).toBeVisible();
      }
      await outi.getByRole("button", { name: "Poista vaihtoehto" }).last().click();
      await expect(outi.getByText("Vaihtoehto on poistettu.")).toBeVisible();
      await checkPage(outi);
    });

    await test.step("those who come and the expert answer from their mails, without script", async () => {
      for (const [address, subject, one, two, save] of [
        ["erja@liitto.example", "Vilka dagar passar er?", "Ja", "Ja", "Spara svaren"],
        ["aino@liitto.example", "Mitkä päivät teille sopivat?", "Kyllä", "Ei", "Tallenna vastaukset"],
        ["bo@liitto.example", "Mitkä päivät teille sopivat?", "Tarvittaessa", "Kyllä", "Tallenna vastaukset"],
      ] as const) {
        const page = await window(browser, site.origin, phone);
        await openPersonalLink(page, await waitForMail(address, subject));
        const votes = page.locator('[data-part="vote"]');
        await votes.nth(0).getByRole("radio", { name: one, exact: true }).check();
        await votes.nth(1).getByRole("radio", { name: two, exact: true }).check();
        await page.getByRole("button", { name: save }).click();
        await expect(page.getByRole("status").first()).toBeVisible();
        await page.context().close();
      }
    });

    await test.step("a day that is taken meanwhile is named, another is chosen for it, and all meetings have their days", async () => {
      const [third] = await rows<{ from: Date; until: Date; userId: string }>(
        `select d."startsAt" as from, d."endsAt" as until, f."userId" from "RhythmDay" d join "Rhythm" r on r.id = d."rhythmId"
       join "GroupFacilitator" f on f."groupId" = r."groupId" and f."roleKey" = 'expert'
       where r."groupId" = $1 and d.step = 'talk-3' order by r."createdAt" limit 1`,
        [groupId],
      );
      await outi.goto(`/fi/groups/${groupId}/times`);
      await rows(
        `with g as (insert into "Group" (id, "convenerId", "programmeId", size, state) select gen_random_uuid(), "convenerId", "programmeId", 1, 'DRAFT' from "Group" where id = $1 returning id, "convenerId"),
         m as (insert into "Meeting" (id, "convenerId", "groupId", step, kind, ordinal, "timeZone") select gen_random_uuid(), "convenerId", id, 'talk-1', 'talk', 1, 'Europe/Helsinki' from g returning id, "convenerId")
       insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt") select gen_random_uuid(), "convenerId", id, $2, $3, $4 from m`,
        [groupId, third?.userId, third?.from, third?.until],
      );
      const first = () => outi.getByRole("listitem").filter({ hasText: "Suosittelemme" });
      await first().getByRole("button", { name: "Valitse nämä päivät" }).click();
      await expect(outi.getByText("Päiviä ei vielä valittu", { exact: false })).toBeVisible();
      await checkPage(outi);
      const [day] = await rows<{ day: string }>(
        "select to_char($1::timestamptz + interval '2 days', 'DD.MM.YYYY') as day",
        [third?.from],
      );
      await first()
        .getByLabel("Päivä", { exact: true })
        .fill(day?.day ?? "");
      await first().getByRole("button", { name: "Valitse nämä päivät" }).click();
      await expect(outi.getByText("Päivät on valittu", { exact: false })).toBeVisible();
      await checkPage(outi);
      const held = await rows<{ n: number }>(
        `select count(*)::int as n from "Meeting" where "groupId" = $1 and state = 'SCHEDULED'`,
        [groupId],
      );
      expect(held).toEqual([{ n: 5 }]);
      await waitForMail("aino@liitto.example", "5. tapaamisen aika on sovittu");
      await waitForMail(world.contact.email, "Tapaamisten päivät on sovittu");
    });

    await test.step("too few are left, and the coordinator says how it goes on", async () => {
      await rows(
        `update "Participant" set "leftAt" = now() where "enrolmentId" = $1 and name = 'Bo Osallistuja'`,
        [world.request.id],
      );
      const kaisa = await window(browser, site.origin, {});
      await signIn(kaisa.context(), world.coordinator.email, site.origin);
      await kaisa.goto(`/fi/manage/programmes/${world.programme.slug}/groups/${groupId}/few`);
      await checkPage(kaisa);
      await kaisa.getByRole("radio", { name: "Jatketaan näin" }).check();
      await kaisa.getByRole("button", { name: "Tallenna päätös" }).click();
      await expect(kaisa.getByText("Ryhmä jatkaa.")).toBeVisible();
      await checkPage(kaisa);
    });
  },
);

async function window(browser: Browser, baseURL: string, use: BrowserContextOptions): Promise<Page> {
  const { locale, viewport } = test.info().project.use;
  const context = await browser.newContext({
    baseURL,
    locale: locale ?? "fi",
    viewport: viewport ?? null,
    ...use,
  });
  return context.newPage();
}
