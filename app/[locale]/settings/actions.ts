"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { signOutHere } from "@/lib/auth/next-auth";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { requestAddressChange } from "@/lib/people/address-commands";
import { signOutEverywhere, updateProfile } from "@/lib/people/commands";
import { emailAddress, profile } from "@/lib/people/schema";

/** Changes what one says of oneself. */
export const updateProfileAction = formAction({
  schema: profile,
  run: updateProfile,
  goTo: () => to.settings({ saved: "yes" }),
});

/** Asks the new address for a confirmation. */
export const changeAddressAction = formAction({
  schema: z.object({ email: emailAddress }),
  run: (viewer, wish) => requestAddressChange(viewer, wish, new Date()),
  goTo: () => to.settings({ saved: "asked" }),
});

/** Ends this browser's session. */
export const signOutAction = formAction({
  fromAnybody: true,
  schema: z.object({}),
  run: () => signOutHere(),
  goTo: () => to.front(),
});

/** Ends all sessions of the one who asks, this one too. */
export const signOutEverywhereAction = formAction({
  schema: z.object({}),
  run: async (viewer) => {
    await signOutEverywhere(viewer);
    (await cookies()).delete({ name: cookieName("session"), ...cookieOptions(0) });
  },
  goTo: () => to.signIn(),
});
