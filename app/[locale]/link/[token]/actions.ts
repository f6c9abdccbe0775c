"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { requestSignIn, takeTurn } from "@/lib/auth/commands";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { askingKey, holdEnrolment } from "@/lib/auth/gate";
import { requestNetwork } from "@/lib/auth/network";
import { signInWithToken } from "@/lib/auth/next-auth";
import { getGoneLink } from "@/lib/auth/queries";
import { safePath } from "@/lib/auth/safe-path";
import { mintToken } from "@/lib/auth/tokens";
import { renewEnrolmentLink } from "@/lib/enrolments/commands";
import { openLinkAndBeIn } from "@/lib/enrolments/proving-commands";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { Refused } from "@/lib/kernel/refusals";

/** The button on a link's page: only here is a link used. */
export const openLinkAction = formAction({
  fromAnybody: true,
  schema: z.object({ token: z.string("required").max(100) }),
  run: async (viewer, { token }) => {
    const opened = await openLinkAndBeIn(viewer, token, new Date());
    if (opened.kind === "enrolment") await holdEnrolment(opened.key);
    else if (!(await signInWithToken(opened.email, opened.token))) throw new Refused("sign-in-expired");
    return opened.path;
  },
  goTo: (path) => safePath(path),
});

/** The button where a link opens no more: another goes to the same address, and leads where this one led. */
export const renewLinkAction = formAction({
  schema: z.object({ token: z.string("required").max(100) }),
  run: async (viewer, { token }, { locale }) => {
    const gone = await getGoneLink(viewer, token);
    if (!gone) throw new Refused("sign-in-expired");
    const { email, path, draftId } = gone;
    if (draftId) {
      await takeTurn(viewer, null, ["link-address", email], ["link-network", await requestNetwork()]);
      await renewEnrolmentLink(viewer, { draftId, email }, new Date());
      return to.link(token, { sent: true });
    }
    const browserKey = (await askingKey()) ?? mintToken();
    await requestSignIn(viewer, { email, path, locale, browserKey, network: await requestNetwork() });
    (await cookies()).set(cookieName("sign-in"), browserKey, cookieOptions(3600));
    return to.signInCode({ path: safePath(path) });
  },
  goTo: (path) => path,
});
