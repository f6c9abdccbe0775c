import type { Worded } from "@/lib/i18n/overrides";
import { oncePerProcess } from "@/lib/kernel/process";
import type { Viewer } from "@/lib/kernel/viewer";

/** Finds the format that the nouns of these ids and slugs belong to; null where they belong to none. */
export type FindWords = (viewer: Viewer, names: readonly string[]) => Promise<Worded | null>;

const held = oncePerProcess<{ find?: FindWords }>("whose-words", () => ({}));

/** Says how the format of a noun is found: forms know none, and say their refusals in its words. */
export function findWordsBy(find: FindWords): void {
  held.find = find;
}

/** The format in whose words somebody is answered who has sent a form from this address with these values. */
export async function whoseWords(
  viewer: Viewer,
  path: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Worded | null> {
  const sent = Object.entries(values).flatMap(([name, value]) => (name.endsWith("Id") ? String(value) : []));
  const [address = ""] = path.split("?", 1);
  return (await held.find?.(viewer, [...sent, ...address.split("/")].filter(Boolean))) ?? null;
}
