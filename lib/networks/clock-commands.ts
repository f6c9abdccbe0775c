import { read, type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { callOff } from "@/lib/networks/ending-tx";
import { lockNetwork } from "@/lib/networks/finding";
import { endedMails, networkSilent, toMembers } from "@/lib/networks/mails";
import { answerDays, silenceBrings } from "@/lib/networks/rules";
import { addDays } from "@/lib/time/days";

/**
 * What time brings networks: what nobody has answered goes, those in which nothing happens are asked whether they go on and then end,
 * and what has ended, or has no members left, is deleted. Returns how many it has changed.
 */
export async function tendNetworks(viewer: Viewer, now: Date): Promise<number> {
  await write(viewer, (tx) =>
    tx.networkMember.deleteMany({ where: { joinedAt: null, invitedAt: { lt: addDays(now, -answerDays) } } }),
  );
  const found = await read(viewer, (db) =>
    db.network.findMany({
      where: {
        OR: [
          { endedAt: { not: null } },
          // No eleven months are shorter.
          { touchedAt: { lt: addDays(now, -330) } },
          { members: { none: { joinedAt: { not: null } } } },
        ],
      },
      select: { id: true },
    }),
  );
  const done = await eachAlone(found, ({ id }) => write(viewer, (tx) => tend(tx, viewer, id, now)));
  return done.filter(Boolean).length;
}

async function tend(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const network = await lockNetwork(tx, viewer, id);
  if (!network) return false;
  const due =
    network.members.length === 0 ? "delete" : silenceBrings(network, now, network.convener.timeZone);
  if (due === "delete") await tx.network.delete({ where: { id } });
  if (due === "ask") {
    await tx.network.update({ where: { id }, data: { askedAt: now } });
    await queue(tx, toMembers(networkSilent, network, now));
  }
  if (due === "end") {
    await tx.network.update({ where: { id }, data: { endedAt: now, endedBecause: "silence" } });
    await callOff(tx, network, now);
    await queue(tx, endedMails(network, "silence", now));
  }
  return due !== null;
}
