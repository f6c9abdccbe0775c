import type { ReactNode } from "react";
import { Nudge } from "@/components/board/nudge";
import { WaitMark, WaitWords } from "@/components/board/wait-list";
import { PhoneLink } from "@/components/people/reach";
import { groupName } from "@/components/tasks/names";
import { DateTime } from "@/components/time/date-time";
import type { Said } from "@/components/ui/made-once";
import { rowButtonsClass } from "@/components/ui/row-buttons";
import { StatusMark } from "@/components/ui/status-mark";
import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { placeOf } from "@/lib/tasks/awaited";
import { daysBetween } from "@/lib/time/days";
import { formatDays } from "@/lib/time/format";
import type { ShownLine } from "@/lib/today/lines";

/** What waits, below it of what and whom, and at the end the one thing to do. */
const listClass =
  "border-t border-line [&_svg]:mt-0.5 [&_svg]:size-[1.2em] [&_i]:not-italic [&_i]:tabular-nums [&_i]:whitespace-nowrap";
const lineClass =
  "grid grid-cols-[1.5em_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-line py-2.5";

type Props = {
  locale: Locale;
  lines: readonly ShownLine[];
  now: Date;
  /** The form of the nudges that the list stands in. */
  said: Said;
};

/** What waits for somebody, a line each, which ends in what to do about it. */
export function TodayList({ locale, lines, now, said }: Props) {
  return (
    <ol className={`${listClass} ${rowButtonsClass}`}>
      {lines.map((line, at) => (
        <TodayLine key={line.key} {...{ locale, line, now, said }} id={`line-${at}`} />
      ))}
    </ol>
  );
}

type LineProps = Omit<Props, "lines"> & { line: ShownLine; id: string };

function TodayLine({ locale, line, now, said, id }: LineProps) {
  const anchor = "row" in line ? `pair-${line.row.group.id}` : undefined;
  return (
    <li id={anchor} className={lineClass}>
      {"row" in line ? <WaitMark wait={line.wait} /> : <StatusMark bare status={statusOf(line)} />}
      <div id={id}>
        <p className="font-bold">
          <What {...{ locale, line, now }} />
        </p>
        <p className="text-sm text-soft">
          <Details {...{ locale, line, now }} />
        </p>
      </div>
      <div className="text-end whitespace-nowrap print:hidden max-sm:col-start-2 max-sm:text-start">
        <Action {...{ locale, line, now, said, id }} />
      </div>
    </li>
  );
}

function statusOf({ kind }: ShownLine) {
  return kind === "stop" || kind === "more" ? "stuck" : "yours";
}

/** What waits, in bold: a group by its name, of several things how many. */
function What({ locale, line }: Pick<LineProps, "locale" | "line" | "now">) {
  const t = translator(locale, "today");
  const format = line.programme && formatOf(line.programme.format);
  const board = translator(locale, "board", format);
  switch (line.kind) {
    case "call":
    case "own":
    case "stuck":
      return (
        <a href={href(locale, to.manage.group(line.row.group.programme.slug, line.row.group.id))}>
          {groupName(locale, line.row.group)}
        </a>
      );
    case "stop":
      return (
        <a href={href(locale, to.meeting(line.stop.id))}>{line.stop.name ?? line.programme?.name[locale]}</a>
      );
    case "decision":
      return board("enrolments.undecided", { n: line.n });
    case "pairing":
      return board("enrolments.unpaired", { n: line.n });
    case "mail":
      return t(`lines.mail.${line.state}`, { n: line.n });
    default:
      return t(`lines.${line.kind}`, { n: line.n });
  }
}

/** Of what and whom, and since when. */
function Details({ locale, line, now }: Pick<LineProps, "locale" | "line" | "now">) {
  const parts: ReactNode[] = [];
  if ("row" in line)
    parts.push(<WaitWords key="wait" {...{ locale, now }} row={line.row} wait={line.wait} />);
  else if (line.kind === "stop") parts.push(<StopWords key="stop" {...{ locale, line, now }} />);
  else if (line.names.length > 0) parts.push(someOf(locale, line));
  if (line.kind === "call") parts.push(<Phones key="phones" locale={locale} line={line} />);
  // Where the whole programme is one group, its name stands above.
  const isNamed = "row" in line && isOneGroup(line.row.group.programme.format);
  if (line.programme && line.kind !== "stop" && !isNamed) parts.push(line.programme.name[locale]);
  if (line.since && !("row" in line)) {
    const days = daysBetween(line.since, now);
    const t = translator(locale, "today");
    parts.push(<i key="since">{days > 0 ? formatDays(days, locale) : t("sinceToday")}</i>);
  }
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line stay in their places
    <span key={at}>
      {at > 0 ? " · " : null}
      {part}
    </span>
  ));
}

function someOf(locale: Locale, { names, n }: ShownLine): string {
  return n > names.length
    ? translator(locale, "today")("others", { names: names.join(", "), n: n - names.length })
    : listed(locale, names);
}

function StopWords({
  locale,
  line,
  now,
}: {
  locale: Locale;
  line: Extract<ShownLine, { kind: "stop" }>;
  now: Date;
}) {
  const { stop, programme } = line;
  const t = translator(locale, "places", programme && formatOf(programme.format));
  const said =
    stop.stuck === "away" ? t("stops.away") : t("stops.few", { taken: stop.taken, least: stop.least ?? 0 });
  return (
    <>
      {stop.startsAt && programme ? (
        <>
          <DateTime value={stop.startsAt} zone={programme.timeZone} locale={locale} now={now} />
          {" · "}
        </>
      ) : null}
      {said}
    </>
  );
}

/** Whom to call, each a link that calls. */
function Phones({ locale, line }: { locale: Locale; line: Extract<ShownLine, { people: unknown }> }) {
  return line.people.slice(0, 2).map(({ userId, name, phone }, at) => (
    <span key={userId}>
      {at > 0 ? ", " : null}
      {name} {phone ? <PhoneLink phone={phone} /> : translator(locale, "today")("noPhone")}
    </span>
  ));
}

/** The one thing to do: a button where one press is enough, else the way to where it is done. */
function Action({ locale, line, now, said, id }: LineProps) {
  const t = translator(locale, "today");
  switch (line.kind) {
    case "stuck": {
      const { group, nudged } = line.row;
      return <Nudge {...{ locale, group, nudged, now, said }} wait={line.wait} describedBy={id} brief />;
    }
    case "call":
    case "own": {
      const { group } = line.row;
      const { task } = line.wait;
      const called = task.whose.flatMap((one) => (one.kind === "coordinator" ? (one.callsFor ?? []) : []));
      const isTalk = line.kind === "call" && called.length === 0;
      const place = isTalk
        ? to.manage.group(group.programme.slug, group.id)
        : placeOf(task, called[0] ?? task.seat ?? null, { ...group, slug: group.programme.slug });
      return (
        <a href={href(locale, place)} aria-describedby={id}>
          {isTalk ? t("actions.call") : translator(locale, "board", group.programme.format)("more.do")}
        </a>
      );
    }
    default:
      return (
        <a href={href(locale, line.to)} aria-describedby={id}>
          {t(`actions.${line.kind}`)}
        </a>
      );
  }
}
