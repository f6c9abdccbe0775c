import { z } from "zod";
import { line, longText, name } from "@/lib/forms/fields";
import { emailAddress, introduced, phoneNumber } from "@/lib/people/schema";

const id = z.uuid();

const details = {
  name: name(120),
  senderName: name(120),
  replyTo: emailAddress,
  phone: phoneNumber,
  accessibilityContact: line(200),
  privacyFi: longText(8000),
  privacySv: longText(8000),
  privacyEn: longText(8000),
};

/** A body that runs programmes, as the administrator writes it down. */
export const ConvenerDraft = z.object(details).transform(gathered);
export type ConvenerDraft = z.infer<typeof ConvenerDraft>;

/** Changed details over the version that was read. */
export const ConvenerChange = z
  .object({
    ...details,
    convenerId: id,
    version: z.coerce.number("invalid").int("invalid").positive("invalid"),
  })
  .transform(gathered);
export type ConvenerChange = z.infer<typeof ConvenerChange>;

/** Somebody who shall run a convener's programmes. */
export const NewCoordinator = z.object({
  convenerId: id,
  ...introduced,
});
export type NewCoordinator = z.infer<typeof NewCoordinator>;

export const CoordinatorRemoval = z.object({ convenerId: id, userId: id });
export type CoordinatorRemoval = z.infer<typeof CoordinatorRemoval>;

function gathered<T extends { privacyFi: string; privacySv: string; privacyEn: string }>(sheet: T) {
  const { privacyFi, privacySv, privacyEn, ...rest } = sheet;
  return { ...rest, privacyNotice: { fi: privacyFi, sv: privacySv, en: privacyEn } };
}
