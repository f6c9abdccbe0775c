// The times of a round: a coordinator sees what hosts could and what is proposed, tries another choice, and sets what is chosen by one
// press. On the day a guest stands at a closed door: she says so, sees whom to call, and the coordinator is told.
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { roundWorld } from "../support/rounds";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

test("a round gets its times by one press, after another choice has been tried", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "coordinators sit at a desk");
  test.setTimeout(180_000);
  const now = new Date();
  const [day, next] = [9, 11].map((days) => later(now, days).toISOString().slice(0, 10));
  const world = await roundWorld({
    now,
    hosts: {
      Kahvila: [`${day}T09:00`, `${next}T09:00`],
      Verstas: [`${day}T09:00`, `${day}T13:00`],
      Puutarha: [],
    },
    guests: { "Anna Arki": ["Kahvila", "Verstas"], "Bertta Arki": ["Verstas"] },
  });
  const address = async (id: string) => {
    const [row] = await rows<{ email: string }>('select email from "User" where id = $1', [id]);
    return row?.email ?? "";
  };
  await signIn(page.context(), await address(world.coordinator.id));
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/dates`);
  await expect(page.getByText("3 isäntää odottaa aikaa", { exact: false })).toBeVisible();
  await expect(
    page.getByText("Toiveita on 3, ja näillä ajoilla niistä voi toteutua 3.", { exact: false }),
  ).toBeVisible();
  await checkPage(page);

  const kahvila = page.getByRole("group", { name: "Kahvila" });
  await kahvila.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Laske ehdotus uudelleen" }).click();
  await expect(page.getByText("Ehdotus on laskettu valintojenne mukaan", { exact: false })).toBeVisible();
  await expect(page.getByRole("group", { name: "Kahvila" }).getByRole("radio").first()).toBeChecked();
  await expect(page.getByRole("heading", { name: "Useampi samana päivänä" })).toBeVisible();

  await page.getByRole("button", { name: "Päätä valitut ajat" }).click();
  await expect(page.getByText("2 aikaa on päätetty ja kutsut ovat lähteneet.")).toBeVisible();
  await expect(page.getByText("Isäntä ei ole ehdottanut aikoja.", { exact: false })).toBeVisible();
  await checkPage(page);
  const mail = await waitForMail(await address(world.hosts[0]?.contact.id ?? ""), "aika on sovittu");
  expect(mail.calendars.join()).toContain(`UID:${world.hosts[0]?.meetingId}`);

  await page.goto(`/fi/manage/programmes/${world.programme.slug}/groups`);
  await expect(page.getByText("Kukaan ei ole vielä ilmoittautunut", { exact: false }).first()).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Pidetään silti" }).first().click();
  await expect(page.getByText("Selvä, pidetään.", { exact: false })).toBeVisible();

  const [stop] = world.hosts;
  const guest = world.guests[0]?.person;
  if (!stop || !guest) throw new Error("no stop, or no guest");
  await page.context().clearCookies({ name: /session/ });
  await signIn(page.context(), await address(guest.id));
  await page.goto(`/fi/meetings/${stop.meetingId}/place`);
  await page.getByRole("button", { name: "Ota paikka" }).click();
  await expect(page.getByText("Paikka on teidän.", { exact: false })).toBeVisible();
  await rows(
    `update "Meeting" set "startsAt" = now() - interval '5 minutes', "endsAt" = now() + interval '1 hour' where id = $1`,
    [stop.meetingId],
  );
  await page.goto(`/fi/meetings/${stop.meetingId}/place`);
  await page.getByRole("button", { name: "Isäntä ei ole paikalla" }).click();
  await expect(page.getByText("Kiitos, että kerroitte.", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "+358 50 333 4444" })).toBeVisible();
  await checkPage(page);
  await waitForMail(await address(world.coordinator.id), "Ketään ei ole vastassa");
});
