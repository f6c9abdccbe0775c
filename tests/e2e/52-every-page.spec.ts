import type { Page } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { crawl } from "../support/crawl";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { fitsAtEveryWidth } from "../support/widths";

/* Every kind of page of the demo world, as everybody who opens it: axe finds nothing in either scheme, and none scrolls sideways. */

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "the widths are set here");
  test.setTimeout(600_000);
});

for (const [who, email] of [
  ["a visitor", null],
  ["an administrator", "demo-yllapito@kylassa.example"],
  ["a coordinator", "demo-koordinaattori@kylassa.example"],
  ["a facilitator", guideOf],
  ["a contact between the visits", contactOf],
] as const)
  test(`G3: every page that ${who} opens fits from 320 to 2560 px and at 200 % text, and axe finds nothing on it`, async ({
    page,
    context,
  }) => {
    const address = typeof email === "function" ? await email() : email;
    if (address) await signIn(context, address);
    const pages = await kindsOfPage(page, address ? ["/fi/home", "/fi/manage", "/fi/settings"] : ["/fi"]);
    expect(pages.length).toBeGreaterThan(address ? 5 : 3);
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(path);
      await expect.soft(checkPage(page), path).resolves.toBeUndefined();
      // The widths between are those of 33-no-sideways, with longer names.
      wide.push(...(await fitsAtEveryWidth(page, [320, 1024, 2560])));
    }
    expect(wide).toEqual([]);
  });

/** One page of each kind, and two of those of a group, since one may wait for what another has done. */
async function kindsOfPage(page: Page, starts: string[]): Promise<string[]> {
  const times = new Map<string, number>();
  const follow = (path: string) => {
    // A big screen asks again by itself, which axe allows no page; 68-day-whole looks at it.
    if (!path.startsWith("/fi") || path.endsWith("/day/screen") || /\.(ics|xlsx|csv)$|sign-out|\?/.test(path))
      return false;
    const kind = path.replaceAll(/\/([0-9a-f]{8}-[^/]*|[^/]*[A-Z_][^/]*)(?=\/|$)/g, "/*");
    const seen = times.get(kind) ?? 0;
    times.set(kind, seen + 1);
    return seen < (kind.startsWith("/fi/groups/") ? 2 : 1);
  };
  const answers = await crawl(page.request, starts, { follow, most: 160 });
  return answers
    .filter(({ status, type, path, place }) => status === 200 && type.includes("html") && place === path)
    .map(({ path }) => path);
}

/** Whoever leads most groups of the demo world that are under way. */
async function guideOf(): Promise<string> {
  const [found] = await rows<{ email: string }>(
    `select u.email from "GroupFacilitator" f join "User" u on u.id = f."userId" join "Group" g on g.id = f."groupId"
     join "Programme" p on p.id = g."programmeId"
     where g.state = 'CONFIRMED' and p.slug = 'vertaisvierailut' group by u.email order by count(*) desc, u.email limit 1`,
  );
  return found?.email ?? "";
}

/** Somebody whose first visit of the demo world has been held. */
async function contactOf(): Promise<string> {
  const [found] = await rows<{ email: string }>(
    `select u.email from "Meeting" m join "Seat" s on s."groupId" = m."groupId" join "Participant" a on a."enrolmentId" = s."enrolmentId"
     join "User" u on u.id = a."userId" join "Group" g on g.id = m."groupId" join "Programme" p on p.id = g."programmeId"
     where m.state = 'HELD' and g.state = 'CONFIRMED' and a."isContact" and p.slug = 'vertaisvierailut' order by u.email limit 1`,
  );
  return found?.email ?? "";
}
