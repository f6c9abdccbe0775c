import { boxOf } from "@/lib/documents/box-tx";
import { type FoundRound, findDocument } from "@/lib/documents/finding";
import { askedIn } from "@/lib/documents/people";
import { hear } from "@/lib/documents/publishing-tx";
import { isHeard, passingOf } from "@/lib/documents/rules";
import { addressOf } from "@/lib/documents/schema";
import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";

/** Those who were asked to read have been heard: their days are over, or all who are left have read it. Returns how many it looked at. */
export async function hearReaders(viewer: Viewer, now: Date): Promise<number> {
  const going = await read(viewer, (db) =>
    db.document.findMany({
      where: { state: "SENT", box: { isNot: null } },
      orderBy: { id: "asc" },
      select: { groupId: true, step: true, about: true },
    }),
  );
  await eachAlone(going, ({ groupId, ...at }) =>
    write(viewer, async (tx) => {
      const found = await findDocument(tx, viewer, { groupId, step: addressOf(at) });
      const version = found.row?.versions.find(({ round }) => round === found.row?.round);
      if (found.phase !== "open" || found.row?.state !== "SENT" || !version || version.heardAt) return;
      if (passingOf(found.at.step) !== "no-objection") return;
      const { timeZone } = found.group.programme;
      const box = await boxOf(tx, { id: found.row.id, groupId });
      const all = askedIn(found).every(({ userId }) => box?.read.includes(userId));
      if (all || isHeard(found.at.step, version, { now, timeZone }))
        await hear(tx, viewer, found as FoundRound, now);
    }),
  );
  return going.length;
}
