import { z } from "zod";
import type { Side } from "@/lib/tasks/awaited";

/** A nudge about one task; of one side, or of everybody whom it waits for. */
export const Nudge = z.object({
  groupId: z.uuid(),
  taskKey: z.string().max(80),
  side: z
    .enum(["1", "2", "3", "facilitator"])
    .optional()
    .transform((side): Side | null =>
      side === undefined ? null : side === "facilitator" ? side : Number(side),
    ),
});
export type Nudge = z.infer<typeof Nudge>;
