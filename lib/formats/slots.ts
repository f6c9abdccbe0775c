/** A time of the week: a weekday, Monday being 1, and when it begins. */
export type Slot = { weekday: number; from: string };

/** What the key of a time of the week says, such as "tue-13-15"; null where a format's times are of another kind. */
export function slotOf(key: unknown): Slot | null {
  const { day, from } = /^(?<day>[a-z]{3})-(?<from>\d{1,2})-\d{1,2}$/.exec(String(key ?? ""))?.groups ?? {};
  const weekday = weekdays.indexOf(day ?? "") + 1;
  return weekday > 0 && from ? { weekday, from: `${from.padStart(2, "0")}:00` } : null;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
