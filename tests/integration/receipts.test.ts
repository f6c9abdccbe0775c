import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer, sending, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { dropKeptForm, keepForm } from "@/lib/forms/kept-commands";
import { getKeptForm } from "@/lib/forms/kept-queries";
import { contentOf, markOf } from "@/lib/forms/whom";
import { cleanUp } from "@/lib/jobs/clean-up";
import { closeDatabase, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { emptyDatabase, rows } from "../support/database";

const now = new Date("2027-01-12T10:00:00Z");
const seppo = personViewer({ id: randomUUID(), isAdmin: false, locale: "fi" });
const raili = personViewer({ id: randomUUID(), isAdmin: false, locale: "fi" });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("a form's key", () => {
  it("A1: with another content is refused and never answered with the first receipt", async () => {
    const key = randomUUID();
    const send = (content: string) => {
      const viewer = sending(seppo, key, contentOf({ formKey: key, day: content }));
      return refusal(write(viewer, async () => content));
    };
    expect(await send("6.4.2027")).toBe("6.4.2027");
    expect(await send("6.4.2027")).toBe("6.4.2027");
    expect(await send("7.4.2027")).toBe("form-sent-otherwise");
  });

  it("A1: pressed twenty times at once with two contents, has one effect and says so to each", async () => {
    const key = randomUUID();
    const effects: string[] = [];
    const send = (content: string) =>
      refusal(
        write(sending(seppo, key, contentOf({ content })), async () => {
          effects.push(content);
          return content;
        }),
      );
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => send(i % 2 ? "one" : "other")));
    const kept = effects.at(-1) as string;
    expect(new Set(all)).toEqual(new Set([kept, "form-sent-otherwise"]));
    expect(all.filter((result) => result === kept)).toHaveLength(10);
  });

  it("A1: the mark of a content does not depend on order, and tells one from another", () => {
    const one = contentOf({ a: "1", b: ["2", "3"], formKey: "x", shownTo: "y" });
    expect(contentOf({ b: ["2", "3"], a: "1", formKey: "z", shownTo: "" })).toBe(one);
    expect(contentOf({ a: "1", b: ["3", "2"] })).not.toBe(one);
    expect(contentOf({ a: "12", b: "3" })).not.toBe(contentOf({ a: "1", b: "23" }));
  });
});

describe("what was typed and could not be taken", () => {
  const form = (viewer: Viewer) => ({
    shownTo: markOf(viewer),
    path: "/groups/x/notes",
    form: "groupId=x",
    values: { text: "Kahden kesken sanottu." },
  });

  it("A3: comes back to the same person on the same page, and to nobody else", async () => {
    const cookie = await keepForm(visitorViewer("fi"), form(seppo), now);
    expect(await getKeptForm(seppo, cookie, "/groups/x/notes", now)).toEqual(form(seppo));
    expect(await getKeptForm(raili, cookie, "/groups/x/notes", now)).toBeNull();
    expect(await getKeptForm(visitorViewer("fi"), cookie, "/groups/x/notes", now)).toBeNull();
    expect(await getKeptForm(seppo, cookie, "/groups/y/notes", now)).toBeNull();
    expect(await getKeptForm(seppo, `${cookie.slice(0, -4)}AAAA`, "/groups/x/notes", now)).toBeNull();
    expect(await getKeptForm(seppo, "nonsense", "/groups/x/notes", now)).toBeNull();
  });

  it("A3: stands nowhere in the database in words, and goes after an hour or when it is sent", async () => {
    const cookie = await keepForm(visitorViewer("fi"), form(seppo), now);
    const [row] = await rows<{ all: string }>('select to_jsonb(k)::text as "all" from "KeptForm" k');
    expect(row?.all).not.toContain("sanottu");
    expect(
      await getKeptForm(seppo, cookie, "/groups/x/notes", new Date(now.getTime() + 3_600_001)),
    ).toBeNull();
    await dropKeptForm(seppo, cookie);
    expect(await rows('select id from "KeptForm"')).toEqual([]);
    await keepForm(visitorViewer("fi"), form(seppo), now);
    await cleanUp(systemViewer(), new Date(now.getTime() + 3_600_001));
    expect(await rows('select id from "KeptForm"')).toEqual([]);
  });
});

/** What comes of it: the result, or the code of the refusal. */
const refusal = (promise: Promise<string>) =>
  promise.catch((error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
