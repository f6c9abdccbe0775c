import { describe, expect, it } from "vitest";
import { audit, auditMails, type Effect, type Entry, percentile } from "@/tests/trust/books";

const sentence: Entry = { kind: "insight", mark: "m1-insight-0-1" };
const note: Entry = { kind: "note", mark: "m1-note-0-2" };
const there = (entry: Entry, change: Partial<Effect> = {}): Effect => ({
  ...{ kind: entry.kind, mark: entry.mark, copies: 1, whole: true },
  ...change,
});
const nothing = { missing: [], doubled: [], half: [], strange: [] };

describe("faults ledger: what is owed to those who hold receipts", () => {
  const books = { sent: [sentence, note], receipts: [sentence, note] };

  it("is there once and whole", () => {
    expect(audit(books, [there(sentence), there(note)])).toEqual(nothing);
  });

  it("finds a planted loss", () => {
    expect(audit(books, [there(note)])).toEqual({ ...nothing, missing: ["insight m1-insight-0-1"] });
  });

  it("finds a planted doubling", () => {
    const found = audit(books, [there(sentence, { copies: 2 }), there(note)]);
    expect(found).toEqual({ ...nothing, doubled: ["insight m1-insight-0-1"] });
  });

  it("finds what is half there, also where nobody holds a receipt for it", () => {
    const found = audit({ sent: [sentence, note], receipts: [note] }, [
      there(sentence, { whole: false }),
      there(note),
    ]);
    expect(found).toEqual({ ...nothing, half: ["insight m1-insight-0-1"] });
  });

  it("finds what nobody has sent, and takes what was sent and not acknowledged, there or not", () => {
    const unanswered = { sent: [sentence, note], receipts: [] };
    expect(audit(unanswered, [])).toEqual(nothing);
    expect(audit(unanswered, [there(note)])).toEqual(nothing);
    expect(audit({ sent: [], receipts: [] }, [there(note)])).toEqual({
      ...nothing,
      strange: ["note m1-note-0-2"],
    });
  });

  it("owes of what is written over each other the last only, and finds where an earlier one stands again", () => {
    const [first, last] = ["a", "b"].map((mark) => ({ kind: "name", mark, place: "somebody" })) as [
      Entry,
      Entry,
    ];
    const written = { sent: [first, last], receipts: [first, last] };
    expect(audit(written, [there(last)])).toEqual(nothing);
    expect(audit(written, [there(first)])).toEqual({ ...nothing, missing: ["name b"] });
  });
});

describe("faults ledger: the mails", () => {
  const row = (key: string, state = "SENT", uncertain = false) => ({
    ...{ key, state, uncertain },
    messageId: `<${key}@kylassa.example>`,
  });
  const fine = { mails: 0, lost: [], repeated: [], uncertain: [], unknown: [] };
  const taken = (...keys: string[]) => keys.map((key) => ({ messageId: `<${key}@kylassa.example>` }));

  it("have arrived once each", () => {
    const found = auditMails([row("a"), row("b"), row("c", "SUPERSEDED"), row("d", "HELD")], taken("a", "b"));
    expect(found).toEqual({ ...fine, mails: 2 });
  });

  it("are lost where they wait or have failed, or were sent and have not arrived", () => {
    const found = auditMails([row("a", "WAITING"), row("b", "FAILED"), row("c"), row("d")], taken("d"));
    expect(found.lost).toEqual(["a (WAITING)", "b (FAILED)", "c (SENT)"]);
  });

  it("are counted where they have come again, and where no outbox knows them", () => {
    const found = auditMails([row("a")], taken("a", "a", "z"));
    expect(found).toEqual({
      ...{ ...fine, mails: 1 },
      ...{ repeated: ["<a@kylassa.example>"], unknown: ["<z@kylassa.example>"] },
    });
  });

  it("may have arrived where the outbox says so, and are not lost", () => {
    const found = auditMails(
      [
        row("a", "WAITING", true),
        row("b", "UNCERTAIN", true),
        row("c", "SENT", true),
        row("d", "SENT", true),
      ],
      taken("b", "c"),
    );
    expect(found).toEqual({ ...fine, mails: 4, uncertain: ["a", "b"], lost: ["d (SENT)"] });
  });
});

it("faults ledger: the time of nineteen in twenty", () => {
  expect(
    percentile(
      Array.from({ length: 20 }, (_, index) => index + 1),
      0.95,
    ),
  ).toBe(19);
  expect(percentile([], 0.95)).toBe(0);
});
