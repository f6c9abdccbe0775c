import { z } from "zod";
import { line } from "@/lib/forms/fields";
import { locales } from "@/lib/i18n/locales";
import { emailAddress } from "@/lib/people/schema";

/** Whom to ask to take part in a programme: what they are called, where to write, and in which language. */
export const Inviting = z.object({
  programmeId: z.uuid(),
  asked: line(120),
  email: emailAddress,
  locale: z.enum(locales, "choose"),
});
export type Inviting = z.infer<typeof Inviting>;
