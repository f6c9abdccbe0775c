import type { Browser } from "@playwright/test";
import { ask, cookiesOf, manyAtOnce } from "../support/asking";
import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { addressOf, everyRoute, type HeldWorld, heldWorld, type Role, roles } from "../support/places";
import { fitsAtEveryWidth } from "../support/widths";

/** A name without a space, as one types it by mistake, and one joined by hand. */
const long = "A".repeat(116);
const compound = `Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistys${"ä".repeat(50)}`;

test("G3: no page of anybody scrolls sideways from 320 to 2560 px or with text of twice its size, with names of 120 letters", async ({
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "the widths are set here");
  test.setTimeout(600_000);
  const world = await heldWorld();
  await lengthen(world);
  const cookies = await cookiesOf(world);
  const looked = await Promise.all(roles.map((role) => lookAt(browser, world, role, cookies[role])));
  for (const { role, pages } of looked) expect(pages, role).toBeGreaterThan(role === "nobody" ? 8 : 3);
  expect(looked.flatMap(({ wide }) => wide)).toEqual([]);
});

/** All associations, people and places of a world are called as long as they may be. */
async function lengthen({ ids, people }: HeldWorld): Promise<void> {
  const ours = '"programmeId" in (select id from "Programme" where "convenerId" = any($1::uuid[]))';
  const persons = Object.values(people).flatMap((person) => (person ? [person.id] : []));
  await rows(`update "Enrolment" set name = $2 || left(id::text, 4), municipality = $3 where ${ours}`, [
    ids,
    long,
    compound.slice(0, 80),
  ]);
  await rows(
    'update "Organisation" set name = $2 || left(id::text, 4) where "convenerId" = any($1::uuid[])',
    [ids, compound.slice(0, 116)],
  );
  await rows('update "User" set name = $2 where id = any($1::uuid[])', [persons, compound.slice(0, 100)]);
  await rows(
    `update "Meeting" set address = $2, "placeName" = $3 where "groupId" in (select id from "Group" where ${ours})`,
    [ids, compound, long],
  );
}

/** Opens what is open for a role, without scripts, at each width. */
async function lookAt(browser: Browser, world: HeldWorld, role: Role, cookie: string | null) {
  const addresses = everyRoute().map((route) =>
    addressOf(route, world.namesFor(route), world.queryFor(route)),
  );
  const open = await manyAtOnce(
    addresses,
    async (path) => {
      const { status, headers } = await ask(path, { cookie });
      return status === 200 && String(headers["content-type"]).includes("text/html");
    },
    2,
  );
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fi-FI" });
  const [name = "", value = ""] = cookie?.split("=") ?? [];
  const url = process.env.BASE_URL ?? "http://localhost:3000";
  if (cookie) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const wide: string[] = [];
  const pages = addresses.filter((_, at) => open[at]);
  for (const path of pages) {
    // With its sheet: the first page of a kind fetches one of its own.
    await page.goto(new URL(path, url).href, { waitUntil: "load" });
    for (const found of await fitsAtEveryWidth(page)) wide.push(`${role}: ${found}`);
  }
  await context.close();
  return { role, pages: pages.length, wide };
}
