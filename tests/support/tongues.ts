import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { type Locale, languageTags, locales } from "@/lib/i18n/locales";
import { checkPage, expect } from "./browser";
import { type Mail, mailTo } from "./mail";

const catalogues = "lib/i18n/messages";

/** What the product says at a key of its catalogues, read as a file: a journey cannot import them. */
export function say(locale: Locale, namespace: string, key: string): string {
  const catalogue: unknown = JSON.parse(readFileSync(`${catalogues}/${locale}/${namespace}.json`, "utf8"));
  const text = key.split(".").reduce((at, part) => (at as Record<string, unknown>)[part], catalogue);
  if (typeof text !== "string") throw new Error(`nothing is said at ${namespace}.${key}`);
  return text;
}

/** How it begins, up to what differs each time. */
export function sayStart(locale: Locale, namespace: string, key: string): RegExp {
  const [start = ""] = say(locale, namespace, key).split(/[{]|(?<=[.!]) /);
  return new RegExp(`^${start.trim().replaceAll(/[.?()]/g, "\\$&")}`);
}

/** The words of a text, in small letters. */
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Every word that the product says in a language: in its catalogues, its formats, and its calendar. */
function vocabulary(locale: Locale): Set<string> {
  const folder = `${catalogues}/${locale}`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const said = files.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const calendar = Array.from({ length: 12 }, (_, at) =>
    new Date(2027, at, 1 + at).toLocaleDateString(languageTags[locale], { dateStyle: "full" }),
  );
  const formats = formatsWith(() => true).flatMap((key) => textsOf(formatOf(key), locale));
  return new Set([...said, ...formats, ...calendar].flatMap(wordsIn));
}

function textsOf(tree: unknown, locale: Locale, seen = new Set<unknown>()): string[] {
  if (typeof tree !== "object" || tree === null || seen.has(tree)) return [];
  seen.add(tree);
  const own = (tree as Record<string, unknown>)[locale];
  if (typeof own === "string") return [own];
  return Object.values(locales.every((one) => one in tree) ? [own] : tree).flatMap((one) =>
    typeof one === "string" && own !== undefined ? [one] : textsOf(one, locale, seen),
  );
}

const spoken = Object.fromEntries(locales.map((locale) => [locale, vocabulary(locale)])) as Record<
  Locale,
  Set<string>
>;

/** Lines of a text with words that the product says in another language and never in this one. What people have typed is theirs. */
export function foreignIn(text: string, locale: Locale, typed: readonly string[]): string[] {
  const known = new Set([...typed.flatMap(wordsIn), ...spoken[locale]]);
  const others = locales.filter((one) => one !== locale);
  const isForeign = (word: string) => !known.has(word) && others.some((one) => spoken[one].has(word));
  return text.split("\n").flatMap((line) => {
    const found = wordsIn(line.replaceAll(/https?:\S+|\S+@\S+/g, " ")).filter(isForeign);
    return found.length > 0 ? [`${found.join(", ")}: ${line.trim().slice(0, 200)}`] : [];
  });
}

/** How the subject of a mail begins in a language; of one that says one of several things, what it says in that case. */
export function subjectOf(locale: Locale, name: string, branch?: string): RegExp {
  const said = say(locale, "emails", `subjects.${name}`);
  const own = branch
    ? (new RegExp(`\\b${branch} \\{([^{}]*)`).exec(said)?.[1] ?? "")
    : (said.split(/[{(]/)[0] ?? "");
  return new RegExp(own.trim().replaceAll(/[?.()]/g, "\\$&"));
}

/** Looks at pages as their readers do: each is in its language, and the first of each kind is fit for everybody. */
export function readerOf(typed: readonly string[]): (page: Page, locale: Locale) => Promise<void> {
  const looked = new Set<string>();
  return async (page, locale) => {
    await page.waitForLoadState();
    await speaks(page, locale, typed);
    const { pathname } = new URL(page.url());
    const kind = pathname.replaceAll(/[0-9a-f-]{36}|[\w-]{43}|^\/\w\w(?=\/)/g, "");
    if (!looked.has(kind)) await checkPage(page);
    looked.add(kind);
  };
}

/** All mails to somebody are in their language. */
export async function mailsAreIn(locale: Locale, address: string, typed: readonly string[]): Promise<void> {
  const mails = await mailTo(address);
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) isWrittenIn(mail, locale, typed);
}

/** A page is in this language: it says so, and so does all that stands on it, also what is folded or only read aloud. */
async function speaks(page: Page, locale: Locale, typed: readonly string[]): Promise<void> {
  const { lang, text } = await page.evaluate(readPage);
  expect(lang).toBe(locale);
  expect.soft(foreignIn(text, locale, typed), `said on ${page.url()}`).toEqual([]);
}

/** A mail is in this language: its subject, both its texts and what it puts into a calendar. */
function isWrittenIn(mail: Mail, locale: Locale, typed: readonly string[]): void {
  const html = mail.html.replaceAll(/<(style|head)\b[\s\S]*?<\/\1>|<[^>]*>/g, " ");
  const calendars = mail.calendars.flatMap((one) =>
    one.match(/^(SUMMARY|DESCRIPTION|LOCATION).*(\r?\n .*)*/gm),
  );
  const text = [
    mail.subject,
    mail.text,
    html,
    ...calendars.map((one) => one?.replaceAll(/\r?\n /g, "")),
  ].join(" ");
  const plain = text.replaceAll(/^(SUMMARY|DESCRIPTION|LOCATION)/gm, " ");
  expect.soft(foreignIn(plain, locale, typed), `said in ${mail.subject}`).toEqual([]);
}

/** Runs in the page: what it says in its own language; what is marked as another's, such as the names of languages, is not read. */
function readPage(): { lang: string; text: string } {
  const { lang } = document.documentElement;
  const said: string[] = [document.title];
  const isOwn = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") === lang;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (isOwn(parent) && !parent?.closest("script, noscript, style, template, textarea"))
      said.push(node.textContent ?? "");
  }
  for (const one of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    if (isOwn(one))
      for (const name of ["aria-label", "title", "placeholder"]) said.push(one.getAttribute(name) ?? "");
  return { lang, text: said.join("\n") };
}
