/** A sum as people type it ("3 250", "3250,50 €"), in cents; null where it is none. */
export function readEuros(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f€]|eur(oa)?$/gi, "");
  const [, whole, , cents = ""] = /^(\d{1,7})([.,](\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(cents.padEnd(2, "0"));
}

/** A sum as it stands in a field: "3250", "3250,50". */
export function typeEuros(cents: number | null): string {
  if (cents === null) return "";
  const rest = cents % 100;
  return `${Math.floor(cents / 100)}${rest > 0 ? `,${String(rest).padStart(2, "0")}` : ""}`;
}
