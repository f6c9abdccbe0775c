import { createHash } from "node:crypto";

/** The key of one part of a form that does several things: the same form and part give the same key, so that each happens once. */
export function partKey(formKey: string | null, part: string): string | null {
  if (!formKey) return null;
  const hash = createHash("sha256").update(`${formKey}|${part}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
