import { folded } from "@/lib/i18n/folding";
import type { Localised } from "@/lib/i18n/locales";
import type { ListedPerson } from "@/lib/listings/shown";
import { nameKey } from "@/lib/organisations/names";

/** What of a list is looked for: words that all stand in what is shown of somebody, a theme, an organisation by the key of its name. */
export type Sifting = { words?: string; theme?: string; organisation?: string };

/** Those for whom all of it is true. */
export function sifted(
  people: readonly ListedPerson[],
  { words, theme, organisation }: Sifting,
): ListedPerson[] {
  const looked = folded(words ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return people.filter((one) => {
    if (theme && !one.themes.some(({ key }) => key === theme)) return false;
    if (organisation && (one.organisation === null || nameKey(one.organisation) !== organisation))
      return false;
    const said = folded(
      [
        one.name,
        one.organisation,
        one.askAbout,
        ...one.themes.flatMap(({ label }) => Object.values(label)),
      ].join(" "),
    );
    return looked.every((word) => said.includes(word));
  });
}

export type ByTheme = { key: string; label: Localised; people: ListedPerson[] }[];

/** The list by its themes, in the order of the format's and then of the programmes' own; of those that somebody stands in. */
export function byTheme(people: readonly ListedPerson[], order: readonly string[]): ByTheme {
  const found = new Map<string, ByTheme[number]>();
  for (const one of people)
    for (const { key, label } of one.themes) {
      const of = found.get(key) ?? { key, label, people: [] };
      of.people.push(one);
      found.set(key, of);
    }
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...found.values()].sort((one, other) => place(one.key) - place(other.key));
}

/** The organisations on a list, each once, by the key of its name. */
export function organisationsOn(people: readonly ListedPerson[]): { value: string; label: string }[] {
  const found = new Map(
    people.flatMap(({ organisation }) =>
      organisation ? [[nameKey(organisation), organisation] as const] : [],
    ),
  );
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, "fi"));
}
