import type { Locale } from "@/lib/i18n/locales";

declare const address: unique symbol;
declare const withLanguage: unique symbol;

/** The address of a page of ours without its language, as mails, forms and redirects keep it: "/groups/<id>?done=voted". */
export type Address = string & { readonly [address]: true };

/** The address of a page in a language, as links need it: "/fi/groups/<id>". */
export type Href = string & { readonly [withLanguage]: true };

/** What stands behind the question mark: `true` is a bare name, a list is said once for each, what is empty is left out. "#" is the anchor. */
export type Query = Readonly<Record<string, string | number | true | null | undefined | readonly string[]>>;

/** The parts of a pattern that differ: one for each pair of brackets. */
type Parts<Pattern extends string> = Pattern extends `${string}[${string}]${infer Rest}`
  ? [part: string | number, ...Parts<Rest>]
  : [];

type Page<Pattern extends string = string> = {
  (...said: [...parts: Parts<Pattern>, query?: Query]): Address;
  pattern: Pattern;
};

/** The address of a page in the language of whoever follows the link. */
export function href(locale: Locale, at: Address): Href {
  return `/${locale}${at}` as Href;
}

/** An address with more behind its question mark. */
export function asking(at: Address, query: Query): Address {
  const more = behind(query);
  return asAddress(at.includes("?") ? at + more.replace("?", "&") : at + more);
}

/** Takes a path for an address of ours: one that came with the request or was written down when it was one. */
export function asAddress(path: string): Address {
  return path as Address;
}

/** A pattern's page: says its address with its parts, each of them as one part whatever stands in it, and a query. */
export function page<const Pattern extends string>(pattern: Pattern): Page<Pattern> {
  const texts = pattern.split(/\[[^\]]*\]/);
  const at = (...said: readonly (string | number | Query | undefined)[]): Address => {
    const path = texts.map((text, index) => (index === 0 ? text : partOf(said[index - 1]) + text)).join("");
    return (path + behind(said[texts.length - 1] as Query | undefined)) as Address;
  };
  return Object.assign(at, { pattern }) as Page<Pattern>;
}

function partOf(said: unknown): string {
  return encodeURIComponent(String(said));
}

function behind({ "#": anchor, ...query }: Query = {}): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => {
      if (one === undefined || one === null || one === "") return [];
      return one === true ? name : new URLSearchParams({ [name]: String(one) }).toString();
    }),
  );
  const search = said.length > 0 ? `?${said.join("&")}` : "";
  return anchor === undefined || anchor === null ? search : `${search}#${anchor}`;
}
