import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Text sealed with AES-256-GCM as `v1.<iv>.<ciphertext>.<tag>` in base64url. `place` says where the text belongs and is
 * authenticated with it, so that what is sealed for one row opens in no other. Guards against who gets at the database or a
 * backup, not against who controls the server (SECURITY.md).
 */
export function seal(key: Buffer, place: string, text: string): string {
  return sealBytes(key, place, Buffer.from(text, "utf8"));
}

/** The text that was sealed for this place under this key, or null: wrong key, wrong place, or altered. */
export function unseal(key: Buffer, place: string, sealed: string): string | null {
  return unsealBytes(key, place, sealed)?.toString("utf8") ?? null;
}

/** Bytes sealed as `seal` does it. */
export function sealBytes(key: Buffer, place: string, plain: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }).setAAD(
    Buffer.from(place, "utf8"),
  );
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return ["v1", ...[iv, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** The bytes that were sealed, or null as with `unseal`. */
export function unsealBytes(key: Buffer, place: string, sealed: string): Buffer | null {
  const [iv, body, tag] = parts(sealed) ?? [];
  if (!iv || !body || !tag) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 })
    .setAAD(Buffer.from(place, "utf8"))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return null;
  }
}

/** The three parts, if this is a sealed text in its one canonical spelling. */
function parts(sealed: string): Buffer[] | null {
  const [version, ...texts] = sealed.split(".");
  if (version !== "v1" || texts.length !== 3) return null;
  const read = texts.map((text) => Buffer.from(text, "base64url"));
  if (read.some((part, index) => part.toString("base64url") !== texts[index])) return null;
  return read[0]?.length === 12 && read[2]?.length === 16 ? read : null;
}
