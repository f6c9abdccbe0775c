/** What was typed into a form on one page, kept for its reader only. */
export type KeptForm = {
  /** Whom the form was shown to; it is given back to nobody else. */
  shownTo: string;
  /** The page's address without the language. */
  path: string;
  /** Which of the page's forms (`formName`). */
  form: string;
  values: Record<string, string | string[]>;
};

/** How long it is kept, in milliseconds. */
export const keptFor = 60 * 60_000;

/**
 * Tells a form from those of other things on the same page, by what it carries unseen but for what changes with every showing; the
 * page adds where among its forms it stands.
 */
export function formName(hidden: Record<string, string | number | undefined>): string {
  return Object.entries(hidden)
    .filter(([name, value]) => value !== undefined && !changing.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
}

const changing = new Set(["version", "was", "formKey", "shownTo", "form", "back"]);
