import { BoardPaths, PathHere, pathsOf } from "@/components/board/board-paths";
import { StationCell } from "@/components/board/station-cell";
import { stationName, stationsOf } from "@/components/board/stations";
import { WaitList, WaitSummary } from "@/components/board/wait-list";
import type { Said } from "@/components/ui/made-once";
import { tableRooms, tables } from "@/components/ui/table";
import { stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardRow } from "@/lib/reports/board-queries";
import { waits, waitsBySide } from "@/lib/reports/waits";
import { pathAhead } from "@/lib/tasks/path";

type Props = {
  locale: Locale;
  format: Format;
  /** How many seats the largest group on the board began with: there are as many visits. */
  size: number;
  rows: readonly BoardRow[];
  now: Date;
  /** The form of the nudges that the board stands in. */
  said: Said;
  /** The pair whose waits stand open: the one that somebody was just reminded in; or all. */
  opened?: string | "all";
};

/**
 * The board: pairs by steps, read like a timetable. On a phone the steps are the path, drawn small. It is written by hand, not with
 * `Table`, and with few elements: a page shows 25 pairs, each with a dozen shapes and several buttons.
 */
export function BoardTable({ locale, format, size, rows, now, said, opened }: Props) {
  const t = translator(locale, "board", format);
  const columns = pathAhead(stepsFor(format, { size })).filter(({ kind }) => kind !== "enrolling");
  const stations = columns.map(({ key }) => key);
  const paths = pathsOf(
    locale,
    rows.map(({ group }) => group),
    now,
  );
  return (
    <div className={tableRooms[columns.length > mostColumns ? "many" : "wide"]}>
      <BoardPaths locale={locale} format={format} paths={paths} />
      <table className={`${tables.stacked} pairs`}>
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.pair")}</th>
            {columns.map((station) => (
              <th key={station.key} scope="col">
                {stationName(locale, format, station)}
              </th>
            ))}
            <th scope="col">{t("columns.waiting")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PairRow
              key={row.group.id}
              {...{ locale, row, stations, now, said }}
              name={`w${at}`}
              drawn={paths.get(row.group.id)?.id}
              isMarked={opened === row.group.id}
              isOpen={opened === "all" || opened === row.group.id}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** So many steps have room beside each other; the rows of more are read as on a phone, each with its path. */
const mostColumns = 6;

type RowProps = Pick<Props, "locale" | "now" | "said"> & {
  row: BoardRow;
  stations: readonly string[];
  name: string;
  drawn?: string;
  /** Somebody comes back to it. */
  isMarked: boolean;
  isOpen: boolean;
};

function PairRow({ locale, row, stations, now, said, name, drawn, isMarked, isOpen }: RowProps) {
  const t = translator(locale, "board", row.group.programme.format);
  const { group, guides } = row;
  const all = waits(group.plan, now);
  const shown = waitsBySide(all);
  const own = new Map(stationsOf(group, now).map((station) => [station.key, station]));
  // From the board's own address.
  const page = `groups/${group.id}`;
  return (
    <tr className={all[0]?.stuck ? "table-stuck" : undefined}>
      <th scope="row">
        <a href={page} id={isMarked ? `pair-${group.id}` : undefined}>
          {group.seats.map((seat) => (
            <span key={seat.enrolmentId}>{seat.name}</span>
          ))}
        </a>
        {group.programme.format.roles.length > 0 ? (
          <span>{guides.length > 0 ? guides.map((guide) => guide.name).join(", ") : t("noFacilitator")}</span>
        ) : null}
        <PathHere id={drawn} />
      </th>
      {stations.map((key) => {
        const station = own.get(key);
        return (
          <td key={key}>
            {station ? (
              <StationCell {...{ locale, station, group }} />
            ) : (
              <NoStop locale={locale} format={group.programme.format} />
            )}
          </td>
        );
      })}
      <td>
        {shown.length > 0 ? (
          <details open={isOpen}>
            <WaitSummary {...{ locale, row, now, waits: shown }} />
            <WaitList {...{ locale, row, now, said, name, waits: shown }} />
          </details>
        ) : (
          <span className="text-soft">{t("wait.nothing")}</span>
        )}
        {all.length > shown.length ? (
          <a href={page}>{t("wait.more", { n: all.length - shown.length })}</a>
        ) : null}
      </td>
    </tr>
  );
}

/** In the column of a step that this group does not have. */
function NoStop({ locale, format }: { locale: Locale; format: Format }) {
  return (
    <div className="text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{translator(locale, "board", format)("cell.none")}</span>
    </div>
  );
}
