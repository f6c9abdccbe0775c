import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { emailAddress, personName } from "@/lib/people/schema";

const place = { groupId: z.uuid(), role: z.string().min(1).max(40) };

/** Somebody of the programme is named for a role. */
export const RoleGiven = z.object({ ...place, userId: z.uuid("choose") });
export type RoleGiven = z.infer<typeof RoleGiven>;

/** Somebody is named for a role by their address. */
export const RoleNamed = z.object({
  ...place,
  name: personName,
  email: emailAddress,
  locale: z.enum(locales, "choose"),
});
export type RoleNamed = z.infer<typeof RoleNamed>;

/** Somebody has a role no more. */
export const RoleEnded = z.object({ ...place, userId: z.uuid() });
export type RoleEnded = z.infer<typeof RoleEnded>;
