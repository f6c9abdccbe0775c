import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { currentViewer } from "@/lib/auth/gate";
import { sending } from "@/lib/auth/viewers";
import { explain } from "@/lib/forms/explain";
import type { FormState } from "@/lib/forms/state";
import { formValues, type Values } from "@/lib/forms/values";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

type Sheet<Input, Result> = {
  /** What may come in; field names are keys of the schema. */
  schema: z.ZodType<Input>;
  /** Fields that are lists even when one value is sent. */
  lists?: readonly string[];
  /** The command. */
  run: (viewer: Viewer, input: Input, context: FormContext) => Promise<Result>;
  /** Where to go when it is done: a path without the language, such as `/home`. */
  goTo: (result: Result, input: Input, context: FormContext) => string;
};

export type FormContext = { locale: Locale; values: Values };

/**
 * The way from a form to a command, once: gate → values → schema → command → redirect. A failed parse or a refusal comes back
 * with what was typed; anything else is thrown to the error page.
 */
export function formAction<Input, Result>(sheet: Sheet<Input, Result>) {
  return async function action(before: FormState, data: FormData): Promise<FormState> {
    const locale = await formLocale();
    const values = formValues(data, sheet.lists);
    const viewer = sending(await currentViewer(), formKeyOf(values));
    const parsed = sheet.schema.safeParse(values);
    const attempt = (before?.attempt ?? 0) + 1;
    if (!parsed.success) return { attempt, values, refusal: null, errors: explain(parsed.error, locale) };
    const context = { locale, values };
    let path: string;
    try {
      path = sheet.goTo(await sheet.run(viewer, parsed.data, context), parsed.data, context);
    } catch (error) {
      if (error instanceof z.ZodError)
        return { attempt, values, refusal: null, errors: explain(error, locale) };
      if (!(error instanceof Refused)) throw error;
      // What the form shows beside what was typed, its version above all, is read anew.
      if (error.refusal.code === "changed-by-someone-else") refresh();
      return { attempt, values, errors: {}, refusal: refusalText(error, locale) };
    }
    redirect(`/${locale}${path}`);
  };
}

/** The sentence of a refusal in the reader's language. */
export function refusalText(refused: Refused, locale: Locale): string {
  const t = translator(locale, "refusals");
  return t(refused.refusal.code, refused.refusal.params);
}

/** The language of the page that the form stands on. */
export async function formLocale(): Promise<Locale> {
  const found = (await headers()).get("x-kylassa-locale") ?? "";
  return isLocale(found) ? found : defaultLocale;
}

function formKeyOf(values: Values): string | null {
  const key = values.formKey;
  return typeof key === "string" && uuid.test(key) ? key.toLowerCase() : null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
