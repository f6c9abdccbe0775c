import { type Account, managedBy } from "@/lib/auth/shown-as";
import { getManagingStanding } from "@/lib/conveners/queries";
import { markOf } from "@/lib/forms/whom";
import type { Viewer } from "@/lib/kernel/viewer";

/** How the frame of a page is shown to this viewer. */
export async function getAccount(viewer: Viewer): Promise<Account> {
  const manages = managedBy(await getManagingStanding(viewer));
  return { signedIn: viewer.kind === "person", ...manages, mark: markOf(viewer) };
}
