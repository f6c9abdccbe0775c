import type { Locale, Localised } from "@/lib/i18n/locales";
import { type Messages, translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import { dayIn } from "@/lib/time/days";

/** What can wait, as a mail counts it. */
export type FridayKind = keyof Messages["today"]["counted"];

/** What waits in one programme, or in none, by kind. */
export type FridayLine = { programme: Localised | null; counts: [kind: FridayKind, n: number][] };

/** The zone whose Friday it is. */
export const fridayZone = "Europe/Helsinki";

/** What waits for somebody who coordinates, a line for each programme: how much of what, and nobody's name. Of its own day only. */
export const fridayList = defineMail<{ on: string; n: number; lines: FridayLine[] }>()({
  name: "friday-list",
  readers: ["coordinator"],
  reason: "friday",
  path: () => to.manage.front(),
  facts: ({ lines }, locale) => [["waits", lines.map((line) => said(line, locale)).join("\n")]],
  calendar: null,
  still: async ({ params: { on }, toUserId }, tx, { now }) =>
    dayIn(now, fridayZone) === on &&
    (await tx.user.count({ where: { id: toUserId ?? "", fridayMail: true, coordinates: { some: {} } } })) > 0,
});

function said({ programme, counts }: FridayLine, locale: Locale): string {
  const t = translator(locale, "today");
  const words = counts.map(([kind, n]) => t(`counted.${kind}`, { n })).join(", ");
  return programme ? `${programme[locale]}: ${words}` : words;
}
