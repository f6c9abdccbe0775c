import { isEndorsed, isRefused } from "@/lib/endorsements/rules";
import { modesOnline } from "@/lib/formats/modes";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { getPlaceable, type Placeable } from "@/lib/grouping/pairs/candidate-queries";
import type { Expert, PlacedFormat } from "@/lib/grouping/placed/expert";
import type { Viewer } from "@/lib/kernel/viewer";

/** An expert as the workbench knows them: since when they wait, whether their supervisor agrees, how many they receive already. */
export type Known = Expert & { submittedAt: Date | null; consents: boolean; receives: number };

/** More than so many places nobody has as a host. */
const mostRoom = 2;

/** Everybody in a programme who may be a guest or a host, in the order of their ids; for its coordinator only. */
export async function getExperts(
  viewer: Viewer,
  programme: { id: string },
  format: Format,
  now: Date,
): Promise<{ experts: Known[]; total: number; asked: PlacedFormat }> {
  const { found, total } = await getPlaceable(viewer, programme.id, now);
  const experts = found
    .map((one) => knownOf(format, one))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { experts, total, asked: { online: modesOnline(format) } };
}

function knownOf(format: Format, { seats, receives: said, endorsed, busyMonths, ...one }: Placeable): Known {
  const part = mainPart(format);
  const { room } = part.reads;
  const receives = seats.filter(({ host }) => host).length;
  const months = one.months.filter((month) => !busyMonths.includes(month));
  const places = Math.min(mostRoom, room?.places[said ?? ""] ?? 0);
  return {
    ...one,
    months,
    booked: one.months.length > 0 && months.length === 0,
    ...{ receives, room: Math.max(0, places - receives), looks: !seats.some(({ guest }) => guest) },
    onlineOnly: said !== null && (room?.online ?? []).includes(said),
    consents: !part.endorsed || isEndorsed({ answer: endorsed }),
    refused: part.endorsed !== undefined && isRefused({ answer: endorsed }),
  };
}
