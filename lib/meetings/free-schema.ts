import { z } from "zod";

/** A meeting takes place without one who guides its group, and cannot come; or does not, after all. */
export const FreeMeeting = z.object({ meetingId: z.uuid(), absentId: z.uuid() });
export type FreeMeeting = z.infer<typeof FreeMeeting>;
