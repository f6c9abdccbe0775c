import type { Page } from "@playwright/test";

/** From the narrowest phone (WCAG 1.4.10) to a wide screen. */
const widths = [320, 360, 390, 768, 820, 1024, 1035, 1280, 2560];

/** Where the page that is open is wider than its window: at which width, or with text of twice its size (WCAG 1.4.4). */
export async function fitsAtEveryWidth(page: Page, those = widths): Promise<string[]> {
  const wide: string[] = [];
  const path = new URL(page.url()).pathname;
  const look = async (what: string) => {
    const [is, fits] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    if ((is ?? 0) > (fits ?? 0)) wide.push(`${path} at ${what}: ${is}`);
  };
  for (const width of those) {
    await page.setViewportSize({ width, height: 800 });
    await look(`${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    document.documentElement.style.fontSize = `${2 * Number.parseFloat(fontSize)}px`;
  });
  await look("200 % text");
  return wide;
}
