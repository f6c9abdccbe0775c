import { notFound } from "next/navigation";
import { cache } from "react";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { type Address, to } from "@/lib/kernel/addresses";
import { getNetwork } from "@/lib/networks/queries";

/** The network of a page for whoever is in it or asked; found once for a page and its title. */
export const foundNetwork = cache(async (id: string, at: Address = to.network(id)) => {
  const viewer = await signedInViewer(at);
  const page = isId(id) ? await getNetwork(viewer, id, new Date()) : null;
  return page ?? notFound();
});

/** The same for its members alone, while it goes on. */
export async function foundAsMember(id: string, at: Address) {
  const page = await foundNetwork(id, at);
  if (page.kind !== "member" || page.endedAt) notFound();
  return page;
}
