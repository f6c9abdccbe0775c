import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { personViewer, visitorViewer } from "@/lib/auth/viewers";
import { formName } from "@/lib/forms/kept-form";
import { markOf, receiptKeyOf, whyNotFrom } from "@/lib/forms/whom";
import { testSettings } from "../../support/settings";

beforeAll(() => testSettings());

const seppo = personViewer({ id: randomUUID(), isAdmin: false, locale: "fi" });
const raili = personViewer({ id: randomUUID(), isAdmin: false, locale: "sv" });
const [draft, otherDraft] = [visitorViewer("fi", randomUUID()), visitorViewer("fi", randomUUID())];
const anybody = visitorViewer("fi");

describe("a form knows whom it was shown to", () => {
  it.each([
    ["A4: Seppo's form sent while Raili is signed in", seppo, raili, "shown-to-another"],
    [
      "A4: a survey's form sent where Raili has signed in and the key is gone",
      draft,
      raili,
      "shown-to-another",
    ],
    ["A3: Seppo's form sent after his session has ended", seppo, anybody, "session-ended"],
    ["A3: a survey's form sent after the browser has lost its key", draft, anybody, "session-ended"],
    [
      "A4: a survey's form sent after another survey was begun",
      draft,
      otherDraft,
      "shown-for-another-survey",
    ],
    ["Seppo's own", seppo, seppo, null],
    ["a survey's own", draft, draft, null],
    [
      "a survey's own, its browser signed in meanwhile",
      draft,
      { ...raili, enrolmentId: draft.enrolmentId },
      null,
    ],
    ["anybody's", anybody, anybody, null],
    ["anybody's, sent by Raili", anybody, raili, null],
  ] as const)("%s", (_, shown, sends, refused) => {
    expect(whyNotFrom(markOf(shown), sends)).toBe(refused);
  });

  it("A4: the mark tells nobody's id", () => {
    expect(markOf(seppo)).toHaveLength(22);
    expect(markOf(seppo)).not.toContain(seppo.userId ?? "");
    expect(markOf(anybody)).toBe("");
  });
});

describe("a form's name", () => {
  it("A2: is the same at every showing, and tells the forms of a page apart", () => {
    expect(formName({ meetingId: "a", version: 1, was: "x" })).toBe(formName({ version: 2, meetingId: "a" }));
    expect(formName({ meetingId: "a" })).not.toBe(formName({ meetingId: "b" }));
    expect(formName({ meetingId: "a", to: undefined })).toBe(formName({ meetingId: "a" }));
  });
});

describe("one form for a whole list", () => {
  it("each of its buttons has a receipt of its own, and pressed twice the same", () => {
    const formKey = randomUUID();
    const kept = ["", "a pair", "another pair"].map((press) => receiptKeyOf(formKey, press));
    expect(new Set(kept).size).toBe(3);
    expect(receiptKeyOf(formKey, "a pair")).toBe(kept[1]);
    expect(receiptKeyOf(formKey)).toBe(kept[0]);
  });
});
