import { checkPage, expect, test } from "@/tests/support/browser";

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "the pictures are as wide as a desktop");
});

const schemes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;

for (const [scheme, media] of Object.entries(schemes))
  test(`every piece of the kit looks in ${scheme} colours as it did: a token that changes shows itself`, async ({
    page,
  }) => {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.goto("/en/kit");
    // Type that comes late is used from the next page on: a busy machine would draw the pictures in another face.
    await page.waitForLoadState("networkidle");
    await page.reload();
    await page.getByLabel("With a count").fill("Two houses, and the path between them.");
    await page
      .getByLabel("Several lines with an error")
      .fill("Two houses, and the path between them. ".repeat(2));
    await page.evaluate(() => document.fonts.ready);
    const parts = await page
      .locator("main section[id]:not(#colours)")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(parts.length).toBeGreaterThan(10);
    // A colour has no edges that another browser draws otherwise; its name is not part of it.
    await expect.soft(page.locator("#swatches")).toHaveScreenshot(`${scheme}-swatches.png`, {
      threshold: 0.01,
      maxDiffPixelRatio: 0.001,
      mask: [page.locator("#swatches span")],
    });
    for (const part of parts) {
      const section = page.locator(`section#${part}`);
      // In a picture of many a small shape is lost: each piece that has a name has one of its own.
      const pieces = await section.locator("[data-piece]").all();
      if (pieces.length === 0) await expect.soft(section).toHaveScreenshot(`${scheme}-${part}.png`);
      for (const piece of pieces) {
        const name = (await piece.getAttribute("data-piece"))?.replaceAll(" ", "-");
        await expect.soft(piece).toHaveScreenshot(`${scheme}-${part}-${name}.png`);
      }
    }
  });

test("the kit has nothing that axe finds, and is no wider than the screen", async ({ page }) => {
  await page.goto("/en/kit");
  await checkPage(page);
});
