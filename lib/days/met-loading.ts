import type { Seatable } from "@/lib/days/hall";
import type { Reads } from "@/lib/kernel/db";
import type { Met } from "@/lib/memory/met";
import { whoHasMet } from "@/lib/memory/met-loading";
import { addDays } from "@/lib/time/days";

/** So many years are remembered when tables are planned. */
const rememberedYears = 10;

/** Who of these have met before this day, at whatever the convener has held. */
export async function metBefore(
  db: Reads,
  { convenerId, startsAt }: { convenerId: string; startsAt: Date | null },
  people: readonly Pick<Seatable, "userId">[],
  now: Date,
): Promise<Met[]> {
  const day = startsAt ?? now;
  const userIds = people.flatMap(({ userId }) => userId ?? []);
  return whoHasMet(db, {
    convenerId,
    userIds,
    from: addDays(day, -365 * rememberedYears),
    to: addDays(day, -1),
  });
}
