import { z } from "zod";
import { formatOf } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { Euros, type PriceSheet } from "@/lib/orders/schema";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { pricesSchema } from "@/lib/programmes/options";

/** Sets what so many meetings cost in a programme, from the fields "price.<meetings>" of its form. Returns the programme's id. */
export function changePrices(
  viewer: Viewer,
  { programmeId, version }: PriceSheet,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const typed = z
    .record(z.string(), Euros)
    .parse(Object.fromEntries(Object.entries(values).filter(([name]) => /^price\.\d+$/.test(name))));
  const prices = Object.entries(typed).flatMap(([name, cents]) =>
    cents === null ? [] : [{ meetings: Number(name.slice("price.".length)), cents }],
  );
  return write(viewer, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { convenerId: true, format: true, options: true },
    });
    if (!programme) throw new Refused("not-found");
    const read = pricesSchema(formatOf(programme.format)).safeParse(prices);
    if (!read.success) throw new Refused("not-allowed");
    const { count } = await tx.programme.updateMany({
      where: { id: programmeId, version },
      data: { options: { ...programme.options, prices: read.data }, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    const { convenerId } = programme;
    await record(tx, viewer, "programme.price", { type: "programme", id: programmeId, convenerId });
    return programmeId;
  });
}
