import { z } from "zod";
import { longTextOrEmpty, orNull, typedDay, wholeNumber } from "@/lib/forms/fields";
import { emailAddress, personName } from "@/lib/people/schema";

const id = z.uuid();
const ticked = z.literal("yes").optional();

/** Somebody signs up to a meeting: takes a place, or a turn in the queue. */
export const SignUp = z.object({
  meetingId: id,
  /** Who comes along to assist or to interpret. */
  assistants: z.coerce.number().int().min(0).max(2).default(0),
  /** Where nothing is asked, with one press, what they said when they enrolled holds. */
  needs: orNull(longTextOrEmpty(300)).optional(),
  remote: ticked,
  /** They know that another meeting of theirs is at the same time. */
  overlaps: ticked,
  /** They will come, though they did not the last two times. */
  comes: ticked,
});
export type SignUp = z.infer<typeof SignUp>;

/** A meeting at which somebody presses something about their own place. */
export const OwnPlace = z.object({ meetingId: id });
export type OwnPlace = z.infer<typeof OwnPlace>;

/** Somebody who comes in one's stead; what they need is what one needed oneself, unless it is said. */
export const Colleague = z.object({
  meetingId: id,
  name: personName,
  email: emailAddress,
  needs: orNull(longTextOrEmpty(300)),
});
export type Colleague = z.infer<typeof Colleague>;

/** The rows of the form in which somebody signs up their colleagues. */
export const colleagueRows = [0, 1, 2, 3] as const;

const blank = (typed: unknown) => (typeof typed === "string" && typed.trim() === "" ? undefined : typed);
const colleagueFields = Object.fromEntries(
  colleagueRows.flatMap((row) => [
    [`colleague-${row}`, z.preprocess(blank, personName.optional())],
    [`address-${row}`, z.preprocess(blank, emailAddress.optional())],
  ]),
) as Record<`colleague-${number}` | `address-${number}`, z.ZodType<string | undefined>>;

/** Colleagues whom somebody signs up, each with a name and an address; empty rows are left out. */
export const Colleagues = z
  .object({ meetingId: id, ...colleagueFields })
  .superRefine((sheet, context) => {
    const said = sheet as Record<string, unknown>;
    const lack = (field: string) => context.addIssue({ code: "custom", message: "required", path: [field] });
    for (const row of colleagueRows) {
      const [name, email] = [`colleague-${row}`, `address-${row}`];
      if (said[name] && !said[email]) lack(email);
      if (said[email] && !said[name]) lack(name);
    }
    if (colleagueRows.every((row) => !said[`colleague-${row}`] && !said[`address-${row}`]))
      lack("colleague-0");
  })
  .transform((sheet) => {
    const said = sheet as Record<string, string | undefined>;
    const people = colleagueRows.flatMap((row) => {
      const [name, email] = [said[`colleague-${row}`], said[`address-${row}`]];
      return name && email ? [{ name, email }] : [];
    });
    return { meetingId: sheet.meetingId, people };
  });
export type Colleagues = z.output<typeof Colleagues>;

/** What a meeting has room for; `setBack` are those who move to the queue, as whoever changes it has read their names. */
export const RoomChange = z.object({
  meetingId: id,
  version: z.coerce.number().int().positive(),
  capacity: wholeNumber(0, 10_000, "places-number"),
  signUpCloses: z.preprocess((typed) => (typed === "" ? null : (typed ?? null)), typedDay.nullable()),
  remoteWelcome: ticked,
  setBack: z.array(id).default([]),
});
export type RoomChange = z.infer<typeof RoomChange>;
