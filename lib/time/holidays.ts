import { easter } from "date-easter";

/** The holidays of Finland on which people are seldom free for others, with the two eves that are kept as such. */
export type Holiday =
  | "new-year"
  | "epiphany"
  | "good-friday"
  | "easter"
  | "easter-monday"
  | "may-day"
  | "ascension"
  | "pentecost"
  | "midsummer-eve"
  | "midsummer"
  | "all-saints"
  | "independence"
  | "christmas-eve"
  | "christmas"
  | "boxing-day";

/** The holiday that a calendar day is in Finland, or null. */
export function holidayOn(day: string): Holiday | null {
  const fixed = fixedDays[day.slice(5)];
  if (fixed) return fixed;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const md = day.slice(5);
  if (weekday === 5 && md >= "06-19" && md <= "06-25") return "midsummer-eve";
  if (weekday === 6 && md >= "06-20" && md <= "06-26") return "midsummer";
  if (weekday === 6 && md >= "10-31" && md <= "11-06") return "all-saints";
  const after = (Date.parse(`${day}T00:00:00Z`) - easterOf(Number(day.slice(0, 4)))) / (24 * 60 * 60 * 1000);
  return afterEaster[after] ?? null;
}

const fixedDays: Readonly<Record<string, Holiday>> = {
  "01-01": "new-year",
  "01-06": "epiphany",
  "05-01": "may-day",
  "12-06": "independence",
  "12-24": "christmas-eve",
  "12-25": "christmas",
  "12-26": "boxing-day",
};

const afterEaster: Readonly<Record<number, Holiday>> = {
  [-2]: "good-friday",
  0: "easter",
  1: "easter-monday",
  39: "ascension",
  49: "pentecost",
};

/** Easter Sunday as an instant of UTC. */
function easterOf(year: number): number {
  const { month, day } = easter(year);
  return Date.UTC(year, month - 1, day);
}

/** Whether a calendar day is one on which nobody is reminded, and few are free: July, and 20 December to 6 January. */
export function isQuiet(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay.startsWith("07") || monthAndDay >= "12-20" || monthAndDay <= "01-06";
}
