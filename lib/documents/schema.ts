import { z } from "zod";
import type { DocumentPart, DocumentTemplate } from "@/lib/formats/documents";
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
  move: z.enum(["draft", "send", "publish"]).default("send"),
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

/** A sentence of what was sent round: the how-manieth of its part, and the mark of its words. One that nobody was shown is none. */
const sentence = z
  .string()
  .default("")
  .transform((said) => {
    const [, part = "", index = "", mark = ""] = /^([\w-]{1,40})\.(\d{1,4})\.([\w-]{1,40})$/.exec(said) ?? [];
    return { part, index: Number(index), mark };
  });

/** A sentence as its form names it. */
export function sentenceField({ part, index, mark }: { part: string; index: number; mark: string }): string {
  return `${part}.${index}.${mark}`;
}

/** A sentence is to be left out, or put back by whoever struck it. */
export const SentenceStruck = z.object({ ...place, version, about: sentence });
export type SentenceStruck = z.infer<typeof SentenceStruck>;

/** What somebody says is wrong in a sentence, and where that can be looked up. */
export const CorrectionSaid = z.object({
  ...place,
  version,
  about: sentence,
  why: longText(1000),
  source: longTextOrEmpty(300),
  mistake: z
    .string()
    .optional()
    .transform((said) => said === "yes"),
});
export type CorrectionSaid = z.infer<typeof CorrectionSaid>;

/** What whoever writes says to a correction: taken, or why not. */
export const CorrectionAnswered = z.object({
  ...place,
  correctionId: z.uuid(),
  decision: z.enum(["yes", "no"], "choose"),
  answer: longTextOrEmpty(1000),
});
export type CorrectionAnswered = z.infer<typeof CorrectionAnswered>;

/** The field of a part. */
export function partField(key: string): string {
  return `part-${key}`;
}

/** What may be written in each part; a draft may leave gaps, what is sent round only where its template says so. */
export function partsSchema(template: DocumentTemplate, sent: boolean): z.ZodType<Record<string, string>> {
  const fields = template.parts.map((part) => [
    partField(part.key),
    sent && !part.optional ? longText(longestOf(part)) : longTextOrEmpty(longestOf(part)),
  ]);
  return z
    .object(Object.fromEntries(fields))
    .transform((typed) =>
      Object.fromEntries(template.parts.map(({ key }) => [key, String(typed[partField(key)] ?? "")])),
    );
}

/** Characters that fit in a part: a page or so; where much is collected, some pages. */
export function longestOf({ given }: Pick<DocumentPart, "given">): number {
  const collects = typeof given === "object" && ("collected" in given || "totals" in given);
  return given === "course" || collects ? 12_000 : 3000;
}
