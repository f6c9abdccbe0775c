import { roomIn } from "@/lib/enrolments/facts";
import { isPlaced } from "@/lib/formats/forming";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";
import type { Answers } from "@/lib/surveys/definition";

/** Somebody who is to have a seat, with the live ones that they have, and what they have said of how many guests they can receive. */
type ToSeat = {
  id: string;
  part: string;
  response: { answers: Answers } | null;
  seats: readonly SeatKind[];
};

/** What a seat is: its holder’s as a guest, as a host in one of their places, or both. */
type SeatKind = { guest: boolean; hostPlace: number | null };

/** More places than these nobody has, whatever they have said. */
const mostPlaces = 2;

/**
 * The seats of a new group, in its order, of which the first so many host, or all; or why they cannot be: who has a host is the guest of
 * nobody else, and nobody hosts more than they have said.
 */
export function seatsOf(
  format: Pick<Format, "grouping" | "parts">,
  members: readonly ToSeat[],
  hosting: number | null,
): SeatKind[] | Refusal {
  const seats: SeatKind[] = [];
  for (const [at, one] of members.entries()) {
    const hosts = isPlaced(format) && at < (hosting ?? members.length);
    const guest = !isPlaced(format) || hosting === null || at >= hosting;
    if (guest && one.seats.some((seat) => seat.guest)) return { code: "already-in-a-group" };
    const hostPlace = hosts ? freePlace(format, one) : null;
    if (hosts && hostPlace === null) return { code: "no-room-to-host" };
    seats.push({ guest, hostPlace });
  }
  return seats;
}

/** How many guests somebody can receive in all. */
function placesOf(format: Pick<Format, "parts">, { part, response }: Omit<ToSeat, "id" | "seats">): number {
  return Math.min(mostPlaces, roomIn(readsOf(format, part), response?.answers ?? {}) ?? 0);
}

function freePlace(format: Pick<Format, "parts">, one: ToSeat): number | null {
  const taken = one.seats.flatMap(({ hostPlace }) => hostPlace ?? []);
  if (taken.length >= placesOf(format, one)) return null;
  return [1, 2].find((place) => !taken.includes(place)) ?? null;
}
