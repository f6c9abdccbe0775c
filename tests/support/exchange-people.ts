import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";
import { expect } from "./browser";
import { say } from "./tongues";

/** Somebody who enrols in an exchange of experts, in a window of their own in which they read one language. */
export type Exchanger = {
  name: string;
  locale: Locale;
  email: string;
  boss: string;
  answers: Answers;
  page: Page;
};

/** By whom and where, in words that are of no language; what each seeks another of them has to show. */
const people = [
  {
    name: "Aino Aalto",
    locale: "fi",
    house: "Kainuun liitto",
    topics: ["maps", "maps"],
    languages: ["fi", "sv"],
  },
  {
    name: "Sven Sjö",
    locale: "sv",
    house: "Österbottens förbund",
    topics: ["maps", "maps"],
    languages: ["sv", "fi"],
  },
  {
    name: "Pekka Puro",
    locale: "fi",
    house: "Lapin liitto",
    topics: ["climate", "culture"],
    languages: ["fi", "en"],
  },
  {
    name: "Emma Elm",
    locale: "en",
    house: "Helsinki-Uusimaa",
    topics: ["culture", "funding"],
    languages: ["en"],
  },
  {
    name: "Liisa Lampi",
    locale: "fi",
    house: "Savon liitto",
    topics: ["funding", "climate"],
    languages: ["fi", "en"],
  },
] as const;

/** What they have typed, which every page may show whatever its language. */
export const typedBy = people.flatMap(({ name, house }) => [
  name,
  house,
  `Pomo ${name}`,
  `tavoitteet ${name}`,
]);

/** Five experts of five houses: two who have something for each other, and three of whom each has something for the next. */
export async function exchangers(browser: Browser, tag = randomUUID().slice(0, 6)): Promise<Exchanger[]> {
  const found: Exchanger[] = [];
  for (const { name, locale, house, topics, languages } of people) {
    const first = name.split(" ")[0]?.toLowerCase() ?? "";
    const [email, boss] = [`${first}-${tag}@vaihto.example`, `pomo.${first}-${tag}@vaihto.example`];
    const [seeks, offers] = topics;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale });
    found.push({
      ...{ name, locale, email, boss, page: await context.newPage() },
      answers: {
        ...{ fullName: name, workplace: house, work: "Expert", email, contactLanguage: locale },
        ...{ seeks: [seeks], goals: `Tavoitteet: ${name}`, offers: [offers], shows: "Xylo" },
        ...{
          modes: ["shadowing"],
          hosting: "yes",
          days: "3",
          months: ["03", "04"],
          languages: [...languages],
        },
        ...{ supervisorName: `Pomo ${name}`, supervisorEmail: boss, consent: "yes" },
      },
    });
  }
  return found;
}

/** Goes from the public page through the survey to its receipt, answering each question where it is asked. */
export async function enrol({ page, locale, answers }: Exchanger, slug: string, look: () => Promise<void>) {
  await page.goto(`/${locale}/programmes/${slug}`);
  await look();
  await page.locator('main a[href$="/enrolment"]').first().click();
  await page.getByRole("button", { name: say(locale, "surveys", "start.begin") }).click();
  const pages = ["fullName", "seeks", "modes", "days"];
  for (const first of pages) {
    await expect(page.locator(`main [name="${first}"]`).first()).toBeVisible();
    await look();
    for (const [name, value] of Object.entries(answers)) await answer(page, name, value);
    await page.getByRole("button", { name: say(locale, "surveys", "page.next"), exact: true }).click();
  }
  await expect(
    page.getByRole("heading", { level: 1, name: say(locale, "surveys", "review.title") }),
  ).toBeVisible();
  await look();
  await page.getByRole("button", { name: say(locale, "surveys", "review.send") }).click();
  await expect(page.getByText(/^KY-\w{8}$/)).toBeVisible();
  await look();
}

/** Answers a question, where it is on the page that is open, in whichever way it is asked. */
async function answer(page: Page, name: string, value: Answers[string]): Promise<void> {
  const field = page.locator(`main [name="${name}"]`);
  if ((await field.count()) === 0) return;
  const kind = await field.first().evaluate((one) => (one as HTMLInputElement).type);
  for (const [at, one] of [value].flat().entries()) {
    if (kind === "select-one") await field.nth(at).selectOption(one);
    else if (kind === "radio" || kind === "checkbox")
      await page.locator(`main [name="${name}"][value="${one}"]`).check();
    else await field.first().fill(one);
  }
}
