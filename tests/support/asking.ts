import { request } from "node:http";
import type { HeldWorld, Role } from "./places";
import { sessionFor } from "./sign-in";

/** What the server answers, as it is: no redirect is followed, nothing of the address is mended. */
export type Told = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

export type Asking = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** What the browser brings along to be known by. */
  cookie?: string | null;
};

/** Asks the server that the journeys run against, byte for byte. */
export function ask(
  path: string,
  { method = "GET", headers = {}, body, cookie }: Asking = {},
): Promise<Told> {
  const { hostname, port, host, origin } = new URL(process.env.BASE_URL ?? "http://localhost:3000");
  const own = {
    host,
    "accept-language": "fi",
    ...(method === "POST" ? { origin } : {}),
    ...(cookie ? { cookie } : {}),
    ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: { ...own, ...headers }, agent: false },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The cookie of each role of a world; nobody has none. */
export async function cookiesOf({ people, draftKey }: HeldWorld): Promise<Record<Role, string | null>> {
  const entries = Object.entries(people).map(async ([role, person]) => {
    const known = person ? `session=${await sessionFor(person.email)}` : null;
    return [role, role === "draft" ? `enrolment=${draftKey}` : known] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Role, string | null>;
}

/** Does many things, a few at a time, and returns what came of each in order. */
export async function manyAtOnce<Thing, Outcome>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Outcome>,
  atOnce = 6,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < things.length; place = next++)
      outcomes[place] = await work(things[place] as Thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

/** What a page shows, without its scripts and what is of this answer alone: the nonce, the numbers of what is sent once. */
export function shownIn(text: string): string {
  return text
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/once-[0-9a-f]{8}/g, "once");
}

/** An answer without what is another each time: nonces, keys, ids, and the names that were asked for. */
export function without({ status, headers, text }: Told, asked: readonly string[]): string {
  const names = asked.filter((name) => name.length > 3 && !/^[0-9a-f-]{36}$/.test(name));
  const plain = (said: string) =>
    names
      .reduce(
        (rest, name) => rest.replaceAll(name, "NAME").replaceAll(encodeURIComponent(name), "NAME"),
        said,
      )
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID");
  return JSON.stringify([status, plain(String(headers.location ?? "")), plain(shownIn(text))]);
}
