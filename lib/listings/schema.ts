import { z } from "zod";
import { lineOrEmpty, longTextOrEmpty, orNull } from "@/lib/forms/fields";
import { phoneNumber } from "@/lib/people/schema";

/** What somebody lets the others read of them. */
export const Listed = z.object({
  programmeId: z.uuid(),
  themes: z.array(z.string().max(100)).min(1, "choose").max(50),
  askAbout: orNull(longTextOrEmpty(300)),
  showsEmail: z.literal("yes").optional(),
  phone: phoneNumber,
});
export type Listed = z.infer<typeof Listed>;

/** Somebody is on a list no more. */
export const Unlisted = z.object({ programmeId: z.uuid() });
export type Unlisted = z.infer<typeof Unlisted>;

/** The yearly question, answered by its link. */
export const StillListed = z.object({ token: lineOrEmpty(100), stays: z.enum(["yes", "no"], "choose") });
export type StillListed = z.infer<typeof StillListed>;
