import { z } from "zod";
import { longTextOrEmpty, nameOrEmpty, wholeNumber } from "@/lib/forms/fields";
import { oneLine } from "@/lib/forms/text";
import { defaultLocale, locales } from "@/lib/i18n/locales";
import { personName } from "@/lib/people/schema";

const id = z.uuid();
const kind = z.enum(["arrived", "left", "cleared"]);
const walkIn = {
  name: personName,
  agency: nameOrEmpty(120),
  needs: longTextOrEmpty(300),
  locale: z.enum(locales, "choose"),
};

/** One press at the door of a day: what it says, and of whose badge. */
export const AtDoor = z.object({
  meetingId: id,
  press: z
    .string()
    .transform((pressed) => pressed.split(" "))
    .pipe(z.tuple([kind, id])),
});
export type AtDoor = z.infer<typeof AtDoor>;

/** Somebody presses on their own page that they have come, or go. */
export const OwnArrival = z.object({ meetingId: id, kind });
export type OwnArrival = z.infer<typeof OwnArrival>;

/** Somebody who came without signing up; over the room only where the door says so. */
export const NewAtDoor = z.object({ meetingId: id, ...walkIn, room: z.literal("yes").optional() });
export type NewAtDoor = z.infer<typeof NewAtDoor>;

/** The table that somebody keeps in all rounds, by the number on their sticker; none where it is left empty, 0 online. */
export const KeptTable = z.object({
  meetingId: id,
  number: wholeNumber(1, 10_000, "places-number"),
  table: z.union([z.literal("").transform(() => null), wholeNumber(0, 1_000, "places-number")]).default(null),
});
export type KeptTable = z.infer<typeof KeptTable>;

/** A line of text however it was typed: nobody is asked again about what was marked without the net. */
const asTyped = (max: number) => z.string().transform((typed) => oneLine(typed).slice(0, max));
const at = z.iso.datetime();

/** One mark that a device sends. */
export const SentMark = z.discriminatedUnion("kind", [
  z.object({ id, at, kind, badge: id }),
  z.object({
    ...{ id, at, kind: z.literal("walk-in"), number: z.int().min(1).nullable() },
    ...{ name: asTyped(120).transform((said) => said || "?"), agency: asTyped(120), needs: asTyped(300) },
    locale: z.enum(locales).catch(defaultLocale),
  }),
]);
export type SentMark = z.infer<typeof SentMark>;

/** What a device at the door sends: who it is, and what was marked there. */
export const SentMarks = z.object({ device: id, marks: z.array(z.unknown()).max(200) });
export type SentMarks = z.infer<typeof SentMarks>;
