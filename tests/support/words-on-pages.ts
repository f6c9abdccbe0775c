import type { Locale } from "@/lib/i18n/locales";
import type { Answer } from "./crawl";
import { ofPairs } from "./words";

/** Where a page speaks of pairs, both, associations or visits: in its text, its title and what is read aloud of it. */
export function pairsSpokenOf({ path, text, type }: Answer, locale: Locale): string[] {
  if (!type.includes("text/html")) return [];
  return saidIn(text)
    .filter((said) => ofPairs[locale].test(said))
    .map((said) => `${path}: ${said.trim().slice(0, 200)}`);
}

/** The texts of a page in its HTML, each for itself; addresses and names of classes and fields are none. */
function saidIn(html: string): string[] {
  const plain = html
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<!--[\s\S]*?-->/g, "");
  const spoken = [...plain.matchAll(/\s(?:aria-label|title|alt|placeholder|content)="([^"]*)"/g)];
  return [...spoken.map(([, said = ""]) => said), ...plain.split(/<[^>]*>/)].filter((said) =>
    /\p{L}/u.test(said),
  );
}
