import { z } from "zod";
import { introduced } from "@/lib/people/schema";

const place = { groupId: z.uuid(), role: z.string().min(1).max(40) };

/** Somebody of the programme is named for a role. */
export const RoleGiven = z.object({ ...place, userId: z.uuid("choose") });
export type RoleGiven = z.infer<typeof RoleGiven>;

/** Somebody is named for a role by their address. */
export const RoleNamed = z.object({
  ...place,
  ...introduced,
});
export type RoleNamed = z.infer<typeof RoleNamed>;

/** Somebody has a role no more. */
export const RoleEnded = z.object({ ...place, userId: z.uuid() });
export type RoleEnded = z.infer<typeof RoleEnded>;
