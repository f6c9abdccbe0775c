import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  allStruck,
  boxSize,
  emptyBox,
  heard,
  ownMark,
  withoutStrike,
  withReader,
  withStrike,
} from "@/lib/documents/box";
import { correctsIt, personOf, readsIt, sightOf } from "@/lib/documents/people";
import { isHeard, whyNotPublish, writesIt } from "@/lib/documents/rules";
import { markOf, marksOf, sentencesIn, sentencesOf, without } from "@/lib/documents/sentences";
import { sealEvenly, unsealEvenly } from "@/lib/kernel/even-sealing";

const texts = (text: string) => sentencesOf(text).map((one) => one.text);

describe("sentences", () => {
  test("end as Unicode says, and at each line's end", () => {
    expect(texts("Tulimme klo 17. Kahvi oli hyvää! Miksi?\nUusi rivi\n\n– Luettelo. Toinen.")).toEqual([
      ...["Tulimme klo 17.", "Kahvi oli hyvää!", "Miksi?", "Uusi rivi", "– Luettelo.", "Toinen."],
    ]);
    expect(texts("  \r\n")).toEqual([]);
  });

  test("are the same whatever their commas, letters' case and spaces are, and others where a word is another", () => {
    expect(markOf("Esihenkilö huutaa, joskus.")).toBe(markOf("  esihenkilö HUUTAA joskus!"));
    expect(markOf("Esihenkilö huutaa.")).not.toBe(markOf("Esihenkilö kuiskaa."));
    expect(markOf("???")).not.toBe(markOf("…"));
  });

  test("are taken out wherever they stand, with lines of which nothing is left; the rest stays to the letter", () => {
    const parts = { one: "Yksi. Kaksi.  Kolme.\nKaksi.\n\nNeljä.", two: "Viisi.", three: "Kaksi." };
    const cut = without(parts, new Set([markOf("kaksi")]));
    expect(cut).toEqual({ one: "Yksi. Kolme.\n\nNeljä.", two: "Viisi.", three: "" });
    expect(marksOf(cut).has(markOf("Kaksi."))).toBe(false);
    expect(without(parts, new Set())).toEqual(parts);
    expect(sentencesIn(parts, new Set([markOf("Kaksi.")]))).toEqual(
      ["one", "one", "three"].map((part) => ({ part, text: "Kaksi." })),
    );
  });
});

describe("the box", () => {
  const full = Array.from({ length: 40 }, (_, n) => n).reduce(
    (box, n) =>
      withReader(
        withStrike(box, markOf(`Lause ${n}.`), ownMark("b", `u${n}`, "d", "m")),
        `${n}`.padStart(36, "0"),
      ),
    emptyBox,
  );

  test("is sealed to one size whatever is in it, for its document only", () => {
    const key = randomBytes(32);
    const seal = (box: object) => sealEvenly(key, "d", box, boxSize);
    expect(seal(full).length).toBe(seal(emptyBox).length);
    expect(JSON.stringify(full).length).toBeGreaterThan(JSON.stringify(emptyBox).length * 20);
    expect(unsealEvenly(key, "d", seal(full))).toEqual(full);
    expect(unsealEvenly(key, "other", seal(full))).toBeNull();
  });

  test("keeps no order: whoever pressed first, it is the same", () => {
    const two = [
      ["a", "1"],
      ["b", "2"],
    ] as const;
    const one = two.reduce((box, [mark, own]) => withStrike(box, mark, own), emptyBox);
    const other = two.toReversed().reduce((box, [mark, own]) => withStrike(box, mark, own), emptyBox);
    expect(one).toEqual(other);
    expect(withReader(withReader(emptyBox, "b"), "a")).toEqual(withReader(withReader(emptyBox, "a"), "b"));
  });

  test("a sentence is out while anybody wants it out, and for good when the readers have been heard", () => {
    const both = withStrike(withStrike(emptyBox, "m", "1"), "m", "2");
    expect(allStruck(withoutStrike(both, "m", "1"))).toEqual(new Set(["m"]));
    expect(allStruck(withoutStrike(withoutStrike(both, "m", "1"), "m", "2")).size).toBe(0);
    expect(heard(both)).toEqual({ strikes: [], read: [], struck: ["m"] });
    expect(withStrike(withStrike(emptyBox, "m", "1"), "m", "1").strikes).toHaveLength(1);
  });
});

const nobody = {
  ...{ participant: false, contact: false, host: false, roles: [], guides: false },
  coordinator: false,
};

