import { randomUUID } from "node:crypto";
import { feedTokenOf, hashOf } from "@/lib/auth/tokens";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** Makes the viewer an address for their calendar; the one that was there leads nowhere any more. */
export async function renewFeed(viewer: Viewer, now: Date): Promise<void> {
  const { userId } = viewer;
  if (!userId) throw new Refused("not-found");
  const nonce = randomUUID();
  const made = { nonce, tokenHash: hashOf(feedTokenOf(nonce)), madeAt: now };
  await write(viewer, async (tx) => {
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...made }, update: made });
  });
}

/** Switches the viewer's calendar off. */
export async function endFeed(viewer: Viewer): Promise<void> {
  const { userId } = viewer;
  if (!userId) throw new Refused("not-found");
  await write(viewer, async (tx) => {
    await tx.calendarFeed.deleteMany({ where: { userId } });
  });
}
