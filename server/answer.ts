import { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Locale } from "@/lib/i18n/locales";
import type { MakePage } from "@/server/front";
import type { CachedPage, MadePage } from "@/server/page-cache";

const pack = promisify(gzip);

type Chunk = string | Uint8Array;
type Instead = { applies: () => boolean; make: () => Promise<MadePage> };

/**
 * An answer that can be exchanged while it is made: where Next would send the empty document of a page that does not exist, the
 * page that says so is sent instead, so that it can be read without JavaScript.
 */
export class Answer extends ServerResponse {
  /** What is sent instead of what Next makes, and when; the first that applies. */
  #insteads: Instead[] = [];
  #chosen: Instead | null = null;
  /** Buffers the answer instead of sending it. */
  #kept: Buffer[] | null = null;
  #gathered = new Gathered((bytes) => this.#isHeld() || super.write(bytes));

  /** Has `path` shown, with the status 404, where the page that is asked for does not exist. */
  ifNotFound(request: IncomingMessage, path: string, makePage: MakePage): void {
    if (request.method === "HEAD" || request.headers.rsc || request.headers["next-action"]) return;
    const make = async () => {
      const made = await renderedApart(request, path, makePage);
      return { ...made, status: made.status < 500 ? 404 : made.status };
    };
    this.instead(() => this.statusCode === 404 && this.#isHtml(), make);
  }

  /** Has another answer sent than the one that is made, where it turns out that this applies before the first of it is sent. */
  instead(applies: Instead["applies"], make: Instead["make"]): void {
    this.#insteads.push({ applies, make });
  }

  /** Sends the page of what is not found. */
  sendNotFound(): void {
    this.statusCode = 404;
    this.end();
  }

  sendText(status: number, text: string): void {
    this.statusCode = status;
    this.setHeader("content-type", "text/plain; charset=utf-8");
    this.end(text);
  }

  sendNotAllowed(methods: readonly string[]): void {
    this.setHeader("allow", methods.join(", "));
    this.sendText(405, "Method not allowed\n");
  }

  sendHtml(status: number, locale: Locale, html: string): void {
    this.statusCode = status;
    this.setHeader("content-type", "text/html; charset=utf-8");
    this.setHeader("content-language", locale);
    this.setHeader("cache-control", "no-store");
    this.end(html);
  }

  /** Sends a cached page, compressed where the browser accepts it. */
  async sendCached(
    { headers, written }: CachedPage,
    nonce: string,
    mark: string,
    packed: boolean,
  ): Promise<void> {
    for (const [name, value] of headers) this.setHeader(name, value);
    const html = written(nonce, mark);
    if (!packed) return void this.end(html);
    this.setHeader("content-encoding", "gzip");
    this.appendHeader("vary", "accept-encoding");
    this.end(await pack(html));
  }

  /** Redirects to a path of this site, after a POST with 303 so that the form is not sent again. */
  redirect(place: string, method = "GET"): void {
    this.statusCode = method === "GET" || method === "HEAD" ? 307 : 303;
    this.setHeader("location", place);
    this.end();
  }

  /** Buffers the answer from now on; resolves when it ends. */
  keep(): Promise<MadePage> {
    const kept: Buffer[] = [];
    this.#kept = kept;
    return new Promise((resolve) => {
      this.once("finish", () =>
        resolve({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(kept) }),
      );
    });
  }

  /** The head goes with the first bytes: sent by itself it would be one more system call. */
  override flushHeaders(): void {}

  // biome-ignore lint/suspicious/noExplicitAny: each of Node's ways to call it is passed on as it is
  override writeHead(status: number, ...rest: any[]): this {
    // What answers a form elsewhere is read there, not sent there again.
    this.statusCode = status === 307 && this.req.method === "POST" ? 303 : status;
    return this.#isHeld() ? this : super.writeHead(this.statusCode, ...rest);
  }

  // biome-ignore lint/suspicious/noExplicitAny: each of Node's ways to call it is passed on as it is
  override write(chunk: Chunk, ...rest: any[]): boolean {
    if (!this.#isHeld()) {
      // The framework's compression passes an encoding on, also where there is none.
      if (rest.every((one) => one === undefined)) return this.#gathered.add(Buffer.from(chunk as string));
      this.#gathered.flush();
      return super.write(chunk, ...rest);
    }
    this.#kept?.push(Buffer.from(chunk as string));
    return true;
  }

  // biome-ignore lint/suspicious/noExplicitAny: each of Node's ways to call it is passed on as it is
  override end(...args: any[]): this {
    if (!this.#isHeld()) {
      const before = this.#gathered.take();
      if (before.length === 0) return super.end(...args);
      const [chunk, ...rest] = args;
      if (rest.every((one) => one === undefined) && typeof chunk !== "function")
        return super.end(chunk ? Buffer.concat([before, Buffer.from(chunk)]) : before);
      super.write(before);
      return super.end(...args);
    }
    if (this.#kept) {
      const [chunk] = args as [Chunk | undefined];
      if (chunk && typeof chunk !== "function") this.#kept.push(Buffer.from(chunk as string));
      this.emit("finish");
    } else this.#exchange().catch((error: Error) => this.destroy(error));
    return this;
  }

  /** Whether what is written now is not to be sent. */
  #isHeld(): boolean {
    if (this.#kept || this.#chosen) return true;
    if (!this.headersSent) this.#chosen = this.#insteads.find(({ applies }) => applies()) ?? null;
    if (this.#chosen) this.#gathered.take();
    return this.#chosen !== null;
  }

  #isHtml(): boolean {
    const type = this.getHeader("content-type");
    return type === undefined || String(type).startsWith("text/html");
  }

  async #exchange(): Promise<void> {
    const chosen = this.#chosen as Instead;
    let made = await chosen.make();
    this.statusCode = made.status;
    // One that goes before it may apply now: the page of what is not found could not be made either.
    const worse = this.#insteads.slice(0, this.#insteads.indexOf(chosen)).find(({ applies }) => applies());
    if (worse) made = await worse.make();
    for (const name of ofTheOther) this.removeHeader(name);
    for (const [name, value] of Object.entries(made.headers))
      if (value !== undefined) this.setHeader(name, value);
    super.writeHead(made.status);
    super.end(made.body);
  }
}

