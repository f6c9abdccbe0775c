import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openLink, requestSignIn, useCode } from "@/lib/auth/commands";
import { signedInPerson, signInWithToken, signOutHere } from "@/lib/auth/next-auth";
import { getGoneLink, getLink } from "@/lib/auth/queries";
import { hashOf, hashOfCode, mintToken } from "@/lib/auth/tokens";
import { personViewer, sending, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { confirmAddress } from "@/lib/enrolments/address-commands";
import { receiptKeyOf } from "@/lib/forms/whom";
import { cleanUp } from "@/lib/jobs/clean-up";
import { signOutEverywhere } from "@/lib/people/commands";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    has: (name: string) => jar.has(name),
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}));

const visitor = visitorViewer("fi");
const browserKey = mintToken();
let server: MailServer;

beforeEach(async () => {
  await emptyDatabase();
  jar.clear();
  server = await startMailServer();
  const { env } = await import("@/lib/kernel/env");
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  env().KYLASSA_DEMO = "0";
  await rows(
    `insert into "User" (id, name, email, locale) values (gen_random_uuid(), 'Maija', 'maija@yhdistys.example', 'fi')`,
  );
});
afterEach(() => server.stop());

async function ask(email = "maija@yhdistys.example", network = "192.0.2") {
  await requestSignIn(visitor, { email, path: "/groups/1", locale: "fi", browserKey, network });
}

async function sendAll() {
  const waiting = await rows<{ id: string }>(`select id from "Email" where state = 'WAITING'`);
  for (const { id } of waiting) await sendEmail(systemViewer(), id, new Date());
}

async function mailed(): Promise<{ token: string; code: string }> {
  await sendAll();
  const text = server.taken.at(-1)?.mail.text ?? "";
  return {
    token: /\/link\/([\w-]+)/.exec(text)?.[1] ?? "",
    code: /\b([A-Z0-9]{4}-[A-Z0-9]{4})\b/.exec(text)?.[1] ?? "",
  };
}

/** What comes of each of so many tries, one after another. */
async function inTurn(times: number, attempt: () => Promise<unknown>): Promise<string[]> {
  const codes: string[] = [];
  for (let n = 0; n < times; n++)
    codes.push(
      await attempt().then(
        () => "in",
        (error) => error.refusal.code,
      ),
    );
  return codes;
}

const count = async (table: string) =>
  Number((await rows<{ count: string }>(`select count(*) from "${table}"`))[0]?.count);

