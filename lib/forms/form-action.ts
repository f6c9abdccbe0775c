import { createHash, randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { currentViewer } from "@/lib/auth/gate";
import { sending } from "@/lib/auth/viewers";
import { explain } from "@/lib/forms/explain";
import { markFailed } from "@/lib/forms/failed";
import { dropKeptForm, keepForm } from "@/lib/forms/kept-commands";
import { keptFor } from "@/lib/forms/kept-form";
import type { FormState } from "@/lib/forms/state";
import { typedWords } from "@/lib/forms/typed";
import { formValues, type Values } from "@/lib/forms/values";
import { contentOf, receiptKeyOf, whyNotFrom } from "@/lib/forms/whom";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { type Address, asAddress, href, to } from "@/lib/kernel/addresses";
import { tellChange } from "@/lib/kernel/changes";
import { DatabaseAway, tellAway } from "@/lib/kernel/db-away";
import { type RefusalCode, Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { whoseWords } from "@/lib/kernel/whose-words";
import { logger } from "@/lib/logging/logger";

type Sheet<Input, Result> = {
  /** What may come in; field names are keys of the schema. */
  schema: z.ZodType<Input>;
  /** Fields that are lists even when one value is sent. */
  lists?: readonly string[];
  /** The field that holds a file; where it is empty, nothing was chosen. */
  file?: string;
  /** The form does the same whoever sends it: it signs somebody in or out, or begins something. */
  fromAnybody?: boolean;
  /** The command. */
  run: (viewer: Viewer, input: Input, context: FormContext) => Promise<Result>;
  /** Where to go when it is done. */
  goTo: (result: Result, input: Input, context: FormContext) => Address;
};

type FormContext = {
  locale: Locale;
  values: Values;
  /** Whether the page could say while somebody typed how it was read. */
  byScript: boolean;
  /** The file that came along, where the form has a field for one. */
  file: File | null;
};

/**
 * The pipeline from a form to a command: gate → values → schema → command → redirect. A failed parse or a refusal comes back with
 * what was typed; anything else is thrown to the error page. A form sent by script gets the address instead of a redirect: the
 * browser then loads that page anew, so that Back never shows a stale page of the router’s cache.
 */
export function formAction<Input, Result>(sheet: Sheet<Input, Result>) {
  return async function action(before: FormState, data: FormData): Promise<FormState> {
    // Whoever sends by hand may send anything: what is no form is one in which nothing was filled in.
    const form = (data as unknown) instanceof FormData ? data : new FormData();
    const state = await attempt(sheet, before, form).catch((error) => whileAway(sheet, before, form, error));
    if (!state.goTo) {
      const { refusal, values } = state;
      markFailed((await headers()).get("x-nonce") ?? "", { refusal, typed: typedWords(values) });
    }
    return state;
  };
}

async function attempt<Input, Result>(
  sheet: Sheet<Input, Result>,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const request = await formRequest();
  const { locale } = request;
  const values = formValues(data, sheet.lists);
  const file = sheet.file ? fileIn(data, sheet.file) : null;
  if (sheet.file) values[sheet.file] = file ? await markOfFile(file) : "";
  const shownTo = text(values.shownTo);
  const current = await currentViewer();
  const viewer = sending(current, formKeyOf(values), contentOf(values));
  const attempts = typeof before?.attempt === "number" ? before.attempt : 0;
  const state = { attempt: attempts + 1, values, refusal: null, errors: {} };
  const context = { locale, values, byScript: request.byScript, file };

  const switchTo = text(values.switchTo);
  if (isLocale(switchTo)) {
    await keep(viewer, request.path, shownTo, values);
    redirect(href(switchTo, asAddress(request.path)));
  }
  const notFrom = sheet.fromAnybody ? null : whyNotFrom(shownTo, viewer);
  if (notFrom) return stopped(viewer, request, notFrom, state);
  const words = () => whoseWords(viewer, request.path, values);
  const parsed = sheet.schema.safeParse(values);
  if (!parsed.success) return { ...state, errors: explain(parsed.error, locale, await words()) };
  let path: Address;
  try {
    path = sheet.goTo(await sheet.run(viewer, parsed.data, context), parsed.data, context);
  } catch (error) {
    if (error instanceof z.ZodError) return { ...state, errors: explain(error, locale, await words()) };
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.code === "cannot-be-saved")
      logger().error({ error }, "the database refuses what no rule has refused");
    return { ...state, refusal: refusalText(error, locale, await words()), ...mend(error.refusal.code) };
  }
  await dropKept(viewer, values);
  if (!sheet.fromAnybody) tellChange();
  if (request.byScript) return { ...state, goTo: href(locale, path) };
  redirect(href(locale, path));
}

/**
 * The database is unavailable: a form sent by script comes back with what was typed and its key, so that a retry is idempotent.
 * Without script its page cannot be made; server/front gives back what was sent.
 */
async function whileAway<Input, Result>(
  { lists }: Sheet<Input, Result>,
  before: FormState,
  data: FormData,
  error: unknown,
): Promise<FormState> {
  const { byScript, locale } = await formRequest();
  if (!(error instanceof DatabaseAway) || !byScript) throw error;
  tellAway();
  const refusal = refusalText(new Refused("database-away"), locale, null);
  const attempt = (before?.attempt ?? 0) + 1;
  const formKey = before?.formKey ? { formKey: before.formKey } : {};
  return { attempt, values: formValues(data, lists), refusal, errors: {}, ...formKey };
}

function fileIn(data: FormData, name: string): File | null {
  const file = data.get(name);
  return file instanceof File && file.size > 0 ? file : null;
}

/** What a file is known by: another file under the same name makes the form another one. */
async function markOfFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return createHash("sha256").update(bytes).digest("base64url");
}

