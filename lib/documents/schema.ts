import { z } from "zod";
import type { DocumentTemplate } from "@/lib/formats/documents";
import { longText, longTextOrEmpty } from "@/lib/forms/fields";

/** What a document is called in an address: its step, and the meeting that it is about. */
export function addressOf({ step, about }: { step: string; about: string | null }): string {
  return about ? `${step}.${about}` : step;
}

/** The step and the meeting out of an address. */
export function fromAddress(address: string): { step: string; about: string | null } {
  const [step = "", about] = address.split(".");
  return { step, about: about || null };
}

const place = {
  groupId: z.uuid(),
  /** The document as it stands in addresses. */
  step: z.string().max(80),
};

/** A document as it is being written, kept as a draft or sent round; its parts are read by `partsSchema`. */
export const DocumentSheet = z.object({
  ...place,
  /** 0 where nothing has been saved yet. */
  version: z.coerce.number().int().min(0),
  move: z.enum(["draft", "send"]).default("send"),
});
export type DocumentSheet = z.infer<typeof DocumentSheet>;

/** The how-manieth time that it went round. */
const version = z.coerce.number().int().positive();

/** What was sent round, as somebody has read it: taken back, or approved for the seats that they speak for. */
export const RoundRead = z.object({ ...place, version });
export type RoundRead = z.infer<typeof RoundRead>;

/** Somebody wants something changed in what was sent round. */
export const ChangeAsked = z.object({ ...place, version, why: longText(1000) });
export type ChangeAsked = z.infer<typeof ChangeAsked>;

/** The field of a part. */
export function partField(key: string): string {
  return `part-${key}`;
}

/** What may be written in each part; a draft may leave gaps, what is sent round only where its template says so. */
export function partsSchema(template: DocumentTemplate, sent: boolean): z.ZodType<Record<string, string>> {
  const fields = template.parts.map(({ key, optional }) => [
    partField(key),
    sent && !optional ? longText(longest) : longTextOrEmpty(longest),
  ]);
  return z
    .object(Object.fromEntries(fields))
    .transform((typed) =>
      Object.fromEntries(template.parts.map(({ key }) => [key, String(typed[partField(key)] ?? "")])),
    );
}

/** Characters that fit in a part: a page or so. */
export const longest = 3000;
