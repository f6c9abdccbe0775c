import { randomUUID } from "node:crypto";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import type { MakeOnce } from "@/components/ui/made-once";
import { sentOnce } from "@/components/ui/sent-once";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  /** Sends the nudge. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** Where to come back to, without the language. */
  back: string;
  /** Tells the list from others on the same page. */
  id?: string;
  children: MakeOnce;
};

/** A list in which people can be reminded: one form for all its buttons, and the list itself, sent once. */
export function Nudges({ locale, action, back, id = "nudge", children }: Props) {
  return (
    <ListForm
      id={id}
      action={action}
      texts={formTexts(locale)}
      hidden={{ back }}
      formKey={randomUUID()}
      list={sentOnce(children)}
    />
  );
}
