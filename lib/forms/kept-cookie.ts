import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { visitorViewer } from "@/lib/auth/viewers";
import { keepForm } from "@/lib/forms/kept-commands";
import { keptFor } from "@/lib/forms/kept-form";
import { formValues } from "@/lib/forms/values";
import type { Locale } from "@/lib/i18n/locales";

/** A field of a form as it was sent. */
export type SentField = readonly [name: string, value: string];

/**
 * Keeps what was sent to a page's form, so that the page gives it back to whom it was shown when it is opened again. Returns the cookie
 * that opens it; null where nothing can be kept.
 */
export async function keptCookie(
  fields: readonly SentField[],
  path: string,
  locale: Locale,
): Promise<string | null> {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  const { form, shownTo, ...values } = formValues(data);
  if (typeof form !== "string" || typeof shownTo !== "string") return null;
  const kept = {
    form,
    shownTo,
    path: path.replace(/^\/[a-z]{2}(?=[/?]|$)/, ""),
    values: { ...values, form },
  };
  const value = await keepForm(visitorViewer(locale), kept, new Date()).catch(() => null);
  return value && serialised(cookieName("kept"), value, cookieOptions(keptFor / 1000));
}

function serialised(name: string, value: string, options: ReturnType<typeof cookieOptions>): string {
  const { path, maxAge, httpOnly, secure, sameSite } = options;
  const flags = [...(httpOnly ? ["HttpOnly"] : []), ...(secure ? ["Secure"] : [])];
  return [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`, `SameSite=${sameSite}`, ...flags].join(
    "; ",
  );
}
