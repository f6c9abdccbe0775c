import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { accepted, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { betweenVisits, interim, mirror } from "../support/visits";

const secret = "Puheenjohtaja on väsynyt, eikä muut tiedä.";

test("attack 1: who makes herself the facilitator reads nothing, and who comes after her reads what authors let them", {
  tag: "@nojs",
}, async ({ page }) => {
  const world = await betweenVisits();
  const { group, programme, coordinator, facilitator } = world;
  const notes = `/fi/groups/${group.id}/notes`;
  const assignment = `/fi/groups/${group.id}/assignments/${interim}`;
  const successor = await write(systemViewer(), async (tx) => {
    const user = await buildUser(tx, { name: "Sanni Seuraaja" });
    for (const person of [user, coordinator])
      await tx.programmeFacilitator.create({
        data: {
          convenerId: world.convenerId,
          programmeId: programme.id,
          userId: person.id,
          ...accepted(person),
        },
      });
    return user;
  });
  const become = async (email: string) => {
    await page.context().clearCookies();
    await signIn(page.context(), email);
  };

  await become(facilitator.email);
  await page.goto(notes);
  await page.getByLabel("Mitä haluatte muistaa?").fill(secret);
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page.getByText(secret)).toBeVisible();
  await become(world.one.contact.email);
  await page.goto(assignment);
  for (const [name, text] of Object.entries(mirror("Yllätyimme lämmöstä.")))
    await page.locator(`[name="${name}"]`).fill(text);
  await page.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(page.getByText("Vastauksenne on palautettu.", { exact: false })).toBeVisible();

  await test.step("the coordinator cannot make herself the facilitator, and names somebody else", async () => {
    await become(coordinator.email);
    await page.goto(`/fi/manage/programmes/${programme.slug}/groups/${group.id}`);
    await page.locator("summary", { hasText: "Vaihda fasilitaattori" }).click();
    await page.getByLabel("Fasilitaattori").selectOption({ label: coordinator.name });
    await page.getByRole("button", { name: "Vaihda fasilitaattori" }).click();
    await expect(
      page.getByText("Siksi koordinaattori tai ylläpitäjä ei voi ryhtyä", { exact: false }),
    ).toBeVisible();
    expect((await page.request.get(notes)).status()).toBe(404);
    await page.goto(`/fi/manage/programmes/${programme.slug}/groups/${group.id}`);
    await page.locator("summary", { hasText: "Vaihda fasilitaattori" }).click();
    await page.getByLabel("Fasilitaattori").selectOption({ label: successor.name });
    await page.getByRole("button", { name: "Vaihda fasilitaattori" }).click();
    await expect(page.getByText(successor.name).first()).toBeVisible();
  });

  await test.step("the new facilitator sees nothing of before, and the association that it can let her read", async () => {
    await become(successor.email);
    await page.goto(notes);
    await expect(page.getByText("Ei vielä muistiinpanoja")).toBeVisible();
    expect(await page.content()).not.toContain("väsynyt");
    await become(world.one.contact.email);
    await page.goto(assignment);
    await expect(page.getByText("Sanni Seuraaja ei näe sitä", { exact: false })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Antakaa vastaus luettavaksi" }).click();
    await expect(
      page.getByText("on annettu uuden fasilitaattorin luettavaksi", { exact: false }),
    ).toBeVisible();
    const [kept] = await rows<{ readers: string[] }>(
      'select readers from "Submission" where "groupId" = $1',
      [group.id],
    );
    expect([...(kept?.readers ?? [])].sort()).toEqual([facilitator.id, successor.id].sort());
  });

  await test.step("the one who was is told, and lets her successor read", async () => {
    const mail = await waitForMail(facilitator.email, "Ette enää fasilitoi");
    const link = mail.links.find((one) => one.includes(`/groups/${group.id}/notes/handing-over`)) ?? "";
    await become(facilitator.email);
    expect((await page.request.get(notes)).status()).toBe(404);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Antakaa muistiinpanoja luettavaksi" })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Anna luettavaksi" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Anna luettavaksi" }).click();
    await expect(page.getByText("Muistiinpanot on annettu luettavaksi.")).toBeVisible();
    await checkPage(page);
    const told = await waitForMail(successor.email, "Muistiinpanoja luettavaksenne");
    expect(JSON.stringify(told)).not.toContain("väsynyt");
    await become(successor.email);
    await page.goto(notes);
    await expect(page.getByText(secret)).toBeVisible();
  });

  await test.step("and takes it back", async () => {
    await become(facilitator.email);
    await page.goto(`${notes}/handing-over`);
    await page.getByRole("button", { name: "Ota takaisin" }).click();
    await expect(page.getByText("Muistiinpano on otettu takaisin.", { exact: false })).toBeVisible();
    await become(successor.email);
    await page.goto(notes);
    await expect(page.getByText(secret)).toHaveCount(0);
  });
});
