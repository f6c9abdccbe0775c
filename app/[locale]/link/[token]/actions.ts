"use server";

import { z } from "zod";
import { openLink } from "@/lib/auth/commands";
import { holdEnrolment } from "@/lib/auth/gate";
import { signInWithToken } from "@/lib/auth/next-auth";
import { safePath } from "@/lib/auth/safe-path";
import { formAction } from "@/lib/forms/form-action";
import { Refused } from "@/lib/refusals";

/** The button on a link's page: only here is a link used. */
export const openLinkAction = formAction({
  schema: z.object({ token: z.string("required").max(100) }),
  run: async (viewer, { token }) => {
    const opened = await openLink(viewer, token);
    if (opened.kind === "enrolment") await holdEnrolment(opened.key);
    else if (!(await signInWithToken(opened.email, opened.token))) throw new Refused("sign-in-expired");
    return opened.path;
  },
  goTo: (path) => safePath(path),
});
