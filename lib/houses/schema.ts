import { z } from "zod";
import { line } from "@/lib/forms/fields";
import { introduced } from "@/lib/people/schema";

/** Somebody of a house is named, by a name that its people have answered with. */
export const NamingHouseContact = z.object({ programmeId: z.uuid(), house: line(200), ...introduced });
export type NamingHouseContact = z.infer<typeof NamingHouseContact>;

/** They are it no more. */
export const EndingHouseContact = z.object({ contactId: z.uuid() });
export type EndingHouseContact = z.infer<typeof EndingHouseContact>;
