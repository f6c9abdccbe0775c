export type Moment = {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
};

/** What the calendar and the clock on the wall show at an instant in a zone. */
export function dateParts(at: Date, zone: string): Moment {
  const parts = Object.fromEntries(
    clockIn(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** A calendar day, which has no zone: "2027-03-05", or the midnight (UTC) that the database gives for one. */
export function parseDay(day: Date | string): Moment {
  return dateParts(typeof day === "string" ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : day, "UTC");
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(zone, made);
  return made;
}
