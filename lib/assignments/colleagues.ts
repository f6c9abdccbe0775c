import { isDeepStrictEqual } from "node:util";

/** When and where a colleague of a host meets the guests, as they have been told or would be now: each day by its number. */
export type Told = {
  days: readonly { number: number; startsAt: string; endsAt: string }[];
  place: string;
};

/** What is to be said to a colleague: that guests come, that it has changed, that some of its days or all fall away. */
export type News = { what: "asked" | "changed" | "fewer" | "off"; days: Told["days"] };

/** What is new to somebody who has been told one thing, where another holds now; of days that have begun nothing is. */
export function newsOf(before: Told | null, after: Told | null, now: Date): News[] {
  const coming = ahead(after, now);
  if (!before) return coming.length > 0 ? [{ what: "asked", days: coming }] : [];
  const gone = ahead(before, now).filter(({ number }) => !dayOf(after, number));
  if (coming.length === 0) return gone.length > 0 ? [{ what: "off", days: gone }] : [];
  const differs = coming.some((day) => !isDeepStrictEqual(dayOf(before, day.number), day));
  return [
    ...(gone.length > 0 ? [{ what: "fewer" as const, days: gone }] : []),
    ...(differs || before.place !== after?.place ? [{ what: "changed" as const, days: coming }] : []),
  ];
}

/** The days that have not begun. */
export function ahead(told: Told | null, now: Date): Told["days"] {
  return (told?.days ?? []).filter(({ startsAt }) => new Date(startsAt) > now);
}

/** Whether these days still are as somebody was told. */
export function areAsTold(days: Told["days"], told: Told | null): boolean {
  return days.every((day) => isDeepStrictEqual(dayOf(told, day.number), { ...day }));
}

/** So many colleagues of a host may be told of one meeting. */
export const mostColleagues = 10;

function dayOf(told: Told | null, number: number) {
  return told?.days.find((day) => day.number === number);
}
