import { optionsAsked } from "@/lib/formats/forming";
import type { Format } from "@/lib/formats/recipe";
import type { PlannedPlaces } from "@/lib/grouping/placed/planned";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Labelled = readonly { key: string; label: Record<Locale, string> }[];

/** What ids and keys of places are called. */
export type PlacedWords = {
  name: (id: string) => string;
  names: (ids: readonly string[]) => string;
  topics: (keys: readonly string[]) => string;
  months: (keys: readonly string[]) => string;
  modes: (keys: readonly string[]) => string;
  languages: (keys: readonly string[]) => string;
  /** A group by those who are in it, and how. */
  group: (group: Pick<PlannedPlaces, "kind" | "members">) => string;
};

/** The words of a programme for its places, in a language. */
export function placedWords(
  locale: Locale,
  { themes }: { themes: Labelled },
  { people, format }: { people: ReadonlyMap<string, { name: string }>; format: Format },
): PlacedWords {
  const t = translator(locale, "placed");
  const said = (all: Labelled) => (keys: readonly string[]) =>
    listed(
      locale,
      all.filter(({ key }) => keys.includes(key)).map(({ label }) => label[locale]),
    );
  const name = (id: string) => people.get(id)?.name ?? "";
  return {
    name,
    names: (ids) => listed(locale, ids.map(name).filter(Boolean)),
    topics: said(themes),
    months: said(optionsAsked(format, "months")),
    modes: said(optionsAsked(format, "modes")),
    languages: said(optionsAsked(format, "languages")),
    group: ({ kind, members }) => {
      const [one = "", other = "", third = ""] = members.map(name);
      if (kind === "one-way") return t("board.names.oneWay", { host: one, guest: other });
      return kind === "ring"
        ? t("board.names.ring", { one, other, third })
        : t("board.names.both", { one, other });
    },
  };
}
