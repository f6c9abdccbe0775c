import { randomUUID } from "node:crypto";
import { PhoneLink } from "@/components/people/reach";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { StatusMark } from "@/components/ui/status-mark";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardRow, Reachable } from "@/lib/reports/board-queries";
import type { Wait } from "@/lib/reports/waits";
import { placeOf } from "@/lib/tasks/awaited";
import { taskName } from "@/lib/tasks/names";
import { daysBetween } from "@/lib/time/days";
import { formatDays } from "@/lib/time/format";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

type Props = {
  locale: Locale;
  row: BoardRow;
  waits: readonly (Wait & { more?: number })[];
  now: Date;
  /** Sends the nudge; without it the list only tells. */
  nudge?: Action;
  /** Where to come back to, without the language. */
  back: string;
};

/** What a pair waits for, from whom and since when, whom to call, and a button that reminds them. */
export function WaitList({ locale, row, waits, now, nudge, back }: Props) {
  return (
    <ul className="waits">
      {waits.map((wait) => (
        <WaitLine key={`${wait.task.key} ${wait.side}`} {...{ locale, row, wait, now, nudge, back }} />
      ))}
    </ul>
  );
}

/** The first of what a pair waits for, in one line, and how much more there is. */
export function WaitSummary({ locale, row, waits, now }: Omit<Props, "nudge" | "back">) {
  const [first, ...rest] = waits;
  if (!first) return null;
  const t = translator(locale, "board");
  const { task, side, since, stuck } = first;
  const days = since ? daysBetween(since, now) : 0;
  return (
    <span className={stuck ? "wait is-stuck" : "wait"}>
      <span className="wait-what">
        <StatusMark status={stuck ? "stuck" : side === "coordinator" ? "yours" : "theirs"} />
        <span>
          <span className="wait-who">
            {side === "coordinator" ? t("wait.you") : sideName(locale, row, first)}
          </span>{" "}
          {days > 0 ? <span className="wait-days">{formatDays(days, locale)}</span> : null}
          <span className="wait-task">
            {taskName(locale, sizeOf(row), task)}
            {rest.length > 0 ? ` ${t("wait.more", { n: rest.length })}` : null}
          </span>
        </span>
      </span>
    </span>
  );
}

type LineProps = Omit<Props, "waits"> & { wait: Wait & { more?: number } };

function WaitLine({ locale, row, wait, now, nudge, back }: LineProps) {
  const t = translator(locale, "board");
  const { task, side, since, stuck } = wait;
  const days = since ? daysBetween(since, now) : null;
  const id = `wait-${row.group.id}-${task.key}-${side}`.replaceAll(":", "-");
  const people = peopleOf(row, wait);
  return (
    <li className={stuck ? "wait is-stuck" : "wait"}>
      <div className="wait-what" id={id}>
        <StatusMark status={stuck ? "stuck" : side === "coordinator" ? "yours" : "theirs"} />
        <div>
          <span className="wait-who">
            {side === "coordinator" ? t("wait.you") : sideName(locale, row, wait)}
          </span>{" "}
          {days !== null && days > 0 ? <span className="wait-days">{formatDays(days, locale)}</span> : null}
          <span className="wait-task">
            {taskName(locale, sizeOf(row), task)}
            {wait.more ? ` ${t("wait.more", { n: wait.more })}` : null}
          </span>
          <Calls locale={locale} row={row} wait={wait} />
          {people.length > 0 ? (
            <Phones locale={locale} people={people} named={side !== "facilitator"} />
          ) : null}
        </div>
      </div>
      {nudge && side !== "coordinator" ? (
        <Nudge {...{ locale, row, wait, now, nudge, back, describedBy: id }} />
      ) : null}
    </li>
  );
}

/** Whom the coordinator has to call, since nobody there can be written to, and where to say what they answered. */
function Calls({ locale, row, wait: { task, side } }: Pick<LineProps, "locale" | "row" | "wait">) {
  if (side !== "coordinator") return null;
  const t = translator(locale, "board");
  const calls = task.whose.flatMap((whose) => (whose.kind === "coordinator" ? (whose.callsFor ?? []) : []));
  return row.group.seats
    .filter(({ seat }) => calls.includes(seat))
    .map(({ seat, name }) => (
      <span key={seat} className="block">
        {t("wait.call", { name })}{" "}
        <a href={`/${locale}${placeOf(task, seat, { groupId: row.group.id, seats: row.group.seats })}`}>
          {t("wait.record")}
          <span className="sr-only">: {name}</span>
        </a>
      </span>
    ));
}

function Phones({ locale, people, named }: { locale: Locale; people: readonly Reachable[]; named: boolean }) {
  const t = translator(locale, "board");
  return (
    <span className="wait-phones">
      {people.slice(0, 2).map(({ userId, name, phone }) => (
        <span key={userId}>
          {named ? `${name} ` : null}
          {phone ? <PhoneLink phone={phone} /> : t("wait.noPhone")}
        </span>
      ))}
    </span>
  );
}

function Nudge({
  locale,
  row,
  wait,
  now,
  nudge,
  back,
  describedBy,
}: LineProps & { nudge: Action; describedBy: string }) {
  const t = translator(locale, "board");
  const { task, side } = wait;
  const last = row.nudged.get(`${task.key} ${side}`);
  const days = last ? daysBetween(last, now) : null;
  return (
    <div className="wait-nudge no-print">
      {days === 0 ? null : (
        <ActionButton
          action={nudge}
          formKey={randomUUID()}
          texts={formTexts(locale)}
          hidden={{
            ...{ groupId: row.group.id, taskKey: task.key, back },
            ...(side === "asked" ? {} : { side: String(side) }),
          }}
          label={t("nudge.button")}
          describedBy={describedBy}
        />
      )}
      {days === null ? null : (
        <span className="wait-nudged">{days === 0 ? t("nudge.today") : t("nudge.nudged", { days })}</span>
      )}
    </div>
  );
}

function sideName(locale: Locale, { group, guides }: BoardRow, { side, task }: Wait): string {
  if (side === "facilitator") return guides.map(({ name }) => name).join(", ");
  if (side === "asked") return translator(locale, "board")("cell.unanswered", { n: task.whose.length });
  return group.seats.find(({ seat }) => seat === side)?.name ?? "";
}

function sizeOf({ group }: BoardRow) {
  return { format: group.programme.format, seats: group.seats.length };
}

function peopleOf({ contacts, guides }: BoardRow, { side, task }: Wait): Reachable[] {
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
