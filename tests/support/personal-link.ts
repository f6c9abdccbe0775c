import { expect, type Page } from "@playwright/test";
import type { Mail } from "./mail";

/**
 * Opens a mail's personal link on the server of this test, and presses its button. A browser that is already signed in as its
 * reader (`signedIn`) is led on at once.
 */
export async function openPersonalLink(
  page: Page,
  { links }: Pick<Mail, "links">,
  signedIn = false,
): Promise<void> {
  const link = links.find((one) => one.includes("/link/"));
  await page.goto(new URL(link ?? "").pathname);
  if (!signedIn) await page.locator("main").getByRole("button").click();
  await expect(page).not.toHaveURL(/\/link\//);
}
