import { z } from "zod";
import { wholeNumber } from "@/lib/forms/fields";

const id = z.uuid();
const number = wholeNumber(1, 99_999, "badge-number");
const numberOrNone = z.preprocess(
  (typed) => (typeof typed === "string" && typed.trim() === "" ? undefined : typed),
  number.optional(),
);

/** A day at which somebody presses something about a round of looking for somebody new. */
export const OwnSearch = z.object({ meetingId: id });
export type OwnSearch = z.infer<typeof OwnSearch>;

/** The number on somebody's sticker. */
export const NumberTyped = z.object({ meetingId: id, number });
export type NumberTyped = z.infer<typeof NumberTyped>;

/** Two meet: whom one has looked at, and whether they had met before. */
export const MetNow = z.object({ meetingId: id, number, knew: z.enum(["yes", "no"]) });
export type MetNow = z.infer<typeof MetNow>;

/** What a slip of paper says: two numbers, or three, and the round. */
export const Slip = z.object({
  meetingId: id,
  roundId: id,
  one: number,
  other: number,
  third: numberOrNone,
});
export type Slip = z.infer<typeof Slip>;
