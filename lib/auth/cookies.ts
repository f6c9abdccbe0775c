import { env } from "@/lib/kernel/env";

export type CookieName = "session" | "enrolment" | "sign-in" | "kept" | "reading";

/** A cookie's name; over HTTPS it is bound to this very host. */
export function cookieName(name: CookieName): string {
  return overHttps() ? `__Host-${name}` : name;
}

/** How our cookies are kept: out of reach of scripts, and not sent with what other sites post. */
export function cookieOptions(maxAge: number) {
  return { httpOnly: true, sameSite: "lax" as const, secure: overHttps(), path: "/", maxAge };
}

/** Whether people reach us over HTTPS. */
export function overHttps(): boolean {
  return env().APP_ORIGIN.startsWith("https://");
}
