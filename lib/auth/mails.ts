import { mintSignIn } from "@/lib/auth/minting";
import { to } from "@/lib/kernel/addresses";
import { always, defineMail } from "@/lib/mail/define";

/** The link and the code to sign in, made when the mail is sent; nothing is sent to an address that is nobody's. */
export const signInMail = defineMail<{ requestId: string }>()({
  name: "sign-in",
  readers: ["visitor"],
  reason: "sign-in",
  path: () => to.signIn(),
  calendar: null,
  look: async ({ params }, tx, { now }) => {
    const minted = await mintSignIn(tx, params.requestId, now);
    return minted && { code: minted.code, path: minted.path, receiver: minted.name };
  },
  still: always,
});
