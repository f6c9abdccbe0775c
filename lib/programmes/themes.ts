import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/surveys/rules";

/** Each theme once that a programme can be ticked: its format's, and those that it has of its own. */
export function knownThemes({ themes }: Pick<Format, "themes">, own: readonly Theme[] = []): Theme[] {
  return [...new Map([...themes, ...own].map((theme) => [theme.key, theme])).values()];
}

/** What was ticked, and retired what is not any more: since sign-up opened, somebody may have chosen it. A topic of its own gets the key. */
export function chosenThemes(
  known: readonly Theme[],
  sheet: { themes: string[]; ownTheme: Localised | null },
  ownKey: string,
  former: readonly Theme[] = [],
): Theme[] {
  const picked = known.flatMap(({ key, label }): Theme[] => {
    if (sheet.themes.includes(key)) return [{ key, label }];
    return former.some((theme) => theme.key === key) ? [{ key, label, retired: true }] : [];
  });
  return sheet.ownTheme ? [...picked, { key: ownKey, label: sheet.ownTheme }] : picked;
}
