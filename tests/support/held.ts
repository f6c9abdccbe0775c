import { expect, type Page } from "@playwright/test";

/** Does not wait the ten minutes for which mails are held. */
export async function sendNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lähetä heti" }).first().click();
  await expect(page.getByText(/^Viestit lähtivät klo /)).toBeVisible();
}
