import type { Desk, Measured } from "../desk";
import { answerTimes } from "../web/measures";

/** What a search over everything may take, in milliseconds. */
const mostP95 = 150;

/** What people quote: names and parts of them, towns, references, addresses, what is nowhere. */
const quoted = ["kylä", "yhdistys 12", "espoo", "KY-00004567", "kontakti", "@example.org", "zzqq"];

/** Search over everything, as its page is read. */
export async function measure({ origin, cookie }: Desk): Promise<Measured> {
  const numbers: Record<string, number> = {};
  const failures: string[] = [];
  for (const words of quoted) {
    const page = `/fi/manage/search?${new URLSearchParams({ words })}`;
    const { p95, median } = await answerTimes(origin + page, cookie, 30);
    numbers[words] = Math.round(p95);
    if (p95 > mostP95) failures.push(`${words}: p95 ${Math.round(p95)} ms (at most ${mostP95})`);
    console.log(`  ${words.padEnd(20)} p95 ${Math.round(p95)} ms, median ${Math.round(median)} ms`);
  }
  return { numbers, failures };
}
