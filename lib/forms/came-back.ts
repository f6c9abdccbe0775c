import { headers } from "next/headers";
import { type CameBack, failedForm, hasFailed } from "@/lib/forms/failed";

/** Whether this page is made because a form of it was sent without JavaScript and came back with why. */
export async function formCameBack(): Promise<boolean> {
  return hasFailed((await headers()).get("x-nonce") ?? "");
}

/** Why a form of this page that has one of these fields came back, and what had been written into it; null where none did. */
export async function whatCameBack(fields: readonly string[]): Promise<CameBack | null> {
  const what = failedForm((await headers()).get("x-nonce") ?? "");
  return what?.typed.some(({ name }) => fields.includes(name)) ? what : null;
}