describe("who reads what of a document", () => {
  const step = {
    corrects: ["participant", { role: "expert" }],
    passes: "no-objection",
    reads: ["contacts"],
  } as const;

  test("while it goes round who writes and who corrects; when it has been published who writes and whom it is for", () => {
    const sees = (differs: object, writes = false) => {
      const { draft, round, approved } = sightOf({ ...nobody, ...differs }, writes, step);
      return [draft, round, approved];
    };
    expect(sees({ roles: ["lead"], guides: true }, true)).toEqual([true, true, true]);
    expect(sees({ participant: true })).toEqual([false, true, false]);
    expect(sees({ roles: ["expert"], guides: true })).toEqual([false, true, false]);
    expect(sees({ contact: true })).toEqual([false, false, true]);
    expect(sees({ coordinator: true })).toEqual([false, false, false]);
    expect(sees({ roles: ["host"], guides: true })).toEqual([false, false, false]);
  });

  test("a technical host writes, though they read no notes; an expert corrects and is none of those who guide", () => {
    const roles = { comes: false, contactOf: [], facilitator: false, coordinator: false };
    const host = { ...roles, roles: ["technical-host"] };
    expect(writesIt(host, { seats: [], roles: ["lead", "technical-host"] })).toBe(true);
    const expert = personOf({ ...roles, roles: ["expert"] }, []);
    expect([expert.guides, correctsIt(expert, step), readsIt(expert, ["group"])]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("whoever only orders for others is a contact and takes no part", () => {
    const standing = { comes: false, contactOf: [1], facilitator: false, roles: [], coordinator: false };
    const ordered = personOf(standing, []);
    expect([ordered.participant, ordered.contact, correctsIt(ordered, step)]).toEqual([false, true, false]);
    // An orderer's contact who is a participant, too, sees no more than each part alone.
    expect(correctsIt(personOf({ ...standing, comes: true }, []), step)).toBe(true);
  });

  test("readers are whom the recipe names, and nobody else", () => {
    const people = {
      participant: { ...nobody, participant: true },
      contact: { ...nobody, contact: true },
      guide: { ...nobody, guides: true, roles: ["lead"] },
      coordinator: { ...nobody, coordinator: true },
    };
    const read = (reader: Parameters<typeof readsIt>[1][number]) =>
      Object.entries(people).flatMap(([who, person]) => (readsIt(person, [reader]) ? [who] : []));
    expect(read("group")).toEqual(["participant", "contact", "guide"]);
    expect(read("participants")).toEqual(["participant"]);
    expect(read("contacts")).toEqual(["contact"]);
    expect(read("coordinators")).toEqual(["coordinator"]);
    expect(read({ role: "lead" })).toEqual(["guide"]);
    expect(read({ role: "expert" })).toEqual([]);
  });
});

describe("when a document is published", () => {
  const at = (day: string) => ({ now: new Date(day), timeZone: "Europe/Helsinki" });
  const step = { days: { write: 2, answer: 5 } };
  const sent = { sentAt: new Date("2027-03-01T10:00:00Z"), heardAt: null };

  test("its readers have been heard when their last day is over, or all have read", () => {
    expect(isHeard(step, sent, at("2027-03-06T21:59:00Z"))).toBe(false);
    expect(isHeard(step, sent, at("2027-03-06T22:00:00Z"))).toBe(true);
    expect(isHeard(step, { ...sent, heardAt: sent.sentAt }, at("2027-03-01T11:00:00Z"))).toBe(true);
  });

  test.each([
    ["no-objection", "SENT", false, 0, "document-being-read"],
    ["no-objection", "SENT", true, 0, null],
    ["no-objection", "WRITING", false, 1, "document-unread"],
    ["no-objection", "WRITING", false, 0, null],
    ["author", "WRITING", false, 0, null],
    ["author", "SENT", false, 0, null],
    ["author", "APPROVED", true, 0, "changed-by-someone-else"],
    ["all-approve", "SENT", true, 0, "changed-by-someone-else"],
  ] as const)("%s, %s, heard: %s, new sentences: %i: %s", (passing, state, isOver, unheard, code) => {
    const why = (phase: "open" | "locked" | "over") =>
      whyNotPublish(passing, phase, { state, heard: isOver, unheard })?.code ?? null;
    expect(why("open")).toBe(code);
    expect([why("locked"), why("over")]).toEqual(["document-not-open", "document-over"]);
  });
});
