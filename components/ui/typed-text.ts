import type { FormState } from "@/lib/forms/state";

type Values = FormState["values"];
/** What has been typed and not sent, while the same tab goes to another language or loads its page anew. */
type Carried = { mark: string; path: string; at: number; forms: Record<string, Values> };

const place = "kylassa.typed";
const longest = 30 * 60_000;

/** What stands in a form that a person fills in, by field; hidden ones are the page's own. */
export function typedIn(form: HTMLFormElement, submitter?: HTMLElement | null): Values {
  // Never empty: a form in which nothing is ticked was filled in as well.
  const values: Values = { form: form.dataset.form ?? "" };
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || isHidden(form, name)) continue;
    const before = values[name];
    if (isList(form, name)) values[name] = [...(before ?? []), value];
    else values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** Carries what has been typed into the page's forms, but for `sent`, to the page that comes next. */
export function carryTyped(mark: string, path: string, sent?: HTMLFormElement): void {
  const forms: Carried["forms"] = {};
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-form]"))
    if (form !== sent && ("unsent" in form.dataset || isTouched(form)))
      forms[form.dataset.form ?? ""] = typedIn(form);
  if (Object.keys(forms).length === 0) return;
  const carried: Carried = { mark, path, at: Date.now(), forms };
  // A browser that stores nothing still goes on.
  attempt(() => sessionStorage.setItem(place, JSON.stringify(carried)));
}

/** Takes what was carried here for one form: only on the same page, for the same reader, and once. */
export function takeTyped(mark: string, path: string, form: string): Values | null {
  const carried = attempt(() => JSON.parse(sessionStorage.getItem(place) ?? "null") as Carried | null);
  const values = carried?.forms[form];
  if (!carried || !values || carried.mark !== mark || carried.path !== path) return null;
  if (Date.now() - carried.at > longest) return null;
  delete carried.forms[form];
  attempt(() =>
    Object.keys(carried.forms).length > 0
      ? sessionStorage.setItem(place, JSON.stringify(carried))
      : sessionStorage.removeItem(place),
  );
  return values;
}

/** Whether anything stands in the form that its page did not bring. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLInputElement && field.type === "hidden") return false;
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
      return field.checked !== field.defaultChecked;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      return field.value !== field.defaultValue;
    if (field instanceof HTMLSelectElement)
      return [...field.options].some(
        (option) => option.selected !== option.defaultSelected && !isFirst(field),
      );
    return false;
  });
}

/** A list in which nothing is marked as chosen shows its first entry. */
function isFirst(field: HTMLSelectElement): boolean {
  return field.selectedIndex === 0 && ![...field.options].some((option) => option.defaultSelected);
}

function isHidden(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.type === "hidden";
}

function isList(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.type === "checkbox" : false;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
