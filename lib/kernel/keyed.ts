import { createHmac } from "node:crypto";
import { env } from "@/lib/kernel/env";

/**
 * A hash that only this installation can make (HMAC-SHA-256 with its secret): of what few enough things can be that who has the
 * database could try them all, such as codes and addresses. `use` keeps the hashes of different things apart.
 */
export function keyed(use: string, text: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`${use}\0${text}`).digest("base64url");
}
