import type { Locale } from "@/lib/i18n/locales";

declare const brand: unique symbol;

/**
 * Who is asking. Only the gate (`lib/auth`), jobs and tests can make one; it is the first argument of every query and command.
 * - person: somebody signed in
 * - visitor: nobody known; may hold the key of one enrolment's draft
 * - system: a job that runs by itself
 */
export type Viewer = {
  readonly kind: "person" | "visitor" | "system";
  readonly userId: string | null;
  readonly isAdmin: boolean;
  /** The enrolment whose key this browser holds. */
  readonly enrolmentId: string | null;
  readonly locale: Locale;
  /** The key of the form that is being sent; a second sending under it gets the first result. */
  readonly formKey: string | null;
  /** A mark of what the form holds: another content under the same key is not a second sending. */
  readonly formContent: string | null;
  readonly [brand]: true;
};

/** The viewer's id for relation filters; a value that no row has where nobody is signed in. */
export function userIdOf(viewer: Viewer): string {
  return viewer.userId ?? nobody;
}

/** The id of the enrolment that the viewer holds the key of, or a value that no row has. */
export function heldEnrolmentOf(viewer: Viewer): string {
  return viewer.enrolmentId ?? nobody;
}

/**
 * The same viewer without the form's key: for what must happen each time that it is asked for, such as a try that counts, and for
 * what has a secret as its result, which no receipt may keep.
 */
export function withoutReceipt(viewer: Viewer): Viewer {
  return { ...viewer, formKey: null, formContent: null };
}

const nobody = "00000000-0000-0000-0000-000000000000";
