import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import type { Viewer } from "@/lib/kernel/viewer";

/** The viewer for somebody who has signed in. */
export function personViewer(
  person: { id: string; isAdmin: boolean; locale: Locale },
  held: string | null = null,
): Viewer {
  return make({
    kind: "person",
    userId: person.id,
    isAdmin: person.isAdmin,
    enrolmentId: held,
    locale: person.locale,
  });
}

/** The viewer for somebody whose work a job does, by their id: what they started is theirs. */
export function asPerson(id: string): Viewer {
  return personViewer({ id, isAdmin: false, locale: defaultLocale });
}

/** The viewer for a browser that nobody has signed in with; `held` is the enrolment whose key it carries. */
export function visitorViewer(locale: Locale, held: string | null = null): Viewer {
  return make({ kind: "visitor", userId: null, isAdmin: false, enrolmentId: held, locale });
}

/** The viewer for a job that runs by itself. */
export function systemViewer(): Viewer {
  return make({ kind: "system", userId: null, isAdmin: false, enrolmentId: null, locale: defaultLocale });
}

/** The same viewer sending the form with this key; `formContent` is a mark of what it holds. */
export function sending(viewer: Viewer, formKey: string | null, formContent: string | null = null): Viewer {
  return { ...viewer, formKey, formContent };
}

function make(facts: Pick<Viewer, "kind" | "userId" | "isAdmin" | "enrolmentId" | "locale">): Viewer {
  return { ...facts, formKey: null, formContent: null } as Viewer;
}
