import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { crawl } from "../support/crawl";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { betweenVisits } from "../support/visits";
import { fitsAtEveryWidth } from "../support/widths";
import { type PairWorld, pairWorld } from "../support/world";

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "the widths are set here");
  test.setTimeout(480_000);
});

/** Names without a space, as one types them by mistake or joins them by hand. */
const long = "A".repeat(120);
const compound = `Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistys${"ä".repeat(50)}`;

/** A pair between its visits, another that waits for an answer, each association, person and place with a long name. */
async function longWorld(): Promise<PairWorld> {
  const world = await betweenVisits();
  await rows('update "Enrolment" set name = $1, municipality = $2 where id = $3', [
    `${long}${world.one.id.slice(0, 4)}`,
    compound.slice(0, 80),
    world.one.id,
  ]);
  await rows('update "Enrolment" set name = $1 where id = $2', [
    `${compound}${world.other.id.slice(0, 4)}`,
    world.other.id,
  ]);
  await rows('update "Organisation" set name = $1 || left(id::text, 4) where "convenerId" = $2', [
    long,
    world.convenerId,
  ]);
  await rows('update "User" set name = $1 where id = any($2::uuid[])', [
    compound.slice(0, 100),
    [world.one.contact.id, world.other.contact.id, world.facilitator.id],
  ]);
  await rows('update "Meeting" set address = $1, "placeName" = $2 where "groupId" = $3', [
    compound,
    long,
    world.group.id,
  ]);
  return world;
}

async function nothingScrolls(page: Page, request: APIRequestContext, starts: string[], slug: string) {
  const follow = (path: string) =>
    path.startsWith("/fi/") &&
    !/\.(ics|xlsx|csv)$|sign-out|[?&](page|plan|sort)=/.test(path) &&
    (!path.startsWith("/fi/manage/programmes/") || path.includes(slug));
  const answers = await crawl(request, starts, { follow, most: 70 });
  const pages = answers.filter(
    ({ status, type, path, place }) => status === 200 && type.includes("text/html") && place === path,
  );
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(starts));
  const wide: string[] = [];
  for (const { path } of pages) {
    await page.goto(path);
    wide.push(...(await fitsAtEveryWidth(page)));
  }
  expect(wide).toEqual([]);
}

test("G3: no page of a coordinator scrolls sideways, whatever the names", async ({ page, context }) => {
  const world = await longWorld();
  const waiting = await pairWorld({ state: "PROPOSED" });
  expect(waiting.group.id).not.toBe(world.group.id);
  await signIn(context, world.coordinator.email);
  const base = `/fi/manage/programmes/${world.programme.slug}`;
  const starts = ["/fi/manage", `${base}/groups`, `${base}/enrolments`, `${base}/emails`, `${base}/exports`];
  await nothingScrolls(page, page.request, starts, world.programme.slug);
});

test("G3: no page of a facilitator or a contact scrolls sideways, whatever the names", async ({
  page,
  context,
}) => {
  const world = await longWorld();
  for (const person of [world.facilitator, world.one.contact]) {
    await signIn(context, person.email);
    await nothingScrolls(
      page,
      page.request,
      ["/fi/home", `/fi/groups/${world.group.id}`, `/fi/enrolments/${world.one.id}`],
      world.programme.slug,
    );
  }
});

test("G5: the list of enrolments keeps its filter, and what is decided leads to the next", async ({
  page,
  context,
}) => {
  const { programme, coordinator, one, other } = await pairWorld({ state: "DRAFT" });
  await rows('delete from "Group" where "programmeId" = $1', [programme.id]);
  await rows(`update "Enrolment" set state = 'SUBMITTED' where "programmeId" = $1`, [programme.id]);
  await rows(`update "Programme" set state = 'MATCHING' where id = $1`, [programme.id]);
  await signIn(context, coordinator.email);
  const base = `/fi/manage/programmes/${programme.slug}/enrolments`;
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(`${base}?state=SUBMITTED`);
  // With the list's first row at the foot of the window the button is over it, and not below the list.
  await page
    .locator("tbody tr")
    .first()
    .evaluate((row) => row.scrollIntoView({ block: "end" }));
  await expect(page.getByRole("button", { name: "Hyväksy valitut" })).toBeInViewport();
  await page.getByLabel(`Valitse: ${one.name}`).check();
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await page.getByRole("link", { name: "Älä päätä vielä" }).click();
  await expect(page).toHaveURL(/\?state=SUBMITTED$/);
  await page.getByLabel(`Valitse: ${one.name}`).check();
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await page.getByRole("button", { name: "Hyväksy", exact: true }).click();
  await expect(page).toHaveURL(/\?state=SUBMITTED&dispatch=[0-9a-f-]{36}&lost=0$/);

  await rows(`update "Enrolment" set state = 'SUBMITTED' where id = $1`, [one.id]);
  await page.goto(`${base}/${one.id}`);
  await page.getByRole("button", { name: "Hyväksy" }).click();
  await page.getByRole("link", { name: `Seuraavaksi päätettävänä: ${other.name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(other.name);
});