describe("signing in by a mailed link", () => {
  it("stores no secret: until the mail goes there is none, and then only its hash", async () => {
    await ask();
    expect(await rows(`select token, "codeHash" from "VerificationToken"`)).toEqual([
      { token: null, codeHash: null },
    ]);
    const [email] = await rows<{ params: object }>(`select params from "Email"`);
    expect(Object.keys(email?.params ?? {})).toEqual(["requestId"]);
    const { token, code } = await mailed();
    const stored = JSON.stringify([
      await rows(`select * from "VerificationToken"`),
      await rows(`select * from "Email"`),
    ]);
    expect(stored).toContain(hashOf(token));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(code.replace("-", ""));
  });

  it("looking spends nothing, pressing signs in once", async () => {
    await ask();
    const { token } = await mailed();
    for (let look = 0; look < 10; look++) {
      expect(await getLink(visitor, token, new Date())).toEqual({
        kind: "sign-in",
        email: "maija@yhdistys.example",
        path: "/groups/1",
      });
    }
    expect(await count("Session")).toBe(0);
    const opened = await openLink(visitor, token);
    if (opened.kind !== "person") throw new Error("a sign-in link opens as a person");
    expect(opened.path).toBe("/groups/1");
    expect(await signInWithToken(opened.email, opened.token)).toBe(true);
    expect(await signedInPerson()).toMatchObject({ isAdmin: false, locale: "fi" });
    expect(await rows(`select "sessionToken" from "Session"`)).toEqual([
      { sessionToken: hashOf(jar.get("session") ?? "") },
    ]);
    jar.clear();
    expect(await signInWithToken(opened.email, opened.token)).toBe(false);
    expect(await getLink(visitor, token, new Date())).toBeNull();
    await expect(openLink(visitor, token)).rejects.toMatchObject({ refusal: { code: "sign-in-expired" } });
    expect(jar.size).toBe(0);
  });

  it("of a hundred presses at once one signs in", async () => {
    await ask();
    const { token } = await mailed();
    const tries = await Promise.all(
      Array.from({ length: 100 }, () => signInWithToken("maija@yhdistys.example", token)),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await count("Session")).toBe(1);
  });

  it("ends after a quarter of an hour", async () => {
    await ask();
    const { token } = await mailed();
    expect(await getLink(visitor, token, new Date(Date.now() + 16 * 60_000))).toBeNull();
    await rows(`update "VerificationToken" set expires = now() - interval '1 second'`);
    expect(await signInWithToken("maija@yhdistys.example", token)).toBe(false);
  });

  it("attack 10: an address that is nobody's gets no mail and no account, and looks like any other to who asks", async () => {
    const looks = async (email: string, key: string) => {
      await requestSignIn(visitor, { email, path: "/", locale: "fi", browserKey: key, network: "192.0.2" });
      await sendAll();
      const tries = await inTurn(7, () => useCode(visitor, "AAAA-AAAA", key, "192.0.2"));
      const [row] = await rows(
        `select token is null as token, "codeHash" is null as code, tries, expires > now() as lives
         from "VerificationToken" where identifier = $1`,
        [email],
      );
      return { tries, row };
    };
    const known = await looks("maija@yhdistys.example", mintToken());
    const unknown = await looks("kukaan@yhdistys.example", mintToken());
    expect(unknown).toEqual(known);
    expect(known.tries).toEqual([...Array(5).fill("code-wrong"), "sign-in-expired", "sign-in-expired"]);
    expect(server.taken.map(({ to }) => to)).toEqual([["maija@yhdistys.example"]]);
    expect(await count("User")).toBe(1);
  });

  it("attack 12: strangers use up neither what an address may nor what everybody may", async () => {
    const asked = async (email: string, network: string, times: number) =>
      (await Promise.allSettled(Array.from({ length: times }, () => ask(email, network)))).filter(
        ({ status }) => status === "fulfilled",
      ).length;
    expect(await asked("maija@yhdistys.example", "198.51.1", 8)).toBe(5);
    for (let n = 0; n < 30; n++) await asked(`nobody-${n}@yhdistys.example`, "198.51.1", 5);
    expect(await asked("maija@yhdistys.example", "192.0.2", 1)).toBe(1);
  });

  it("attack 12: an address gets twenty mails in an hour, from wherever it is asked for", async () => {
    for (let network = 0; network < 6; network++)
      await Promise.all(Array.from({ length: 5 }, () => ask("maija@yhdistys.example", `198.51.${network}`)));
    await sendAll();
    expect(server.taken).toHaveLength(20);
  });

  it("nothing but our own tokens is looked up", async () => {
    for (const odd of ["", "x", "../..", "' or 1=1 --", mintToken(), "a".repeat(5000)]) {
      expect(await getLink(visitor, odd, new Date())).toBeNull();
    }
  });
});

describe("signing in by a code", () => {
  it("works in the browser that asked, and there only", async () => {
    await ask();
    const { code } = await mailed();
    await expect(useCode(visitor, code, mintToken(), "192.0.2")).rejects.toMatchObject({
      refusal: { code: "sign-in-expired" },
    });
    const { email, token, path } = await useCode(visitor, code.toLowerCase(), browserKey, "192.0.2");
    expect(path).toBe("/groups/1");
    expect(await signInWithToken(email, token)).toBe(true);
    await expect(useCode(visitor, code, browserKey, "192.0.2")).rejects.toMatchObject({
      refusal: { code: "sign-in-expired" },
    });
  });

  it("attack 9: each try counts, whatever key its form has, and no receipt keeps what came of it", async () => {
    await ask();
    const { code } = await mailed();
    const formKey = randomUUID();
    const again = sending(visitor, formKey, "same");
    const tries = await inTurn(8, () => useCode(again, "AAAA-AAAA", browserKey, "192.0.2"));
    expect(tries).toEqual([...Array(5).fill("code-wrong"), ...Array(3).fill("sign-in-expired")]);
    expect(await count("Receipt")).toBe(0);
    expect(code).toMatch(/-/);
  });

  it("takes five wrong tries, also all at once, and then not even the right one", async () => {
    await ask();
    const { code } = await mailed();
    const wrong = code === "AAAA-AAAA" ? "CCCC-CCCC" : "AAAA-AAAA";
    const tries = await Promise.allSettled(
      Array.from({ length: 40 }, () => useCode(visitor, wrong, browserKey, "192.0.2")),
    );
    const codes = tries.map((one) => (one.status === "rejected" ? one.reason.refusal.code : "in"));
    expect(codes.filter((one) => one === "code-wrong")).toHaveLength(5);
    expect(codes.filter((one) => one === "sign-in-expired")).toHaveLength(35);
    await expect(useCode(visitor, code, browserKey, "192.0.2")).rejects.toMatchObject({
      refusal: { code: "sign-in-expired" },
    });
  });
});

