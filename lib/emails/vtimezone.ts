import { Temporal } from "temporal-polyfill";

/**
 * A zone's rules around one moment as VTIMEZONE (RFC 5545 §3.6.5). Where the zone changes by a rule: one STANDARD and one DAYLIGHT
 * with RRULE, as Outlook wants it (MS-OXCICAL 2.1.3.1.1.19.2). Where it changes without one: the changes around the moment.
 */
export function vtimezone(zone: string, around: Date): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(around.getTime()).toZonedDateTimeISO(zone);
  const parts = ruled(moment) ?? changesAround(moment);
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

/** Both changes of a year as rules, where the years around follow them; null where they do not. */
function ruled(moment: Temporal.ZonedDateTime): string[][] | null {
  const years = [-1, 0, 1, 2, 3].map((away) => changesIn(moment.year + away, moment.timeZoneId));
  if (years.some((changes) => changes.length !== 2)) return null;
  const kinds = (["STANDARD", "DAYLIGHT"] as const).map((kind) =>
    years.flatMap((changes) => changes.filter((change) => kindOf(change) === kind)),
  );
  const rules = kinds.map(ruleOf);
  if (rules.some((rule) => rule === null)) return null;
  return kinds.map(([first], index) => changePart(first as Temporal.ZonedDateTime, rules[index] ?? null));
}

/** "The last Sunday of March" of changes that all follow it at the same local time; null where there is no such rule. */
function ruleOf(changes: readonly Temporal.ZonedDateTime[]): string | null {
  const locals = changes.map(localOf);
  const [first] = locals;
  if (!first || changes.length < 5) return null;
  const alike = locals.every(
    (local) =>
      local.month === first.month &&
      local.dayOfWeek === first.dayOfWeek &&
      local.toPlainTime().equals(first.toPlainTime()),
  );
  if (!alike) return null;
  const last = locals.every((local) => local.day + 7 > local.daysInMonth);
  const weeks = new Set(locals.map((local) => Math.ceil(local.day / 7)));
  if (!last && weeks.size !== 1) return null;
  const week = last ? -1 : [...weeks][0];
  const day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][first.dayOfWeek - 1];
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${week}${day}`;
}

function changesIn(year: number, zone: string): Temporal.ZonedDateTime[] {
  const changes: Temporal.ZonedDateTime[] = [];
  let at = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    .toZonedDateTime(zone)
    .getTimeZoneTransition("next");
  while (at && at.year === year && changes.length < 5) {
    changes.push(at);
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}

/** The change before a moment and the two after, which is what one event needs. */
function changesAround(moment: Temporal.ZonedDateTime): string[][] {
  const before = moment.getTimeZoneTransition("previous");
  const after = before && moment.getTimeZoneTransition("next");
  const later = after?.getTimeZoneTransition("next");
  const changes = [before, after, later].filter((change) => change !== null && change !== undefined);
  return changes.length > 0 ? changes.map((change) => changePart(change, null)) : [fixedPart(moment)];
}

function changePart(change: Temporal.ZonedDateTime, rule: string | null): string[] {
  return part(kindOf(change), localOf(change), before(change).offset, change.offset, rule);
}

function kindOf(change: Temporal.ZonedDateTime): "STANDARD" | "DAYLIGHT" {
  return change.offsetNanoseconds > before(change).offsetNanoseconds ? "DAYLIGHT" : "STANDARD";
}

/** The local time of a change, told in the offset before it. */
function localOf(change: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return change
    .toPlainDateTime()
    .subtract({ nanoseconds: change.offsetNanoseconds - before(change).offsetNanoseconds });
}

function before(change: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return change.subtract({ nanoseconds: 1 });
}

function fixedPart(moment: Temporal.ZonedDateTime): string[] {
  const start = Temporal.PlainDateTime.from("1970-01-01T00:00");
  return part("STANDARD", start, moment.offset, moment.offset, null);
}

function part(
  kind: "STANDARD" | "DAYLIGHT",
  local: Temporal.PlainDateTime,
  from: string,
  to: string,
  rule: string | null,
): string[] {
  const start = local.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from.replace(":", "")}`,
    `TZOFFSETTO:${to.replace(":", "")}`,
    ...(rule ? [rule] : []),
    `END:${kind}`,
  ];
}
