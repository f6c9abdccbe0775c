import { readdirSync, readFileSync } from "node:fs";
// @ts-expect-error it brings no types
import autocannon from "autocannon";
import { chromium } from "playwright-core";

/** Bytes of JavaScript that a browser is sent for a page, as they travel (compressed). */
export async function javascriptSent(url: string, executablePath: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url, { waitUntil: "networkidle" });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
  }
}

/** Requests answered in a second by a page, under twenty at once; anything but 200 is an error. */
export async function requestsPerSecond(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const result = await autocannon({ url, headers, connections: 20, duration: seconds });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return result["2xx"] / result.duration;
}

/** Requests a second and how long the slowest twentieth takes, in milliseconds, under sixteen at once who are signed in. */
export async function underLoad(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<{ requests: number; p95: number }> {
  const taken: number[] = [];
  const result = await new Promise<Record<string, number>>((resolve, reject) => {
    const run = autocannon(
      { url, headers, connections: 16, duration: seconds },
      (error: Error | null, done: never) => (error ? reject(error) : resolve(done)),
    );
    run.on("response", (_client: unknown, _status: number, _bytes: number, time: number) => taken.push(time));
  });
  const { non2xx = 0, errors = 0, duration = 1 } = result;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 200, ${errors} failed`);
  return {
    requests: taken.length / duration,
    p95: at(
      taken.sort((a, b) => a - b),
      0.95,
    ),
  };
}

/** How long a page takes, in milliseconds: the 95th percentile and the median of `times` requests one after another. */
export async function answerTimes(
  url: string,
  cookie: string,
  times: number,
): Promise<{ p95: number; median: number; bytes: number }> {
  const taken: number[] = [];
  let bytes = 0;
  for (let n = 0; n < times + 5; n++) {
    const start = performance.now();
    const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
    bytes = (await response.arrayBuffer()).byteLength;
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    if (n >= 5) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { p95: at(taken, 0.95), median: at(taken, 0.5), bytes };
}

/** Memory that a process and its children hold, in megabytes. */
export function memoryOf(pid: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = statusOf(name);
      return status ? [{ pid: Number(name), ...status }] : [];
    });
  const family = new Set([pid]);
  for (const one of processes) if (family.has(one.parent)) family.add(one.pid);
  return processes.filter((one) => family.has(one.pid)).reduce((sum, one) => sum + one.kilobytes, 0) / 1024;
}

function statusOf(pid: string): { parent: number; kilobytes: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
    return { parent: field("PPid"), kilobytes: field("VmRSS") };
  } catch {
    return null;
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
