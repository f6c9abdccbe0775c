import { z } from "zod";
import { lineOrEmpty, longTextOrEmpty, nameOrEmpty, orNull, wholeNumber } from "@/lib/forms/fields";
import { plainLine } from "@/lib/forms/text";
import { locales } from "@/lib/i18n/locales";
import { emailAddress, introduced, personName } from "@/lib/people/schema";

const id = z.uuid();
const version = z.coerce.number().int().positive();
const words = orNull(longTextOrEmpty(1000));

/** The part of a format that somebody enrols in; one that has one only need not name it. */
const part = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .optional()
  .catch(undefined);

/** The start of the survey: which programme, as what, and the whole or the short path. */
export const Beginning = z.object({
  programme: z.string().max(80),
  part,
  path: z.enum(["full", "short"], "choose"),
});
export type Beginning = z.infer<typeof Beginning>;

/** The start of a survey that is asked by phone. */
export const PhoneBeginning = z.object({
  programmeId: id,
  part,
  path: z.enum(["full", "short"], "choose"),
});
export type PhoneBeginning = z.infer<typeof PhoneBeginning>;

/** A page of the survey that is being saved; the answers are read against the page's own questions. */
export const PageSave = z.object({
  enrolmentId: id,
  version,
  page: z.string().max(60),
  /** A mark of the page's answers as they were when the form was shown (`pageMark`). */
  was: z
    .string()
    .regex(/^[\w-]{0,22}$/)
    .default(""),
  /** Onward asks for what is needed; back, to the page that mails a link, on the other path and for later, what can be kept is. */
  move: z.enum(["next", "back", "link", "short", "full", "later"]).catch("next"),
  /** Where to go when it has been saved: the review page, or onward. */
  to: z.enum(["review", "onward"]).catch("onward"),
});
export type PageSave = z.infer<typeof PageSave>;

/** Where to mail the way back to a half-filled survey. */
export const LinkWish = z.object({ enrolmentId: id, email: emailAddress });
export type LinkWish = z.infer<typeof LinkWish>;

export const EnrolmentId = z.object({ enrolmentId: id });
export type EnrolmentId = z.infer<typeof EnrolmentId>;

/** Stepping aside: the reason is for the coordinator only, and need not be given. */
export const Withdrawal = z.object({ enrolmentId: id, reason: words });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** A coordinator's yes or "wait". */
export const Decision = z.object({ enrolmentId: id });
export type Decision = z.infer<typeof Decision>;

/** A coordinator's no; the reason stays with the coordinators. */
export const Declining = z.object({ enrolmentId: id, reason: words });
export type Declining = z.infer<typeof Declining>;

/** A colleague who comes along. */
export const NewParticipant = z.object({
  enrolmentId: id,
  ...introduced,
  isContact: z
    .literal("yes")
    .optional()
    .transform((yes) => yes === "yes"),
});
export type NewParticipant = z.infer<typeof NewParticipant>;

export const ParticipantId = z.object({ enrolmentId: id, participantId: id });
export type ParticipantId = z.infer<typeof ParticipantId>;

/** Somebody's right address, or another person in their place. */
export const PutInPlace = z.object({
  enrolmentId: id,
  participantId: id,
  how: z.enum(["correct", "succeed"], "choose"),
  ...introduced,
});
export type PutInPlace = z.infer<typeof PutInPlace>;

/** To whom a contact hands over: a colleague by their participant's id, or somebody new by name and address. */
export const HandOver = z
  .object({
    enrolmentId: id,
    to: z.union([id, z.literal("new")], "choose"),
    name: nameOrEmpty(120),
    email: z.union([z.string().transform(plainLine).pipe(z.literal("")), emailAddress]).default(""),
    locale: z.enum(locales, "choose").optional(),
    stays: z
      .string()
      .optional()
      .transform((said) => said === "yes"),
  })
  .superRefine(({ to, name, email }, context) => {
    if (to !== "new") return;
    if (!name) context.addIssue({ code: "custom", message: "required", path: ["name"] });
    if (!email) context.addIssue({ code: "custom", message: "required", path: ["email"] });
  });
export type HandOver = z.infer<typeof HandOver>;

/** Who may act for the association. */
export const ContactChange = z.object({ enrolmentId: id, participantId: id, contact: z.enum(["yes", "no"]) });
export type ContactChange = z.infer<typeof ContactChange>;

/** How many may take part in a company. */
export const CompanyLimit = z.object({ enrolmentId: id, capacity: wholeNumber(1, 1000, "number-of-places") });
export type CompanyLimit = z.infer<typeof CompanyLimit>;

/** Whether a contact of a company takes part. */
export const TakingPart = z.object({
  enrolmentId: id,
  participantId: id,
  takes: z.enum(["yes", "no"], "choose"),
});
export type TakingPart = z.infer<typeof TakingPart>;

/** Where to mail the way into a company. */
export const CompanyAsking = z.object({ linkId: id, email: emailAddress, locale: z.enum(locales, "choose") });
export type CompanyAsking = z.infer<typeof CompanyAsking>;

/** A place in a company, taken in one's own name. */
export const CompanyJoining = z.object({
  linkId: id,
  name: personName,
  locale: z.enum(locales, "choose"),
  groundRules: z.literal("yes", "ground-rules"),
});
export type CompanyJoining = z.infer<typeof CompanyJoining>;

/** How a coordinator narrows the list; what is not understood narrows nothing. */
export const EnrolmentFilters = z.object({
  part,
  state: z
    .enum(["DRAFT", "SUBMITTED", "ACCEPTED", "WAITLISTED", "DECLINED", "WITHDRAWN"])
    .optional()
    .catch(undefined),
  theme: z.string().max(60).optional().catch(undefined),
  language: z.string().max(20).optional().catch(undefined),
  paired: z.enum(["yes", "no"]).optional().catch(undefined),
  text: lineOrEmpty(100).optional().catch(undefined),
  sort: z.enum(["name", "sent"]).optional().catch(undefined),
});
/** By name, or those first that have waited the longest; as they come the newest are first. */
export type EnrolmentSort = NonNullable<EnrolmentFilters["sort"]>;
export type EnrolmentFilters = z.infer<typeof EnrolmentFilters>;

/** A filter as it stands behind the question mark of the list's address; empty for one that filters and sorts nothing. */
export function filterQuery(filters: EnrolmentFilters): string {
  const said = Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(said).toString();
}

/** The filter that a list's address says behind its question mark. */
export function filtersOf(query: string): EnrolmentFilters {
  const said = [...new URLSearchParams(query)].filter(([, value]) => value !== "");
  return EnrolmentFilters.parse(Object.fromEntries(said));
}
