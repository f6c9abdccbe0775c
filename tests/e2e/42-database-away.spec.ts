import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base, type Page } from "@playwright/test";
import pg from "pg";
import { dropDatabase, ensureDatabase, migrate } from "@/scripts/lib/database.mjs";
import { checkPage, expect } from "../support/browser";
import { type Wire, wireTo } from "../support/cut-wire";
import { rows } from "../support/database";
import { type OwnServer, ownServer } from "../support/own-server";
import { signIn } from "../support/sign-in";
import { betweenVisits } from "../support/visits";
import { closeDatabase } from "../support/world";

type Site = { server: OwnServer; wire: Wire };

/** Here pages may fail: that is what is looked at. */
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is wanted from the pattern
    async ({}, use) => {
      // A database of its own: what is locked here is nobody else's.
      const shared = process.env.DATABASE_URL ?? "";
      const name = `kylassa_e2e_${randomBytes(4).toString("hex")}`;
      process.env.DATABASE_URL = await ensureDatabase(shared, name);
      await migrate(process.env, mkdtempSync(path.join(os.tmpdir(), "kylassa-away-")));
      const wire = await wireTo(process.env.DATABASE_URL);
      const server = await ownServer({ DATABASE_URL: wire.url });
      await use({ server, wire });
      await server.stop();
      await wire.end();
      await closeDatabase();
      await dropDatabase(shared, name);
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const away = "Palvelu on hetken poissa käytöstä";
const secret = 'Puheenjohtaja on väsynyt.\nMuut eivät tiedä: <b>"hän" & minä</b>.';

type Fault = { name: string; begin: (site: Site) => Promise<() => Promise<void>> };
const faults: Fault[] = [
  {
    name: "gone",
    begin: async ({ wire }) => {
      await wire.cut();
      return wire.mend;
    },
  },
  {
    name: "frozen",
    begin: async ({ wire }) => {
      wire.freeze();
      return wire.mend;
    },
  },
  { name: "locked", begin: locked },
];

for (const { name, begin } of faults)
  test(`faults 3: with the database ${name} every page says so, nobody is signed out, and a form is sent again and happens once`, {
    tag: "@nojs",
  }, async ({ page, site }) => {
    test.skip(test.info().project.name === "phone", "the page is looked at in 320 pixels below");
    test.setTimeout(240_000);
    const { origin } = site.server;
    const { group, programme, coordinator, facilitator, one } = await betweenVisits();
    const notes = `${origin}/fi/groups/${group.id}/notes`;
    for (const { email } of [one.contact, coordinator, facilitator]) await as(page, email);
    await page.goto(notes);
    await page.getByLabel("Mitä haluatte muistaa?").fill(secret);

    const end = await begin(site);
    try {
      await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
      if (test.info().project.use.javaScriptEnabled === false)
        await expect(page.getByRole("heading", { level: 1, name: away })).toBeVisible();
      else {
        await expect(page.getByRole("alert").getByText(away, { exact: false })).toBeVisible();
        await expect(page.getByLabel("Mitä haluatte muistaa?")).toHaveValue(secret);
      }
      const other = await page.context().newPage();
      for (const [email, place] of [
        [null, "/fi"],
        [null, `/sv/programmes/${programme.slug}`],
        [one.contact.email, "/fi/home"],
        [one.contact.email, `/fi/groups/${group.id}`],
        [coordinator.email, `/en/manage/programmes/${programme.slug}/groups`],
        [coordinator.email, "/fi/manage"],
        [one.contact.email, "/fi/nowhere/at-all"],
      ] as const) {
        await as(other, email);
        const began = Date.now();
        const answer = await other.goto(origin + place);
        expect(answer?.status(), place).toBe(503);
        expect(answer?.headers()["retry-after"], place).toBe("10");
        expect(answer?.headers()["cache-control"], place).toBe("no-store");
        expect(new URL(other.url()).pathname, "nobody is sent to sign in").toBe(place);
        await expect(other.locator("html")).toHaveAttribute("lang", place.slice(1, 3));
        expect(Date.now() - began, `${place}: before PostgreSQL stops it`).toBeLessThan(9_000);
      }
      await other.setViewportSize({ width: 320, height: 640 });
      await checkPage(other);
      await other.close();
      await as(page, facilitator.email);
    } finally {
      await end();
    }
    await expect(async () => expect((await fetch(`${origin}/fi`)).status).toBe(200)).toPass();
    await page.getByRole("button", { name: /^(Tallenna muistiinpano|Lähetä uudelleen)$/ }).click();
    await expect(page.getByLabel("Mitä haluatte muistaa?")).toHaveValue("");
    await expect(page).toHaveURL(new RegExp(`/fi/groups/${group.id}/notes`));
    await expect(page.getByText('Muut eivät tiedä: <b>"hän" & minä</b>.')).toBeVisible();
    expect(await rows('select count(*)::int as n from "Note" where "groupId" = $1', [group.id])).toEqual([
      { n: 1 },
    ]);
  });

/** Everything that a page begins with, locked by somebody who goes to lunch. */
async function locked(): Promise<() => Promise<void>> {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query('begin; lock table "Programme", "User", "Session" in access exclusive mode');
  return () => other.end();
}

/** Signs the browser in without asking the database: it may be locked. */
async function as(page: Page, email: string | null): Promise<void> {
  await page.context().clearCookies();
  const known = email && sessions.get(email);
  if (known) await page.context().addCookies(known);
  else if (email) {
    await signIn(page.context(), email);
    sessions.set(email, await page.context().cookies());
  }
}

const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>>();
