import type { Locator, Page } from "@playwright/test";
import { expect } from "./browser";

/** Without script the times are read back, and said to be right, before anybody is written to. */
export async function confirmTimes(
  form: Locator | Page,
  button: string,
  byScript: boolean | undefined,
): Promise<void> {
  if (byScript !== false) return;
  await expect(form.getByText(/Tarkistakaa vielä, että luimme ajat oikein: /).first()).toBeVisible();
  await form.getByRole("checkbox", { name: "Kyllä, päivä on oikea" }).check();
  await form.getByRole("button", { name: button }).click();
}
