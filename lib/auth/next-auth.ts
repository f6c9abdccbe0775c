import { cookies } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { EmailConfig } from "next-auth/providers/email";
import { adapter } from "@/lib/auth/adapter";
import { cookieName, cookieOptions, overHttps } from "@/lib/auth/cookies";
import { idle } from "@/lib/auth/sessions";
import type { Ties } from "@/lib/auth/ties";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { env } from "@/lib/kernel/env";

/** Who has signed in, how they call themselves, and what they have to do with. */
export type Person = { id: string; isAdmin: boolean; locale: Locale; name: string; ties: Ties };

/** Who this browser's session belongs to, or null. A browser without the cookie costs nothing. */
export async function signedInPerson(): Promise<Person | null> {
  const jar = await cookies();
  if (!jar.has(cookieName("session"))) return null;
  const { status, body } = await ask(jar, { nextauth: ["session"] });
  if (status !== 200) throw new Error(`next-auth: ${JSON.stringify(body)}`);
  // Nobody's session is an empty object.
  const { person } = body as { person?: Person };
  return typeof person?.id === "string" ? person : null;
}

/**
 * Lets next-auth sign somebody in: it spends the one-time token at our adapter, makes the session, and its cookie is copied to
 * this answer. Called inside the process by a POST of ours only; next-auth's own addresses, which spend a token on GET, are not
 * served at all. Says whether it came to a session.
 */
export async function signInWithToken(email: string, token: string): Promise<boolean> {
  const jar = await cookies();
  const { cookies: set } = await ask(jar, { nextauth: ["callback", "email"], email, token });
  const value = set.get(cookieName("session"));
  if (!value) return false;
  jar.set(cookieName("session"), value, cookieOptions(cookieSeconds));
  return true;
}

/** Ends this browser's session, in the database too. */
export async function signOutHere(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(cookieName("session"))?.value;
  if (token) await adapter().deleteSession?.(token);
  jar.delete({ name: cookieName("session"), ...cookieOptions(0) });
}

/** The cookie outlives every session: how long one may idle is said by its row. */
const cookieSeconds = 90 * 24 * 3600;

/**
 * next-auth swallows the adapter’s errors and reports no session: an unavailable database must not look like a sign-out.
 */
function throwAway(failed: unknown[]): void {
  const away = failed.find((error) => error instanceof DatabaseAway);
  if (away) throw away;
}

/** The adapter, with its errors recorded. */
function remembering(failed: unknown[]): Adapter {
  const wrapped = Object.entries(adapter()).map(([name, ask]) => [
    name,
    async (...asked: unknown[]) => {
      try {
        return await (ask as (...asked: unknown[]) => unknown)(...asked);
      } catch (error) {
        failed.push(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Adapter;
}

function options(failed: unknown[]): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= env().APP_ORIGIN;
  const cookie = { name: cookieName("session"), options: cookieOptions(cookieSeconds) };
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: overHttps(),
    adapter: remembering(failed),
    cookies: { sessionToken: cookie },
    // With no age between two updates every reading asks the adapter, which knows how long this person may idle.
    session: { strategy: "database", maxAge: idle.contact / 1000, updateAge: 0 },
    providers: [emailProvider],
    callbacks: {
      signIn: ({ user }) => "isAdmin" in user,
      session: ({ session, user }) => ({ ...session, person: personOf(user) }),
    },
  };
}

/** Only its callback is used: tokens are made by us, and mail goes through the outbox. */
const emailProvider: EmailConfig = {
  id: "email",
  type: "email",
  name: "Email",
  server: "",
  from: "",
  maxAge: 15 * 60,
  // Empty, so that next-auth hashes a token as `hashOf` does: 32 random bytes need no pepper.
  secret: "",
  options: {},
  sendVerificationRequest: () => Promise.reject(new Error("mail goes through the outbox")),
};

function personOf(user: object): Person | null {
  if (!("isAdmin" in user) || !("id" in user) || !("locale" in user)) return null;
  if (!("name" in user) || !("ties" in user)) return null;
  const locale = String(user.locale);
  return {
    id: String(user.id),
    isAdmin: user.isAdmin === true,
    locale: isLocale(locale) ? locale : defaultLocale,
    name: String(user.name),
    ties: user.ties as Ties,
  };
}

type Jar = Awaited<ReturnType<typeof cookies>>;
type Query = { nextauth: string[] } & Record<string, string | string[]>;

/** Asks next-auth inside the process: a request as it reads one, and what it answers with. */
async function ask(jar: Jar, query: Query) {
  const sent = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
  const failed: unknown[] = [];
  const answer = recordingResponse();
  const handle = NextAuth(options(failed));
  await handle({ method: "GET", query, cookies: sent, headers: {}, body: {} }, answer.response);
  throwAway(failed);
  return answer;
}

/** What next-auth needs of a Node response: we want the status, the body and the cookies. */
function recordingResponse() {
  const headers = new Map<string, string[]>();
  const said: { status: number; body: unknown } = { status: 200, body: {} };
  const response = {
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, [value].flat());
      return response;
    },
    status: (code: number) => {
      said.status = code;
      return response;
    },
    send: (body: unknown) => {
      said.body = body ?? {};
    },
    end: () => undefined,
  };
  return {
    response,
    get status() {
      return said.status;
    },
    get body() {
      return said.body;
    },
    get cookies() {
      const pairs = (headers.get("Set-Cookie") ?? []).map((line) => line.split(";", 1)[0] ?? "");
      return new Map(
        pairs.map((pair) => [
          pair.slice(0, pair.indexOf("=")),
          decodeURIComponent(pair.slice(pair.indexOf("=") + 1)),
        ]),
      );
    },
  };
}
