import { type OnTheList, toSeat } from "@/lib/days/day-loading";
import { onlineTables, openTables, type Seats } from "@/lib/days/hall";
import { joinAt, withoutSmall } from "@/lib/days/joining";

/** A round as it stands, for whoever seats people in it. */
export type Standing = {
  state: string;
  tables: number;
  closed: readonly number[];
  /** How many tables online there are, after those of the hall. */
  online?: number;
  seats: Seats;
};

/**
 * A round with those who are here now: who has gone leaves their seat, and who has come sits where fewest sit. Nobody else moves, and of a
 * round that runs nobody is taken out. As long as nobody is here those who are expected sit there already. The first who come from afar
 * open a table online. Of a draft, which nobody knows yet, tables at which too few are left are spread over the others.
 */
export function settled(
  round: Standing,
  people: readonly OnTheList[],
  before: readonly Seats[],
): { left: string[]; joining: OnTheList[]; online: number; seats: Map<string, number> } {
  const here = toSeat(people);
  const known = new Set(here.map(({ badgeId }) => badgeId));
  const gone = round.state === "STARTED" ? [] : [...round.seats.keys()].filter((id) => !known.has(id));
  const left =
    round.state === "DRAFT"
      ? gone
      : gone.filter((id) => people.find(({ badgeId }) => badgeId === id)?.hasLeft);
  const stay = new Map([...round.seats].filter(([id]) => !left.includes(id)));
  const joining = here.filter(({ badgeId }) => !stay.has(badgeId));
  const count = Math.max(round.online ?? 0, joining.some(({ afar }) => afar) ? 1 : 0);
  const at = {
    open: openTables(round.tables, round.closed),
    online: onlineTables({ ...round, online: count }),
  };
  const seats = joinAt(stay, joining, { ...at, people, before });
  if (round.state !== "DRAFT") return { left, joining, online: count, seats };
  const inHall = withoutSmall(seats, { open: at.open, people, before });
  return { left, joining, online: count, seats: withoutSmall(inHall, { open: at.online, people, before }) };
}

/** A round in which nobody sits at a table any more: those who did are spread over the others, who stay. */
export function withoutTable(
  round: Standing,
  table: number,
  people: readonly OnTheList[],
  before: readonly Seats[],
): { moving: OnTheList[]; seats: Map<string, number> } {
  const stay = new Map([...round.seats].filter(([, at]) => at !== table));
  const moving = people.filter(({ badgeId }) => round.seats.get(badgeId) === table);
  const open = openTables(round.tables, round.closed).filter((at) => at !== table);
  return { moving, seats: joinAt(stay, moving, { open, online: onlineTables(round), people, before }) };
}