type FormRequest = {
  locale: Locale;
  /** The address of the form's page, without the language. */
  path: string;
  byScript: boolean;
};

/**
 * The form was shown to somebody else. Sent by script, it comes back as it was. Without script its page would be made anew, for
 * somebody who may not see it: what was typed is kept, and given back where the right person has signed in.
 */
async function stopped(
  viewer: Viewer,
  { locale, path, byScript }: FormRequest,
  code: RefusalCode,
  state: FormState & { values: Values },
): Promise<FormState> {
  const signInAt = href(locale, to.signIn({ path, kept: code }));
  if (byScript) return { ...state, refusal: refusalText(new Refused(code), locale, null), signInAt };
  await keep(viewer, path, text(state.values.shownTo), state.values);
  redirect(signInAt);
}

/** What a form needs beside the sentence, so that sending it again can succeed. */
function mend(code: RefusalCode): Partial<FormState> {
  // What the form shows beside what was typed, its version above all, is read anew.
  if (shownAnew.includes(code)) refresh();
  return code === "form-sent-otherwise" ? { formKey: randomUUID() } : {};
}

/** After these the page shows something else than it did. */
const shownAnew: readonly RefusalCode[] = ["changed-by-someone-else", "cannot-be-saved", "receivers-changed"];

async function keep(viewer: Viewer, path: string, shownTo: string, values: Values): Promise<void> {
  const form = { shownTo, path, form: text(values.form), values };
  const cookie = await keepForm(viewer, form, new Date());
  (await cookies()).set(cookieName("kept"), cookie, cookieOptions(keptFor / 1000));
}

async function dropKept(viewer: Viewer, values: Values): Promise<void> {
  const jar = await cookies();
  const cookie = jar.get(cookieName("kept"))?.value;
  if (!cookie || !values.keptForm) return;
  await dropKeptForm(viewer, cookie);
  jar.delete({ name: cookieName("kept"), ...cookieOptions(0) });
}

/** The sentence of a refusal in the reader's language, in the words of the format that it is about. */
function refusalText(refused: Refused, locale: Locale, format: Worded | null): string {
  const t = translator(locale, "refusals", format);
  return t(refused.refusal.code, refused.refusal.params);
}

async function formRequest(): Promise<FormRequest> {
  const said = await headers();
  const found = said.get("x-kylassa-locale") ?? "";
  return {
    locale: isLocale(found) ? found : defaultLocale,
    path: (said.get("x-path") ?? "").replace(/^\/[a-z]{2}(?=[/?]|$)/, ""),
    byScript: said.has("next-action"),
  };
}

function formKeyOf(values: Values): string | null {
  const key = text(values.formKey);
  return uuid.test(key) ? receiptKeyOf(key.toLowerCase(), text(values.press)) : null;
}

function text(value: Values[string] | undefined): string {
  return typeof value === "string" ? value : "";
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
