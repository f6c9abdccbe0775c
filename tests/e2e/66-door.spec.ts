// The door of a day: with the net plain forms; without it the page that the browser keeps, whose list opens with a key that it does not keep.
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { later, pairWorld } from "../support/world";

test("the door takes people in with the net and without it, and keeps nothing that can be read", async ({
  page,
  context,
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "one screen is enough");
  const { group, facilitator, one } = await pairWorld({ now: later(new Date(), -9) });
  const id = group.meetings["visit-1"] as string;
  await rows(
    `update "Meeting" set badged = true, state = 'SCHEDULED', "startsAt" = now() + interval '1 hour', "endsAt" = now() + interval '4 hours' where id = $1`,
    [id],
  );
  await rows(
    `insert into "Place" (id, "convenerId", "meetingId", "participantId", state, number, capacity, since)
     select gen_random_uuid(), p."convenerId", $1, p.id, 'TAKEN', row_number() over (order by p.name), 10000, now()
     from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $2`,
    [id, group.id],
  );
  const names = await rows<{ name: string }>(
    `select p.name from "Badge" b join "Participant" p on p.id = b."participantId" where b."meetingId" = $1 order by p.name`,
    [id],
  );
  const [first, second] = names.map(({ name }) => name) as [string, string];
  await signIn(context, facilitator.email);

  await test.step("with the net: one press, and it is told", async () => {
    await page.goto(`/fi/meetings/${id}/door`);
    await page.getByRole("row", { name: first }).getByRole("button", { name: "Tuli" }).click();
    await expect(page.getByText(/Tervetuloa: numero \d+/)).toBeVisible();
    await checkPage(page);
    await page.goto(`/fi/meetings/${id}/door/paper?sheet=wall`);
    await expect(page.getByRole("row", { name: first })).toBeVisible();
    await page.goBack();
  });

  await test.step("who takes part says so on their own page", async () => {
    const own = await browser.newContext();
    await signIn(own, one.contact.email);
    const phone = await own.newPage();
    await phone.goto(`/fi/meetings/${id}/arrival`);
    await expect(phone.getByRole("button", { name: /Olen paikalla|Lähden nyt/ })).toBeVisible();
    await checkPage(phone);
    await own.close();
  });

  await test.step("without the net: marked, numbered, and said what cannot be known", async () => {
    await page.getByRole("link", { name: "Avaa ovi, joka toimii ilman verkkoa" }).click();
    await expect(page.getByText("Verkossa. Kaikki on lähetetty")).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await checkPage(page);
    await context.setOffline(true);
    await page.getByLabel("Nimi, järjestö tai numero").fill(second);
    await page
      .getByRole("listitem")
      .filter({ hasText: second })
      .getByRole("button", { name: "Tuli" })
      .click();
    await page.getByLabel("Nimi", { exact: true }).fill("Olli Ovelta");
    await page.getByRole("button", { name: "Anna numero" }).click();
    await expect(page.getByText(/^Numero \d+ · Olli Ovelta$/)).toBeVisible();
    await expect(page.getByText(/Ei verkkoa .* Odottaa lähettämistä: 2\./)).toBeVisible();
    await expect(page.getByText("Ilman verkkoa emme tiedä:")).toBeVisible();
    await checkPage(page);
  });

  await test.step("opened anew without the net it comes from the browser, shut; no other page does", async () => {
    await page.reload();
    await expect(page.getByText("Lista on lukossa, kunnes verkko palaa.")).toBeVisible();
    await expect(page.getByText(second)).toHaveCount(0);
    const kept = await page.evaluate(async () => {
      const texts = [];
      for (const name of await caches.keys())
        for (const answer of await (await caches.open(name)).matchAll()) texts.push(await answer.text());
      return texts.join();
    });
    expect(kept).toContain("Ovi, joka toimii ilman verkkoa");
    for (const name of [first, second, facilitator.name, "Olli Ovelta"]) expect(kept).not.toContain(name);
    const other = await context.newPage();
    await expect(other.goto("/fi")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await other.close();
  });

  await test.step("with the net again everything is sent, once", async () => {
    await context.setOffline(false);
    await expect(page.getByRole("listitem").filter({ hasText: "Olli Ovelta" })).toBeVisible();
    await expect(page.getByText("Verkossa. Kaikki on lähetetty")).toBeVisible();
    const here = await rows<{ name: string }>(
      `select coalesce(b.name, p.name) as name from "Badge" b left join "Participant" p on p.id = b."participantId"
       where b."meetingId" = $1 and b."arrivedAt" is not null order by 1`,
      [id],
    );
    expect(here.map(({ name }) => name)).toEqual([first, second, "Olli Ovelta"].sort());
  });
});
