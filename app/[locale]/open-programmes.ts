import { cache } from "react";
import { currentViewer } from "@/lib/auth/gate";
import { formatOf, formats } from "@/lib/formats/registry";
import { getOpenProgrammes } from "@/lib/programmes/queries";

/** The programmes that are open, the formats that are told about beside them, and the one in whose words it is done, where it is one. */
export const openProgrammes = cache(async (page: number) => {
  const open = await getOpenProgrammes(await currentViewer(), page, new Date());
  const told = open.formats.length > 0 ? open.formats.map(formatOf) : [formats[0]];
  return { ...open, told, format: told.length === 1 ? (told[0] ?? null) : null };
});
