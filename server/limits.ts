import type { IncomingMessage, ServerResponse } from "node:http";
import { limits } from "@/lib/imports/limits";
import { to } from "@/lib/kernel/addresses";

/** A form of ours is never larger than this. */
const largestBody = 256 * 1024;

/** How large what is sent to an address may be: where rows are imported a file comes along. */
export function largestBodyAt(pathname: string): number {
  const isImport = pathname.replace(/^\/[a-z]{2}(?=\/)/, "") === to.manage.imports();
  return isImport ? limits.bytes + largestBody : largestBody;
}

/**
 * Limits a request's body to `most` bytes: by its content-length at once, else (chunked) by counting while it streams, before anything
 * buffers it. `take` gets what is passed on. Returns whether the request may go on.
 */
export function limitBody(
  request: IncomingMessage,
  answer: ServerResponse,
  most: number,
  tooLarge: () => void,
  take: (chunk: Uint8Array) => void = () => undefined,
): boolean {
  if (Number(request.headers["content-length"] ?? 0) > most) {
    tooLarge();
    return false;
  }
  let bytes = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    const isRefused = bytes > most;
    if (chunk instanceof Uint8Array) bytes += chunk.byteLength;
    if (bytes <= most) {
      if (chunk instanceof Uint8Array) take(chunk);
      return push(chunk, encoding);
    }
    if (!isRefused && !answer.headersSent) {
      answer.setHeader("connection", "close");
      tooLarge();
    }
    // What still comes is dropped for a while: who is cut off in the middle of sending does not read the answer (RFC 9112 §9.6).
    if (bytes > 16 * most) request.destroy();
    else if (chunk === null) afterwards(answer, () => request.destroy());
    return true;
  };
  return true;
}

/** Does something when an answer has been sent. */
function afterwards(answer: ServerResponse, work: () => void): void {
  if (answer.writableFinished) work();
  else answer.once("finish", work);
}
