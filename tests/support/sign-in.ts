import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { rows } from "./database";

/** A session in the database for the person with this address; returns what their browser's cookie holds. */
export async function sessionFor(email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const made = await rows(
    `insert into "Session" (id, "sessionToken", "userId", expires)
     select gen_random_uuid(), $1, id, now() + interval '12 hours' from "User" where email = $2 returning id`,
    [hash, email],
  );
  if (made.length !== 1) throw new Error(`nobody has the address ${email}`);
  return token;
}

/** Signs a browser in as the person with this address: `await signIn(page.context(), "demo-admin@kylassa.example")`. */
export async function signIn(
  context: BrowserContext,
  email: string,
  origin = process.env.APP_ORIGIN ?? "http://localhost:3000",
): Promise<void> {
  await context.addCookies([
    { name: "session", value: await sessionFor(email), url: origin, httpOnly: true, sameSite: "Lax" },
  ]);
}
