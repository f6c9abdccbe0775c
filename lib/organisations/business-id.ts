import { plainLine } from "@/lib/forms/text";

/** What a typed Finnish Business ID is: in its one spelling, or what is wrong with it. */
export type ReadBusinessId = { id: string } | { wrong: "business-id" | "business-id-check" };

/**
 * Reads a Business ID (y-tunnus) however it is typed: with or without its hyphen, with spaces, with its label, as a VAT number, or as an old one
 * of six digits. The check digit is modulus 11 with the weights 7, 9, 10, 5, 8, 4, 2 (Finnish Tax Administration).
 */
export function readBusinessId(typed: string): ReadBusinessId {
  const found = /^(?:(?:Y-?TUNNUS|FO-?NUMMER|VAT|ALV)[:.]?)?(?:FI-?)?(\d{6,7})-?(\d)$/i.exec(
    plainLine(typed).replace(/\s/g, ""),
  );
  const digits = found?.[1]?.padStart(7, "0");
  if (!digits || Number(digits) === 0) return { wrong: "business-id" };
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = sum % 11;
  const fits = rest !== 1 && Number(found?.[2]) === (rest === 0 ? 0 : 11 - rest);
  return fits ? { id: `${digits}-${found?.[2]}` } : { wrong: "business-id-check" };
}

const weights = [7, 9, 10, 5, 8, 4, 2];
