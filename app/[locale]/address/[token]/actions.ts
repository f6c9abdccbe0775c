"use server";

import { z } from "zod";
import { signInWithToken } from "@/lib/auth/next-auth";
import { confirmAddress } from "@/lib/enrolments/address-commands";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { Refused } from "@/lib/kernel/refusals";

/** The button on the page of a confirming link: only here is the address changed, and whoever pressed is signed in anew. */
export const confirmAddressAction = formAction({
  schema: z.object({ token: z.string("required").max(100) }),
  run: async (viewer, { token }) => {
    const confirmed = await confirmAddress(viewer, token, new Date());
    if (!(await signInWithToken(confirmed.email, confirmed.token))) throw new Refused("sign-in-expired");
  },
  goTo: () => to.settings({ saved: "address" }),
});
