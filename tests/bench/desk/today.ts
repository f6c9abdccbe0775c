import type { Desk, Measured } from "../desk";
import { answerTimes } from "../web/measures";

/** What the first page of coordination, its second page and a calendar may take, in milliseconds. */
const mostP95 = 300;

/** Today over all programmes: the page as it is read, and further down. */
export async function measure({ origin, cookie }: Desk): Promise<Measured> {
  const numbers: Record<string, number> = {};
  const failures: string[] = [];
  for (const [name, page] of [
    ["today", "/fi/manage"],
    ["second", "/fi/manage?page=2"],
  ] as const) {
    const { p95, median, bytes } = await answerTimes(origin + page, cookie, 40);
    numbers[name] = Math.round(p95);
    if (p95 > mostP95) failures.push(`${page}: p95 ${Math.round(p95)} ms (at most ${mostP95})`);
    console.log(
      `  ${page.padEnd(20)} p95 ${Math.round(p95)} ms, median ${Math.round(median)} ms, ${Math.round(bytes / 1024)} kB`,
    );
  }
  return { numbers, failures };
}
