import type { Page } from "@playwright/test";

/** A control of a form as it stands in the page's HTML. */
export type Control = {
  name: string;
  /** hidden, text, email, checkbox, radio, select, textarea, submit … */
  kind: string;
  value: string;
  /** What a choice may be. */
  options: string[];
  checked: boolean;
};

/** A form as a browser without JavaScript knows it. */
export type RawForm = { path: string; controls: Control[] };

/** What is sent: names with values, in order. Values are bytes where they are no text. */
export type Part = readonly [name: string, value: string | Buffer];

/** The POST forms of a page. The HTML is parsed by the browser, and none of it is run. */
export async function formsIn(page: Page, path: string, html: string): Promise<RawForm[]> {
  const forms = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "text/html");
    return [...document.querySelectorAll<HTMLFormElement>('form[method="POST" i]')].map((form) =>
      [...form.elements]
        .filter((element) => element.matches("input, textarea, select, button"))
        .flatMap((element) => {
          const name = element.getAttribute("name");
          if (!name) return [];
          const tag = element.tagName.toLowerCase();
          const options = [...element.querySelectorAll("option")];
          const chosen = options.find((option) => option.hasAttribute("selected")) ?? options[0];
          const kind = tag === "input" ? (element.getAttribute("type") ?? "text") : tag;
          const value =
            tag === "textarea" ? (element.textContent ?? "") : (element.getAttribute("value") ?? "");
          return [
            {
              name,
              kind: tag === "button" ? "submit" : kind,
              value: tag === "select" ? (chosen?.getAttribute("value") ?? "") : value,
              options: options.map((option) => option.getAttribute("value") ?? ""),
              checked: element.hasAttribute("checked"),
            },
          ];
        }),
    );
  }, html);
  return forms.map((controls) => ({ path, controls }));
}

/** What the form sends if its first button is pressed as it stands. */
export function asItStands({ controls }: RawForm): Part[] {
  return controls
    .filter(({ kind, checked }) => kind !== "submit" && (!/^(radio|checkbox)$/.test(kind) || checked))
    .map(({ name, value }) => [name, value] as const);
}

/** A body of the kind multipart/form-data, made by hand so that it may be wrong. */
export function multipart(parts: readonly Part[], boundary = "kylassaboundarykylassaboundary"): Buffer {
  const pieces = parts.flatMap(([name, value]) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

export const multipartType = "multipart/form-data; boundary=kylassaboundarykylassaboundary";
