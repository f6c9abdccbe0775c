// A round of looking for somebody new by numbers, and afterwards the contacts of those who wished each other.
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { later, pairWorld } from "../support/world";

test("who looks for somebody new finds them by number, who is left is brought together, and who wished each other is told", async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  test.skip(project.name !== "desktop", "one screen is enough");
  const { group, facilitator, one, other } = await pairWorld({ now: later(new Date(), -9) });
  const day = group.meetings["visit-1"] as string;
  await rows(`update "Programme" set format = 'networking-day' where id = $1`, [group.programmeId]);
  await rows(`update "Enrolment" set part = 'participant' where "programmeId" = $1`, [group.programmeId]);
  await rows(
    `update "Meeting" set kind = 'day', badged = true, state = 'SCHEDULED', "startsAt" = now() - interval '3 hours', "endsAt" = now() + interval '3 hours'
     where id = $1`,
    [day],
  );
  // Samira, Tuulikki and Veikko: 1, 2 and 3.
  await rows(
    `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt")
     select gen_random_uuid(), p."convenerId", $1, p.id, row_number() over (order by p.name), now() - interval '1 hour'
     from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $2`,
    [day, group.id],
  );
  await rows(
    `insert into "DayRound" (id, "convenerId", "meetingId", key, state, "publishedAt", "startedAt", "endsAt")
     select gen_random_uuid(), "convenerId", id, 'search-1', 'STARTED', now(), now() - interval '2 minutes', now() + interval '4 minutes'
     from "Meeting" where id = $1`,
    [day],
  );
  const open = async (email: string) => {
    const context = await browser.newContext({ baseURL });
    await signIn(context, email, baseURL);
    return context.newPage();
  };
  const [first, second] = [await open(other.contact.email), await open(one.contact.email)];

  await test.step("a number shows who it is, and they have met", async () => {
    await first.goto(`/fi/meetings/${day}/day/search`);
    await expect(first.getByRole("button", { name: "Etsi minulle joku" })).toBeVisible();
    await checkPage(first);
    await first.getByLabel("Toisen numero").fill("2");
    await first.getByRole("button", { name: "Katso, kuka hän on" }).click();
    await expect(first.getByRole("heading", { name: "2 · Tuulikki Naapurila" })).toBeVisible();
    await first.getByRole("button", { name: "Emme olleet tavanneet" }).click();
    await expect(first.getByRole("heading", { name: "Löysit jonkun" })).toBeVisible();
    await second.goto(`/fi/meetings/${day}/day/search`);
    await expect(second.getByText("1 · Samira Kielonen")).toBeVisible();
  });

  await test.step("whoever leads brings the rest together", async () => {
    await signIn(page.context(), facilitator.email, baseURL);
    await page.goto(`/fi/meetings/${day}/day/search/board`);
    await expect(page.getByRole("heading", { name: "Yksin (1)" })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Yhdistä loput" }).click();
    await expect(page.getByText("Kukaan paikalla oleva ei ole yksin.")).toBeVisible();
  });

  await test.step("afterwards both wish to stay in touch, and are told", async () => {
    await rows(`update "DayRound" set state = 'HELD' where "meetingId" = $1`, [day]);
    await rows(`update "Meeting" set state = 'HELD', "heldAt" = now(), "endsAt" = now() where id = $1`, [
      day,
    ]);
    for (const [own, other] of [
      [first, "2 · Tuulikki Naapurila"],
      [second, "1 · Samira Kielonen"],
    ] as const) {
      await own.goto(`/fi/meetings/${day}/day/contacts`);
      await own.getByLabel(other).check();
      await own.getByRole("button", { name: "Tallenna valinnat" }).click();
      await expect(own.getByText(/Valinnat on tallennettu/)).toBeVisible();
      await checkPage(own);
    }
    // As the clock does when its days are over.
    await rows(
      `insert into "Contact" ("convenerId", "meetingId", "oneId", "otherId", "sharedAt")
       select one."convenerId", one."meetingId", one."fromId", one."toId", now() from "ContactWish" one
       where one."meetingId" = $1 and one."fromId" < one."toId"`,
      [day],
    );
    await rows(`delete from "ContactWish" where "meetingId" = $1`, [day]);
    await rows(`update "Meeting" set "contactsClosedAt" = now() where id = $1`, [day]);
    await first.goto(`/fi/meetings/${day}/day/contacts`);
    await expect(first.getByRole("heading", { name: "Yksi yhteystieto" })).toBeVisible();
    await expect(first.getByRole("link", { name: one.contact.email })).toBeVisible();
    await checkPage(first);
  });
});
