import { addressPath } from "@/lib/auth/minting";
import { to } from "@/lib/kernel/addresses";
import { always, defineMail } from "@/lib/mail/define";

/** To a new address: is it yours? Its link is made when it is sent. */
export const addressAsked = defineMail<{ requestId: string; name: string; old: string }>()({
  name: "address-asked",
  readers: ["visitor"],
  reason: "address",
  path: () => to.settings(),
  calendar: null,
  look: async ({ params: { requestId } }, tx, { now }) => {
    const path = await addressPath(tx, requestId, now);
    return path ? { path } : null;
  },
  still: always,
});

/** To the old address: it is another now. */
export const addressChanged = defineMail<{ name: string; masked: string }>()({
  name: "address-changed",
  readers: ["leaver"],
  reason: "address",
  path: () => to.signIn(),
  calendar: null,
  look: async () => ({ path: "/" }),
  still: always,
});
