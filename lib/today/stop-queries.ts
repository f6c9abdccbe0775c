import { to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import type { RunProgramme } from "@/lib/reports/queries";
import { listStuckStops } from "@/lib/reports/stops-queries";
import type { Line } from "@/lib/today/lines";

/** Meetings with places that are to be decided on: so few come, or nobody receives them. */
export async function listStopLines(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
  now: Date,
): Promise<Line[]> {
  const stops = await listStuckStops(viewer, programmes, now);
  return stops.flatMap((stop): Line[] => {
    const programme = programmes.find(({ id }) => id === stop.programmeId);
    if (!programme) return [];
    const own = { key: `stop ${stop.id}`, programme, n: 1, names: stop.name ? [stop.name] : [], since: null };
    return [{ ...own, kind: "stop", stop, to: to.manage.groups(programme.slug) }];
  });
}
