import type { IncomingHttpHeaders } from "node:http";

/** Whether what is sent says that it comes from a page of this site, or nothing of it; forms of ours never say that it is from nowhere. */
export function isFromHere({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  const from = URL.parse(origin)?.host;
  return from !== undefined && [host, URL.parse(process.env.APP_ORIGIN ?? "")?.host].includes(from);
}
