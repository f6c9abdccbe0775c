import { z } from "zod";
import type { AssignmentTemplate } from "@/lib/formats/recipe";
import { longText, longTextOrEmpty } from "@/lib/forms/fields";
import { seatNumber } from "@/lib/groups/schema";
import { introduced } from "@/lib/people/schema";

const place = { groupId: z.uuid(), step: z.string().max(40), seat: seatNumber };

/** The sheet of an assignment, kept as a draft or handed in; its prompts are read by `promptsSchema`. */
export const AssignmentSheet = z.object({
  ...place,
  /** 0 where nothing has been saved yet. */
  version: z.coerce.number().int().min(0),
  move: z.enum(["draft", "hand-in"]).default("hand-in"),
});
export type AssignmentSheet = z.infer<typeof AssignmentSheet>;

/** An answer taken back before the other side's is in. */
export const TakingBack = z.object({ ...place, version: z.coerce.number().int().positive() });
export type TakingBack = z.infer<typeof TakingBack>;

/** A handed-in answer that those who facilitate now are to read. */
export const LettingRead = z.object(place);
export type LettingRead = z.infer<typeof LettingRead>;

/** Whoever hosts names a colleague who meets the guests. */
export const NamingColleague = z.object({ groupId: z.uuid(), step: z.string().max(40), ...introduced });
export type NamingColleague = z.infer<typeof NamingColleague>;

/** A colleague need not come after all. */
export const RemovingColleague = z.object({
  ...{ groupId: z.uuid(), step: z.string().max(40) },
  colleagueId: z.uuid(),
});
export type RemovingColleague = z.infer<typeof RemovingColleague>;

/** The field of a prompt on the sheet. */
export function promptField(key: string): string {
  return `prompt-${key}`;
}

const numbers = ["1", "2", "3", "4", "5"] as const;

/** What may be written under each prompt; a draft may leave gaps, what is handed in may not. */
export function promptsSchema(
  template: AssignmentTemplate,
  handedIn: boolean,
): z.ZodType<Record<string, string>> {
  const words = handedIn ? longText(longest) : longTextOrEmpty(longest);
  const number = handedIn ? z.enum(numbers, "choose") : z.enum(["", ...numbers]).default("");
  const fields = template.prompts.map(({ key, claim }) => [promptField(key), claim ? number : words]);
  return z
    .object(Object.fromEntries(fields))
    .transform((typed) =>
      Object.fromEntries(template.prompts.map(({ key }) => [key, String(typed[promptField(key)] ?? "")])),
    );
}

/** Characters that fit under one prompt: a page or so. */
export const longest = 3000;
