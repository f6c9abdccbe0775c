import { existsSync, readFileSync } from "node:fs";
import { type Asking, ask, type Told } from "./asking";

/** A server action of the build: its id, where it is written, and a page that has it. */
export type Action = { id: string; file: string; name: string; page: string };

/** A form as it stands in a page's HTML: whose action it has, and its fields in order. */
export type Sheet = {
  action: string;
  path: string;
  fields: (readonly [name: string, value: string])[];
  texts: string[];
};

/** Every server action of the build. */
export function everyAction(): Action[] {
  const manifest = ".next/server/server-reference-manifest.json";
  if (!existsSync(manifest)) throw new Error("these journeys need a production build: npm test -- e2e");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [page = ""] = Object.keys(workers);
    const route = page.replace(/^app\/\[locale\]/, "").replace(/\/page$/, "") || "/";
    return { id, file: filename, name: exportedName, page: route };
  });
}

/** The forms of a page that send to a server action, read from its HTML. */
export function sheetsIn(path: string, html: string): Sheet[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].flatMap(([, inside = ""]) => {
    const controls = [...inside.matchAll(/<(input|button|textarea|select)\b([^>]*)>(.*?)(?=<|$)/gs)].map(
      ([, tag = "", attributes = "", text = ""]) => ({
        tag,
        name: attribute(attributes, "name"),
        kind: attribute(attributes, "type") ?? "text",
        value: tag === "textarea" ? plain(text) : (attribute(attributes, "value") ?? ""),
        isChecked: /\bchecked\b/.test(attributes),
      }),
    );
    const action = controls
      .map(({ value }) => /^\{"id":"(\w+)"/.exec(value)?.[1])
      .find((id) => id !== undefined);
    if (!action) return [];
    const sent = controls.filter(
      ({ tag, name, kind, isChecked }) =>
        name !== undefined && tag !== "button" && (!/radio|checkbox/.test(kind) || isChecked),
    );
    const fields = sent
      .filter(({ name }) => !name?.startsWith("$"))
      .map(({ name, value }) => [name as string, value] as const);
    const texts = sent
      .filter(
        ({ tag, kind, name }) =>
          (tag === "textarea" || (tag === "input" && kind === "text")) && name !== "homepage",
      )
      .map(({ name }) => name as string);
    return [{ action, path, fields, texts }];
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(html: string): string {
  const signs: Record<string, string> = { quot: '"', lt: "<", gt: ">", amp: "&" };
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(quot|lt|gt|amp);/g, (_, name: string) => signs[name] ?? "");
}

/** Sends fields to an action as the page's script does. */
export function send(
  action: string,
  path: string,
  fields: Sheet["fields"],
  asking: Asking = {},
): Promise<Told> {
  const state = '[{"attempt":0,"errors":{},"refusal":null,"values":{}},"$K1"]';
  return sendParts(
    action,
    path,
    [...fields.map(([name, value]) => [`_1_${name}`, value] as const), ["0", state]],
    asking,
  );
}

const boundary = "kylassaboundarykylassaboundary";

/** Sends parts to an action that need not be what a form sends. */
export function sendParts(
  action: string,
  path: string,
  parts: Sheet["fields"],
  { headers, ...rest }: Asking = {},
): Promise<Told> {
  const pieces = parts.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n${value}\r\n`,
  );
  return ask(path, {
    method: "POST",
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "next-action": action,
      ...headers,
    },
    body: `${pieces.join("")}--${boundary}--\r\n`,
    ...rest,
  });
}

/** What a form's answer says: where to go, or why it was not taken; null where it is no answer of a form's. */
export function outcomeOf({
  text,
}: Told): { goTo?: string; refusal: string | null; errors: Record<string, string> } | null {
  const line = text.split("\n").find((one) => /"attempt":\d/.test(one));
  const found = line && /\{"attempt".*\}$/.exec(line)?.[0];
  return found ? JSON.parse(found) : null;
}
