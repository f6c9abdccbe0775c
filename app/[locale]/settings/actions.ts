"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/auth/cookies";
import { endFeed, renewFeed } from "@/lib/auth/feed-commands";
import { signOutHere } from "@/lib/auth/next-auth";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { requestAddressChange } from "@/lib/people/address-commands";
import { signOutEverywhere, updateProfile } from "@/lib/people/commands";
import { wishFridayMail } from "@/lib/people/friday-commands";
import { emailAddress, FridayWish, profile } from "@/lib/people/schema";

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

/** Makes an address for one's own calendar, in the stead of the one that there was. */
export const renewFeedAction = formAction({
  schema: z.object({}),
  run: (viewer) => renewFeed(viewer, new Date()),
  goTo: () => to.settings({ saved: "feed", "#": "calendar" }),
});

/** Says whether one wants by mail on Fridays what waits. */
export const fridayAction = formAction({
  schema: FridayWish,
  run: wishFridayMail,
  goTo: (_done, { wanted }) => to.settings({ saved: wanted === "yes" ? "friday" : "friday-off" }),
});

/** Switches one's own calendar off. */
export const endFeedAction = formAction({
  schema: z.object({}),
  run: (viewer) => endFeed(viewer),
  goTo: () => to.settings({ saved: "feed-off", "#": "calendar" }),
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
