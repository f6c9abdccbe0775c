// Over 250 lines because it is one story, and a story is read in one piece: an ordered series from the public page to its invoice.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { accepted, buildConvener, buildProgramme, buildUser, type Person } from "@/prisma/seed/builders";
import { checkPage, expect, test, unfold } from "../support/browser";
import { rows } from "../support/database";
import { sendNow } from "../support/held";
import { mailTo, waitForMail } from "../support/mail";
import { letItBeOver } from "../support/over";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";

const union = "Junansuorittajien liitto";
const struck = "Yksi kertoi, että esihenkilö huutaa puhelimessa.";
const secret = "Minun työpaikallani kukaan ei tervehdi.";
const insight = "Yksi asia kerrallaan vie pidemmälle.";

test(
  "a series: asked for, offered, changed and accepted by link; people of three languages come, choose days, meet, correct the memo; it is reported and invoiced",
  { tag: "@nojs" },
  async ({ browser }, { project }) => {
    test.skip(project.name !== "no-js", "the story is long, and its parts are walked on every screen");
    test.setTimeout(540_000);
    const world = await studyCentre();
    const { slug, tag, coordinator, leader } = world;
    const address = (name: string) => `${name}-${tag}@liitto.example`;
    const [contact, expert] = [address("tilda"), address("erja")];
    const kaisa = await window(browser, { javaScriptEnabled: true });
    const outi = await window(browser, { javaScriptEnabled: true });
    const tilda = await window(browser);
    await signIn(kaisa.context(), coordinator.email);
    await signIn(outi.context(), leader.email);
    const orders = `/fi/manage/programmes/${slug}/matching`;

    await test.step("a union reads what a series is, and asks for an offer from a phone", async () => {
      await tilda.goto(`/fi/programmes/${slug}`);
      await checkPage(tilda);
      await tilda.getByRole("link", { name: "Pyytäkää tarjous" }).first().click();
      await tilda.getByRole("button", { name: "Aloita kysely" }).click();
      await fill(tilda, { name: union, goals: "Keinoja avata keskustelu." });
      await tilda.locator('[name="audience"][value="stewards"]').check();
      await tilda.getByRole("button", { name: "Seuraava" }).click();
      await tilda.locator('[name="meetings"][value="5"]').check();
      await tilda.locator('[name="where"][value="place"]').check();
      await checkPage(tilda);
      await tilda.getByRole("button", { name: "Seuraava" }).click();
      await fill(tilda, {
        ...{ contactName: "Tilda Tilaaja", email: contact, businessId: "0202248-1" },
        invoice: "PL 1, 00100 Helsinki",
      });
      await tilda.getByRole("button", { name: "Seuraava" }).click();
      await tilda.getByRole("button", { name: "Lähetä vastaukset" }).click();
      await expect(tilda.getByText(/^KY-\w{8}$/)).toBeVisible();
      await openPersonalLink(tilda, await waitForMail(contact, "Vastauksenne on saatu"));
    });

    const enrolmentId = await idOf('select id from "Enrolment" where "programmeId" = $1', world.programmeId);
    await test.step("the request becomes an offer by one press, at the price of the list", async () => {
      await kaisa.goto(orders);
      await kaisa.getByRole("button", { name: `Tee tarjous: ${union}` }).click();
      await expect(kaisa.getByLabel("Hinta yhteensä, euroa")).toHaveValue("3250");
      await kaisa.getByRole("radio", { name: /Outi Ohjaaja/ }).check();
      await kaisa.getByRole("button", { name: "Tallenna", exact: true }).click();
      await expect(kaisa.getByText("Tarjous on tallennettu.")).toBeVisible();
      await kaisa.getByRole("button", { name: "Lähetä tarjous" }).click();
      await sendNow(kaisa);
    });

    await test.step("it is read without an account, changed once, and accepted in somebody's name", async () => {
      await openPersonalLink(tilda, await waitForMail(contact, "Tarjous: 5 tapaamista"), true);
      await expect(tilda.getByText("3 250 €").first()).toBeVisible();
      await checkPage(tilda);
      await tilda.getByLabel("Mitä muuttaisitte?").fill("Voisimmeko aloittaa helmikuussa?");
      await tilda.getByRole("button", { name: "Lähetä ehdotus" }).click();
      await waitForMail(coordinator.email, "Muutosehdotus tarjoukseen");
      await kaisa.goto(orders);
      await kaisa.getByRole("link", { name: "Avaa tarjous" }).click();
      await kaisa.getByRole("button", { name: "Tee uusi tarjous tämän päälle" }).click();
      await kaisa.getByLabel("Rytmi ja ajankohta").fill("Helmikuusta alkaen");
      await kaisa.getByRole("button", { name: "Tallenna", exact: true }).click();
      await expect(kaisa.getByText("Tarjous on tallennettu.")).toBeVisible();
      await kaisa.getByRole("button", { name: "Lähetä tarjous" }).click();
      await sendNow(kaisa);
      await openPersonalLink(tilda, await waitForMail(contact, "Uusi tarjous: 5 tapaamista"), true);
      await expect(tilda.getByText("Helmikuusta alkaen")).toBeVisible();
      await tilda.getByLabel("Hyväksyjän nimi").fill("Tilda Tilaaja");
      await tilda.getByRole("checkbox", { name: /Hyväksyn tarjouksen/ }).check();
      await tilda.getByRole("button", { name: "Hyväksy tarjous" }).click();
      await expect(tilda.getByText("Tarjous on hyväksytty").first()).toBeVisible();
      await waitForMail(contact, "Tarjous on hyväksytty");
    });

    const groupId = await idOf('select id from "Group" where "programmeId" = $1', world.programmeId);
    const group = `/fi/groups/${groupId}`;
    await test.step("the contact names the expert, one participant by name, and makes a link for the rest", async () => {
      await tilda.goto(`${group}/roles`);
      await fill(tilda, { name: "Erja Asiantuntija", email: expert });
      await tilda.getByRole("button", { name: "Nimetkää" }).click();
      await expect(tilda.getByText("Nimesitte hänet tehtävään. Hän saa viestin.")).toBeVisible();
      await tilda.goto(`/fi/enrolments/${enrolmentId}/participants`);
      await tilda.getByRole("button", { name: "Tee kutsulinkki" }).click();
      await fill(tilda, { name: "Aino Osallistuja", email: address("aino") });
      await tilda.getByRole("button", { name: "Lisää osallistuja" }).click();
      await expect(tilda.getByText("Osallistuja on lisätty, ja hän saa viestin.")).toBeVisible();
      await checkPage(tilda);
    });

    const link = new URL(await tilda.getByText(/\/fi\/company\//).innerText()).pathname.replace(/^\/fi/, "");
    const [erja, aino, sven, emma] = [
      await window(browser),
      await window(browser),
      await window(browser, { locale: "sv" }),
      await window(browser, { locale: "en" }),
    ] as const;
    await test.step("two come by the link, in Swedish and in English, each by an address of their own", async () => {
      await openPersonalLink(erja, await waitForMail(expert, /./));
      await openPersonalLink(aino, await waitForMail(address("aino"), /./));
      for (const [page, locale, name, says] of [
        [
          sven,
          "sv",
          "Sven",
          {
            email: "E-postadress",
            send: "Skicka länken",
            sent: "Meddelandet är på väg.",
            name: "Namn",
            take: "Ta platsen",
          },
        ],
        [
          emma,
          "en",
          "Emma",
          {
            email: "E-mail address",
            send: "Send the link",
            sent: "The message is on its way.",
            name: "Name",
            take: "Take the place",
          },
        ],
      ] as const) {
        const email = address(name.toLowerCase());
        await page.goto(`/${locale}${link}`);
        await page.getByLabel(says.email).fill(email);
        await page.getByRole("button", { name: says.send }).click();
        await expect(page.getByText(says.sent, { exact: false })).toBeVisible();
        await openPersonalLink(page, await waitForMail(email, /./));
        await page.getByLabel(says.name, { exact: true }).fill(`${name} Deltagare`);
        await page
          .locator(`[name="locale"]`)
          .first()
          .selectOption(locale)
          .catch(() => page.locator(`[name="locale"][value="${locale}"]`).check());
        await page.getByRole("checkbox").check();
        await checkPage(page);
        await page.getByRole("button", { name: says.take }).click();
        await expect(page).toHaveURL(/\/groups\//);
        await checkPage(page);
      }
    });
    await joining(world.convenerId, enrolmentId, ["Bo", "Daavid"], tag);

    await test.step("two rhythms are proposed and answered in three languages; one press gives all five meetings their days", async () => {
      const year = new Date().getUTCFullYear() + 1;
      for (const [day, weeks] of [
        [`9.2.${year}`, "3 viikon välein"],
        [`10.2.${year}`, "2 viikon välein"],
      ] as const) {
        await outi.goto(`${group}/times/rhythm`);
        const fold = outi.getByText("Ehdota toista vaihtoehtoa");
        if (await fold.isVisible()) await fold.click();
        await outi.getByLabel("Ensimmäinen päivä").fill(day);
        await outi.getByRole("radio", { name: weeks }).check();
        await outi.getByRole("button", { name: "Näytä päivät" }).click();
        await expect(outi.getByRole("heading", { level: 1 })).toHaveText(
          "Sopivatko nämä päivät ehdotettaviksi?",
        );
        await outi.getByRole("button", { name: "Ehdota näitä päiviä" }).click();
        const sure = outi.getByRole("checkbox", { name: /päivä on oikea/ });
        await expect(sure.or(outi.getByText("Päivät on ehdotettu."))).toBeVisible();
        if (await sure.isVisible()) {
          await sure.check();
          await outi.getByRole("button", { name: "Ehdota näitä päiviä" }).click();
        }
        await expect(outi.getByText("Päivät on ehdotettu.", { exact: false })).toBeVisible();
      }
      for (const [page, locale, yes, no] of [
        [erja, "fi", "Kyllä", "Ei"],
        [aino, "fi", "Kyllä", "Tarvittaessa"],
        [sven, "sv", "Ja", "Nej"],
        [emma, "en", "Yes", "No"],
      ] as const) {
        await page.goto(`/${locale}/groups/${groupId}/times`);
        const votes = page.locator('[data-part="vote"]');
        await votes.nth(0).getByRole("radio", { name: yes, exact: true }).check();
        await votes.nth(1).getByRole("radio", { name: no, exact: true }).check();
        await page.locator('form:has([data-part="vote"]) button[type="submit"]').first().click();
        await expect(page.getByRole("status").first()).toBeVisible();
      }
      await outi.goto(`${group}/times`);
      const suggested = outi.getByRole("listitem").filter({ hasText: "Suosittelemme" });
      await suggested.getByRole("button", { name: "Valitse nämä päivät" }).click();
      await expect(outi.getByText("Päivät on valittu", { exact: false })).toBeVisible();
      await waitForMail(contact, "Tapaamisten päivät on sovittu");
      for (const who of ["aino", "sven", "emma"]) {
        const uids = async () =>
          new Set(
            (await mailTo(address(who)))
              .flatMap(({ calendars }) => calendars)
              .map((one) => /UID:(.+)/.exec(one)?.[1]),
          );
        await expect.poll(async () => (await uids()).size).toBe(5);
      }
    });
    const meetings = await rows<{ id: string }>(
      'select id from "Meeting" where "groupId" = $1 order by ordinal',
      [groupId],
    );
    const [first] = meetings.map(({ id }) => id) as [string];

    await test.step("the expert cannot come once, and another does; the trainer is ill once, and another takes that meeting; both come after all", async () => {
      const second = `/fi/meetings/${meetings[1]?.id}`;
      const fold = (page: Page) => page.locator("summary", { hasText: "Joku toinen tällä kertaa" });
      await tilda.goto(second);
      await fold(tilda).click();
      await fill(tilda, { name: "Saara Sijainen", email: address("saara") });
      await tilda.getByRole("button", { name: "Nimeä tälle kerralle" }).click();
      await expect(tilda.getByText("Tilalle tulee toinen.", { exact: false })).toBeVisible();
      await checkPage(tilda);
      const saara = await window(browser);
      await openPersonalLink(saara, await waitForMail(address("saara"), "Olette mukana yhden kerran"));
      await checkPage(saara);
      expect((await saara.goto(group))?.status()).toBe(404);
      await tilda.getByRole("button", { name: "Erja Asiantuntija tuleekin itse" }).click();
      await expect(tilda.getByText("Tilalle ei tule ketään.", { exact: false })).toBeVisible();
      await kaisa.goto(second);
      await fold(kaisa).click();
      await kaisa.getByLabel("Kuka tulee tilalle").selectOption({ label: "Toini Toinen" });
      await kaisa
        .locator('form:has([name="userId"])')
        .getByRole("button", { name: "Nimeä tälle kerralle" })
        .click();
      await expect(kaisa.getByText("Outi Ohjaaja ei tule: tilalla on Toini Toinen.")).toBeVisible();
      await waitForMail(leader.email, "Toini Toinen tulee tilallenne");
      await kaisa.getByRole("button", { name: "Outi Ohjaaja tuleekin itse" }).click();
      await expect(kaisa.getByText("Tilalle ei tule ketään.", { exact: false })).toBeVisible();
    });

    await test.step("one writes to the trainer, who alone reads it", async () => {
      await aino.goto(`${group}/briefs/case`);
      await aino.getByLabel("Tilanne, jonka haluaisin tuoda ryhmään").fill(secret);
      await aino.getByRole("button", { name: "Tallenna" }).click();
      await expect(aino.getByText("Viestinne on tallessa.")).toBeVisible();
      await outi.goto(`${group}/preparation`);
      await expect(outi.getByText(secret)).toBeVisible();
    });

    await test.step("the trainer holds the first meeting by its sheet, writes an insight, and ticks who came", async () => {
      await letItBeOver(first);
      await outi.goto(`/fi/meetings/${first}`);
      await expect(outi.getByText("Tilanteiden kartta")).toBeVisible();
      await checkPage(outi);
      await outi.goto(`${group}/insights`);
      await outi.getByLabel("Lause").fill(insight);
      await outi.getByRole("button", { name: "Ehdota lausetta" }).click();
      await expect(outi.getByText("Lause on tallessa.", { exact: false })).toBeVisible();
      await outi.goto(`/fi/meetings/${first}/attendance`);
      await outi.getByLabel("Bo Osallistuja").uncheck();
      await outi.getByRole("button", { name: "Merkitse pidetyksi" }).click();
      await expect(outi.getByText("merkitty pidetyksi", { exact: false })).toBeVisible();
    });

    const memo = `groups/${groupId}/documents/memo.meeting-1`;
    await test.step("the memo begins with what is known, and goes round", async () => {
      await outi.goto(`/fi/${memo}`);
      await expect(outi.locator('[name="part-present"]')).toHaveValue(/4 osallistujaa/);
      await expect(outi.locator('[name="part-insights"]')).toHaveValue(insight);
      await outi.locator('[name="part-topic"]').fill("Neuvottelut ovat jumissa");
      await outi.locator('[name="part-talked"]').fill(`Puhuttiin ajasta. ${struck}`);
      await outi.locator('[name="part-next"]').fill("Jaksaminen");
      await outi.getByRole("button", { name: "Lähetä luettavaksi" }).click();
      await expect(outi.getByText("lähetetty luettavaksi", { exact: false })).toBeVisible();
    });

    await test.step("a sentence is struck without a name, the expert corrects a fact, and what is published has neither", async () => {
      await aino.goto(`/fi/${memo}`);
      await checkPage(aino);
      await aino
        .getByRole("listitem")
        .filter({ hasText: struck })
        .getByRole("button", { name: "Poista lause" })
        .click();
      await expect(
        aino.getByText("Kukaan ei saa tietää, kuka sen poisti.", { exact: false }).first(),
      ).toBeVisible();
      await erja.goto(`/fi/${memo}`);
      await erja
        .getByRole("listitem")
        .filter({ hasText: "Puhuttiin ajasta." })
        .getByRole("link", { name: "Ehdota korjausta" })
        .click();
      await fill(erja, { why: "Puhuttiin työajasta.", source: "TES 4 §" });
      await erja.getByRole("checkbox", { name: "Tämä on asiavirhe" }).check();
      await erja.getByRole("button", { name: "Lähetä ehdotus" }).click();
      await expect(erja.getByText("Ehdotus on lähetetty kirjoittajalle.")).toBeVisible();
      expect((await tilda.goto(`/fi/${memo}`))?.status()).toBe(200);
      await expect(tilda.getByText("Puhuttiin ajasta")).toHaveCount(0);
      // Five days pass: what the clock does every twenty minutes.
      await rows(
        `update "DocumentVersion" set "sentAt" = "sentAt" - interval '6 days' where "documentId" in (select id from "Document" where "groupId" = $1)`,
        [groupId],
      );
      await rows("select graphile_worker.add_job('hear-readers')");
      const heard = () =>
        rows<{ n: number }>(
          'select count(*)::int as n from "DocumentVersion" v join "Document" d on d.id = v."documentId" where d."groupId" = $1 and v."heardAt" is not null',
          [groupId],
        );
      await expect.poll(async () => (await heard())[0]?.n, { timeout: 30_000 }).toBe(1);
    });

    await test.step("the trainer takes the correction and publishes; only then the orderer reads it, without the sentence", async () => {
      await outi.goto(`/fi/${memo}`);
      await expect(outi.getByText("Yksi lause poistettiin")).toBeVisible();
      await outi.locator('[name="decision"][value="yes"]').check();
      await outi.getByRole("button", { name: "Tallenna vastaus" }).click();
      await expect(outi.getByText("Vastaus on tallennettu.")).toBeVisible();
      await outi.getByRole("button", { name: "Julkaise" }).click();
      await expect(
        outi.getByText("Muistio on julkaistu.").or(outi.getByText("Teksti on julkaistu.")).first(),
      ).toBeVisible();
      await tilda.goto(`/fi/${memo}`);
      await expect(tilda.getByText("Puhuttiin ajasta.")).toBeVisible();
      for (const hidden of [struck, secret, "Aino"]) await expect(tilda.getByText(hidden)).toHaveCount(0);
      await checkPage(tilda);
    });

    await test.step("who came is asked two questions, in Swedish too", async () => {
      await sven.goto(`/sv/meetings/${first}/surveys/pulse`);
      await sven.locator('[name="use"][value="5"]').check();
      await sven.getByRole("button", { name: "Skicka svaren" }).click();
      await expect(sven.getByText("Tack, ert svar är sparat")).toBeVisible();
    });

    await test.step("the other meetings are held, and three answer the closing survey", async () => {
      for (const { id } of meetings.slice(1)) {
        await letItBeOver(id);
        await outi.goto(`/fi/meetings/${id}/attendance`);
        await outi.getByRole("button", { name: "Merkitse pidetyksi" }).click();
        await expect(outi.getByText("merkitty pidetyksi", { exact: false })).toBeVisible();
      }
      for (const [page, locale, send, thanks] of [
        [aino, "fi", "Lähetä vastaukset", "Kiitos, vastauksenne on tallella"],
        [sven, "sv", "Skicka svaren", "Tack, ert svar är sparat"],
        [emma, "en", "Send your answers", "Thank you, your answers have been saved"],
      ] as const) {
        await page.goto(`/${locale}/groups/${groupId}/surveys/closing`);
        await page.locator('[name="understand"][value="5"]').check();
        await page.getByRole("button", { name: send }).click();
        await expect(page.getByText(thanks)).toBeVisible();
      }
    });

    await test.step("the final report begins with what is known, says that too few have answered, and is read by the orderer", async () => {
      await outi.goto(`${group}/documents/final-report`);
      await expect(outi.locator('[name="part-goals"]')).toHaveValue(/Keinoja avata keskustelu/);
      await expect(outi.locator('[name="part-course"]')).toHaveValue(/5 tapaamista/);
      await expect(outi.locator('[name="part-insights"]')).toHaveValue(new RegExp(insight));
      await expect(outi.locator('[name="part-feedback"]')).toHaveValue(/Liian vähän vastauksia/);
      await outi.locator('[name="part-intentions"]').fill("Kokeilemme yhtä asiaa kerrallaan.");
      await outi.locator('[name="part-proposals"]').fill("Opas perehdytykseen.");
      await outi.getByRole("button", { name: "Julkaise" }).click();
      await expect(outi.getByText("on julkaistu.", { exact: false }).first()).toBeVisible();
      await tilda.goto(`${group}/documents/final-report`);
      await expect(tilda.getByText("Opas perehdytykseen.")).toBeVisible();
      await checkPage(tilda);
      await tilda.goto(`${group}/documents/final-report/sheet`);
      await expect(tilda.getByText("Opas perehdytykseen.")).toBeVisible();
    });

    await test.step("a month later the orderer is asked three questions", async () => {
      await rows(
        `update "Meeting" set "startsAt" = "startsAt" - interval '40 days', "endsAt" = "endsAt" - interval '40 days' where "groupId" = $1`,
        [groupId],
      );
      await rows("select graphile_worker.add_job('ask-later')");
      await expect
        .poll(
          async () => {
            await tilda.goto(`${group}/surveys/orderer-end`);
            return tilda.locator('[name="goals"][value="yes"]').count();
          },
          { timeout: 30_000 },
        )
        .toBe(1);
      await tilda.locator('[name="goals"][value="yes"]').check();
      await checkPage(tilda);
      await tilda.getByRole("button", { name: "Tallenna vastauksenne" }).click();
      await expect(tilda.getByText("Vastauksenne on tallessa.", { exact: false })).toBeVisible();
    });

    await test.step("it is invoiced; what leaves as files is the cents, the attendance and no secret", async () => {
      await kaisa.goto(orders);
      await kaisa.getByRole("link", { name: "Avaa tarjous" }).click();
      await kaisa.getByRole("button", { name: "Merkitse laskutetuksi" }).click();
      await expect(kaisa.getByRole("button", { name: "Ei vielä laskutettu" })).toBeVisible();
      await kaisa.goto(`/fi/manage/programmes/${slug}/reports`);
      await unfold(kaisa);
      await checkPage(kaisa);
      const file = async (name: string) =>
        (await kaisa.request.get(`/fi/manage/programmes/${slug}/exports/${name}.csv`)).text();
      expect(await file("orders")).toContain("325000");
      const came = await file("attendance");
      for (const name of ["Aino Osallistuja", "Sven Deltagare", "Emma Deltagare"])
        expect(came).toContain(name);
      for (const text of [came, await file("orders"), await file("feedback")])
        for (const hidden of [secret, struck]) expect(text).not.toContain(hidden);
    });

    await test.step("each has got the mails of this course, and no other", async () => {
      const times = (five: (n: number) => string) => [1, 2, 3, 4, 5].map(five);
      const asked = (what: string, n: number) => Array<string>(n).fill(what);
      const fi = times((n) => `${n}. tapaamisen aika on sovittu`);
      // Somebody came in their stead once, and then not.
      const away = (who: string) => [`${who} tulee tilallenne`, "2. tapaamisen aika on sovittu"];
      const course: [string, string[]][] = [
        [
          contact,
          [
            ...[
              "Vastauksenne on saatu",
              "Vastauksenne on saatu",
              "Tarjous",
              "Uusi tarjous",
              "Tarjous on hyväksytty",
            ],
            ...[
              "Tapaamisten päivät on sovittu",
              "Saako tämän kertoa eteenpäin?",
              "Kysely tapaamisten jälkeen",
            ],
          ],
        ],
        [
          expert,
          [...fi, ...away("Saara Sijainen"), "Asiantuntija", "Mitkä päivät teille sopivat? 5 tapaamista"],
        ],
        [
          address("aino"),
          // Two questions after each of five meetings, and once in the year what the state asks.
          [
            ...[
              ...fi,
              "Teidät on lisätty mukaan",
              "Mitkä päivät teille sopivat? 5 tapaamista",
              "Loppukysely",
            ],
            ...[...asked("Palautetta tapaamisesta", 5), "Vuosittainen kysely"],
          ],
        ],
        [
          address("sven"),
          [
            ...times((n) => `Tiden för möte ${n} är bestämd`),
            ...["Bekräfta er plats", "Ni har en plats", "Vilka dagar passar er? 5 möten", "Avslutande enkät"],
            ...[...asked("Respons på mötet", 5), "Årlig enkät"],
          ],
        ],
        [
          address("emma"),
          [
            ...times((n) => `Meeting ${n} has a time`),
            ...[
              "Confirm your place",
              "You have a place",
              "Which dates suit you? 5 meetings",
              "The closing survey",
            ],
            ...[...asked("Feedback on the meeting", 5), "The yearly survey"],
          ],
        ],
        [
          // Was not there once.
          address("bo"),
          [
            ...fi,
            "Mitkä päivät teille sopivat? 5 tapaamista",
            "Loppukysely",
            ...[...asked("Palautetta tapaamisesta", 4), "Vuosittainen kysely"],
          ],
        ],
        [leader.email, [...fi, ...away("Toini Toinen"), "Fasilitoitte", "Ryhmä on valmis"]],
        [coordinator.email, ["Muutosehdotus tarjoukseen", "Tarjous on hyväksytty"]],
      ];
      const written =
        /^(Muistio|Memo|Minnesanteckningar|Loppuraportti|Slutrapport|Final report|The final report)/;
      for (const [who, expected] of course) {
        const told = (await mailTo(who)).map(({ subject }) => subject.split(/[:(]/)[0]?.trim() ?? "");
        expect(told.filter((one) => !written.test(one)).sort(), who).toEqual(expected.sort());
        if (who !== coordinator.email)
          expect(
            told.some((one) => written.test(one)),
            who,
          ).toBe(true);
      }
    });
  },
);

async function idOf(sql: string, ...params: string[]): Promise<string> {
  const [row] = await rows<{ id: string }>(sql, params);
  return row?.id ?? "";
}

async function fill(page: Page, said: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(said)) await page.locator(`main [name="${name}"]`).fill(text);
}

async function window(browser: Browser, use: object = {}): Promise<Page> {
  const { baseURL, locale, javaScriptEnabled } = test.info().project.use;
  const phone = { viewport: { width: 390, height: 844 } };
  return (await browser.newContext({ baseURL, locale, javaScriptEnabled, ...phone, ...use })).newPage();
}

/** Others who come, as if by the same link. */
function joining(
  convenerId: string,
  enrolmentId: string,
  names: readonly string[],
  tag: string,
): Promise<Person[]> {
  return write(systemViewer(), async (tx) => {
    const people: Person[] = [];
    for (const name of names) {
      const email = `${name.toLowerCase()}-${tag}@liitto.example`;
      const person = await buildUser(tx, { name: `${name} Osallistuja`, email });
      const as = { convenerId, enrolmentId, userId: person.id };
      await tx.participant.create({ data: { ...as, ...accepted(person) } });
      people.push(person);
    }
    return people;
  });
}

/** A study centre whose programme of series is open, with a trainer. */
function studyCentre() {
  const tag = randomUUID().slice(0, 6);
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa-${tag}@keskus.example` });
    const leader = await buildUser(tx, { name: "Outi Ohjaaja", email: `outi-${tag}@keskus.example` });
    const other = await buildUser(tx, { name: "Toini Toinen", email: `toini-${tag}@keskus.example` });
    const { id: convenerId } = await buildConvener(tx, {
      ...{ name: "Opintokeskus", slug: `opinto-${tag}`, coordinators: [coordinator] },
    });
    const programme = await buildProgramme(tx, new Date(), {
      ...{
        convenerId,
        format: "meeting-series",
        slug: `sarjat-${tag}`,
        state: "OPEN",
        facilitators: [leader, other],
      },
    });
    return { tag, convenerId, slug: programme.slug, programmeId: programme.id, coordinator, leader };
  });
}
