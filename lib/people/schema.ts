import { domainToASCII } from "node:url";
import { z } from "zod";
import { name } from "@/lib/forms/fields";
import { plainLine } from "@/lib/forms/text";
import { locales } from "@/lib/i18n/locales";
import { phoneNumbersIn, withZeros } from "@/lib/people/phone";

/**
 * One e-mail address, as we keep and compare it: normalised first and judged after, so that no look-alike of "@" or of a letter
 * slips through. The address is taken out of `Maija <maija@…>` as mail programs copy it; lists, comments and everything that
 * could add a recipient are refused.
 */
export const emailAddress = z
  .string("required")
  .transform(canonicalAddress)
  .pipe(z.string().min(1, "required").max(254, "email").refine(isAddress, "email"));

/** A person's name as it is written to others. */
export const personName = name(120);

/** Phone numbers as typed, with the words that people write beside them ("iltaisin"), or nothing. */
export const phoneNumber = z
  .string("invalid")
  .transform((typed) => withZeros(plainLine(typed)))
  .pipe(
    z
      .string()
      .max(80)
      .refine(
        (value) => value === "" || (phoneNumbersIn(value).length > 0 && !digitsAroundLetter.test(value)),
        "phone",
      ),
  )
  .default("");

/** A letter in the midst of a number is a slip that nobody can dial: "040 1x3 4567". */
const digitsAroundLetter = /\d\p{Letter}\d/u;

/** Somebody who is named by another: what they are called, where to write, and in which language. */
export const introduced = {
  name: personName,
  email: emailAddress,
  locale: z.enum(locales, "choose"),
};

/** What a person may change of themselves. */
export const profile = z.object({ name: personName, phone: phoneNumber, locale: z.enum(locales, "choose") });
export type Profile = z.infer<typeof profile>;

function canonicalAddress(typed: string): string {
  const line = plainLine(typed.slice(0, 1000)).toLowerCase();
  const address = /^[^@<>]*<([^@<>\s]+@[^@<>\s]+)>$/.exec(line)?.[1] ?? line.replace(/^mailto:|[;,.]$/g, "");
  const at = address.lastIndexOf("@");
  if (at < 0) return address;
  const domain = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${/^[\x21-\x7e]*$/.test(domain) ? domain : domainToASCII(domain)}`;
}

function isAddress(address: string): boolean {
  return (
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(
      address,
    ) && address.indexOf("@") <= 64
  );
}

/** Whether somebody wants a mail on Fridays. */
export const FridayWish = z.object({ wanted: z.enum(["yes", "no"], "choose") });
export type FridayWish = z.infer<typeof FridayWish>;
