import type { IncomingMessage } from "node:http";
import type { SentField } from "@/lib/forms/kept-cookie";
import { isFromHere } from "@/server/origins";

const largestKept = 256 * 1024;

/** What a form held that was sent without JavaScript: it is given back where it cannot be taken. */
export class SentForm {
  readonly #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor(readonly request: IncomingMessage) {}

  /** Keeps a piece of the body while the answer is made. */
  readonly take = (piece: Uint8Array): void => {
    this.#bytes += piece.byteLength;
    // A form with a file is not given back: whoever sent it has the file.
    if (this.#bytes > largestKept) this.#pieces.length = 0;
    else if (this.#isByPage()) this.#pieces.push(piece);
  };

  /** The fields; none of what another site has had sent, which would be sent again in this one's name. */
  async fields(): Promise<SentField[]> {
    if (!this.#isByPage() || !isOurs(this.request)) return [];
    const headers = { "content-type": this.request.headers["content-type"] ?? "" };
    const body = new Response(Buffer.concat(this.#pieces), { headers });
    const data = await body.formData().catch(() => new FormData());
    return [...data].filter((field): field is [string, string] => typeof field[1] === "string");
  }

  /** By a page without JavaScript: a script keeps what it has sent. */
  #isByPage(): boolean {
    const { method, headers } = this.request;
    return method === "POST" && !headers["next-action"];
  }
}

/** Whether a page of this site has sent it, as far as a browser tells. */
function isOurs({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return (
    (site === undefined || site === "same-origin") && headers.origin !== undefined && isFromHere(headers)
  );
}
