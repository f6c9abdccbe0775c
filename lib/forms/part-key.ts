import { createHash } from "node:crypto";

/** The idempotency key of one part of a form that does several things, derived from the form's key and the part. */
export function partKey(formKey: string | null, part: string): string | null {
  if (!formKey) return null;
  const hash = createHash("sha256").update(`${formKey}|${part}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
