import { Temporal } from "temporal-polyfill";

/**
 * A zone's rules around one moment as VTIMEZONE (RFC 5545 §3.6.5): the change before it and the two after, which is what one
 * event needs.
 */
export function vtimezone(zone: string, around: Date): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(around.getTime()).toZonedDateTimeISO(zone);
  const before = moment.getTimeZoneTransition("previous");
  const after = before && moment.getTimeZoneTransition("next");
  const later = after?.getTimeZoneTransition("next");
  const changes = [before, after, later].filter((change) => change !== null && change !== undefined);
  const parts = changes.length > 0 ? changes.map(changePart) : [fixedPart(moment)];
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

function changePart(change: Temporal.ZonedDateTime): string[] {
  const from = change.subtract({ nanoseconds: 1 });
  // The local time of a change is told in the offset before it.
  const local = change
    .toPlainDateTime()
    .subtract({ nanoseconds: change.offsetNanoseconds - from.offsetNanoseconds });
  const kind = change.offsetNanoseconds > from.offsetNanoseconds ? "DAYLIGHT" : "STANDARD";
  return part(kind, local, from.offset, change.offset);
}

function fixedPart(moment: Temporal.ZonedDateTime): string[] {
  return part("STANDARD", Temporal.PlainDateTime.from("1970-01-01T00:00"), moment.offset, moment.offset);
}

function part(
  kind: "STANDARD" | "DAYLIGHT",
  local: Temporal.PlainDateTime,
  from: string,
  to: string,
): string[] {
  const start = local.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from.replace(":", "")}`,
    `TZOFFSETTO:${to.replace(":", "")}`,
    `END:${kind}`,
  ];
}
