import { headers } from "next/headers";
import { networkOf } from "@/lib/auth/limits";

/**
 * The network that this request comes from. The last address is the one that our own reverse proxy has added; what stands
 * before it was said by the client.
 */
export async function requestNetwork(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return networkOf(forwarded.split(",").at(-1)?.trim() || "unknown");
}
