import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { requestLocale } from "@/lib/auth/locale";
import { signedInPerson } from "@/lib/auth/next-auth";
import { safePath } from "@/lib/auth/safe-path";
import { rememberTies } from "@/lib/auth/ties";
import { hashOf, looksLikeToken, mintToken } from "@/lib/auth/tokens";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { type Address, href, to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Who is asking for this page: by the session, by the key of a draft, or nobody known. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const [person, held] = await Promise.all([sessionsPerson(), heldEnrolment()]);
  if (!person) return visitorViewer(await requestLocale(), held);
  const viewer = personViewer(person, held);
  // The key of an enrolment is one more tie.
  if (!held) rememberTies(viewer, person.ties);
  return viewer;
});

/** What the one who has signed in calls themselves; empty where they have not said it, or nobody has. */
export async function signedInName(): Promise<string> {
  return (await sessionsPerson())?.name ?? "";
}

const sessionsPerson = cache(signedInPerson);

/** Who has signed in; whoever has not is sent to do so and comes back to `path` (without the language, such as `/home`). */
export async function signedInViewer(path: Address): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer.kind === "person") return viewer;
  redirect(href(await requestLocale(), to.signIn({ path: safePath(path) })));
}

/** Sets this browser’s cookie with the key of an enrolment, of which the database keeps only `hashOf(key)`. */
export async function holdEnrolment(key: string): Promise<void> {
  (await cookies()).set(cookieName("enrolment"), key, cookieOptions(30 * 24 * 3600));
}

/** The key that this browser holds, or null. */
export async function heldKey(): Promise<string | null> {
  const key = (await cookies()).get(cookieName("enrolment"))?.value ?? "";
  return looksLikeToken(key) ? key : null;
}

/** The key by which this browser's requests to sign in are known, or null: only here may their code be typed. */
export async function askingKey(): Promise<string | null> {
  const key = (await cookies()).get(cookieName("sign-in"))?.value ?? "";
  return looksLikeToken(key) ? key : null;
}

/**
 * What this browser alone knows, by which it can put back what it struck in a text; nothing of it is stored but under a seal. Made where
 * it has none yet and something is to be struck.
 */
export async function readingKey(wanted?: "make"): Promise<string> {
  const jar = await cookies();
  const kept = jar.get(cookieName("reading"))?.value ?? "";
  if (looksLikeToken(kept)) return kept;
  if (!wanted) return "";
  const key = mintToken();
  jar.set(cookieName("reading"), key, cookieOptions(90 * 24 * 3600));
  return key;
}

/** Deletes the cookie with the key of an enrolment. */
export async function releaseEnrolment(): Promise<void> {
  (await cookies()).delete({ name: cookieName("enrolment"), ...cookieOptions(0) });
}

async function heldEnrolment(): Promise<string | null> {
  const key = await heldKey();
  if (!key) return null;
  const keyHash = hashOf(key);
  const [enrolment] = await read(
    systemViewer(),
    (db) => db.$queryRaw<{ id: string }[]>`
      select id::text from "Enrolment" where "keyHash" = ${keyHash}
      union all select "enrolmentId"::text from "EnrolmentKey" where "keyHash" = ${keyHash} limit 1`,
  );
  return enrolment?.id ?? null;
}
