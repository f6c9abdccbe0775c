import type { Comings } from "@/lib/enrolments/replacing-tx";
import { invite, uninvite } from "@/lib/meetings/company-tx";

/** What coming and going mean to a group's visits, at a moment. */
export function comingsAt(now: Date): Comings {
  return { left: (tx, who) => uninvite(tx, who, now), joined: (tx, who) => invite(tx, who, now) };
}
