import { existsSync, readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { everyForm, type FormEntry } from "@/scripts/every-form";
import { read } from "./crawl";
import { type Control, formsIn } from "./raw-forms";

/** One form as it was found: whose action it has, its page, and which of the page's POST forms it is. */
export type FoundForm = { entry: FormEntry; path: string; index: number; controls: Control[] };

/** The forms of all pages that can be reached from some addresses, one or two of each kind of page. */
export async function findEveryForm(
  page: Page,
  request: APIRequestContext,
  starts: readonly string[],
  most = 2,
): Promise<FoundForm[]> {
  const actions = actionsById();
  const found = new Map<string, FoundForm>();
  const waiting = [...starts];
  const seen = new Set(waiting);
  const ofKind = new Map<string, number>();
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.splice(0, 4).map((path) => read(request, path)));
    for (const { status, type, place, text } of answers) {
      if (status !== 200 || !type.includes("text/html")) continue;
      for (const [index, { controls }] of (await formsIn(page, place, text)).entries()) {
        const id = controls.map(({ value }) => /^\{"id":"(\w+)"/.exec(value)?.[1]).find(Boolean);
        const entry = id && actions.get(id);
        // Each action once, and once more where its form holds other fields.
        if (entry) found.set(nameOf(entry, controls), { entry, path: place, index, controls });
      }
      for (const [, link = ""] of text.matchAll(/href="((?:\/fi[/?]|groups\/)[^"#]*)/g)) {
        const { pathname, search } = new URL(link.replaceAll("&amp;", "&"), `http://site${place}`);
        const path = pathname + search;
        const kind = kindOf(path);
        if (seen.has(path) || (ofKind.get(kind) ?? 0) >= most || !isPage(path)) continue;
        ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
        seen.add(path);
        waiting.push(path);
      }
    }
  }
  return [...found.values()];
}

/** An action as the table names it. */
export const labelOf = ({ file, name }: FormEntry) => `${file}#${name}`;

/** The actions of the build that is served, by the id that their forms carry. */
function actionsById(): Map<string, FormEntry> {
  const manifest = ".next/server/server-reference-manifest.json";
  if (!existsSync(manifest)) throw new Error("these journeys need a production build: npm test -- e2e");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  const entries = new Map(everyForm().map((entry) => [labelOf(entry), entry]));
  return new Map(
    Object.entries(node).flatMap(([id, { filename, exportedName }]) => {
      const entry = entries.get(`${filename}#${exportedName}`);
      return entry ? [[id, entry] as const] : [];
    }),
  );
}

function nameOf(entry: FormEntry, controls: readonly Control[]): string {
  const names = controls
    .filter(isTyped)
    .map(({ name, kind }) => `${kind} ${name.replace(/[0-9a-f-]{36}|\d+/g, "·")}`);
  return `${labelOf(entry)} ${[...new Set(names)].sort().slice(0, 3).join()}`;
}

/** Whether a person fills a control in; what machines are meant to fill in is left alone. */
export function isTyped({ name, kind }: Pick<Control, "name" | "kind">): boolean {
  return name !== "homepage" && !/^(hidden|submit|file)$/.test(kind);
}

function isPage(path: string): boolean {
  return !/calendar\.ics|\/exports\/\w+\.|\.xlsx|\/link\//.test(path);
}

/** The address without ids, names and what is asked of it. */
function kindOf(path: string): string {
  const [bare = "", search = ""] = path.split("?");
  const names = [...new URLSearchParams(search).keys()].sort().join();
  return `${bare.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "·").replace(/\/programmes\/[^/]+/, "/programmes/·")}?${names}`;
}

/** The form in the open page, with everything around it unfolded. */
export async function openForm(page: Page, { path, index }: FoundForm) {
  // The page before may still be on its way somewhere.
  await page.goto(path).catch(() => page.goto(path));
  await page.waitForLoadState();
  await page.locator("body").evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  return page.locator('form:has(> input[name="shownTo"])').nth(index);
}

export type FormLocator = Awaited<ReturnType<typeof openForm>>;

/** Fills in or changes every field of the form as people could, and returns what it holds then. */
export async function fillIn(form: FormLocator, mark: string): Promise<string> {
  await form.evaluate((element, text) => {
    const done = new Set<string>();
    const tell = (field: Element) => {
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    };
    for (const field of (element as HTMLFormElement).elements) {
      if (field instanceof HTMLTextAreaElement) {
        field.value = `${text} ${field.name}`;
        tell(field);
      } else if (field instanceof HTMLSelectElement) {
        const other = [...field.options].findIndex((option) => !option.selected && option.value !== "");
        if (other >= 0) field.selectedIndex = other;
        tell(field);
      } else if (field instanceof HTMLInputElement && field.name !== "homepage") {
        if (field.type === "checkbox") field.click();
        else if (field.type === "radio") {
          if (!field.checked && !done.has(field.name)) {
            field.click();
            done.add(field.name);
          }
        } else if (!/^(hidden|submit|button|file)$/.test(field.type)) {
          const values: Record<string, string> = {
            date: "2027-04-06",
            time: "17:30",
            email: `${text}@esimerkki.example`,
          };
          field.value = values[field.type] ?? text;
          tell(field);
        }
      }
    }
  }, mark);
  return heldBy(form);
}

/** What a person sees filled in, as text that can be compared. */
export function heldBy(form: FormLocator): Promise<string> {
  return form.evaluate((element) => {
    const data = new FormData(element as HTMLFormElement);
    const own = [...data].filter(([name, value]) => {
      const field = (element as HTMLFormElement).elements.namedItem(name);
      const hidden = field instanceof HTMLInputElement && field.type === "hidden";
      return typeof value === "string" && !name.startsWith("$ACTION") && !hidden;
    });
    return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** Presses the form's own button. */
export async function press(form: FormLocator): Promise<void> {
  await form.evaluate((element) => {
    // Buttons of a list's form stand in its rows, outside of it.
    const button = [...(element as HTMLFormElement).elements].find(
      (each): each is HTMLButtonElement =>
        each instanceof HTMLButtonElement && each.type === "submit" && each.name !== "switchTo",
    );
    (element as HTMLFormElement).requestSubmit(button);
  });
}
