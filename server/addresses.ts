import { isLocale, type Locale } from "@/lib/i18n/locales";
import { hasNoId } from "@/server/ids";

/** An address as it was asked for: the part after the host. */
export type Address = { pathname: string; search: string };

/** What an address is: a page in a language, one that lacks its language, or something that has none. */
export type Place =
  | { kind: "page"; locale: Locale }
  | { kind: "no-language" }
  | { kind: "machine" }
  /** What no page is called: a file at the top, such as the /.env that scanners ask for. */
  | { kind: "unknown-file" }
  /** A percent sign that begins nothing, a NUL, which no database keeps, or no id where one stands: nothing is there. */
  | { kind: "unreadable" };

/** Characters of the longest address that is read; pages and filters of ours need a few hundred (RFC 9110 §15.5.15). */
export const longestAddress = 2048;

/** Reads what stands after GET; null for what is no address at all. */
export function addressOf(target: string | undefined): Address | null {
  if (!target?.startsWith("/")) return null;
  const url = URL.parse(`http://host${target}`);
  return url && { pathname: url.pathname, search: url.search };
}

/** Tells what stands at an address, before anybody looks whether it is there. */
export function placeOf({ pathname, search }: Address): Place {
  if (isUnknownFile(pathname)) return { kind: "unknown-file" };
  const locale = pathname.split("/", 2)[1] ?? "";
  if (!isLocale(locale) && isPage(pathname)) return { kind: "no-language" };
  if (pathname.includes("%00") || search.includes("%00") || !isReadable(pathname))
    return { kind: "unreadable" };
  if (!isLocale(locale)) return { kind: "machine" };
  return hasNoId(pathname) ? { kind: "unreadable" } : { kind: "page", locale };
}

/** The same address in a language: always a path of ours, whatever stands in front of it. */
export function withLocale({ pathname, search }: Address, locale: Locale): string {
  let from = 0;
  while (pathname[from] === "/") from++;
  const path = pathname.slice(from);
  return `/${locale}${path === "" ? "" : `/${path}`}${search}`;
}

/** The address as a reader knows it: without what the router adds when it asks for a page's data. */
export function asRead({ pathname, search }: Address): string {
  return pathname + search.replace(/[?&]_rsc=[^&]*/, "").replace(/^&/, "?");
}

/** Machine addresses and files have no language. */
function isPage(pathname: string): boolean {
  const first = pathname.split("/", 2)[1] ?? "";
  return first !== "api" && first !== "_next" && !isFile(pathname);
}

/** The files of public/ are known by name; every other one at the top is nobody's. */
function isUnknownFile(pathname: string): boolean {
  const isAtTheTop = pathname.indexOf("/", 1) < 0;
  return isAtTheTop && pathname.includes(".") && pathname !== "/favicon.svg";
}

/** Whether an address ends like the name of a file; looked at from its end, so that its length costs nothing. */
function isFile(pathname: string): boolean {
  const ending = pathname.slice(pathname.lastIndexOf(".") + 1);
  return ending.length < pathname.length && ending.length <= 10 && /^[a-z0-9]+$/i.test(ending);
}

function isReadable(pathname: string): boolean {
  if (!pathname.includes("%")) return true;
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
