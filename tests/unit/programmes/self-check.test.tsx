import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SelfCheck } from "@/components/programmes/self-check";
import { formats } from "@/lib/formats/registry";
import { locales } from "@/lib/i18n/locales";

const checks = formats.flatMap(({ key, presentation: { notFor } }) =>
  notFor?.selfCheck ? [{ key, check: notFor.selfCheck }] : [],
);

it("peer mentoring f 8: what somebody asks themselves cannot be sent: no form, no name, no script", () => {
  expect(checks.map(({ key }) => key)).toContain("peer-mentoring");
  expect(readFileSync("components/programmes/self-check.tsx", "utf8")).not.toMatch(
    /use client|onChange|onClick/,
  );
  for (const { check } of checks)
    for (const locale of locales) {
      const page = renderToStaticMarkup(<SelfCheck locale={locale} check={check} />);
      expect(page.match(/type="checkbox"/g)).toHaveLength(check.items.length);
      expect(page).not.toMatch(/<form|<button|<script| name=| form=| action=| on\w+=/);
      expect(page).toContain(check.found[locale].slice(0, 20));
    }
});
