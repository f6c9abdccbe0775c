/** Somebody's browser without JavaScript: it opens pages and sends their forms. */
export function browserOf(origin: string, session: string) {
  const headers = { cookie: `session=${session}` };
  const open = async (path: string): Promise<string> => {
    const answer = await fetch(new URL(path, origin), { headers, redirect: "manual" });
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return html;
  };
  /** Sends a form of a page; where it leads to. */
  const send = async (path: string, form: FormData): Promise<string> => {
    const answer = await fetch(new URL(path, origin), {
      ...{ method: "POST", headers: { ...headers, origin }, body: form, redirect: "manual" },
    });
    const to = answer.headers.get("location");
    await answer.arrayBuffer();
    if (answer.status !== 303 || !to)
      throw new Error(`a press on ${path} was answered with ${answer.status}`);
    return to;
  };
  return { open, send, headers };
}

/** What a browser sends of the form in which this stands: its hidden fields, and what is typed. */
export function formWith(html: string, part: string, typed: Record<string, string> = {}): FormData {
  const form = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf("</form>")))
    .find((its) => its.includes(part));
  if (!form) throw new Error(`there is no form with ${part}`);
  const data = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name) data.append(name, attribute(input, "value"));
  }
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
