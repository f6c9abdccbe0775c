import type { Typed } from "@/lib/forms/typed";
import { oncePerProcess } from "@/lib/kernel/process";

/*
 * Which requests made a form come back. Without JavaScript the page of a form is made anew in the request that sent it, and its
 * title has to say so in the first place: browsers and screen readers read the title before the page.
 */

/** Why a form was not taken, and what had been written into it. */
export type CameBack = { refusal: string | null; typed: Typed[] };

const failed = oncePerProcess("failed-forms", () => new Map<string, CameBack>());

/** Remembers, while its page is made, that the form of a request came back; by the request's nonce. */
export function markFailed(nonce: string, what: CameBack): void {
  failed.set(nonce, what);
  setTimeout(() => failed.delete(nonce), longest).unref();
  // Bounded, for they hold what people wrote.
  for (const oldest of failed.keys()) {
    if (failed.size <= 100) break;
    failed.delete(oldest);
  }
}

/** In which a page is made, or never, in milliseconds. */
const longest = 30_000;

/** Whether the form of a request came back. */
export function hasFailed(nonce: string): boolean {
  return failed.has(nonce);
}

/** Why the form of a request came back, and with what; null where none did. */
export function failedForm(nonce: string): CameBack | null {
  return failed.get(nonce) ?? null;
}
