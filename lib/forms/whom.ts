import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { RefusalCode } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/** A mark of whom a page is shown to, which its forms bring back: a person, a browser with an enrolment's key, or (empty) anybody. */
export function markOf(viewer: Viewer): string {
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
 * Why a form is not taken from this viewer: it was shown to somebody else, or to them while they were signed in. A form that was
 * shown to anybody is anybody's; a survey's form stays its browser's, whoever has signed in there meanwhile.
 */
export function whyNotFrom(shownTo: string, viewer: Viewer): RefusalCode | null {
  const isTheirs = shownTo === markOf(viewer) || shownTo === markOf({ ...viewer, userId: null });
  if (shownTo === "" || isTheirs) return null;
  if (viewer.userId) return "shown-to-another";
  return viewer.enrolmentId ? "shown-for-another-survey" : "session-ended";
}

function keyed(use: string, text: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`${use}\0${text}`).digest("base64url");
}
