import { z } from "zod";
import { GroupAndVersion, mostSeats } from "@/lib/groups/schema";

/** Those who wait whom a coordinator asks into a group that is under way. */
export const Asking = GroupAndVersion.extend({
  enrolmentIds: z.array(z.uuid()).min(1, "choose").max(mostSeats),
});
export type Asking = z.infer<typeof Asking>;

/** Another group whose members would all come into this one. */
export const Uniting = GroupAndVersion.extend({ fromGroupId: z.uuid() });
export type Uniting = z.infer<typeof Uniting>;

/** What is taken back: what somebody was asked, and where two groups would be joined, what all were. */
export const AdmissionId = z.object({ admissionId: z.uuid() });
export type AdmissionId = z.infer<typeof AdmissionId>;

/** Yes, with the ground rules, or no: nobody is asked why. */
export const AdmissionAnswer = AdmissionId.extend({ answer: z.enum(["yes", "no"], "choose") });
export type AdmissionAnswer = z.infer<typeof AdmissionAnswer>;
