import { z } from "zod";

export const DispatchId = z.object({ dispatchId: z.uuid() });
export type DispatchId = z.infer<typeof DispatchId>;
