import { z } from "zod";
import { phoneNumber } from "@/lib/people/schema";

/** With whom somebody would like to stay in touch, by their badges, and with what they can be reached. */
export const Wishes = z.object({
  meetingId: z.uuid(),
  to: z.array(z.uuid()).max(1000).default([]),
  email: z.literal("yes").optional(),
  phone: phoneNumber,
});
export type Wishes = z.infer<typeof Wishes>;
