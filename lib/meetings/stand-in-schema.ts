import { z } from "zod";
import { introduced } from "@/lib/people/schema";

const place = { meetingId: z.uuid(), insteadOfId: z.uuid() };

/** Somebody of the programme comes to one meeting in another's stead. */
export const StandInChosen = z.object({ ...place, userId: z.uuid("choose") });
export type StandInChosen = z.infer<typeof StandInChosen>;

/** Somebody comes in another's stead, by their address. */
export const StandInNamed = z.object({
  ...place,
  ...introduced,
});
export type StandInNamed = z.infer<typeof StandInNamed>;

/** Whoever was to be replaced comes after all. */
export const StandInEnded = z.object({ meetingId: z.uuid(), userId: z.uuid() });
export type StandInEnded = z.infer<typeof StandInEnded>;
