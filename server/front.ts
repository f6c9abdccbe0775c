import type { IncomingMessage } from "node:http";
import { type Account, makingFor } from "@/lib/auth/shown-as";
import { keptCookie } from "@/lib/forms/kept-cookie";
import { preferredLocale } from "@/lib/i18n/accept-language";
import { barePage } from "@/lib/i18n/bare-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { answeringRequest, DatabaseAway, rememberAway } from "@/lib/kernel/db-away";
import { requestIdOf, underRequestId } from "@/lib/logging/request-id";
import { type Address, addressOf, asRead, longestAddress, placeOf, withLocale } from "@/server/addresses";
import { type Answer, renderedApart } from "@/server/answer";
import { brokenPage } from "@/server/broken";
import { cachedFor } from "@/server/cached-for";
import { contentSecurityPolicy, developing, securityHeaders } from "@/server/headers";
import { largestBodyAt, limitBody } from "@/server/limits";
import { isFromHere } from "@/server/origins";
import { pageCache } from "@/server/page-cache";
import { logRequest } from "@/server/request-log";
import { SentForm } from "@/server/sent-form";

/** Next's part: makes the page. */
export type MakePage = (request: IncomingMessage, answer: Answer) => Promise<unknown>;

/** What our pages answer to. */
const methods = ["GET", "HEAD", "POST"];

/**
 * What happens to every request before a page is rendered: the language gets into the address, oversized bodies are refused, the
 * headers are set that keep a browser safe, and a page that does not exist gets one that says so; each request has an id, by which
 * what is logged of it is found. It decides nothing about who may see what: that is the gate's work.
 */
export function front(request: IncomingMessage, answer: Answer, makePage: MakePage): Promise<void> {
  const id = requestIdOf(request.headers["x-request-id"]);
  request.headers["x-request-id"] = id;
  answer.setHeader("x-request-id", id);
  const isTooLong = (request.url?.length ?? 0) > longestAddress;
  const address = isTooLong ? null : addressOf(request.url);
  logRequest(answer, id, request.method, address);
  return underRequestId(id, async () => {
    if (!isTooLong)
      return answeringRequest((wasAway) => answered(request, answer, address, makePage, wasAway));
    setSafeHeaders(answer, crypto.randomUUID());
    answer.sendText(414, "Address too long\n");
  });
}

async function answered(
  request: IncomingMessage,
  answer: Answer,
  address: Address | null,
  makePage: MakePage,
  wasAway: () => boolean,
): Promise<void> {
  const nonce = crypto.randomUUID();
  setSafeHeaders(answer, nonce);
  if (!address) return answer.sendText(400, "Bad request\n");
  const place = placeOf(address);
  const locale = place.kind === "page" ? place.locale : localeOf(request, address.pathname);
  setOwnHeaders(request, { locale, nonce, path: asRead(address) });
  const tooLarge = () => answer.sendHtml(413, locale, barePage(locale, nonce, "tooLarge"));
  const sent = new SentForm(request);
  if (!limitBody(request, answer, largestBodyAt(address.pathname), tooLarge, sent.take)) return;
  if (!methods.includes(request.method ?? "")) return answer.sendNotAllowed(methods);
  if (address.pathname.startsWith("/_next/static/")) return void (await makePage(request, answer));

  switch (place.kind) {
    case "unknown-file":
      return answer.sendText(404, "Not found\n");
    case "no-language":
      answer.setHeader("vary", "accept-language");
      return answer.redirect(withLocale(address, locale), request.method);
    case "machine":
      return void (await makePage(request, answer));
  }
  const broken = async () => ({ locale, nonce, path: asRead(address), fields: await sent.fields() });
  const isByScript = "next-action" in request.headers;
  answer.instead(wasAway, async () => brokenPage("away", 503, await broken()));
  if (!isByScript) {
    answer.instead(
      // While developing, Next's own page says where it broke.
      () => answer.statusCode >= 500 && !developing,
      async () => brokenPage("broken", answer.statusCode, await broken()),
    );
    answer.instead(
      () => answer.hasHeader("x-nextjs-action-not-found"),
      async () => {
        const told = await broken();
        const page = brokenPage("outdated", answer.statusCode, told);
        const cookie = await keptCookie(told.fields, told.path, locale);
        return cookie ? { ...page, headers: { ...page.headers, "set-cookie": cookie } } : page;
      },
    );
  }
  if (!developing && (await sendCached(request, answer, address, { nonce, makePage, wasAway }))) return;
  answer.ifNotFound(request, href(locale, to.notFound()), makePage);
  if (place.kind === "unreadable" || address.pathname === href(locale, to.notFound()))
    return answer.sendNotFound();
  if (request.method === "POST" && !(isForm(request) && isFromHere(request.headers)))
    return answer.sendHtml(400, locale, barePage(locale, nonce, "unreadable"));
  await makePage(request, answer);
}

type Making = { nonce: string; makePage: MakePage; wasAway: () => boolean };

/** Sends the cached page that is shown to all alike who come as this reader does; whether there is one. */
async function sendCached(
  request: IncomingMessage,
  answer: Answer,
  address: Address,
  { nonce, makePage, wasAway }: Making,
): Promise<boolean> {
  const reader = await cachedFor(request, address, new Date()).catch(unlessAway);
  const make = async (account: Account) => {
    const made = await makingFor(account, () => renderedApart(request, address.pathname, makePage, "nobody"));
    if (wasAway()) throw new DatabaseAway("a page for everybody was asked for");
    return made;
  };
  const page =
    reader && (await pageCache().get(address.pathname, reader, nonce, make, Date.now()).catch(unlessAway));
  if (wasAway()) answer.end();
  else if (page)
    await answer.sendCached(
      page,
      nonce,
      reader.mark,
      /\bgzip\b/.test(request.headers["accept-encoding"] ?? ""),
    );
  return wasAway() || page !== null;
}

/** Those who share a rendering share its failure, instead of a timeout each. */
function unlessAway(error: unknown): null {
  if (!(error instanceof DatabaseAway)) throw error;
  rememberAway();
  return null;
}

/** Whether a form is sent: every form of ours comes in this way, by script and without. */
function isForm({ headers }: IncomingMessage): boolean {
  return /^multipart\/form-data *;/i.test(headers["content-type"] ?? "");
}

function localeOf(request: IncomingMessage, pathname: string): Locale {
  const first = pathname.split("/", 2)[1] ?? "";
  return isLocale(first) ? first : preferredLocale(request.headers["accept-language"] ?? null);
}

function setSafeHeaders(answer: Answer, nonce: string): void {
  answer.setHeader("content-security-policy", contentSecurityPolicy(nonce));
  for (const [name, value] of securityHeaders) answer.setHeader(name, value);
  if (process.env.APP_ORIGIN?.startsWith("https://"))
    answer.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
}

/** What pages are told in headers that only this file may say something in. Next takes the nonce from the policy. */
function setOwnHeaders(
  request: IncomingMessage,
  told: { locale: Locale; nonce: string; path: string },
): void {
  const { headers } = request;
  headers["x-kylassa-locale"] = told.locale;
  headers["x-path"] = told.path;
  headers["x-nonce"] = told.nonce;
  headers["content-security-policy"] = contentSecurityPolicy(told.nonce);
  delete headers["content-security-policy-report-only"];
  delete headers["x-middleware-subrequest"];
  // Where a form came from is told by its host and APP_ORIGIN: this one anybody may write.
  delete headers["x-forwarded-host"];
}
