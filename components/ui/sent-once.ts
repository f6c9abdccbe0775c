import { after } from "next/server";
import { cache } from "react";
import { type MakeOnce, madeOnce } from "./made-once";

/**
 * A part of a page that is sent once: as the page, and not a second time for React to take over. It is made of plain elements and
 * may hold no part that runs in the browser. The number that this gives is for `Once`, which shows it.
 */
export function sentOnce(make: MakeOnce): string {
  const id = `once-${crypto.randomUUID().slice(0, 8)}`;
  madeOnce.set(id, { make, isShown: false });
  idsOfPage().push(id);
  return id;
}

/** The parts of the page in the making, which are forgotten when it has been answered: they hold all that was read for it. */
const idsOfPage = cache(() => {
  const ids: string[] = [];
  after(() => {
    for (const id of ids) if (madeOnce.get(id)?.isShown) madeOnce.delete(id);
  });
  // Whose reader is gone is still being written for a moment; a page that is rendered apart, for the cache, has no reader at all.
  setTimeout(() => ids.forEach((id) => void madeOnce.delete(id)), 30_000).unref();
  return ids;
});
