import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { signedInViewer } from "@/lib/auth/gate";
import { isFormedBySlots, isPlaced } from "@/lib/formats/forming";
import { isGroupedByHand } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { type Address, asAddress } from "@/lib/kernel/addresses";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";

/** The address of this page without its language, to come back to after signing in. */
export async function herePath(): Promise<Address> {
  const path = (await headers()).get("x-path") ?? "";
  return asAddress(path.replace(/^\/[a-z]{2}(?=[/?]|$)/, ""));
}

/** Who is asking for a page of the coordinators' side. */
export const managingViewer = cache(async () => signedInViewer(await herePath()));

/** The programme whose page this is, and who is asking; what the viewer does not coordinate does not exist. */
export const managedProgramme = cache(async (slug: string) => {
  const viewer = await managingViewer();
  const programme = await getManagedProgramme(viewer, slug);
  return programme ? { viewer, programme } : notFound();
});

/** The same for a page of making pairs: a programme whose groups are formed in another way has none. */
export async function pairedProgramme(slug: string) {
  const found = await managedProgramme(slug);
  return formatOf(found.programme.format).grouping.kind === "pairs" ? found : notFound();
}

/** The same for a page of plans, which there are where groups are looked for: of pairs, of sets by what each has said of their week, and of places. */
export async function plannedProgramme(slug: string) {
  const found = await managedProgramme(slug);
  const format = formatOf(found.programme.format);
  return format.grouping.kind === "pairs" || isFormedBySlots(format) || isPlaced(format) ? found : notFound();
}

/** The same for a page of sets that are looked for. */
export async function formedProgramme(slug: string) {
  const found = await managedProgramme(slug);
  return isFormedBySlots(formatOf(found.programme.format)) ? found : notFound();
}

/** The same for a page of making groups of any kind: where they come about by themselves there is none. */
export async function groupedProgramme(slug: string) {
  const found = await managedProgramme(slug);
  return isGroupedByHand(formatOf(found.programme.format)) ? found : notFound();
}

/** In whose words a page of this programme is said, and its title. */
export async function managedFormat(slug: string): Promise<Format> {
  return formatOf((await managedProgramme(slug)).programme.format);
}
