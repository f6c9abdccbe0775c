import { z } from "zod";
import { mostSeats } from "@/lib/groups/schema";
import type { Side } from "@/lib/tasks/awaited";

const seats = Array.from({ length: mostSeats }, (_, index) => String(index + 1));

/** A nudge about one task; of one side, or of everybody whom it waits for. */
export const Nudge = z.object({
  groupId: z.uuid(),
  taskKey: z.string().max(80),
  side: z
    .enum(["facilitator", ...seats])
    .optional()
    .transform((side): Side | null =>
      side === undefined ? null : side === "facilitator" ? side : Number(side),
    ),
});
export type Nudge = z.infer<typeof Nudge>;

const Pressed = z.object({ press: z.string().max(160) });

/** The button that was pressed in a list of what is awaited. */
export const NudgePress = z.preprocess((sent) => {
  const [groupId, taskKey, side] = Pressed.safeParse(sent).data?.press.split(" ") ?? [];
  return { groupId, taskKey, side };
}, Nudge);

/** The value of the button that reminds one side, or of a survey all who have not answered. */
export function pressOf({
  groupId,
  taskKey,
  side,
}: {
  groupId: string;
  taskKey: string;
  side: Side | string;
}) {
  return side === "asked" ? `${groupId} ${taskKey}` : `${groupId} ${taskKey} ${side}`;
}
