import localFont from "next/font/local";

/*
 * Both faces come from npm and are served by ourselves. Only the Latin files are preloaded; the extended ones
 * are fetched when a page has one of their letters (ž, ș, ỳ). The paths have to be literals. "optional": a face that is not there
 * within a tenth of a second is used from the next page on, and no line moves under the reader's eyes.
 */

const atkinson = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  variable: "--font-atkinson",
  weight: "200 800",
  display: "optional",
});

const atkinsonExt = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  variable: "--font-atkinson-ext",
  weight: "200 800",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF" }],
});

const bricolage = localFont({
  src: "../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  variable: "--font-bricolage",
  weight: "200 800",
  display: "optional",
});

const bricolageExt = localFont({
  src: "../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2",
  variable: "--font-bricolage-ext",
  weight: "200 800",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF" }],
});

/** The class that makes both faces known to a page. */
export const fontClass = [atkinson, atkinsonExt, bricolage, bricolageExt]
  .map((font) => font.variable)
  .join(" ");