describe("attack 11: what a database shows of receipts", () => {
  it("a form's key stands in none, and what opens something is in none", async () => {
    const formKey = randomUUID();
    const kept = receiptKeyOf(formKey);
    expect(kept).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(kept).not.toBe(formKey);
    expect(receiptKeyOf(formKey)).toBe(kept);
    expect(receiptKeyOf(kept)).not.toBe(kept);
    await ask();
    const { token } = await mailed();
    await openLink(sending(visitor, kept, "press"), token);
    expect(await count("Receipt")).toBe(0);
  });
});

describe("attack low: what a database shows of what few enough things can be", () => {
  const plain = (text: string) => createHash("sha256").update(text).digest();
  const found = (column: string, hash: Buffer) =>
    [hash.toString("hex"), hash.toString("base64url")].some((each) => each.startsWith(column.slice(0, 32)));

  it("a code is found by no trying without the installation's secret", async () => {
    await ask();
    const { code } = await mailed();
    const [row] = await rows<{ id: string; codeHash: string }>(
      'select id, "codeHash" from "VerificationToken"',
    );
    const bare = code.replace("-", "");
    expect(row?.codeHash).toBe(hashOfCode(bare, row?.id ?? ""));
    for (const text of [`${row?.id}:${bare}`, bare, code, `${bare}:${row?.id}`])
      expect(found(row?.codeHash ?? "", plain(text)), text).toBe(false);
    const { env } = await import("@/lib/kernel/env");
    const secret = env().NEXTAUTH_SECRET;
    env().NEXTAUTH_SECRET = "the secret of another installation, of some length";
    expect(hashOfCode(bare, row?.id ?? "")).not.toBe(row?.codeHash);
    env().NEXTAUTH_SECRET = secret;
  });

  it("and neither is whose tries are counted", async () => {
    await ask();
    const counted = await rows<{ key: string }>('select key from "RateLimiterFlexible"');
    expect(counted.length).toBeGreaterThan(1);
    for (const { key } of counted)
      for (const text of ["maija@yhdistys.example 192.0.2", "maija@yhdistys.example", "192.0.2"])
        expect(found(key.split(":").at(-1) ?? "", plain(text)), key).toBe(false);
  });
});

describe("a personal link", () => {
  async function link(purpose: "PERSONAL" | "DEMO") {
    const token = mintToken();
    await rows(
      `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
       select gen_random_uuid(), $1, $2::"LinkPurpose", id, '/groups/7', now() + interval '1 day' from "User"`,
      [hashOf(token), purpose],
    );
    return token;
  }

  it("opens as often as its person comes, until they sign out everywhere", async () => {
    const token = await link("PERSONAL");
    for (let visit = 0; visit < 3; visit++) {
      jar.clear();
      const opened = await openLink(visitor, token);
      if (opened.kind !== "person") throw new Error("a personal link opens as a person");
      expect(await signInWithToken(opened.email, opened.token)).toBe(true);
      expect(opened.path).toBe("/groups/7");
    }
    const person = await signedInPerson();
    if (!person) throw new Error("nobody signed in");
    await signOutEverywhere(personViewer(person));
    expect(await signedInPerson()).toBeNull();
    expect(await getLink(visitor, token, new Date())).toBeNull();
  });

  it("attack low: signing out everywhere ends the link, the code and the other address that are under way as well", async () => {
    await ask();
    const first = await mailed();
    const [user] = await rows<{ id: string }>(`select id from "User"`);
    const person = personViewer({ id: user?.id ?? "", isAdmin: false, locale: "fi" });
    const opened = await openLink(visitor, await link("PERSONAL"));
    const confirming = mintToken();
    await rows(
      `insert into "AddressChange" (id, "userId", email, "tokenHash", "expiresAt")
       values (gen_random_uuid(), $1, 'toinen@yhdistys.example', $2, now() + interval '1 day')`,
      [user?.id, hashOf(confirming)],
    );
    await ask();
    await signOutEverywhere(person);
    if (opened.kind !== "person") throw new Error("a personal link opens as a person");
    expect(await signInWithToken(opened.email, opened.token)).toBe(false);
    expect(await getLink(visitor, first.token, new Date())).toBeNull();
    await expect(useCode(visitor, first.code, browserKey, "192.0.2")).rejects.toMatchObject({
      refusal: { code: "sign-in-expired" },
    });
    await expect(confirmAddress(visitor, confirming, new Date())).rejects.toMatchObject({
      refusal: { code: "address-link-over" },
    });
    await sendAll();
    expect(server.taken.length).toBe(1);
    expect(await signedInPerson()).toBeNull();
    await ask();
    expect((await mailed()).code).not.toBe(first.code);
    expect(server.taken.length).toBe(2);
  });

  it("closes when its person becomes staff; and a session is then half a day", async () => {
    const token = await link("PERSONAL");
    expect(await getLink(visitor, token, new Date())).not.toBeNull();
    await rows(`update "User" set "isAdmin" = true`);
    expect(await getLink(visitor, token, new Date())).toBeNull();
    await ask();
    const { token: mailedToken } = await mailed();
    await signInWithToken("maija@yhdistys.example", mailedToken);
    const [session] = await rows<{ hours: number }>(
      `select extract(epoch from expires - now()) / 3600 as hours from "Session"`,
    );
    expect(Number(session?.hours)).toBeCloseTo(12, 1);
    await signOutHere();
    expect(await count("Session")).toBe(0);
  });

  it("attack 14: what a personal link signed in ends when its person becomes staff, who then signs in anew", async () => {
    const opened = await openLink(visitor, await link("PERSONAL"));
    if (opened.kind !== "person") throw new Error("a personal link opens as a person");
    await signInWithToken(opened.email, opened.token);
    expect(await signedInPerson()).not.toBeNull();
    await rows(`update "User" set "isAdmin" = true`);
    expect(await signedInPerson()).toBeNull();
    await ask();
    await signInWithToken("maija@yhdistys.example", (await mailed()).token);
    expect(await signedInPerson()).not.toBeNull();
  });

  it("of the demo opens only in the demo", async () => {
    const token = await link("DEMO");
    expect(await getLink(visitor, token, new Date())).toBeNull();
    const { env } = await import("@/lib/kernel/env");
    env().KYLASSA_DEMO = "1";
    expect(await getLink(visitor, token, new Date())).toMatchObject({ kind: "person" });
  });
});

