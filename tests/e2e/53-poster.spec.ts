import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { signIn } from "@/tests/support/sign-in";
import { pairWorld } from "@/tests/support/world";

test(
  "a coordinator prints a poster of one sheet, in a language of choice, and its address leads to the programme",
  {
    tag: "@nojs",
  },
  async ({ page }, info) => {
    const world = await pairWorld();
    const [found] = await rows<{ slug: string }>('select slug from "Programme" where id = $1', [
      world.programme.id,
    ]);
    const slug = found?.slug ?? "";
    await signIn(page.context(), world.coordinator.email);
    await page.goto(`/fi/manage/programmes/${slug}`);
    await page.getByRole("link", { name: "Juliste" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Juliste" })).toBeVisible();
    const poster = page.locator("[data-part=poster]");
    await expect(poster).toContainText(`/o/${slug}`);
    await expect(poster.getByRole("img", { name: /Koodi/ })).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "På svenska" }).click();
    await expect(poster).toHaveAttribute("lang", "sv");
    await expect(poster).toContainText("Svara senast");
    if (info.project.name === "desktop") {
      const long = { name: "Pitkä nimi jossa on ".repeat(6), summary: "Mitä tämä on? ".repeat(42) };
      await rows(
        `update "Programme" set name = jsonb_build_object('fi', $2::text, 'sv', $2::text, 'en', $2::text),
       summary = jsonb_build_object('fi', $3::text, 'sv', $3::text, 'en', $3::text) where id = $1`,
        [world.programme.id, long.name, long.summary],
      );
      await page.reload();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    }
    await page.goto(`/o/${slug}`);
    await expect(page).toHaveURL(new RegExp(`/(fi|sv|en)/programmes/${slug}$`));
    await page.goto(`/en/o/${slug}`);
    await expect(page).toHaveURL(`/en/programmes/${slug}`);
    expect((await page.request.get("/fi/o/ei-ole")).status()).toBe(404);
    await rows(`update "Programme" set state = 'DRAFT' where id = $1`, [world.programme.id]);
    await page.context().clearCookies();
    expect((await page.request.get(`/fi/o/${slug}`)).status()).toBe(404);
  },
);
