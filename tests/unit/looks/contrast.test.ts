import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "../../../app/tokens.css"), "utf8");
const [light = "", dark = ""] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((block) => block[1] ?? "");

/** What is written on what: at least 4.5 to 1. */
const text: [colour: string, ground: string][] = [
  ...on(
    ["ink", "soft", "spruce", "spruce-deep", "lake", "brick", "heather-deep"],
    ["paper", "surface", "lichen-wash"],
  ),
  ...on(["ink", "soft"], ["lichen"]),
  ...on(["ink", "spruce"], ["lake-wash", "heather-wash", "cloudberry-wash", "brick-wash", "lichen"]),
  ...on(["soft", "brick", "lake"], ["brick-wash"]),
  ...on(["heather-deep"], ["heather-wash"]),
  ...on(["on-spruce"], ["spruce", "spruce-deep", "brick"]),
  ...on(["paper"], ["ink"]),
];

/** Marks and edges that carry meaning: at least 3 to 1. Cloudberry never stands without its edge of ink. */
const marks: [colour: string, ground: string][] = [
  ...on(
    ["spruce", "edge", "lake", "heather", "brick", "ink"],
    ["paper", "surface", "lichen-wash", "brick-wash"],
  ),
  ...on(["edge"], ["lichen"]),
  ...on(["heather"], ["heather-wash"]),
  ...on(["lake"], ["lake-wash"]),
  ...on(["surface"], ["brick", "heather"]),
  ...on(["on-spruce"], ["spruce", "edge"]),
  ...on(["ink"], ["cloudberry-wash"]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s scheme", (_scheme, block) => {
  const colours = Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  );

  test.each(text)("%s can be read on %s", (colour, ground) => {
    expect(contrast(colours[colour], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)("%s can be seen on %s", (colour, ground) => {
    expect(contrast(colours[colour], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

test("both schemes define the same colours", () => {
  const names = (block: string) => [...block.matchAll(/--([\w-]+): #/g)].map((found) => found[1]);
  expect(names(dark)).toEqual(names(light));
  expect(names(light).length).toBeGreaterThan(15);
});

test("in dark nothing but colours differs, so that the journeys ask axe about colours alone there", () => {
  const names = (block: string) => [...block.matchAll(/^\s*([\w-]+):/gm)].map((found) => found[1] ?? "");
  expect(names(dark).filter((name) => !name.startsWith("--") || !names(light).includes(name))).toEqual([]);
  expect(
    [...dark.matchAll(/: ([^;]*);/g)]
      .map((found) => found[1])
      .filter((is) => !/^#[0-9a-f]{6}$/.test(is ?? "")),
  ).toEqual([]);
  const asking = globSync("{app,components,lib,server}/**/*.{css,ts,tsx}")
    .sort()
    .map((file) => [file, readFileSync(file, "utf8")] as const)
    .filter(([, source]) => /prefers-color-scheme|matchMedia|light-dark\(|\bdark:/.test(source))
    .map(([file]) => file);
  // The layout says the colour of the browser's own bar; light-dark() on the page that stands alone is of colours by its nature.
  expect(asking).toEqual(["app/[locale]/layout.tsx", "app/tokens.css", "lib/i18n/bare-page.ts"]);
  expect(css.match(/prefers-color-scheme/g)).toHaveLength(1);
});

function on(colours: string[], grounds: string[]): [string, string][] {
  return grounds.flatMap((ground) => colours.map((colour): [string, string] => [colour, ground]));
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string | undefined, b: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex = "#"): number {
  const [red = Number.NaN, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
