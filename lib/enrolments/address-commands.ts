import { nameAnew } from "@/lib/enrolments/contact-answers-tx";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Confirmed, changeAddress } from "@/lib/people/address-commands";

/** Confirms a new address by the token of its link; answers that name somebody as their contact name them under it. */
export function confirmAddress(viewer: Viewer, token: string, now: Date): Promise<Confirmed> {
  return changeAddress(viewer, token, now, nameAnew);
}
