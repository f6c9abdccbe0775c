import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { allPages, importsOf, modulesOf, pagesOf, sheetsOf } from "@/scripts/lib/page-sources.mjs";
import { sources, styledIn, writtenIn } from "@/tests/support/classes";

const folder = path.join(process.cwd(), "app/sheets");
const sheets = readdirSync(folder).map((name) => path.join(folder, name));

test("every page is sent with one sheet, and every sheet with some page", () => {
  const wrong = allPages().filter((page) => sheetsOf(page).length !== 1);
  expect(wrong).toEqual([]);
  expect(new Set(allPages().flatMap(sheetsOf))).toEqual(new Set(sheets));
});

test("what a module imports is found as a parser finds it", () => {
  for (const { file, text } of sources(/\.tsx?$/)) {
    const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
    expect(dynamicImports, file).toEqual([]);
    const imported = staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value);
    const handedOn = staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    );
    const found = importsOf(path.resolve(file)).map((one) => path.relative(process.cwd(), one));
    const own = [...new Set([...imported, ...handedOn])]
      .filter((said) => /^(@\/|\.)/.test(said))
      .map((said) => (said.startsWith("@/") ? said.slice(2) : path.join(path.dirname(file), said)))
      .filter((said) => /^(app|components)\//.test(said));
    expect(new Set(found.map((one) => one.replace(/\.tsx?$/, ""))), file).toEqual(new Set(own));
  }
});

test.each(sheets)("%s has the styles written by hand that its pages use, and no others", (sheet) => {
  const homes = sources(/\.css$/).map(({ file, text }) => ({
    file: path.resolve(file),
    names: styledIn(text),
  }));
  const written = modulesOf(pagesOf(sheet)).flatMap((file) => [
    ...writtenIn(file, readFileSync(file, "utf8")),
  ]);
  const asked = homes.filter(({ names }) => written.some((name) => names.has(name))).map(({ file }) => file);
  const given = importedBy(sheet).filter((file) =>
    homes.some((one) => one.file === file && one.names.size > 0),
  );
  expect(new Set(given)).toEqual(new Set(asked));
});

/** The sheets that a sheet is put together of. */
function importedBy(sheet: string): string[] {
  const said = readFileSync(sheet, "utf8").matchAll(/^@import "(\.[^"]+)";/gm);
  return [...said].flatMap(([, one = ""]) => {
    const file = path.join(path.dirname(sheet), one);
    return [file, ...importedBy(file)];
  });
}
