"use server";

import { z } from "zod";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { TimesChoice } from "@/lib/meetings/schema";
import { setTimes } from "@/lib/meetings/several-commands";

const Choice = z
  .looseObject({ slug: z.string(), move: z.literal("recount").optional() })
  .transform((sheet, context) => {
    const read = TimesChoice.safeParse(sheet);
    if (read.success) return { ...read.data, slug: sheet.slug, move: sheet.move, later: laterIn(sheet) };
    for (const issue of read.error.issues) context.issues.push({ ...issue, input: undefined });
    return z.NEVER;
  });

/** Sets the times that are chosen, or shows what the proposal is with these choices. */
export const chooseTimesAction = formAction({
  schema: Choice,
  run: async (viewer, { move, choices, sure }) =>
    move ? null : atFields(setTimes(viewer, { choices, sure }, new Date())),
  goTo: (count, { slug, choices, later }) =>
    count === null
      ? to.manage.dates(slug, {
          try: [
            ...choices.map(({ meetingId, day, from }) => `${meetingId}_${day}T${from}`),
            ...later.map((id) => `${id}_later`),
          ],
        })
      : to.manage.dates(slug, { done: count }),
});

/** The meetings for which no time is to be set now. */
function laterIn(sheet: Record<string, unknown>): string[] {
  return Object.entries(sheet).flatMap(([name, said]) =>
    name.startsWith("time-") && said === "later" ? [name.replace(/^time-/, "")] : [],
  );
}
