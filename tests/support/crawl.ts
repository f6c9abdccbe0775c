import type { APIRequestContext } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";

/** What came for an address: where that led, its status and everything that can be read in it. */
export type Answer = { path: string; place: string; status: number; type: string; text: string };

type Bounds = {
  /** Links that are followed. */
  follow: (path: string) => boolean;
  most?: number;
  /** Ask for each page as the client router does too. */
  withData?: boolean;
};

/**
 * Reads pages with GET, from some addresses on along every link of this site that is to be followed. Files are read too: a
 * spreadsheet as the text of its cells.
 */
export async function crawl(
  request: APIRequestContext,
  starts: readonly string[],
  { follow, most = 150, withData = false }: Bounds,
): Promise<Answer[]> {
  const waiting = [...new Set(starts)];
  const seen = new Set(waiting);
  const answers: Answer[] = [];
  while (waiting.length > 0 && answers.length < most) {
    const some = waiting.splice(0, Math.min(4, most - answers.length));
    for (const answer of await Promise.all(some.map((path) => read(request, path)))) {
      answers.push(answer);
      for (const path of linksIn(answer)) {
        if (seen.has(path) || !follow(path)) continue;
        seen.add(path);
        waiting.push(path);
      }
    }
    if (withData) answers.push(...(await Promise.all(some.map((path) => readData(request, path)))));
  }
  return answers;
}

/** One address, read once; a redirect is followed within this site. */
export async function read(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(path, { failOnStatusCode: false, timeout: 60_000 });
  const type = response.headers()["content-type"] ?? "";
  const text = type.includes("spreadsheet") ? await cellsOf(await response.body()) : await response.text();
  return { path, place: placeOf(response.url()), status: response.status(), type, text };
}

/** The same address as React's router asks for it. */
async function readData(request: APIRequestContext, path: string): Promise<Answer> {
  const address = `${path}${path.includes("?") ? "&" : "?"}_rsc=look`;
  const response = await request.get(address, { headers: { RSC: "1" }, failOnStatusCode: false });
  const type = response.headers()["content-type"] ?? "";
  const text = await response.text();
  return {
    path: `${address} (RSC)`,
    place: placeOf(response.url()),
    status: response.status(),
    type,
    text,
  };
}

function placeOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function linksIn({ type, text }: Answer): string[] {
  if (!type.includes("text/html")) return [];
  return [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
}

async function cellsOf(file: Buffer): Promise<string> {
  const sheets = await readXlsxFile(file);
  return JSON.stringify(sheets);
}
