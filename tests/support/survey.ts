import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";

/** An association that nobody has met before, and the address of its contact. */
export function newAssociation() {
  const tag = randomUUID().slice(0, 8);
  return { name: `Kaiun Kuoro ${tag} ry`, email: `kaija-${tag}@esimerkki.example` };
}

export type NewAssociation = ReturnType<typeof newAssociation>;

/** From the front page to the first page of the survey. */
export async function beginSurvey(page: Page, path: "full" | "short" = "full"): Promise<void> {
  await page.goto("/fi");
  await answerLink(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Alkukysely" })).toBeVisible();
  if (path === "short") await page.getByLabel("Lyhyt kysely").check();
  await page.getByRole("button", { name: "Aloita kysely" }).click();
  await expect(heading(page, "Yhdistyksenne")).toBeVisible();
}

/** What leads from the front page to the survey of peer visits, one of the programmes there. */
export function answerLink(page: Page) {
  return page.locator('main a[href$="/programmes/vertaisvierailut/enrolment"]').first();
}

/** The heading of a page of the survey. */
export function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name });
}

export async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Seuraava" }).click();
}

export async function fillOrganisation(page: Page, { name }: NewAssociation): Promise<void> {
  await page.getByLabel("Yhdistyksen nimi").fill(name);
  await page.getByLabel("Paikkakunta tai alue").fill("Espoo");
}

export async function fillContact(page: Page, { email }: NewAssociation): Promise<void> {
  await page.getByLabel("Yhteyshenkilön nimi").fill("Kaija Kaiku");
  await page.getByLabel("Sähköpostiosoite").fill(email);
  await page.getByRole("radio", { name: "Suomeksi" }).check();
  await page.getByRole("checkbox", { name: "Suomi" }).check();
}

/** Answers the short path and sends it; ends on the receipt. Returns the reference. */
export async function enrolShortly(page: Page, association: NewAssociation): Promise<string> {
  await beginSurvey(page, "short");
  await fillOrganisation(page, association);
  await next(page);
  await expect(heading(page, "Yhteyshenkilö ja kielet")).toBeVisible();
  await fillContact(page, association);
  await next(page);
  await expect(heading(page, "Mitä etsitte?")).toBeVisible();
  await page.getByLabel("1. aihe").selectOption({ label: "Rahoitus ja hankkeet" });
  await page.getByRole("checkbox", { name: "Tapahtumat" }).check();
  await page.getByLabel("Vastauksiamme saa käyttää").check();
  await next(page);
  await expect(heading(page, "Tarkistakaa ja lähettäkää")).toBeVisible();
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(heading(page, "Kiitos, vastauksenne on perillä")).toBeVisible();
  return (await page.getByText(/^KY-\w{8}$/).textContent()) ?? "";
}

/** The contact opens the link of their mail, on another device. */
export async function opensMail(
  browser: Browser,
  here: string,
  { links }: { links: string[] },
): Promise<void> {
  const link = links.find((one) => one.includes("/link/")) ?? "";
  const page = await browser.newPage();
  await page.goto(new URL(new URL(link).pathname, here).href);
  await page.locator("main").getByRole("button").click();
  await expect(page).not.toHaveURL(/\/link\//);
  await page.close();
}
