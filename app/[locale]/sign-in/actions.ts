"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { requestSignIn } from "@/lib/auth/commands";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { askingKey } from "@/lib/auth/gate";
import { requestNetwork } from "@/lib/auth/network";
import { signInWithToken } from "@/lib/auth/next-auth";
import { safePath } from "@/lib/auth/safe-path";
import { mintToken } from "@/lib/auth/tokens";
import { useCodeAndBeIn } from "@/lib/enrolments/proving-commands";
import { line } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { Refused } from "@/lib/kernel/refusals";
import { emailAddress } from "@/lib/people/schema";

/** Asks for the mail with the link and the code; this browser remembers that it asked. */
export const requestSignInAction = formAction({
  fromAnybody: true,
  schema: z.object({ email: emailAddress, path: z.string().default(to.home()) }),
  run: async (viewer, { email, path }, { locale }) => {
    const browserKey = (await askingKey()) ?? mintToken();
    await requestSignIn(viewer, { email, path, locale, browserKey, network: await requestNetwork() });
    (await cookies()).set(cookieName("sign-in"), browserKey, cookieOptions(3600));
  },
  goTo: (_, { path }) => to.signInCode({ path: safePath(path) }),
});

/** Signs in with the code that was typed. */
export const useCodeAction = formAction({
  fromAnybody: true,
  schema: z.object({ code: line(80) }),
  run: async (viewer, { code }) => {
    const browserKey = await askingKey();
    if (!browserKey) throw new Refused("sign-in-expired");
    const typed = { code, browserKey, network: await requestNetwork() };
    const { email, token, path } = await useCodeAndBeIn(viewer, typed, new Date());
    if (!(await signInWithToken(email, token))) throw new Refused("sign-in-expired");
    return path;
  },
  goTo: (path) => safePath(path),
});
