/*
 * Which requests made a form come back. Without JavaScript the page of a form is made anew in the request that sent it, and its
 * title has to say so in the first place: browsers and screen readers read the title before the page.
 */

// In the process, whatever copy of this module asks.
const held = globalThis as unknown as { failedForms?: Set<string> };
held.failedForms ??= new Set<string>();
const failed = held.failedForms;

/** Remembers, until its page has been made, that the form of a request came back; by the request's nonce. */
export function markFailed(nonce: string): void {
  failed.add(nonce);
  // A page that is never made leaves its mark behind.
  for (const oldest of failed) {
    if (failed.size <= 1000) break;
    failed.delete(oldest);
  }
}

/** Whether the form of a request came back. */
export function hasFailed(nonce: string): boolean {
  return failed.has(nonce);
}
