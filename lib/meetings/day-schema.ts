import { z } from "zod";
import { longTextOrEmpty, orNull, typedDay } from "@/lib/forms/fields";
import { mostDays } from "@/lib/meetings/days";
import { personName } from "@/lib/people/schema";

/** Of a meeting of several days: how many, and on which days others than the next working day. */
export type MoreDays = { days?: number | undefined; others?: Readonly<Record<number, string>> | undefined };

/** The numbers of the days after the first, as a form names their fields: `day2`. */
export const laterDays = [2, 3, 4, 5] as const;

const dayCount = z.coerce
  .number({ error: "whole-number" })
  .int("whole-number")
  .min(1, "whole-number")
  .max(mostDays);

/** The number of days of a time and those that are others than the next working day, by the fields that end so. */
export function moreOf(
  sheet: Readonly<Record<string, unknown>>,
  suffix: string,
  context: z.core.$RefinementCtx,
): MoreDays {
  const read = <T>(name: string, schema: z.ZodType<T>, message: string): T | undefined => {
    if ((sheet[name] ?? "") === "") return undefined;
    const { data, error } = schema.safeParse(sheet[name]);
    const why = error?.issues[0];
    const params = why?.code === "custom" ? why.params : undefined;
    if (error) context.addIssue({ code: "custom", message, path: [name], ...(params ? { params } : {}) });
    return data;
  };
  const days = read(`days${suffix}`, dayCount, "whole-number");
  const others = laterDays.flatMap((number) => {
    const other = read(`day${number}${suffix}`, typedDay, "date");
    return other ? [[number, other] as const] : [];
  });
  return { days, others: Object.fromEntries(others) };
}

/** One day of a meeting that has several. */
export const DayOfMeeting = z.object({
  meetingId: z.uuid(),
  version: z.coerce.number().int().positive(),
  number: z.coerce.number().int().min(1).max(mostDays),
});
export type DayOfMeeting = z.infer<typeof DayOfMeeting>;

/** One day is cancelled alone; why need not be said. */
export const DayCancellation = DayOfMeeting.extend({ reason: orNull(longTextOrEmpty(500)) });
export type DayCancellation = z.infer<typeof DayCancellation>;

/** Who of the host’s house receives the guest on one day; nobody is the host after all. */
export const DayTakenOver = DayOfMeeting.extend({ who: orNull(z.union([z.literal(""), personName])) });
export type DayTakenOver = z.infer<typeof DayTakenOver>;
