import { oncePerProcess } from "@/lib/kernel/process";

/*
 * Which requests made a form come back. Without JavaScript the page of a form is made anew in the request that sent it, and its
 * title has to say so in the first place: browsers and screen readers read the title before the page.
 */

const failed = oncePerProcess("failed-forms", () => new Set<string>());

/** Remembers, until its page has been made, that the form of a request came back; by the request's nonce. */
export function markFailed(nonce: string): void {
  failed.add(nonce);
  // Bounded: a page that is never rendered leaves its entry behind.
  for (const oldest of failed) {
    if (failed.size <= 1000) break;
    failed.delete(oldest);
  }
}

/** Whether the form of a request came back. */
export function hasFailed(nonce: string): boolean {
  return failed.has(nonce);
}
