import type { Guest } from "@/lib/days/door";
import type { DayPaper } from "@/lib/days/paper-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDateTime } from "@/lib/time/format";

type Props = { locale: Locale; paper: DayPaper };

/** Capitals of five millimetres and more are read from two metres: 20 points of type have them. */
const farClass = "text-xl print:text-[20pt]";

const stickersClass =
  "grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-3 print:grid-cols-2 print:gap-0";
const stickerClass =
  "flex min-h-40 break-inside-avoid items-center gap-4 border border-line p-4 print:h-[53mm] print:min-h-0 print:border-dashed print:border-[#999] print:p-[5mm]";
const stickerNumberClass =
  "flex-none font-display text-4xl font-bold whitespace-nowrap tabular-nums print:text-[48pt]";
const stickerNameClass = "block text-xl leading-[1.1] font-bold [overflow-wrap:anywhere] print:text-[22pt]";
const stickerAgencyClass = "mt-1 block leading-[1.2] print:text-[13pt]";

/** Stickers for everybody who is expected or here: number, name, organisation. */
export function Stickers({ locale, paper: { guests } }: Props) {
  if (guests.length === 0) return <p>{translator(locale, "door")("paper.nobody")}</p>;
  return (
    <ul className={stickersClass}>
      {guests.map(({ badge, number, name, agency }) => (
        <li key={badge} className={stickerClass}>
          <span className={stickerNumberClass}>{number}</span>
          <span className="min-w-0">
            <span className={stickerNameClass}>{name}</span>
            <span className={stickerAgencyClass}>{agency}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const wallClass = `w-full border-collapse ${farClass} [&_td]:border-b [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_th]:border-b-2 [&_th]:border-ink [&_th]:px-2 [&_th]:text-start [&_th]:align-bottom [&_th]:text-base [&_th]:[overflow-wrap:normal] print:[&_th]:text-[12pt]`;
const wallTableClass = "font-bold tabular-nums whitespace-nowrap";

/** Who sits where in every round, by name: what holds when the net and the phones do not. */
export function WallList({ locale, paper: { guests, rounds, tableOf, takenAt, zone } }: Props) {
  const t = translator(locale, "door");
  if (guests.length === 0) return <p>{t("paper.nobody")}</p>;
  const same = sameNames(guests);
  return (
    <div className="stack">
      <p>{t("paper.asOf", { time: formatDateTime(new Date(takenAt), { locale, zone }) })}</p>
      {rounds.length === 0 ? <p className="print:hidden">{t("paper.noRounds")}</p> : null}
      <div className="overflow-x-auto">
        <table className={wallClass}>
          <thead>
            <tr>
              <th scope="col">{t("paper.name")}</th>
              <th scope="col">{t("paper.number")}</th>
              {rounds.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guests.map(({ badge, number, name, agency }) => (
              <tr key={badge}>
                <td>
                  {name}
                  {same.has(name) && agency ? <span className="text-base">, {agency}</span> : null}
                </td>
                <td className={wallTableClass}>{number}</td>
                {rounds.map(({ key }) => (
                  <td key={key} className={wallTableClass}>
                    {tableOf.get(`${badge} ${key}`) ?? "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Names that several have: with them the organisation is said. */
function sameNames(guests: readonly Guest[]): Set<string> {
  const names = guests.map(({ name }) => name);
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

const signClass =
  "flex min-h-40 items-center justify-center border-2 border-ink p-6 font-display text-4xl font-bold print:h-[250mm] print:break-after-page print:border-0 print:text-[120pt]";

/** A sheet for each table: folded, it stands. */
export function TableSigns({ locale, paper: { tables } }: Props) {
  const t = translator(locale, "door");
  if (tables === 0) return <p>{t("paper.noTables")}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-3 print:block">
      {Array.from({ length: tables }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tables are numbers, which is all that they are
        <li key={at} className={signClass}>
          {t("paper.tableNo", { table: String(at + 1) })}
        </li>
      ))}
    </ul>
  );
}

/** What those at the door and whoever leads the day have to keep in mind: by name, with the table that somebody keeps. */
export function NeedsList({ locale, paper: { guests } }: Props) {
  const t = translator(locale, "door");
  const some = guests.filter(({ needs, table }) => needs || table);
  if (some.length === 0) return <p>{t("paper.noNeeds")}</p>;
  return (
    <ul className={farClass}>
      {some.map(({ badge, number, name, needs, table }) => (
        <li key={badge} className="border-b border-line py-2">
          <strong>
            {number} {name}
          </strong>
          : {[needs, table ? t("table", { table: String(table) }) : ""].filter(Boolean).join(" · ")}
        </li>
      ))}
    </ul>
  );
}
