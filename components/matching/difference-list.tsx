import type { Difference, Moved } from "@/lib/grouping/pairs/difference";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const listClass =
  "grid gap-x-8 gap-y-3 text-sm md:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] [&_dd]:whitespace-nowrap [&_dd]:tabular-nums [&_dt]:text-soft";

type Props = { locale: Locale; difference: Difference; name: (id: string) => string };

/** More than so many who gain or lose are counted, not named. */
const mostNamed = 8;

/** What differs between two pairings: the totals, then who gains and who loses. */
export function DifferenceList({ locale, difference, name }: Props) {
  const t = translator(locale, "pairing");
  const { groups, total, worst, gained, lost, even } = difference;
  const moved = gained.length + lost.length + even.length;
  return (
    <div className={listClass}>
      <dl>
        <Count term={t("summary.pairs")} {...groups} />
        <Count term={t("summary.points")} {...total} />
        <Count term={t("summary.worst")} {...worst} />
      </dl>
      {moved === 0 ? <p>{t("difference.same")}</p> : null}
      <Movers locale={locale} kind="gained" moved={gained} name={name} />
      <Movers locale={locale} kind="lost" moved={lost} name={name} />
      <Movers locale={locale} kind="even" moved={even} name={name} />
    </div>
  );
}

function Count({ term, before, after }: { term: string; before: number | null; after: number | null }) {
  const change = (after ?? 0) - (before ?? 0);
  return (
    <div className="flex max-w-80 justify-between gap-4">
      <dt>{term}</dt>
      <dd>
        {before ?? "–"} → {after ?? "–"}
        {change !== 0 && before !== null && after !== null ? (
          <span className={change > 0 ? "font-bold text-spruce" : "font-bold text-brick"}>
            {" "}
            {change > 0 ? `+${change}` : `−${-change}`}
          </span>
        ) : null}
      </dd>
    </div>
  );
}

type MoversProps = {
  locale: Locale;
  kind: "gained" | "lost" | "even";
  moved: readonly Moved[];
  name: Props["name"];
};

function Movers({ locale, kind, moved, name }: MoversProps) {
  const t = translator(locale, "pairing");
  if (moved.length === 0) return null;
  return (
    <div>
      <p className="font-bold">{t(`difference.${kind}`, { n: moved.length })}</p>
      <ul className="p-0">
        {moved.slice(0, mostNamed).map((one) => (
          <li key={one.id}>
            {t(
              one.to.length > 0
                ? one.from.length > 0
                  ? "difference.from"
                  : "difference.now"
                : "difference.none",
              {
                name: name(one.id),
                from: one.from.map(name).join(" – "),
                to: one.to.map(name).join(" – "),
              },
            )}
            {one.before !== null && one.after !== null && one.before !== one.after ? (
              <span className="text-soft">
                {" "}
                {one.before} → {one.after}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {moved.length > mostNamed ? <p>{t("difference.more", { n: moved.length - mostNamed })}</p> : null}
    </div>
  );
}
