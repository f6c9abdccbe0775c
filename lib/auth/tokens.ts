import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { keyed } from "@/lib/kernel/keyed";

/** A random secret of 32 bytes, as it stands in a link or a cookie. Only its hash is stored. */
export function mintToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether a string from outside can be a token of ours at all. */
export function looksLikeToken(value: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** The hash under which a token or a cookie's key is stored: 32 random bytes, which nobody finds by trying. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The secret in the address of a calendar, made anew from its nonce whenever that is shown: who reads the database cannot make it. */
export function feedTokenOf(nonce: string): string {
  return keyed("feed", nonce);
}

/** A code to type from a mail: eight characters without those that are mistaken for each other. */
export function mintCode(): string {
  return Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");
}

/** A typed code as it was minted: only its letters and digits matter, and not their case. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter)) ? code : null;
}

/** A code as it is shown: two halves. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The hash of a code, bound to its request; eight letters could be found by trying, so that it takes this installation's secret. */
export function hashOfCode(code: string, requestId: string): string {
  return keyed("code", `${requestId}:${code}`);
}

/** Compares two hashes without telling by its time how alike they are. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const codeLength = 8;
/** No 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const letters = "34679ACDEFGHJKMNPQRTWXY";
