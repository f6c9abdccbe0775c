"use server";

import { safePath } from "@/lib/auth/safe-path";
import { sendAgain } from "@/lib/emails/commands";
import { sendAgainForm } from "@/lib/emails/schema";
import { formAction } from "@/lib/forms/form-action";

/** Has a mail that failed or waits tried again. */
export const sendAgainAction = formAction({
  schema: sendAgainForm,
  run: (viewer, { email }) => sendAgain(viewer, email),
  goTo: (_result, _input, { values }) => safePath(values.back, "/manage/emails"),
});
