import { optionsAsked } from "@/lib/formats/forming";
import { formatOf } from "@/lib/formats/registry";
import { rolesNeeded } from "@/lib/formats/roles";
import type { FormingNames } from "@/lib/grouping/forming/words";
import type { FormationBoard } from "@/lib/grouping/sets/formation-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";

/** What ids and keys of groups that are being formed are called. */
export type FormationWords = {
  name: (id: string) => string;
  names: (ids: readonly string[]) => string;
  slot: (key: string) => string;
  /** The same as sentences of why need them. */
  forming: FormingNames;
  /** The labels of the roles that are looked for, the one who leads first. */
  roles: readonly string[];
};

type Programme = { format: string; themes: readonly { key: string; label: Record<Locale, string> }[] };

/** The words of a programme for its groups, in a language. */
export function formationWords(
  locale: Locale,
  { format: key, themes }: Programme,
  { people, guides, formable }: Pick<FormationBoard, "people" | "guides" | "formable">,
): FormationWords {
  const format = formatOf(key);
  const known = new Map(guides.map(({ id, name }) => [id, name]));
  const label = (all: readonly { key: string; label: Record<Locale, string> }[], which: string) =>
    all.find((one) => one.key === which)?.label[locale] ?? which;
  const name = (id: string) => people.get(id)?.name ?? known.get(id) ?? "";
  const slot = (which: string) => label(optionsAsked(format, "times"), which);
  return {
    name,
    names: (ids) => listed(locale, ids.map(name).filter(Boolean)),
    slot,
    forming: {
      topic: (which) => label(themes, which),
      slot: (number) => slot(formable.slots[number] ?? ""),
      language: (which) => label(optionsAsked(format, "languages"), which),
      group: (at) => String(at + 1),
    },
    roles: rolesNeeded(format).map((role) => role.label[locale]),
  };
}
