import type { Expert } from "@/lib/grouping/placed/expert";
import { type Place, placeOf } from "@/lib/grouping/placed/points";
import { wishBetween } from "@/lib/grouping/placed/table";

/** Why somebody is the guest of another, as it is told. */
export type Visit = Place & { guest: string; host: string };

/** What a visit of two of these people rests on. */
export function visitBetween(people: ReadonlyMap<string, Expert>, guest: string, host: string): Visit {
  const [one, other] = [people.get(guest), people.get(host)];
  if (!one || !other) throw new RangeError(`${guest} and ${host} are not both here`);
  return { guest, host, ...placeOf(one, other, wishBetween(one, other)) };
}
