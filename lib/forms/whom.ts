import { keyed } from "@/lib/kernel/keyed";
import type { RefusalCode } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** A mark of whom a page is shown to, which its forms bring back: a person, a browser with an enrolment's key, or (empty) anybody. */
export function markOf(viewer: Pick<Viewer, "userId" | "enrolmentId">): string {
  const whom = viewer.userId
    ? `person:${viewer.userId}`
    : viewer.enrolmentId
      ? `key:${viewer.enrolmentId}`
      : "";
  return whom && keyed("shown-to", whom).slice(0, 22);
}

/** A mark of what a form holds: the same for the same fields, in whatever order they come. */
export function contentOf(values: Record<string, string | string[]>): string {
  const { formKey: _, shownTo: __, ...content } = values;
  return keyed("form-content", JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * The key under which the receipt of a form is kept, a UUID (version 8, RFC 9562): who reads the database cannot send a form again
 * and get what its first sender got. Each button of a list's form (`press`) has a receipt of its own.
 */
export function receiptKeyOf(formKey: string, press = ""): string {
  const bytes = Buffer.from(keyed("receipt", formKey + press), "base64url").subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Why a form is not taken from this viewer: it was shown to somebody else, or to them while they were signed in. A form that was
 * shown to anybody is anybody's; a survey's form stays its browser's, whoever has signed in there meanwhile.
 */
export function whyNotFrom(shownTo: string, viewer: Viewer): RefusalCode | null {
  const isTheirs = shownTo === markOf(viewer) || shownTo === markOf({ ...viewer, userId: null });
  if (shownTo === "" || isTheirs) return null;
  if (viewer.userId) return "shown-to-another";
  return viewer.enrolmentId ? "shown-for-another-survey" : "session-ended";
}
