import type { ReactNode } from "react";

export type Column = {
  key: string;
  label: string;
  sort?: { href: string; direction?: "ascending" | "descending" };
  numeric?: boolean;
  /** The cell that names the row. */
  head?: boolean;
};

export type Row = { key: string; cells: Record<string, ReactNode>; tone?: "stuck" };

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
  if (rows.length === 0 && empty) return <div className="table-empty">{empty}</div>;
  const table = (
    <table className={stacked ? "table is-stacked" : "table"}>
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
          <tr key={row.key} className={row.tone ? `is-${row.tone}` : undefined}>
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
  if (stacked) return <div className={columns.length > 6 ? "table-room is-wide" : "table-room"}>{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function HeadCell({ column }: { column: Column }) {
  const { label, sort, numeric } = column;
  return (
    <th scope="col" aria-sort={sort?.direction} className={numeric ? "is-numeric" : undefined}>
      {sort ? (
        <a href={sort.href}>
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
  const className = column.numeric ? "is-numeric" : undefined;
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
