import { isLocale, type Locale } from "@/lib/i18n/locales";

/** An address as it was asked for: the part after the host. */
export type Address = { pathname: string; search: string };

/** What an address is: a page in a language, one that lacks its language, or something that has none. */
export type Place =
  | { kind: "page"; locale: Locale }
  | { kind: "no-language" }
  | { kind: "machine" }
  /** What no page is called: a file at the top, such as the /.env that scanners ask for. */
  | { kind: "unknown-file" }
  /** No database keeps a NUL, so that nothing has it in its name. */
  | { kind: "with-nul" }
  /** A percent sign that begins nothing. */
  | { kind: "unreadable" };

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
  if (pathname.includes("%00") || search.includes("%00")) return { kind: "with-nul" };
  if (!isReadable(pathname)) return { kind: "unreadable" };
  return isLocale(locale) ? { kind: "page", locale } : { kind: "machine" };
}

/** The same address in a language. */
export function withLocale({ pathname, search }: Address, locale: Locale): string {
  return `/${locale}${pathname === "/" ? "" : pathname.replace(/^\/+/, "/")}${search}`;
}

/** The same address without what no database keeps. */
export function withoutNul({ pathname, search }: Address): string {
  return pathname.replaceAll("%00", "%EF%BF%BD") + search.replaceAll("%00", "");
}

/** The address as a reader knows it: without what the router adds when it asks for a page's data. */
export function asRead({ pathname, search }: Address): string {
  return pathname + search.replace(/[?&]_rsc=[^&]*/, "").replace(/^&/, "?");
}

/** Machine addresses and files have no language. */
function isPage(pathname: string): boolean {
  return !/^\/(api|_next)(\/|$)/.test(pathname) && !/\.[a-z0-9]+$/i.test(pathname);
}

/** The files of public/ are known by name; every other one at the top is nobody's. */
function isUnknownFile(pathname: string): boolean {
  return /^\/[^/]*\.[^/]*$/.test(pathname) && pathname !== "/favicon.svg";
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
