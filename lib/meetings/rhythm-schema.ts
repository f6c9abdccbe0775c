import { z } from "zod";
import { typedDay, typedTime, wholeNumber } from "@/lib/forms/fields";
import { type LocalTime, voteValues } from "@/lib/meetings/schema";

const id = z.uuid();
const sure = z.literal("yes").optional();

/** The beginning of a rhythm: its first day and hour, and every how many weeks it comes. Its days are shown before they are proposed. */
export const RhythmStart = z.object({
  groupId: id,
  day: typedDay,
  from: typedTime,
  weeks: wholeNumber(1, 26, "choose"),
});

/** Times by the key of the meeting, as a form sends them: `day-<key>`, `from-<key>`, `until-<key>`. */
function timesByStep(sheet: Record<string, unknown>, context: z.RefinementCtx): Record<string, LocalTime> {
  const times: Record<string, LocalTime> = {};
  for (const name of Object.keys(sheet).filter((one) => one.startsWith("day-"))) {
    const step = name.slice("day-".length);
    const read = (field: string, schema: z.ZodType<string>, message: string) => {
      const parsed = schema.safeParse(sheet[field]);
      const why = parsed.error?.issues[0];
      const params = why?.code === "custom" ? why.params : undefined;
      if (!parsed.success)
        context.addIssue({ code: "custom", message, path: [field], ...(params ? { params } : {}) });
      return parsed.data ?? "";
    };
    times[step] = {
      day: read(name, typedDay, "date"),
      from: read(`from-${step}`, typedTime, "time"),
      until: read(`until-${step}`, typedTime, "time"),
    };
  }
  return times;
}

/** The days of a rhythm, one for each meeting that has none yet. */
export const RhythmForm = z.looseObject({ groupId: id, sure }).transform((sheet, context) => ({
  groupId: sheet.groupId,
  days: timesByStep(sheet, context),
  ...(sheet.sure ? { sure: sheet.sure } : {}),
}));
export type RhythmForm = z.infer<typeof RhythmForm>;

/** Answers to rhythms, by their ids: `vote-<id>`; one that is taken back is `open`. */
export const RhythmVotes = z
  .looseObject({ groupId: id, first: z.string().optional() })
  .transform((sheet, context) => {
    const votes: Record<string, (typeof voteValues)[number] | "open"> = {};
    for (const [name, said] of Object.entries(sheet)) {
      if (!name.startsWith("vote-")) continue;
      const value = ([...voteValues, "open"] as const).find((one) => one === said);
      if (value) votes[name.slice("vote-".length)] = value;
      else context.addIssue({ code: "custom", message: "choose", path: [name] });
    }
    if (Object.keys(votes).length === 0)
      context.addIssue({ code: "custom", message: "choose", path: [sheet.first ?? "votes"] });
    return { groupId: sheet.groupId, votes };
  });
export type RhythmVotes = z.infer<typeof RhythmVotes>;

/** Taking a rhythm off the table, by the button beside it. */
export const RhythmRemoval = z
  .object({ groupId: id, press: id })
  .transform(({ groupId, press }) => ({ groupId, rhythmId: press }));
export type RhythmRemoval = z.infer<typeof RhythmRemoval>;

/** Choosing a rhythm, with another day for a meeting whose own is taken. */
export const RhythmChoice = z
  .looseObject({ groupId: id, rhythmId: id, sure })
  .transform((sheet, context) => ({
    groupId: sheet.groupId,
    rhythmId: sheet.rhythmId,
    days: timesByStep(sheet, context),
    ...(sheet.sure ? { sure: sheet.sure } : {}),
  }));
export type RhythmChoice = z.infer<typeof RhythmChoice>;
