"use server";

import { safePath } from "@/lib/auth/safe-path";
import { sendAgain, sendAllAgain } from "@/lib/emails/commands";
import { sendAgainForm } from "@/lib/emails/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Has a mail that failed or waits tried again, or all that stopped. */
export const sendAgainAction = formAction({
  schema: sendAgainForm,
  run: async (viewer, { press }) => {
    if (press === "FAILED" || press === "HELD") await sendAllAgain(viewer, press);
    else await sendAgain(viewer, press);
  },
  goTo: (_result, _input, { values }) => safePath(values.back, to.manage.emails()),
});
