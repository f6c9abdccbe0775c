import { Fragment } from "react";
import { Nudge } from "@/components/board/nudge";
import { PhoneLink } from "@/components/people/reach";
import type { Said } from "@/components/ui/made-once";
import { rowButtonsClass } from "@/components/ui/row-buttons";
import { StatusMark } from "@/components/ui/status-mark";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import type { BoardRow } from "@/lib/reports/board-queries";
import type { Wait } from "@/lib/reports/waits";
import type { Reachable, WholeRow } from "@/lib/reports/whole-row-queries";
import { placeOf } from "@/lib/tasks/awaited";
import { taskName } from "@/lib/tasks/names";
import { daysBetween } from "@/lib/time/days";
import { formatDays } from "@/lib/time/format";

const waitsClass = [
  "grid gap-2.5 *:flex *:flex-wrap *:items-start *:justify-between *:gap-x-3.5 *:gap-y-1.5",
  "[&>li>:first-child]:relative [&>li>:first-child]:flex-[1_1_11rem] [&>li>:first-child]:ps-[calc(1.2em+8px)] [&_svg]:absolute [&_svg]:start-0 [&_svg]:top-0.5 [&_svg]:size-[1.2em]",
  "[&_b]:font-semibold [&_i]:whitespace-nowrap [&_i]:not-italic [&_i]:tabular-nums [&_p]:text-soft [&_p>span]:me-3 [&_p>span]:inline-block [&_p_a]:whitespace-nowrap",
  "[&>li>div+div]:flex [&>li>div+div]:flex-col [&>li>div+div]:items-end [&>li>div+div]:gap-0.5 [&>li>div+div]:text-end [&>li>div+div]:text-xs [&>li>div+div]:text-soft print:[&>li>div+div]:hidden",
].join(" ");

type Props = {
  locale: Locale;
  row: WholeRow;
  waits: readonly (Wait & { more?: number })[];
  now: Date;
  /** The form of the nudges that the list stands in. */
  said: Said;
  /** Tells the list's ids from others of the page. */
  name: string;
};

/** What a pair waits for, from whom and since when, whom to call, and a button that reminds them. */
export function WaitList({ locale, row, waits, now, said, name }: Props) {
  return (
    <ul className={`${waitsClass} ${rowButtonsClass}`}>
      {waits.map((wait, at) => (
        <WaitLine
          key={`${wait.task.key} ${wait.side}`}
          {...{ locale, row, wait, now, said }}
          id={`${name}-${at}`}
        />
      ))}
    </ul>
  );
}

type LineProps = Pick<Props, "locale" | "now"> & { row: BoardRow; wait: Wait & { more?: number } };

function WaitLine({
  locale,
  row,
  wait,
  now,
  said,
  id,
}: LineProps & Pick<Props, "row" | "said"> & { id: string }) {
  const { side } = wait;
  const people = peopleOf(row, wait);
  return (
    <li>
      <div id={id}>
        <WaitMark wait={wait} />
        <WaitWords {...{ locale, row, now, wait }} more={wait.more} />
        <Calls locale={locale} row={row} wait={wait} />
        {people.length > 0 ? (
          <Phones
            locale={locale}
            format={row.group.programme.format}
            people={people}
            named={side !== "facilitator"}
          />
        ) : null}
      </div>
      {side === "coordinator" ? null : (
        <div>
          <Nudge {...{ locale, wait, now, said }} group={row.group} nudged={row.nudged} describedBy={id} />
        </div>
      )}
    </li>
  );
}

/** How something that is awaited stands, by shape. */
export function WaitMark({ wait: { stuck, side } }: { wait: Wait }) {
  return <StatusMark bare status={stuck ? "stuck" : side === "coordinator" ? "yours" : "theirs"} />;
}

/** From whom, since when, and what. */
/** From whom, since when, and what; and how much more there is. */
export function WaitWords({ locale, row, wait, now, more }: LineProps & { more?: number }) {
  const t = translator(locale, "board", row.group.programme.format);
  const { task, side, since } = wait;
  const days = since ? daysBetween(since, now) : 0;
  const what = taskName(locale, sizeOf(row), task);
  return (
    <>
      <b>{side === "coordinator" ? t("wait.you") : sideName(locale, row, wait)}</b>{" "}
      {days > 0 ? <i>{formatDays(days, locale)}</i> : null}
      {` · ${more ? `${what} ${t("wait.more", { n: more })}` : what}`}
    </>
  );
}

/** Whom the coordinator has to call, since nobody there can be written to, and where to say what they answered. */
function Calls({ locale, row, wait: { task, side } }: Pick<LineProps, "locale" | "row" | "wait">) {
  if (side !== "coordinator") return null;
  const t = translator(locale, "board", row.group.programme.format);
  const calls = task.whose.flatMap((whose) => (whose.kind === "coordinator" ? (whose.callsFor ?? []) : []));
  return row.group.seats
    .filter(({ seat }) => calls.includes(seat))
    .map(({ seat, name }) => (
      <span key={seat} className="block">
        {t("wait.call", { name })}{" "}
        <a href={href(locale, placeOf(task, seat, row.group))}>
          {t("wait.record")}
          <span className="sr-only">: {name}</span>
        </a>
      </span>
    ));
}

function Phones({
  locale,
  format,
  people,
  named,
}: {
  locale: Locale;
  format: Format;
  people: readonly Reachable[];
  named: boolean;
}) {
  const t = translator(locale, "board", format);
  return (
    <p>
      {people.slice(0, 2).map(({ userId, name, phone }) => {
        const words = (
          <>
            {named ? `${name} ` : null}
            {phone ? <PhoneLink phone={phone} /> : t("wait.noPhone")}
          </>
        );
        return people.length > 1 ? (
          <span key={userId}>{words}</span>
        ) : (
          <Fragment key={userId}>{words}</Fragment>
        );
      })}
    </p>
  );
}

function sideName(locale: Locale, { group, guides }: BoardRow, { side, task }: Wait): string {
  if (side === "facilitator") return guides.map(({ name }) => name).join(", ");
  if (side === "asked")
    return translator(locale, "board", group.programme.format)("cell.unanswered", { n: task.whose.length });
  return group.seats.find(({ seat }) => seat === side)?.name ?? "";
}

function sizeOf({ group }: BoardRow) {
  return { ...group.facts, seats: group.seats, format: group.programme.format };
}

function peopleOf({ contacts, guides }: WholeRow, { side, task }: Wait): Reachable[] {
  // Of those who have not answered a survey nobody is named.
  if (side === "asked") return [];
  if (side === "facilitator") return guides;
  if (side === "coordinator") {
    const called = task.whose.flatMap((whose) =>
      whose.kind === "coordinator" && whose.callsFor ? [whose.callsFor] : [],
    );
    const seats = called.length > 0 ? called : [task.seat ?? 0];
    return seats.flatMap((seat) => contacts.get(seat) ?? []);
  }
  return contacts.get(side) ?? [];
}
