"use server";

import { z } from "zod";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { changeDates } from "@/lib/meetings/dates-commands";
import { RhythmForm } from "@/lib/meetings/rhythm-schema";

/** Changes the dates that a drafted group is proposed with. */
export const changeDatesAction = formAction({
  schema: z.looseObject({ slug: z.string() }).transform(({ slug, ...sheet }, context) => {
    const read = RhythmForm.safeParse(sheet);
    if (read.success) return { slug, ...read.data };
    for (const issue of read.error.issues) context.addIssue(issue as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  }),
  run: (viewer, { slug: _, ...input }, { byScript }) =>
    atFields(changeDates(viewer, { ...input, unread: !byScript }, new Date())),
  goTo: (groupId, { slug }) => to.manage.draft(slug, groupId, { done: "saved", "#": "dates" }),
});
