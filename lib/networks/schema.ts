import { z } from "zod";
import {
  lineOrEmpty,
  longTextOrEmpty,
  name,
  orNull,
  safeWebAddress,
  typedDay,
  typedTime,
} from "@/lib/forms/fields";
import { emailAddress, personName, phoneNumber } from "@/lib/people/schema";

const id = z.uuid();

/** Rows of a name and an address that a form has. */
export const addressRows = 3;

type Typed = { name: string; email: string };

/** What a member lets the others know of themselves. */
const ownLine = {
  organisation: orNull(lineOrEmpty(120)),
  showsEmail: z.enum(["yes"], "choose").optional(),
  phone: orNull(phoneNumber),
};
export type OwnLine = z.infer<z.ZodObject<typeof ownLine>>;

/** Those who are asked: by a tick, or by a name and an address in rows `name-0`, `email-0` and so on; empty rows are left out. */
function withAsked<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .looseObject({ ...shape, who: z.array(id).max(300).default([]) })
    .transform((sheet, context): z.infer<z.ZodObject<Shape>> & { who: string[]; typed: Typed[] } => {
      const sent = sheet as Record<string, unknown>;
      const typed = Array.from({ length: addressRows }, (_, row) => row).flatMap((row): Typed[] => {
        const fields = [`name-${row}`, `email-${row}`] as const;
        if (fields.every((field) => String(sent[field] ?? "").trim() === "")) return [];
        const [read, address] = [
          personName.safeParse(sent[fields[0]]),
          emailAddress.safeParse(sent[fields[1]]),
        ];
        if (!read.success) context.addIssue({ code: "custom", message: "required", path: [fields[0]] });
        if (!address.success) context.addIssue({ code: "custom", message: "email", path: [fields[1]] });
        return read.success && address.success ? [{ name: read.data, email: address.data }] : [];
      });
      return { ...(sheet as z.infer<z.ZodObject<Shape>>), who: sheet.who as string[], typed };
    });
}

/** A network that somebody begins: what it is called and for, whom they ask, and their own line. */
export const Beginning = withAsked({
  groupId: id,
  name: name(80),
  purpose: orNull(longTextOrEmpty(500)),
  ...ownLine,
});
export type Beginning = z.infer<typeof Beginning>;

/** A member asks more. */
export const Asking = withAsked({ networkId: id });
export type Asking = z.infer<typeof Asking>;

/** A yes, with what one lets the others know. */
export const Joining = z.object({ networkId: id, ...ownLine });
export type Joining = z.infer<typeof Joining>;

/** One press about a network. */
export const NetworkOnly = z.object({ networkId: id });
export type NetworkOnly = z.infer<typeof NetworkOnly>;

const when = {
  day: typedDay,
  from: typedTime,
  until: typedTime,
  place: orNull(lineOrEmpty(200)),
  remoteLink: orNull(safeWebAddress.pipe(z.string().max(500))),
};

/** A date that a member calls the others to. */
export const Calling = z.object({ networkId: id, ...when });
export type Calling = z.infer<typeof Calling>;

/** A date that is moved, as it was read. */
export const Moving = z.object({ dateId: id, version: z.coerce.number().int().positive(), ...when });
export type Moving = z.infer<typeof Moving>;

export const DateAndVersion = z.object({ dateId: id, version: z.coerce.number().int().positive() });
export type DateAndVersion = z.infer<typeof DateAndVersion>;

/** Whether a member comes, by the button pressed. */
export const Replying = z.object({ dateId: id, comes: z.enum(["yes", "no"], "choose") });
export type Replying = z.infer<typeof Replying>;
