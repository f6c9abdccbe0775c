import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const link =
  /<link rel="stylesheet" href="\/_next\/static\/chunks\/([\w.~-]+\.css)" nonce="([^"]*)"[^>]*\/>/g;

const wholeFirst = '<link rel="expect" href="#site-foot" blocking="render"/>';

/**
 * The page with its style sheets inlined (critical CSS): who comes for the first time sees it one round trip sooner, before the
 * scripts share the line. The link stays, for no medium: nothing waits for it, the next page finds its sheet in the browser's cache, and
 * the page's script finds the link that it looks for and does not load type a second time. Nothing is painted before the whole page has
 * come (`rel=expect`, HTML): half a page that is painted moves when the rest is there.
 */
export function withInlinedSheets(
  html: string,
  sheetOf: (file: string) => string | null = builtSheet,
): string {
  return html.replace(link, (whole, file: string, nonce: string) => {
    const css = sheetOf(file);
    return css === null
      ? whole
      : `<style nonce="${nonce}">${css}</style>${whole.replace("/>", ' media="not all"/>')}${wholeFirst}`;
  });
}

const known = new Map<string, string | null>();

/** A sheet of the build; what it names beside itself is named from the root. */
function builtSheet(file: string): string | null {
  const found = known.get(file);
  if (found !== undefined) return found;
  const at = path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "static", "chunks", file);
  const css = existsSync(at) ? readFileSync(at, "utf8").replaceAll("url(../", "url(/_next/static/") : null;
  known.set(file, css);
  return css;
}
