import { remembered } from "@/lib/i18n/remembered";

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
  const wall = new Date(at.getTime() + offsetOf(at, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** A calendar day, which has no zone: "2027-03-05", or the midnight (UTC) that the database gives for one. */
export function parseDay(day: Date | string): Moment {
  return dateParts(typeof day === "string" ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : day, "UTC");
}

const quarter = 15 * 60 * 1000;
/** As many zones as there are names for. */
export const mostZones = 600;

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds. Intl is asked once for each quarter of an hour: zones
 * change at whole quarters only (since 1972, IANA), and a page shows the same few days hundreds of times.
 */
function offsetOf(at: Date, zone: string): number {
  return offsetsIn(zone)(Math.floor(at.getTime() / quarter) * quarter);
}

const offsetsIn = remembered(mostZones, (zone: string) => {
  const clock = clockIn(zone);
  return remembered(10_000, (start: number) => {
    const parts = Object.fromEntries(
      clock.formatToParts(start).map((part) => [part.type, Number(part.value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute) - start;
  });
});

function clockIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}
