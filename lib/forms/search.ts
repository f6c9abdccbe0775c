import { notFound } from "next/navigation";

/** What an address says after its question mark. Each name may stand there many times: nothing of it is text until it is read here. */
export type Search = Promise<object>;

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
  const said: [string, unknown][] = Object.entries(await search);
  const values = said.flatMap(([key, value]) => (key === name ? value : []));
  return values.filter((value) => typeof value === "string");
}

/** The words for what an address says; none for what it never says. */
export function wordsFor<Words>(
  words: Readonly<Record<string, Words>>,
  said: string | undefined,
): Words | null {
  return said !== undefined && Object.hasOwn(words, said) ? (words[said] ?? null) : null;
}
