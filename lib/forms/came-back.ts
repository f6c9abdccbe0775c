import { headers } from "next/headers";
import { hasFailed } from "@/lib/forms/failed";

/** Whether this page is made because a form of it was sent without JavaScript and came back with why. */
export async function formCameBack(): Promise<boolean> {
  return hasFailed((await headers()).get("x-nonce") ?? "");
}
