import { notFound } from "next/navigation";
import { cache } from "react";
import { managingViewer } from "@/app/[locale]/manage/here";
import { getOrganisation } from "@/lib/organisations/register-queries";

/** The organisation whose page this is; what the viewer does not coordinate does not exist. */
export const findOrganisation = cache(
  async (id: string) => (await getOrganisation(await managingViewer(), id)) ?? notFound(),
);
