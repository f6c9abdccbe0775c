import { createHmac } from "node:crypto";
import { env } from "@/lib/kernel/env";

/**
 * HMAC-SHA-256 with the installation's secret, for values of low entropy such as codes and addresses, which a plain hash would not
 * protect against brute force. `use` separates domains.
 */
export function keyed(use: string, text: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`${use}\0${text}`).digest("base64url");
}
