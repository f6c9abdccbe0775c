import { globSync, readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";

/** One action that a form sends to: where it is written, what it does, and the files that show its form. */
export type FormEntry = { file: string; name: string; what: string; fromAnybody: boolean; shownIn: string[] };

/** Every form's action, read from the source: whatever `formAction` makes. */
export function everyForm(): FormEntry[] {
  const sources = globSync("{app,components}/**/*.{ts,tsx}").map((file) => file.replaceAll("\\", "/"));
  const pages = sources.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  return pages
    .flatMap(({ file, text }) => {
      const made = text.matchAll(
        /(?:\/\*\*([^/]*?)\*\/\s*)?export const (\w+) = formAction\(\{(\s*fromAnybody: true)?/g,
      );
      return [...made].map(([, said = "", name = "", anybody]) => ({
        file,
        name,
        what: said.replace(/\s*\n?\s*\*\s?/g, " ").trim() || spoken(name),
        fromAnybody: anybody !== undefined,
        shownIn: pages.flatMap((page) =>
          page.file !== file && new RegExp(`\\b${name}\\b`).test(page.text) && imports(page, file)
            ? [page.file]
            : [],
        ),
      }));
    })
    .sort((a, b) => (a.file + a.name < b.file + b.name ? -1 : 1));
}

/** Whether a file imports from the module that the action is written in. */
function imports(page: { file: string; text: string }, actions: string): boolean {
  const module = actions.replace(/\.tsx?$/, "");
  return [...page.text.matchAll(/from "([^"]+)"/g)].some(([, from = ""]) => {
    if (from.startsWith("@/")) return from.slice(2) === module;
    if (!from.startsWith(".")) return false;
    return posix.join(posix.dirname(page.file), from) === module;
  });
}

/** "acceptTickedAction" as words. */
function spoken(name: string): string {
  const words = name
    .replace(/Action$/, "")
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The table of all forms, for people. */
export function printedForms(): string {
  const rows = everyForm().map(
    ({ what, fromAnybody, shownIn }) =>
      `| ${what} | ${[...new Set(shownIn.map(addressOf))].join("<br>")} | ${fromAnybody ? "anybody" : "the one it was shown to"} |`,
  );
  return `# Every form

Printed by \`npm run every-form\`; a test keeps it equal to the code. What holds for each of them is the same, because all go one way
(\`lib/forms/form-action.ts\`), and \`tests/e2e/28-every-form.spec.ts\` finds them all in a browser and tries it:

- **Sent twice** has one effect and gets one answer; another content under the same key is not taken for the first.
- **Back** shows what is saved now, never an older page out of the browser's memory.
- **A lost connection**, a session that has ended, somebody else who has signed in meanwhile: nothing is sent, the form says so, and
  what was typed stays.
- **Another language** takes along what was typed.

| What it does | Where it stands | Taken from |
|---|---|---|
${rows.join("\n")}
`;
}

/** The address of a page's file. */
function addressOf(file: string): string {
  if (!file.startsWith("app/[locale]")) return `\`${file}\``;
  const folder = file.replace(/^app\/\[locale\]/, "").replace(/\/[^/]+$/, "");
  return `\`${folder.replace(/\[(\w+)\]/g, "‹$1›") || "/"}\``;
}

if (process.argv[1]?.endsWith("every-form.ts")) writeFileSync("docs/every-form.md", printedForms());
