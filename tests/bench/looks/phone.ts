import { chromium } from "playwright-core";

/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit a second down, 750 kbit up; and a processor four times as slow. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const times = 5;

type Painted = { lcp: number; cls: number };

/**
 * When a slow phone that comes for the first time shows a page's largest piece, in milliseconds from the start of loading (LCP), and
 * how much moves after that (CLS): the median of five loads, and the worst.
 */
export async function paintedOnPhone(url: string, executablePath: string): Promise<Painted> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"],
  });
  const loads: Painted[] = [];
  try {
    for (let n = 0; n < times; n++) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2.6,
        isMobile: true,
        hasTouch: true,
      });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", network);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.addInitScript(watch);
      await page.goto(url, { waitUntil: "networkidle" });
      loads.push(await page.evaluate(() => (globalThis as unknown as { painted: Painted }).painted));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const lcp = loads.map((one) => one.lcp).sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return { lcp: Math.round(lcp), cls: Math.max(...loads.map((one) => one.cls)) };
}

/** Runs in the page, before it: keeps what the browser says of paints and moves. */
function watch(): void {
  const painted = { lcp: 0, cls: 0 };
  (globalThis as unknown as { painted: Painted }).painted = painted;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) painted.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) painted.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