describe("a link that opens no more", () => {
  const yesterday = new Date(Date.now() - 24 * 3600_000);
  const personalLink = async (path: string) => {
    const token = mintToken();
    await rows(
      `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
       select gen_random_uuid(), $1, 'PERSONAL', id, $2, $3 from "User"`,
      [hashOf(token), path, yesterday],
    );
    return token;
  };

  it("B6: an expired personal link knows whom it was mailed to and where it led, and opens nothing", async () => {
    const token = await personalLink("/meetings/1?x=2");
    const [user] = await rows<{ id: string }>(`select id from "User"`);
    expect(await getLink(visitor, token, new Date())).toBeNull();
    await expect(openLink(visitor, token)).rejects.toMatchObject({ refusal: { code: "sign-in-expired" } });
    expect(await getGoneLink(visitor, token)).toEqual({
      path: "/meetings/1?x=2",
      email: "maija@yhdistys.example",
      userId: user?.id,
      draftId: null,
    });
    await cleanUp(systemViewer(), new Date());
    expect(await getGoneLink(visitor, token)).not.toBeNull();
    await cleanUp(systemViewer(), new Date(Date.now() + 190 * 24 * 3600_000));
    expect(await getGoneLink(visitor, token)).toBeNull();
  });

  it("B6: a sign-in link pressed twice, or too late, knows the same", async () => {
    await ask();
    const { token } = await mailed();
    expect(await signInWithToken("maija@yhdistys.example", token)).toBe(true);
    expect(await getLink(visitor, token, new Date())).toBeNull();
    expect(await getGoneLink(visitor, token)).toMatchObject({
      path: "/groups/1",
      email: "maija@yhdistys.example",
    });
  });

  it("B6: the new link that is asked for there leads where the old one led", async () => {
    const gone = await getGoneLink(visitor, await personalLink("/groups/7/times"));
    if (!gone) throw new Error("the link is known");
    const { email, path } = gone;
    await requestSignIn(visitor, { email, path, locale: "fi", browserKey, network: "192.0.2" });
    const { token, code } = await mailed();
    expect(await getLink(visitor, token, new Date())).toMatchObject({ path: "/groups/7/times" });
    expect(await useCode(visitor, code, browserKey, "192.0.2")).toMatchObject({ path: "/groups/7/times" });
  });

  it("B6: what nobody has mailed is not known", async () => {
    expect(await getGoneLink(visitor, mintToken())).toBeNull();
    expect(await getGoneLink(visitor, "x")).toBeNull();
  });
});
