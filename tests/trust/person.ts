import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../support/chance";
import { multipart, multipartType, type Part, type RawForm } from "../support/raw-forms";
import { filledIn, formsOf, formsTo, type Written } from "./forms";

/** A browser without JavaScript, and somebody who sits before it. */
export type Person = {
  cookies: Map<string, string>;
  chance: Chance;
};

/** What the people of a run have met with beside the answers that they wanted. */
export type Troubles = {
  /** No answer, or one that asks for patience (500 and above). */
  lost: number;
  /** Signed in, and led to where one signs in. */
  turnedAway: number;
  /** Answers that nobody may get who does what people do. */
  wrong: string[];
};

export type Street = {
  origin: string;
  troubles: Troubles;
  /** Whether people begin something new. */
  isOpen: () => boolean;
  /** When those who still wait for an answer give up. */
  givesUpAt: () => number;
};

/** Somebody gave up waiting. */
export class GaveUp extends Error {}

/** A form came back with a sentence instead of being taken, or a page is not what it should be. */
export class Unexpected extends Error {}

type Answer = { status: number; location: string; text: string };

/** Looks at a page until it is there; returns its forms. */
export async function look(street: Street, person: Person, path: string): Promise<RawForm[]> {
  const answer = await patiently(street, person, path, () => ask(street, person, path));
  if (answer.status !== 200) throw new Unexpected(`GET ${path}: ${answer.status} ${answer.location}`);
  return formsOf(path, answer.text);
}

/** Follows a link until its page is there; returns where it leads to. */
export async function follow(street: Street, person: Person, path: string): Promise<string> {
  return (await patiently(street, person, path, () => ask(street, person, path))).location;
}

/**
 * Sends a form of a page, again and again with the same key, until it is answered; returns the address that the answer leads to, which
 * must look like `to`. That is the receipt which the person sees.
 */
export async function send(
  street: Street,
  person: Person,
  form: RawForm,
  written: Written,
  to: RegExp,
): Promise<string> {
  const body = multipart(filledIn(form, written));
  const answer = await patiently(street, person, form.path, () => ask(street, person, form.path, body));
  if (answer.status === 303 && to.test(answer.location)) return answer.location;
  throw new Unexpected(`POST ${form.path}: ${answer.status} ${answer.location || whySaid(answer.text)}`);
}

/** The form of a page that leads to an action; `which` where there are several. */
export function theForm(forms: readonly RawForm[], action: string, which?: (parts: Part[]) => boolean) {
  const found = formsTo(action, forms).filter((form) => !which || which(filledIn(form, {})));
  if (!found[0]) throw new Unexpected(`no form for ${action} at ${forms[0]?.path ?? "the page"}`);
  return found[0];
}

async function patiently(
  street: Street,
  person: Person,
  path: string,
  once: () => Promise<Answer | null>,
): Promise<Answer> {
  while (Date.now() < street.givesUpAt()) {
    const answer = await once();
    if (answer === null || answer.status >= 500) street.troubles.lost += 1;
    else if (isToSignIn(answer) && person.cookies.has("session")) street.troubles.turnedAway += 1;
    else return answer;
    await sleep(300 + person.chance(900));
  }
  throw new GaveUp(`no answer at ${path}`);
}

function isToSignIn({ location }: Answer): boolean {
  return /^\/\w\w\/sign-in\b/.test(location);
}

/** One request; null where the answer did not come, or not whole. */
export function ask(
  { origin }: Pick<Street, "origin">,
  { cookies }: Pick<Person, "cookies">,
  path: string,
  body?: Buffer,
  patience = 20_000,
): Promise<Answer | null> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = {
    accept: "text/html",
    "accept-language": "fi",
    ...(cookie ? { cookie } : {}),
    ...(body ? { origin, "content-type": multipartType, "content-length": body.length } : {}),
  };
  return new Promise((resolve) => {
    const request = http.request(
      new URL(path, origin),
      { method: body ? "POST" : "GET", headers, agent: false, signal: AbortSignal.timeout(patience) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", () => resolve(null));
        response.on("close", () => {
          if (!response.complete) return resolve(null);
          for (const line of response.headers["set-cookie"] ?? []) take(cookies, line);
          const location = response.headers.location ?? "";
          resolve({
            status: response.statusCode ?? 0,
            location: location.startsWith(origin) ? location.slice(origin.length) : location,
            text: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    request.on("error", () => resolve(null));
    request.end(body);
  });
}

function take(cookies: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The sentences with which a form came back. */
function whySaid(html: string): string {
  const said = [...html.matchAll(/role="alert"[^>]*>(.*?)<\/div>/gs)].map(([, inner = ""]) =>
    inner
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return (
    said.join(" · ").slice(0, 300) ||
    html
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .slice(0, 200)
  );
}
