import { after } from "next/server";
import { type MakeOnce, madeOnce } from "./made-once";

/**
 * A part of a page that is sent once: as the page, and not a second time for React to take over. It is made of plain elements and
 * may hold no part that runs in the browser. The number that this gives is for `Once`, which shows it.
 */
export function sentOnce(make: MakeOnce): string {
  const id = `once-${crypto.randomUUID().slice(0, 8)}`;
  madeOnce.set(id, make);
  // Whose reader is gone is still being written for a moment.
  after(() => {
    setTimeout(() => madeOnce.delete(id), 10_000).unref();
  });
  return id;
}
