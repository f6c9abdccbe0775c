import { z } from "zod";
import { line, lineOrEmpty, longText, nameOrEmpty, typedDay, wholeNumber } from "@/lib/forms/fields";
import { plainLine } from "@/lib/forms/text";
import type { Localised } from "@/lib/i18n/locales";
import { emailAddress, personName } from "@/lib/people/schema";

const id = z.uuid();
const version = z.coerce.number("invalid").int("invalid").positive("invalid");
const day = typedDay;
const keys = z.array(z.string().max(60)).max(60).default([]);

/** What a programme says of itself, as its form's fields. */
const details = {
  nameFi: line(120),
  nameSv: line(120),
  nameEn: line(120),
  summaryFi: longText(600),
  summarySv: longText(600),
  summaryEn: longText(600),
  signUpOpensOn: day,
  signUpClosesOn: day,
  meetingsFromOn: day,
  meetingsToOn: day,
  answerDays: wholeNumber(1, 60, "answer-days"),
  themes: keys,
  ownThemeFi: lineOrEmpty(80),
  ownThemeSv: lineOrEmpty(80),
  ownThemeEn: lineOrEmpty(80),
  /** Who has met whom in it is not remembered. */
  forget: z.literal("yes").optional(),
  /** Days far from today are meant. */
  sure: z.literal("yes").optional(),
};

const slug = z
  .string("required")
  .transform((typed) => plainLine(typed).toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "required")
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug"),
  );

type Details = z.infer<z.ZodObject<typeof details>>;

/** A new programme, as a coordinator writes it down. */
export const ProgrammeDraft = inOrder(
  z.object({
    ...details,
    convenerId: id,
    format: z.string().max(60),
    slug,
    /** The earlier programme that it is made from. */
    copyOf: id.optional(),
    facilitators: z.array(id).max(50).default([]),
    facilitatorName: nameOrEmpty(120),
    facilitatorEmail: z.union([z.literal(""), emailAddress]).default(""),
  }),
).transform((sheet) => ({ ...sheet, ...gathered(sheet) }));
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>;

/** Changed details over the version that was read; the address can be changed only before it has been told to anybody. */
export const ProgrammeChange = inOrder(
  z.object({ ...details, programmeId: id, version, slug: slug.optional() }),
).transform((sheet) => ({
  ...sheet,
  ...gathered(sheet),
}));
export type ProgrammeChange = z.infer<typeof ProgrammeChange>;

/** A programme that goes on to another state, as it was when the page was made. */
export const ProgrammeAndVersion = z.object({ programmeId: id, version });
export type ProgrammeAndVersion = z.infer<typeof ProgrammeAndVersion>;

/** Somebody who may be asked to facilitate: one whom we know, or a new one by name and address. */
export const NewFacilitator = z.union([
  z.object({ programmeId: id, userId: id }),
  z.object({ programmeId: id, name: personName, email: emailAddress }),
]);
export type NewFacilitator = z.infer<typeof NewFacilitator>;

/** The answer of somebody who was asked to facilitate. */
export const InvitationAnswer = z.object({ programmeId: id, decision: z.enum(["yes", "no"], "choose") });
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

export const FacilitatorRemoval = z.object({ programmeId: id, userId: id });
export type FacilitatorRemoval = z.infer<typeof FacilitatorRemoval>;

/** Last days are not before first ones, and a theme of one's own is named in all three languages. */
function inOrder<T extends z.ZodType<Details>>(schema: T) {
  return schema.superRefine((sheet, context) => {
    const wrong = (path: keyof Details, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (sheet.signUpClosesOn < sheet.signUpOpensOn) wrong("signUpClosesOn", "day-order");
    if (sheet.meetingsToOn < sheet.meetingsFromOn) wrong("meetingsToOn", "day-order");
    const own = (["ownThemeFi", "ownThemeSv", "ownThemeEn"] as const).filter((field) => sheet[field] === "");
    if (own.length < 3) for (const field of own) wrong(field, "required");
  });
}

function gathered(sheet: Details): { name: Localised; summary: Localised; ownTheme: Localised | null } {
  return {
    name: { fi: sheet.nameFi, sv: sheet.nameSv, en: sheet.nameEn },
    summary: { fi: sheet.summaryFi, sv: sheet.summarySv, en: sheet.summaryEn },
    ownTheme: sheet.ownThemeFi ? { fi: sheet.ownThemeFi, sv: sheet.ownThemeSv, en: sheet.ownThemeEn } : null,
  };
}
