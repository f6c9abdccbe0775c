import { readFileSync } from "node:fs";
import { DomUtils, parseDocument } from "htmlparser2";
import { asItStands, type Control, type Part, type RawForm } from "../support/raw-forms";

/** What somebody writes into a form: a field's value, or all that is ticked. */
export type Written = Record<string, string | readonly string[]>;

/** The POST forms of a page as a browser without JavaScript knows them; no browser is needed. */
export function formsOf(path: string, html: string): RawForm[] {
  const isForm = (tag: string, method = "") => tag === "form" && method.toUpperCase() === "POST";
  return DomUtils.findAll(
    ({ name, attribs }) => isForm(name, attribs.method),
    parseDocument(html).children,
  ).map((form) => ({ path, controls: controlsOf(form) }));
}

function controlsOf(form: Parameters<typeof DomUtils.getElementsByTagName>[1]): Control[] {
  const named = DomUtils.findAll(
    ({ name, attribs }) => /^(input|textarea|select|button)$/.test(name) && Boolean(attribs.name),
    [form].flat(),
  );
  return named.map((element) => {
    const { name: tag, attribs } = element;
    const options = DomUtils.getElementsByTagName("option", element, true);
    const chosen = options.find((option) => "selected" in option.attribs) ?? options[0];
    const kinds: Record<string, string> = { input: attribs.type ?? "text", button: "submit" };
    const values: Record<string, string> = {
      textarea: DomUtils.textContent(element),
      select: chosen?.attribs.value ?? "",
    };
    return {
      name: attribs.name ?? "",
      kind: kinds[tag] ?? tag,
      value: values[tag] ?? attribs.value ?? "",
      options: options.map((option) => option.attribs.value ?? ""),
      checked: "checked" in attribs,
    };
  });
}

/** The forms of a page that lead to this action of the build that is served. */
export function formsTo(action: string, forms: readonly RawForm[]): RawForm[] {
  return forms.filter(({ controls }) =>
    controls.some(({ value }) => actionOf(/^\{"id":"(\w+)"/.exec(value)?.[1] ?? "") === action),
  );
}

/** What a form sends when this has been written into it. */
export function filledIn(form: RawForm, written: Written): Part[] {
  const asShown = asItStands(form).filter(([name]) => !(name in written));
  const own = Object.entries(written).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return [...asShown, ...own];
}

/** Of what somebody would write, that for which the form has a field. */
export function askedFor({ controls }: RawForm, would: Written): Written {
  return Object.fromEntries(
    Object.entries(would).filter(([name]) => controls.some((one) => one.name === name)),
  );
}

let names: Record<string, string> | undefined;

function actionOf(id: string): string | undefined {
  names ??= Object.fromEntries(
    Object.entries(
      (
        JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
          node: Record<string, { exportedName: string }>;
        }
      ).node,
    ).map(([key, { exportedName }]) => [key, exportedName]),
  );
  return names[id];
}
