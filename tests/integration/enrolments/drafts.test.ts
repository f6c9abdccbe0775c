import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { holdBegun, openLink } from "@/lib/auth/commands";
import { enrolmentPath } from "@/lib/auth/minting";
import { getGoneLink, getLink } from "@/lib/auth/queries";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { beginEnrolment, saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";

const now = new Date("2027-01-12T10:00:00Z");
const nobody = visitorViewer("fi");

const answers = {
  name: "Kaiun Kuoro ry",
  municipality: "Espoo",
  description: "Laulamme.",
  contactName: "Kaija Kaiku",
  email: "kaija@esimerkki.example",
  contactLanguage: "fi",
  workingLanguages: ["fi"],
  needs: ["funding"],
  offers: ["events"],
  consent: "yes",
};

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Which enrolment a browser with this key holds, as the gate reads it. */
const heldBy = async (key: string) =>
  (
    await rows<{ id: string }>(
      `select id from "Enrolment" where "keyHash" = $1 union all select "enrolmentId" from "EnrolmentKey" where "keyHash" = $1`,
      [hashOf(key)],
    )
  )[0]?.id ?? null;

async function begun() {
  await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa" });
    const convener = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    await buildProgramme(tx, now, { convenerId: convener.id, slug: "kyla" });
  });
  const key = mintToken();
  const { enrolmentId: id } = await beginEnrolment(
    nobody,
    { programme: "kyla", path: "short", keyHash: hashOf(key) },
    now,
  );
  const path = await write(systemViewer(), (tx) =>
    enrolmentPath(tx, id, "/programmes/kyla/enrolment/continue", new Date()),
  );
  return { id, key, token: path.replace("/link/", ""), holder: visitorViewer("fi", id) };
}

async function save(id: string, key: string, values: Record<string, unknown>, was?: string) {
  const holder = visitorViewer("fi", id);
  const held = await getHeldEnrolment(holder);
  const page = held && pagesOf(held.definition, held.short).find((each) => each.key === key);
  const mark = page ? pageMark(questionsOn(page), held.answers) : "";
  const form = { page: key, version: 1, was: was ?? mark, move: "next" as const, to: "onward" as const };
  await saveAnswers(holder, { enrolmentId: id, ...form, values }, now);
  return mark;
}

async function send(id: string, key: string) {
  for (const page of ["organisation", "contact", "seeking"]) await save(id, page, answers);
  await submitEnrolment(visitorViewer("fi", id), id, now, hashOf(key));
}

const opened = async (token: string) => {
  const link = await openLink(nobody, token);
  return link.kind === "enrolment" ? link.key : "";
};

describe("a draft in several browsers", () => {
  it("faults 13: opening the mailed link on a second device leaves the first where it was, each with a key of its own", async () => {
    const { id, key, token } = await begun();
    const [second, third] = [await opened(token), await opened(token)];
    expect(new Set([key, second, third]).size).toBe(3);
    expect(await Promise.all([key, second, third].map(heldBy))).toEqual([id, id, id]);
    const stored = JSON.stringify(await rows('select e."keyHash", k.* from "Enrolment" e, "EnrolmentKey" k'));
    for (const secret of [key, second, third]) expect(stored).not.toContain(secret);
  });

  it("faults 13: both save, and whoever saves over what they have not seen is told of the other", async () => {
    const { id, token } = await begun();
    await opened(token);
    const seenByBoth = await save(id, "organisation", answers);
    await save(id, "contact", answers);
    expect(await refusal(save(id, "organisation", { ...answers, name: "Toinen ry" }, seenByBoth))).toBe(
      "changed-by-someone-else",
    );
  });

  it("faults 13: a form of a beginning that is sent twice lets the browser hold the one draft, by a key that nobody can work out", async () => {
    const { id, key } = await begun();
    await holdBegun(nobody, id, hashOf(key));
    expect(await rows('select * from "EnrolmentKey"')).toEqual([]);
    const again = mintToken();
    await holdBegun(nobody, id, hashOf(again));
    expect(await heldBy(again)).toBe(id);
  });

  it("faults 13: beginning anew in one browser takes the draft from nobody else", async () => {
    const { id, key, token } = await begun();
    await opened(token);
    await beginEnrolment(
      visitorViewer("fi", id),
      { programme: "kyla", path: "full", keyHash: hashOf(mintToken()) },
      now,
    );
    expect(await heldBy(key)).toBe(id);
  });
});

describe("a draft's mailed link", () => {
  it("attack 16: opens the draft, and after sending nothing: not by the link, not by a key that it gave", async () => {
    const { id, key, token } = await begun();
    expect(await getLink(nobody, token, new Date())).toMatchObject({ kind: "enrolment", enrolmentId: id });
    const second = await opened(token);
    await send(id, key);
    expect(await getLink(nobody, token, new Date())).toBeNull();
    expect(await refusal(openLink(nobody, token))).toBe("sign-in-expired");
    expect(await heldBy(second)).toBeNull();
    expect(await heldBy(key)).toBe(id);
    expect(await getGoneLink(nobody, token)).toBeNull();
  });

  it("attack 16: nor does one that is made, or comes back to life, after sending", async () => {
    const { id, key, token } = await begun();
    await send(id, key);
    await rows(`update "Link" set "expiresAt" = now() + interval '30 days'`);
    const late = await write(systemViewer(), (tx) => enrolmentPath(tx, id, "/home", new Date()));
    for (const one of [token, late.replace("/link/", "")]) {
      expect(await getLink(nobody, one, new Date())).toBeNull();
      expect(await refusal(openLink(nobody, one))).toBe("sign-in-expired");
    }
    expect(await rows('select * from "EnrolmentKey"')).toEqual([]);
  });

  it("attack 16: of a sending and twenty openings at once, none is left with a way in but the sender's", async () => {
    const { id, key, token } = await begun();
    for (const page of ["organisation", "contact", "seeking"]) await save(id, page, answers);
    const keys: string[] = [];
    const open = () =>
      opened(token).then(
        (one) => keys.push(one),
        () => 0,
      );
    await Promise.all([
      ...Array.from({ length: 10 }, open),
      submitEnrolment(visitorViewer("fi", id), id, now, hashOf(key)),
      ...Array.from({ length: 10 }, open),
    ]);
    expect(await Promise.all(keys.map(heldBy))).toEqual(keys.map(() => null));
    expect(await heldBy(key)).toBe(id);
  });

  it("attack 16: the other browser may send as well; the one that began is then the one without", async () => {
    const { id, key, token } = await begun();
    const second = await opened(token);
    await send(id, second);
    expect(await Promise.all([key, second].map(heldBy))).toEqual([null, id]);
  });
});
