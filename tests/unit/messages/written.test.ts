import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "@/lib/forms/explain";
import { locales } from "@/lib/i18n/locales";
import { atLink, filled, placeholders, unknownIn, usedIn, writtenAs } from "@/lib/messages/placeholders";
import { type Candidate, chosenMark, digestOf, gapsIn, matches, readings } from "@/lib/messages/receivers";
import { Filters, Writing } from "@/lib/messages/schema";
import { languageFor, ownWords } from "@/lib/messages/written";

const values = { name: "Maija", organisation: "Kerho ry", programme: "Kevät", convener: "Piiri" };
const messageId = "0199aaaa-0000-7000-8000-000000000001";
const errorsOf = (typed: object) => {
  const { error } = Writing.safeParse({ messageId, version: 1, ...typed });
  return error ? explain(error, "fi", null) : {};
};

describe("placeholders", () => {
  it("are read in every language, with capitals and spaces, and filled for one receiver", () => {
    for (const locale of locales)
      for (const one of placeholders) expect(usedIn(`a ${writtenAs(one, locale)} b`)).toEqual([one]);
    expect(filled("Hei { NIMI } ja {namn}, {organisation}!", values)).toBe("Hei Maija ja Maija, Kerho ry!");
  });

  it("others are an error that says which there are", () => {
    expect(unknownIn("Hei {etunimi}, {nimi} {")).toEqual(["{etunimi}", "{"]);
    const { textFi } = errorsOf({ subjectFi: "Moi", textFi: "Hei {etunimi}" });
    expect(textFi).toContain("{etunimi}");
    for (const one of placeholders) expect(textFi).toContain(writtenAs(one, "fi"));
  });

  it("whatever a receiver is called, nothing of their name is read as a placeholder", () => {
    expect(filled("Hei {nimi}", { ...values, name: "{linkki} $& {nimi}" })).toBe("Hei {linkki} $& {nimi}");
    expect(atLink(filled("{nimi}", { ...values, name: "{linkki}" })).after).toBeNull();
  });

  it("the link is a button where it stands, once", () => {
    expect(ownWords({ subject: "S", text: "Ennen\n\nToinen: {linkki}\n\nJälkeen {linkki}" }, values)).toEqual(
      {
        subject: "S",
        before: ["Ennen", "Toinen:"],
        after: ["Jälkeen"],
        button: true,
      },
    );
    expect(ownWords({ subject: "S", text: "Ilman" }, values).button).toBe(false);
  });
});

describe("what is typed", () => {
  it("is a subject and a text in at least one language, none of them by half", () => {
    expect(Object.keys(errorsOf({}))).toEqual(["subjectFi", "textFi"]);
    expect(Object.keys(errorsOf({ subjectSv: "Hej" }))).toEqual(["textSv"]);
    expect(errorsOf({ subjectSv: "Hej", textSv: "Hej hej" })).toEqual({});
  });

  it("is kept as a draft whatever it is", () => {
    expect(errorsOf({ press: "save", textFi: "Hei {etunimi" })).toEqual({});
  });

  it("is read in one's own language, else in the first that is written", () => {
    const words = { subject: "a", text: "b" };
    expect(languageFor({ sv: words, en: words }, "en")).toBe("en");
    expect(languageFor({ sv: words, en: words }, "fi")).toBe("sv");
    expect(languageFor({}, "fi")).toBeNull();
  });
});

const candidate = fc.record({
  userId: fc.uuid(),
  name: fc.constantFrom("Maija", "Ässä Öinen", "Per"),
  address: fc.emailAddress(),
  locale: fc.constantFrom(...locales),
  under: fc.array(
    fc.record({
      enrolmentId: fc.uuid(),
      name: fc.constantFrom("Kerho ry", "Seura ry"),
      part: fc.constantFrom("association", "guest"),
      state: fc.constantFrom("SUBMITTED" as const, "ACCEPTED" as const, "DECLINED" as const),
      isContact: fc.boolean(),
      ofPerson: fc.boolean(),
      groups: fc.subarray(["g1", "g2"]),
    }),
    { maxLength: 3 },
  ),
  guides: fc.option(
    fc.array(fc.record({ role: fc.constantFrom("lead", "assistant"), groupId: fc.constant("g1") })),
  ),
}) as fc.Arbitrary<Candidate>;
const filters = fc.record({
  role: fc.constantFrom(undefined, "everyone" as const, "facilitators" as const, "role:lead" as const),
  state: fc.constantFrom(undefined, "ACCEPTED" as const, "DECLINED" as const),
  language: fc.constantFrom(undefined, ...locales),
}) as fc.Arbitrary<Filters>;
const programme = { name: { fi: "K", sv: "V", en: "S" }, convener: "Piiri" };
const written = { fi: { subject: "a", text: "b {organisaatio}" }, sv: { subject: "c", text: "d" } };

describe("who is written to", () => {
  it("every filter only takes away: more of them never find somebody whom fewer do not", () => {
    fc.assert(
      fc.property(candidate, filters, (one, said) => {
        if (!matches(one, said, null)) return;
        expect(matches(one, { ...said, language: undefined }, null)).toBe(true);
        if (said.state !== "DECLINED") expect(matches(one, { ...said, state: undefined }, null)).toBe(true);
      }),
    );
  });

  it("the mark is of exactly these people and what they read, in whatever order they stand", () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: (one) => one.userId, minLength: 1 }), (people) => {
        const read = readings(people, written, programme);
        expect(digestOf(read.toReversed(), written)).toBe(digestOf(read, written));
        expect(digestOf(read.slice(1), written)).not.toBe(digestOf(read, written));
        expect(chosenMark(people.slice(1))).not.toBe(chosenMark(people));
        const [first, ...rest] = read;
        if (!first) return;
        const moved = [{ ...first, address: `x${first.address}` }, ...rest];
        expect(digestOf(moved, written)).not.toBe(digestOf(read, written));
      }),
    );
  });

  it("a gap is found for each who would read one, and for nobody else", () => {
    fc.assert(
      fc.property(fc.array(candidate), (people) => {
        const read = readings(people, written, programme);
        const without = read.filter(
          (one) => one.language === "fi" && one.under.every(({ ofPerson }) => ofPerson),
        );
        expect(gapsIn(read, written)).toHaveLength(without.length);
      }),
    );
  });

  it("what an address says that nobody knows is left out", () => {
    expect(Filters.parse({ role: "admin", state: "DRAFT", group: "x", language: "de", step: "y" })).toEqual(
      {},
    );
  });
});
