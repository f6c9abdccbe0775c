import type { Format } from "@/lib/formats/recipe";

/** Whether houses whose people take part in this format may have somebody who reads their numbers. */
export function hasHouses({ houses }: Pick<Format, "houses">): boolean {
  return houses === "numbers";
}

/** A meeting that takes place, or has: which house hosts it, which are those of its guests (null where nobody can tell), on how many days, and whether it has been held. */
export type Hosted = { host: string | null; guests: readonly (string | null)[]; days: number; held: boolean };

/** How many go, or have gone: each once for each host; and the days of all of them together. */
export type Count = { people: number; days: number };

/** What a house's own people come to. */
export type HouseNumbers = { out: Record<"held" | "agreed", Count>; in: Record<"held" | "agreed", Count> };

/** Counts who of a house goes to others and who of others comes, what has been and what is agreed; among themselves nobody does either. */
export function numbersOf(house: string, meetings: readonly Hosted[]): HouseNumbers {
  const isOwn = (one: string | null) => one === house;
  const sum = (held: boolean, guestsOf: (meeting: Hosted) => number): Count =>
    meetings
      .filter((meeting) => meeting.held === held)
      .reduce(
        ({ people, days }, meeting) => {
          const guests = guestsOf(meeting);
          return { people: people + guests, days: days + guests * meeting.days };
        },
        { people: 0, days: 0 },
      );
  const out = ({ host, guests }: Hosted) => (isOwn(host) ? 0 : guests.filter(isOwn).length);
  const into = ({ host, guests }: Hosted) => (isOwn(host) ? guests.filter((one) => !isOwn(one)).length : 0);
  return {
    out: { held: sum(true, out), agreed: sum(false, out) },
    in: { held: sum(true, into), agreed: sum(false, into) },
  };
}
