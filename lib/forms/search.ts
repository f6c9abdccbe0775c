import { notFound } from "next/navigation";

declare const unread: unique symbol;

/** What an address says after its question mark. Each name may stand there many times: nothing of it is text until it is read here. */
export type Search = Promise<{ readonly [unread]: true }>;

/** What an address says under these names. One that says twice what can be said once is no address of ours. */
export async function askedFor<Name extends string>(
  search: Search,
  ...names: readonly Name[]
): Promise<Record<Name, string | undefined>> {
  const said = await Promise.all(names.map((name) => askedAll(search, name)));
  if (said.some((values) => values.length > 1)) notFound();
  return Object.fromEntries(names.map((name, place) => [name, said[place]?.[0]])) as Record<
    Name,
    string | undefined
  >;
}

/** All that an address says under a name, however often. */
export async function askedAll(search: Search, name: string): Promise<string[]> {
  const said = (await search) as unknown as Record<string, string | string[] | undefined>;
  return Object.hasOwn(said, name) ? [said[name] ?? []].flat() : [];
}

/** The words for what an address says; none for what it never says. */
export function wordsFor<Words>(
  words: Readonly<Record<string, Words>>,
  said: string | undefined,
): Words | null {
  return said !== undefined && Object.hasOwn(words, said) ? (words[said] ?? null) : null;
}
