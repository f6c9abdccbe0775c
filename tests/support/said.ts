import { presentation } from "@/lib/formats/peer-visits/presentation";
import { formatOf } from "@/lib/formats/registry";
import { type Locale, type Localised, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";

/** A text of the product and where it stands. */
export type Said = { where: string; text: string };

/** Every message of the catalogues and every text of the formats in a language. */
export function everythingIn(locale: Locale): Said[] {
  return [
    ...messagesIn({ fi, sv, en }[locale], "messages"),
    ...textsIn({ ...formatOf("peer-visits"), presentation }, locale, "format"),
  ];
}

function messagesIn(tree: unknown, where: string): Said[] {
  if (typeof tree === "string") return [{ where, text: tree }];
  return Object.entries(tree as object).flatMap(([key, value]) => messagesIn(value, `${where}.${key}`));
}

/** What is said in a language; keys and kinds are not said. */
function textsIn(tree: unknown, locale: Locale, where: string): Said[] {
  if (typeof tree !== "object" || tree === null) return [];
  if (locales.every((one) => one in tree)) return messagesIn((tree as Localised)[locale], where);
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, locale, `${where}.${key}`));
}
