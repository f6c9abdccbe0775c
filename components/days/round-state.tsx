import type { RoundRow } from "@/lib/days/coach-queries";
import { openTables } from "@/lib/days/hall";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatTime } from "@/lib/time/format";

/** What a round is called; of one that is done several times, which of them it is. */
export function nameOfRound(
  locale: Locale,
  { round, number, of }: Pick<RoundRow, "round" | "number" | "of">,
): string {
  return of > 1 ? `${round.title[locale]} ${number}/${of}` : round.title[locale];
}

/** What a table is called; one online by the how-manieth of those it is. */
export function nameOfTable(
  locale: Locale,
  { table, online }: { table: number; online: number | null },
): string {
  const t = translator(locale, "days");
  return online === null ? t("round.table", { table }) : t("round.online", { table: online });
}

/** How far a round is, and what its tables come to, in words. */
export function RoundState({ locale, row, zone }: { locale: Locale; row: RoundRow; zone: string }) {
  const t = translator(locale, "days");
  const { live, at, round, seated } = row;
  const time = (when: Date) => formatTime(when, { locale, zone });
  const tables = live ? openTables(live.tables, live.closed).length : 0;
  const parts = [
    at ? t("state.planned", { time: time(at), minutes: round.minutes }) : "",
    live?.state === "DRAFT" ? t("state.draft") : "",
    live?.state === "PUBLISHED" ? t("state.published", { number: live.number }) : "",
    live?.state === "STARTED" && live.endsAt ? t("state.started", { time: time(live.endsAt) }) : "",
    live?.state === "HELD" && live.endsAt ? t("state.held", { time: time(live.endsAt) }) : "",
    tables > 0 ? t("state.tables", { tables, people: seated }) : "",
    live && tables > 0
      ? t("state.counts", { repeats: live.repeats, colleagues: live.colleagues, known: live.known })
      : "",
    live && live.closed.length > 0 ? t("state.closed", { tables: live.closed.join(", ") }) : "",
  ].filter(Boolean);
  return <p>{parts.join(" · ")}</p>;
}
