import type { ReactNode } from "react";

/** The look of a table that stacks, and of one that scrolls. */
const tables = { stacked: "table table-stacked", scrolled: "table" };

/** A table asks for the room that it has, not for the screen's; one of many columns counts itself narrower than it is. */
const tableRooms = {
  usual: "@container",
  wide: "@container pe-[16rem] [&>table]:w-[calc(100%+16rem)]",
};

/** What names a row stays in sight while its numbers scroll. */
const scrollClass =
  "overflow-x-auto [&_tr>th:first-child]:sticky [&_tr>th:first-child]:start-0 [&_tr>th:first-child]:max-w-[45vw] [&_tr>th:first-child]:bg-paper";

const sortClass = "inline-flex min-h-6 items-baseline gap-1.25 text-inherit";

export type Column = {
  key: string;
  label: string;
  sort?: { href: string; direction?: "ascending" | "descending" };
  numeric?: boolean;
  /** The cell that names the row. */
  head?: boolean;
};

export type Row = { key: string; cells: Record<string, ReactNode>; tone?: "stuck" };

/** What a row says of itself. */
const tones: Record<NonNullable<Row["tone"]>, string> = { stuck: "table-stuck" };

type Props = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Said instead of rows when there are none. */
  empty?: ReactNode;
  /** Where there is no room, rows become blocks; otherwise the table scrolls in a region of its own. */
  stacked?: boolean;
};

/** A table that reads like a timetable. */
export function Table({ caption, captionHidden, columns, rows, empty, stacked = true }: Props) {
  if (rows.length === 0 && empty) return <div className="py-4">{empty}</div>;
  const table = (
    <table className={stacked ? tables.stacked : tables.scrolled}>
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.tone && tones[row.tone]}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} stacked={stacked}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (stacked) return <div className={tableRooms[columns.length > 6 ? "wide" : "usual"]}>{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={scrollClass} aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function HeadCell({ column }: { column: Column }) {
  const { label, sort, numeric } = column;
  return (
    <th scope="col" aria-sort={sort?.direction} className={numeric ? "table-number" : undefined}>
      {sort ? (
        <a href={sort.href} className={sortClass}>
          {label}
          <SortShape direction={sort.direction} />
        </a>
      ) : (
        label
      )}
    </th>
  );
}

function SortShape({ direction }: { direction: "ascending" | "descending" | undefined }) {
  const shape = direction === "ascending" ? "M1 9L6 2l5 7z" : "M1 3l5 7 5-7z";
  return (
    <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
      <path
        d={direction ? shape : "M2 5l4-4 4 4M2 7l4 4 4-4"}
        fill={direction ? "currentColor" : "none"}
        stroke="currentColor"
      />
    </svg>
  );
}

function Cell({ column, stacked, children }: { column: Column; stacked: boolean; children: ReactNode }) {
  const className = column.numeric ? "table-number" : undefined;
  if (column.head)
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  return (
    <td data-label={stacked && column.label ? column.label : undefined} className={className}>
      {stacked ? <div>{children}</div> : children}
    </td>
  );
}
