import { BoardPaths, PathHere, pathsOf } from "@/components/board/board-paths";
import { PairMore } from "@/components/board/pair-more";
import { RowAction } from "@/components/board/row-action";
import { WaitMark, WaitWords } from "@/components/board/wait-list";
import { groupName } from "@/components/tasks/names";
import type { Said } from "@/components/ui/made-once";
import { rowButtonsClass } from "@/components/ui/row-buttons";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardRow, BoardSort } from "@/lib/reports/board-queries";
import { waits } from "@/lib/reports/waits";
import type { WholeRow } from "@/lib/reports/whole-row-queries";

/**
 * How all rows look, said once: a page shows thirty, and each has as few elements as tell it. Where there is no room the cells of a
 * row stand below each other.
 */
const tableClass = [
  "w-full border-collapse text-sm/[1.35] [&_:is(th,td)]:py-1 [&_:is(th,td)]:pe-4 [&_:is(th,td)]:text-start",
  "[&_thead_th]:border-b-2 [&_thead_th]:border-ink [&_thead_th]:font-semibold [&_thead_th]:text-soft [&_thead_a]:text-soft [&_tbody_tr]:border-b [&_tbody_tr]:border-line [&_tr_>_:last-child]:pe-0",
  "[&_th>a]:font-bold [&_tr[data-stuck]>th]:ps-3 [&_tr[data-stuck]>th]:shadow-[inset_5px_0_var(--brick)]",
  // The path, the mark of what is awaited, since when.
  "[&_svg]:[print-color-adjust:exact] [&_th+td>svg]:block [&_th+td>svg]:h-6 [&_svg[aria-hidden]]:me-1.5 [&_svg[aria-hidden]]:inline-block [&_svg[aria-hidden]]:size-[1.2em] [&_svg[aria-hidden]]:align-[-0.25em]",
  "[&_b]:font-semibold [&_i]:whitespace-nowrap [&_i]:not-italic [&_i]:tabular-nums [&_tr[data-stuck]_i]:font-bold [&_tr[data-stuck]_i]:text-brick",
  // What is done, and what opens the rest.
  "[&_td:last-child]:text-end [&_td:last-child]:whitespace-nowrap [&_a[aria-expanded]]:inline-block [&_a[aria-expanded]]:px-2.5 [&_a[aria-expanded]]:py-1 [&_a[aria-expanded]]:no-underline [&_a[aria-expanded]]:after:content-['_▾'] [&_a[aria-expanded=true]]:after:content-['_▴'] print:[&_a[aria-expanded]]:hidden",
  "@max-[44rem]:[&_thead:not(:focus-within)]:sr-only @max-[44rem]:[&_:is(tbody,tr,th,td)]:block @max-[44rem]:[&_tbody_tr]:py-2.5 @max-[44rem]:[&_tbody_:is(th,td)]:py-0.5 @max-[44rem]:[&_tbody_th]:text-base/[1.3] @max-[44rem]:[&_td:last-child]:flex @max-[44rem]:[&_td:last-child]:items-center @max-[44rem]:[&_td:last-child]:justify-between",
].join(" ");

/** So many stones are told apart in a narrow column. */
const fewStones = 6;

type Props = {
  locale: Locale;
  format: Format;
  rows: readonly BoardRow[];
  now: Date;
  /** The form of the nudges that the board stands in. */
  said: Said;
  /** The pair whose rest stands open. */
  opened?: WholeRow | null;
  /** Tells its ids from those of other boards of the page. */
  ids?: string;
  /** Where a pair has its page. */
  page: (groupId: string) => string;
  /** Where a pair stands open, or with null the board with none. */
  open: (groupId: string | null) => string;
  /** What the rows are sorted by, and where they are sorted otherwise; without it they stand as they are. */
  sort?: { by: BoardSort | undefined; href: (by: BoardSort | undefined) => string };
};

/**
 * The board: a row a pair, read like a timetable: who, how far on the path, what is awaited from whom and since when, and the one
 * thing to do about it. The rest opens at its own address, so that a page carries it for one pair and not for thirty.
 */
export function BoardTable({ locale, format, rows, now, said, opened, ids = "", page, open, sort }: Props) {
  const t = translator(locale, "board", format);
  const paths = pathsOf(
    locale,
    rows.map(({ group }) => group),
    now,
    ids,
  );
  const most = Math.max(0, ...[...paths.values()].map(({ steps }) => steps.length));
  return (
    <div className={most > fewStones ? "@container [&_th+td>svg]:w-60" : "@container [&_th+td>svg]:w-30"}>
      <BoardPaths locale={locale} format={format} paths={paths} />
      <table className={`${tableClass} ${rowButtonsClass}`}>
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <Head label={t("columns.pair")} by="name" sort={sort} />
            <th scope="col">{t("columns.path")}</th>
            <Head label={t("columns.waiting")} by="waited" sort={sort} />
            <th scope="col">
              <span className="sr-only">{t("columns.action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PairRow
              key={row.group.id}
              {...{ locale, row, now, said, page, open }}
              name={`${ids}w${at}`}
              drawn={paths.get(row.group.id)}
              opened={opened?.group.id === row.group.id ? opened : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = { label: string; by: BoardSort; sort: Props["sort"] };

/** The head of a column that can be sorted by, or not any more. */
function Head({ label, by, sort }: HeadProps) {
  if (!sort) return <th scope="col">{label}</th>;
  const isBy = sort.by === by;
  return (
    <th scope="col" aria-sort={isBy ? "ascending" : undefined}>
      <a href={sort.href(isBy ? undefined : by)}>
        {label} <span aria-hidden="true">{isBy ? "▲" : "↕"}</span>
      </a>
    </th>
  );
}

type RowProps = Pick<Props, "locale" | "now" | "said" | "page" | "open"> & {
  row: BoardRow;
  name: string;
  drawn: Parameters<typeof PathHere>[0]["drawn"];
  opened: WholeRow | null;
};

function PairRow({ locale, row, now, said, page, open, name, drawn, opened }: RowProps) {
  const t = translator(locale, "board", row.group.programme.format);
  const { group } = row;
  const isOpen = opened !== null;
  const all = waits(group.plan, now);
  const [first] = all;
  const rest = all.length > 1 && !isOpen ? `+${all.length - 1}` : "";
  const names = groupName(locale, group);
  return (
    <>
      <tr data-stuck={first?.stuck || undefined}>
        <th scope="row">
          <a href={page(group.id)} id={isOpen ? `pair-${group.id}` : undefined}>
            {names}
          </a>
        </th>
        <td>
          <PathHere drawn={drawn} />
        </td>
        <td id={name}>
          {first ? (
            <>
              <WaitMark wait={first} />
              <WaitWords {...{ locale, row, now }} wait={first} />
            </>
          ) : (
            t("wait.nothing")
          )}
        </td>
        <td>
          {first ? <RowAction {...{ locale, row, now, said }} wait={first} describedBy={name} /> : null}
          <a
            href={open(isOpen ? null : group.id)}
            aria-expanded={isOpen}
            aria-label={`${rest} ${t(isOpen ? "more.hide" : "more.show", { names })}`.trim()}
          >
            {rest}
          </a>
        </td>
      </tr>
      {opened ? <PairMore {...{ locale, now, said, name }} row={opened} waits={all} /> : null}
    </>
  );
}
