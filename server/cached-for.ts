import type { IncomingMessage } from "node:http";
import { findReturning } from "@/lib/auth/adapter";
import type { CookieName } from "@/lib/auth/cookies";
import { type Account, managedBy } from "@/lib/auth/shown-as";
import { markOf } from "@/lib/forms/whom";
import type { Address } from "@/server/addresses";

/** The pages that a newsletter sends everybody to at once: the front page, a programme, the start of its survey, what stands in the foot. */
const publicPage = /^\/[a-z]{2}(\/programmes\/[a-z0-9-]{1,80}(\/enrolment)?|\/privacy|\/accessibility)?$/;
/** Of these, where one who has signed in may come as a stranger: it says something of their own only to who takes part already. */
const surveyStart = /^\/[a-z]{2}\/programmes\/([a-z0-9-]{1,80})\/enrolment$/;

const ours: ReadonlySet<string> = new Set<CookieName>(["session", "enrolment", "sign-in", "kept"]);

const anybody: Account = { signedIn: false, mark: "" };

/**
 * How the frame of a cached page is to be shown to whoever asks, or null where the page has to be made for them: it is no public page, or
 * it may say something of their own. A cookie that is none of ours is read by no page.
 */
export async function cachedFor(
  request: IncomingMessage,
  address: Address,
  now: Date,
): Promise<Account | null> {
  const { method, headers } = request;
  const isPlain = method === "GET" && !headers.authorization && !headers.rsc && address.search === "";
  if (!isPlain || !publicPage.test(address.pathname)) return null;
  const own = ownCookies(headers.cookie ?? "");
  if (own.length === 0) return anybody;
  const [, slug] = surveyStart.exec(address.pathname) ?? [];
  const [session] = own;
  if (own.length > 1 || session?.name !== "session" || !session.value || slug === undefined) return null;
  return accountOfStranger(session.value, slug, now);
}

/** Who comes back with this session's cookie and has no part in the programme, of whom its pages say nothing; null for everybody else. */
async function accountOfStranger(token: string, slug: string, now: Date): Promise<Account | null> {
  const found = await findReturning(token, slug, now);
  if (!found || found.takesPart) return null;
  const manages = managedBy({ coordinates: found.coordinates, administers: found.isAdmin });
  return { signedIn: true, ...manages, mark: markOf({ userId: found.id, enrolmentId: null }) };
}

/** The cookies of ours that a browser brings, also under the names that they have over HTTPS. */
function ownCookies(header: string): { name: string; value: string }[] {
  return header
    .split(";")
    .map((pair) => {
      const [name = "", value = ""] = pair.split("=", 2);
      return { name: name.trim().replace(/^__(Host|Secure)-/i, ""), value: value.trim() };
    })
    .filter(({ name }) => ours.has(name.toLowerCase()));
}
