import { addDays } from "@/lib/time/days";

/** Days that somebody has for saying that they come to a new date as well, and those before it in which nothing is asked any more. */
const [days, quiet] = [7, 3];

/** Until when places that were carried over to a new date are confirmed; null where that is too near to ask. */
export function confirmBy(startsAt: Date, now: Date): Date | null {
  const [usual, latest] = [addDays(now, days), addDays(startsAt, -quiet)];
  const until = usual < latest ? usual : latest;
  return until > now ? until : null;
}
