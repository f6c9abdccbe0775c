import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { FridayWish } from "@/lib/people/schema";

/** Whether the viewer wants by mail on Fridays what waits for them. */
export async function wishFridayMail(viewer: Viewer, { wanted }: FridayWish): Promise<void> {
  const { userId } = viewer;
  if (!userId) throw new Refused("not-found");
  await write(viewer, async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { fridayMail: wanted === "yes" } });
  });
}
