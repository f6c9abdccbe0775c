// A round of looking for somebody new by numbers, and afterwards the contacts of those who wished each other.
import { systemViewer } from "@/lib/auth/viewers";
import { closeContacts } from "@/lib/days/contacts-commands";
import { formats } from "@/lib/formats/registry";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { dayWorld, knowDays } from "../support/days";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

const isOffered = formats.some(({ steps }) => steps.some((step) => step.kind === "meeting" && step.contacts));

test("who looks for somebody new finds them by number, who is left is brought together, and who wished each other is told", async ({
  page,
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "one screen is enough");
  test.skip(!isOffered, "no format has such a day yet");
  knowDays();
  const now = new Date();
  const { day, people, coach } = await dayWorld({ now, people: 5, days: 0 });
  await rows(`update "Badge" set "arrivedAt" = now() - interval '1 hour' where "meetingId" = $1`, [day]);
  await rows(
    `insert into "DayRound" (id, "convenerId", "meetingId", key, state, "publishedAt", "startedAt", "endsAt")
     select gen_random_uuid(), "convenerId", id, 'search-1', 'STARTED', now(), now() - interval '2 minutes', now() + interval '4 minutes'
     from "Meeting" where id = $1`,
    [day],
  );
  const open = async (email: string) => {
    const context = await browser.newContext();
    await signIn(context, email);
    return context.newPage();
  };
  const [first, second] = [await open(people[0]?.email ?? ""), await open(people[1]?.email ?? "")];

  await test.step("a number shows who it is, and they have met", async () => {
    await first.goto(`/fi/meetings/${day}/day/search`);
    await expect(first.getByRole("button", { name: "Etsi minulle joku" })).toBeVisible();
    await checkPage(first);
    await first.getByLabel("Toisen numero").fill("2");
    await first.getByRole("button", { name: "Katso, kuka hän on" }).click();
    await expect(first.getByRole("heading", { name: "2 · Tulija 2" })).toBeVisible();
    await checkPage(first);
    await first.getByRole("button", { name: "Emme olleet tavanneet" }).click();
    await expect(first.getByRole("heading", { name: "Löysit jonkun" })).toBeVisible();
    await second.goto(`/fi/meetings/${day}/day/search`);
    await expect(second.getByText("1 · Tulija 1")).toBeVisible();
    await checkPage(second);
  });

  await test.step("whoever leads brings the rest together", async () => {
    await signIn(page.context(), coach.email);
    await page.goto(`/fi/meetings/${day}/day/search/board`);
    await expect(page.getByRole("heading", { name: "Yksin (3)" })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Yhdistä loput" }).click();
    await expect(page.getByText("Kukaan paikalla oleva ei ole yksin.")).toBeVisible();
    await page.getByLabel("Ensimmäinen numero").fill("1");
    await page.getByLabel("Toinen numero").fill("2");
    await page.getByRole("button", { name: "Kirjaa", exact: true }).click();
    await expect(page.getByText("Lappu on kirjattu.")).toBeVisible();
  });

  await test.step("afterwards both wish to stay in touch, and are told", async () => {
    await rows(`update "DayRound" set state = 'HELD' where "meetingId" = $1`, [day]);
    await rows(`update "Meeting" set state = 'HELD', "heldAt" = now() where id = $1`, [day]);
    for (const [own, other] of [
      [first, "2 · Tulija 2"],
      [second, "1 · Tulija 1"],
    ] as const) {
      await own.goto(`/fi/meetings/${day}/day/contacts`);
      await own.getByLabel(other).check();
      await own.getByRole("button", { name: "Tallenna valinnat" }).click();
      await expect(own.getByText(/Valinnat on tallennettu/)).toBeVisible();
      await checkPage(own);
    }
    await closeContacts(systemViewer(), later(now, 9));
    await first.goto(`/fi/meetings/${day}/day/contacts`);
    await expect(first.getByRole("heading", { name: "Yksi yhteystieto" })).toBeVisible();
    await expect(first.getByRole("link", { name: people[1]?.email ?? "" })).toBeVisible();
    await checkPage(first);
  });
});
