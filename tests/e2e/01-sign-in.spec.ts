import type { TestInfo } from "@playwright/test";
import { checkPage, expect, test } from "@/tests/support/browser";
import { mailTo, waitForMail } from "@/tests/support/mail";

/** Each kind of browser is somebody else, so that none reads another's mail. */
function address({ project }: TestInfo): string {
  const people: Record<string, string> = {
    desktop: "demo-fasilitaattori@kylassa.example",
    phone: "demo-facilitator-sv@kylassa.example",
    "no-js": "demo-yllapito@kylassa.example",
  };
  return people[project.name] ?? "demo-koordinaattori@kylassa.example";
}

test("signing in by the link in a mail, which a scanner has looked at before @nojs", async ({
  page,
  request,
  browser,
}, info) => {
  test.slow();
  const before = (await mailTo(address(info))).length;
  await page.goto("/fi/settings");
  await expect(page).toHaveURL(/\/fi\/sign-in\?path=%2Fsettings$/);
  await checkPage(page);
  await page.getByLabel("Sähköpostiosoite").fill(` ${address(info).toUpperCase()} `);
  await page.getByRole("button", { name: "Lähetä kirjautumislinkki" }).click();
  await expect(page.getByRole("heading", { name: "Katsokaa sähköpostianne" })).toBeVisible();
  await checkPage(page);

  await expect.poll(async () => (await mailTo(address(info))).length).toBeGreaterThan(before);
  const mail = await waitForMail(address(info), "Kirjautuminen");
  const link = mail.links.find((one) => one.includes("/link/")) ?? "";
  for (let look = 0; look < 5; look++) {
    const got = await request.get(link, { headers: { purpose: "prefetch" } });
    expect(got.status()).toBe(200);
    expect(got.headers()["set-cookie"]).toBeUndefined();
    await request.head(link);
    await request.get(link, { headers: { rsc: "1", "next-router-prefetch": "1" } });
  }
  const scanner = await browser.newContext();
  const scanning = await scanner.newPage();
  await scanning.goto(link);
  await scanning.waitForLoadState("networkidle");
  expect((await scanner.cookies()).map(({ name }) => name)).toEqual([]);
  await scanner.close();

  await page.goto(link);
  await checkPage(page);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByRole("heading", { name: "Omat tiedot" })).toBeVisible();
  await expect(page.getByText(address(info))).toBeVisible();
  await checkPage(page);

  // Pressed again, the link leads the same person where it led; to anybody else it opens nothing.
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Omat tiedot" })).toBeVisible();
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Linkki ei enää toimi" })).toBeVisible();
  await checkPage(page);
});

test("signing in by the code in a mail, after a wrong one, and out everywhere @nojs", async ({
  page,
}, info) => {
  const before = (await mailTo(address(info))).length;
  await page.goto("/sv/sign-in?path=/settings");
  await page.getByLabel("E-postadress").fill(address(info));
  await page.getByRole("button", { name: "Skicka inloggningslänk" }).click();
  await expect(page.getByRole("heading", { name: "Titta i er e-post" })).toBeVisible();
  await expect.poll(async () => (await mailTo(address(info))).length).toBeGreaterThan(before);
  const mail = await waitForMail(address(info), "Inloggning i Kylässä");
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(mail.text)?.[0] ?? "";

  await page.getByLabel("Kod").fill("AAAA-AAAA");
  await page.getByRole("button", { name: "Logga in med koden" }).click();
  await expect(page.getByText("Koden stämmer inte")).toBeVisible();
  await expect(page.getByLabel("Kod")).toHaveValue("AAAA-AAAA");
  await checkPage(page);
  await page.getByLabel("Kod").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Logga in med koden" }).click();
  await expect(page.getByRole("heading", { name: "Mina uppgifter" })).toBeVisible();

  await page.getByLabel("Telefon").fill("inte ett nummer");
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.getByLabel("Telefon")).toHaveValue("inte ett nummer");
  await checkPage(page);
  await page.getByLabel("Telefon").fill("040 123 4567");
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.getByText("Uppgifterna har sparats.")).toBeVisible();
  await page.getByRole("button", { name: "Logga ut överallt" }).click();
  await expect(page).toHaveURL(/\/sv\/sign-in$/);
  await page.goto("/sv/settings");
  await expect(page).toHaveURL(/\/sv\/sign-in\?path=%2Fsettings$/);
});

test("an address that nobody has is answered like any other, and so is one that cannot be @nojs", async ({
  page,
}, info) => {
  const nobody = `kukaan-${info.project.name}@kylassa.example`;
  await page.goto("/fi/sign-in?path=//evil.example");
  await page.getByLabel("Sähköpostiosoite").fill("maija@yhdistys.example, evil@evil.example");
  await page.getByRole("button", { name: "Lähetä kirjautumislinkki" }).click();
  await expect(page.getByText("Kirjoittakaa sähköpostiosoite muodossa").first()).toBeVisible();
  await expect(page.getByLabel("Sähköpostiosoite")).toHaveValue("maija@yhdistys.example, evil@evil.example");
  await checkPage(page);
  await page.getByLabel("Sähköpostiosoite").fill(nobody);
  await page.getByRole("button", { name: "Lähetä kirjautumislinkki" }).click();
  await expect(page.getByRole("heading", { name: "Katsokaa sähköpostianne" })).toBeVisible();
  expect(await mailTo(nobody)).toEqual([]);
});
