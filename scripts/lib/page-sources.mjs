import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/*
 * Which modules the pages of a sheet are made of. A page has the sheet that it imports, or that a layout around it does; the sheet
 * says `@source "pages";`, and in place of that Tailwind is told to read these modules and no others. In development it reads all.
 */

/** The bundler takes this file with it: where it lies says nothing. */
const root = process.cwd();
const app = path.join(root, "app");
/** What stands around every page. */
const around = ["[locale]/layout.tsx", "[locale]/error.tsx", "[locale]/not-found.tsx"];

const pageSources = () => ({
  postcssPlugin: "page-sources",
  Once(sheet, { AtRule, result }) {
    // A new page of this sheet is a reason to make it anew.
    result.messages.push({ type: "dir-dependency", plugin: "page-sources", dir: app, glob: "**/*.tsx" });
    const file = sheet.source?.input.file ?? "";
    const all = process.env.NODE_ENV !== "production";
    sheet.walkAtRules("source", (rule) => {
      if (rule.params !== `"pages"`) return;
      const read = all ? [app, path.join(root, "components")] : modulesOf(pagesOf(file));
      rule.replaceWith(read.map((one) => new AtRule({ name: "source", params: `"${one}"` })));
    });
  },
});
pageSources.postcss = /** @type {const} */ (true);
export default pageSources;

/**
 * The pages of a sheet.
 * @param {string} sheet
 */
export function pagesOf(sheet) {
  return allPages().filter((page) => sheetsOf(page).includes(sheet));
}

/** Every page, by its path. */
export function allPages() {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "page.tsx")
    .map((name) => path.join(app, name));
}

/**
 * The sheets that a page is sent with: its own, and those of the layouts around it.
 * @param {string} page
 */
export function sheetsOf(page) {
  return [page, ...layoutsOf(page)].flatMap((file) => importsOf(file).filter((one) => one.endsWith(".css")));
}

/**
 * The modules of app and components that pages are made of, with what stands around them.
 * @param {readonly string[]} pages
 */
export function modulesOf(pages) {
  const found = new Set();
  const left = [
    ...pages.flatMap((page) => [page, ...layoutsOf(page)]),
    ...around.map((one) => path.join(app, one)),
  ];
  for (let file = left.pop(); file; file = left.pop()) {
    if (found.has(file) || file.endsWith(".css")) continue;
    found.add(file);
    left.push(...importsOf(file));
  }
  return [...found].sort();
}

/** @param {string} page */
function layoutsOf(page) {
  const layouts = [];
  for (let folder = path.dirname(page); folder.startsWith(app); folder = path.dirname(folder))
    layouts.push(path.join(folder, "layout.tsx"));
  return layouts.filter((file) => existsSync(file));
}

/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * What a module imports of app and components; types are nothing that is shown.
 * @param {string} file
 */
export function importsOf(file) {
  const before = known.get(file);
  if (before) return before;
  const lines = readFileSync(file, "utf8").matchAll(/^(?:import|export)(?! type\b)[^;"]*"([^"]+)";/gm);
  const found = [...lines].flatMap(([, said = ""]) => {
    const bare = said.startsWith("@/") ? path.join(root, said.slice(2)) : path.join(path.dirname(file), said);
    if (!/^(@\/|\.)/.test(said) || !/^(app|components)\//.test(path.relative(root, bare))) return [];
    return ["", ".tsx", ".ts"]
      .map((ending) => bare + ending)
      .filter((one) => path.extname(one) && existsSync(one));
  });
  known.set(file, found);
  return found;
}
