import { get } from "node:http";
import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test("F: each step of the survey begins at its heading, with JavaScript and without", async ({ page }) => {
  const { programme } = await pairWorld();
  await rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]);
  await page.goto(`/fi/programmes/${programme.slug}/enrolment`);
  await page.getByRole("button", { name: "Aloita kysely" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByLabel("Yhdistyksen nimi").fill("Kuoro ry");
  await page.getByRole("button", { name: "Edellinen" }).click();
  await expect(page).toHaveURL(/enrolment#title$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("F: the review leads to the question itself, and what was chosen can be taken back", async ({
  page,
  context,
}) => {
  const { one } = await pairWorld({ state: "DRAFT", one: { hosting: "own" } });
  await rows(
    `update "Programme" set state = 'MATCHING' where id = (select "programmeId" from "Enrolment" where id = $1)`,
    [one.id],
  );
  await signIn(context, one.contact.email);
  await page.goto(`/fi/enrolments/${one.id}`);
  const change = page.locator('a[href*="#question-hosting"]');
  await page.locator("details", { has: change }).locator("summary").click();
  await change.click();
  const question = page.locator("#question-hosting");
  await expect(question).toBeFocused();
  await expect(question).toBeInViewport();
  const optional = page
    .getByRole("group")
    .filter({ has: page.getByRole("radio", { name: "En vastaa", exact: true }) });
  expect(await optional.count()).toBeGreaterThan(0);
  for (const group of await optional.all()) {
    await group.getByRole("radio").first().check();
    await group.getByRole("radio", { name: "En vastaa" }).check();
  }
});

test("F: the title of a page is in its first bytes", async ({ baseURL }) => {
  const { programme } = await pairWorld();
  await rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]);
  const paths = ["", "/sign-in", `/programmes/${programme.slug}`, `/programmes/${programme.slug}/enrolment`];
  for (const path of paths) {
    const first = await firstBytes(`${baseURL}/fi${path}`);
    expect(first.slice(0, first.indexOf("</head>")), path).toMatch(/<title>[^<]{3,}<\/title>/);
  }
});

/** What an answer holds before the page itself begins. */
function firstBytes(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" } }, (answer) => {
      answer.setEncoding("utf8");
      answer.once("data", (chunk: string) => {
        answer.destroy();
        resolve(chunk);
      });
      answer.once("error", reject);
    }).on("error", reject);
  });
}