/** Batches writes: the framework writes a page in half a dozen pieces, each of them a system call. */
class Gathered {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly send: (bytes: Buffer) => boolean) {}

  /** False is backpressure: wait for `drain`. */
  add(piece: Buffer): boolean {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > 65_536) return this.flush();
    this.#timer ??= setTimeout(() => this.flush(), 20);
    return true;
  }

  flush(): boolean {
    const bytes = this.take();
    return bytes.length === 0 || this.send(bytes);
  }

  take(): Buffer {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
    return bytes;
  }
}

/** What was said of the answer that is not sent. */
const ofTheOther = ["content-encoding", "content-length", "transfer-encoding", "location"];

/** Renders another page for the same reader, or for nobody, into memory. */
export async function renderedApart(
  request: IncomingMessage,
  path: string,
  makePage: MakePage,
  forWhom: "reader" | "nobody" = "reader",
): Promise<MadePage> {
  const inner = new IncomingMessage(request.socket);
  const { host } = request.headers;
  const cookie = forWhom === "reader" && request.headers.cookie;
  const own = ["x-kylassa-locale", "x-path", "content-security-policy"].map((name) => [
    name,
    request.headers[name],
  ]);
  Object.assign(inner, {
    method: "GET",
    url: path,
    httpVersion: "1.1",
    headers: { host, ...(cookie ? { cookie } : {}), ...Object.fromEntries(own) },
  });
  inner.push(null);
  const answer = new Answer(inner);
  const kept = answer.keep();
  await makePage(inner, answer);
  return kept;
}
