import { gzipSync } from "node:zlib";
import { findBrowser } from "@/scripts/lib/browser.mjs";
import { seedIfEmpty } from "@/scripts/lib/database.mjs";
import { rows } from "../support/database";
import { sessionFor } from "../support/sign-in";
import { paintedOnPhone } from "./looks/phone";
import { buildSite, openSite, runToEnd, startSite } from "./site";

/*
 * npm run bench looks: what a page weighs (HTML without a sheet that is in it, and CSS, in kB, bare and compressed with gzip), and how
 * soon a slow phone shows the public pages. "-- --beside http://…" measures the same public pages of another server of the demo world
 * in the same run, and says how many times as much. The last line is JSON.
 */

const limits = { lcp: 800, cls: 0, list: 100 };
const at = process.argv.indexOf("--beside");
const other = at > 0 ? process.argv[at + 1] : undefined;
const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  const site = await openSite(stops, { KYLASSA_DEMO: "1" });
  await seedIfEmpty(site.env, site.logs);
  await buildSite(site);
  await startSite(site);
  const own = `http://127.0.0.1:${site.port}`;
  const shown = await pages();
  const weights = await weigh(own, shown);
  const painted = await paint(own, shown);
  console.log(JSON.stringify({ bench: "looks", weights, painted, failures }));
}

type Weight = { html: number; sent: number; css: number };

/** Every page that a reader opens often, beside the other server's where that shows it to anybody. */
async function weigh(own: string, shown: readonly Shown[]): Promise<Record<string, Weight>> {
  const weights: Record<string, Weight> = {};
  for (const { path, cookie, list } of shown) {
    const weight = await weightOf(own + path, cookie);
    const their = other && !cookie ? await weightOf(other + path, "") : undefined;
    const ratio = their
      ? `, ${(weight.html / their.html).toFixed(2)} × the HTML and ${(weight.css / their.css).toFixed(2)} × the CSS`
      : "";
    const isFine = !list || weight.html <= limits.list;
    if (!isFine) failures.push(`${path}: ${weight.html.toFixed(1)} kB of HTML`);
    console.log(
      `${isFine ? "✓" : "✗"} HTML ${weight.html.toFixed(1).padStart(6)} kB, compressed ${weight.sent.toFixed(1).padStart(5)} kB, CSS ${weight.css.toFixed(1)} kB  ${path}${ratio}`,
    );
    weights[path] = weight;
  }
  return weights;
}

async function weightOf(url: string, cookie: string): Promise<Weight> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
  const css = await Promise.all(
    [...new Set(sheets)].map(async (href) => (await fetch(new URL(href, url))).text()),
  );
  const bare = html.replaceAll(/<style.*?<\/style>/gs, "");
  return { html: kilobytes(bare), sent: kilobytes(gzipSync(bare)), css: kilobytes(gzipSync(css.join(""))) };
}

async function paint(
  own: string,
  shown: readonly Shown[],
): Promise<Record<string, { lcp: number; cls: number }>> {
  const painted: Record<string, { lcp: number; cls: number }> = {};
  for (const { path, cookie } of shown) {
    if (cookie) continue;
    const { lcp, cls } = await paintedOnPhone(own + path, findBrowser());
    const their = other ? await paintedOnPhone(other + path, findBrowser()) : undefined;
    const isFine = lcp <= limits.lcp && cls <= limits.cls;
    if (!isFine) failures.push(`${path}: LCP ${lcp} ms, CLS ${cls}`);
    console.log(
      `${isFine ? "✓" : "✗"} LCP ${lcp} ms (at most ${limits.lcp}), CLS ${cls.toFixed(3)}  ${path}${their ? `, the other ${their.lcp} ms and ${their.cls.toFixed(3)}` : ""}`,
    );
    painted[path] = { lcp, cls };
  }
  return painted;
}

type Shown = { path: string; cookie: string; list?: boolean };

/** The pages that are measured: of the demo's programme with the most groups, as who has something to do there. */
async function pages(): Promise<Shown[]> {
  const [found] = await rows<{ slug: string; group: string; contact: string; coordinator: string }>(
    `select p.slug, g.id as group,
       (select u.email from "Seat" s join "Participant" a on a."enrolmentId" = s."enrolmentId" join "User" u on u.id = a."userId"
         where s."groupId" = g.id and s."leftAt" is null limit 1) as contact,
       (select u.email from "Coordinator" c join "User" u on u.id = c."userId" where c."convenerId" = p."convenerId" limit 1) as coordinator
     from "Programme" p join "Group" g on g."programmeId" = p.id where g.state = 'CONFIRMED'
     order by (select count(*) from "Group" o where o."programmeId" = p.id) desc limit 1`,
  );
  if (!found) throw new Error("the demo world has no group under way");
  const as = async (email: string) => `session=${await sessionFor(email)}`;
  const [contact, coordinator] = [await as(found.contact), await as(found.coordinator)];
  const manage = `/fi/manage/programmes/${found.slug}`;
  return [
    { path: "/fi", cookie: "" },
    { path: `/fi/programmes/${found.slug}`, cookie: "" },
    { path: "/fi/home", cookie: contact },
    { path: `/fi/groups/${found.group}`, cookie: contact },
    { path: `/fi/groups/${found.group}/times`, cookie: contact },
    { path: `${manage}/groups`, cookie: coordinator, list: true },
    { path: `${manage}/enrolments`, cookie: coordinator, list: true },
    { path: `${manage}/emails`, cookie: coordinator, list: true },
    { path: `${manage}/matching`, cookie: coordinator, list: true },
    { path: "/fi/manage/organisations", cookie: coordinator, list: true },
    { path: "/fi/manage/people", cookie: coordinator, list: true },
    { path: `${manage}/reports`, cookie: coordinator },
  ];
}

function kilobytes(body: string | Buffer): number {
  return Math.round(Buffer.byteLength(body) / 100) / 10;
}

await runToEnd(main, failures, stops);
