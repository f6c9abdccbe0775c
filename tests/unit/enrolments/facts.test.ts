import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOf } from "@/lib/enrolments/asked";
import { contactAnswers, withContact } from "@/lib/enrolments/contact-answers-tx";
import { columnsOf, factsOf, saidIn, wishRows } from "@/lib/enrolments/facts";
import { joinedAnswers, namesLost } from "@/lib/enrolments/joining";
import { columnsRead, enrolmentColumns } from "@/lib/exports/columns";
import { partsOf, quotedName } from "@/lib/feedback/rules";
import { mainPart, readsAfter } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Reading } from "@/lib/formats/reading";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { whatToArrange, whyYouTwo } from "@/lib/grouping/pairs/explanation";
import { reasonsOf } from "@/lib/grouping/pairs/reasons";
import { scorePair } from "@/lib/grouping/pairs/score";
import { scoreTable } from "@/lib/grouping/pairs/score-table";
import { wallBetween } from "@/lib/grouping/pairs/walls";
import { defaultWeights, factorKeys, factorsAsked, onlyAsked, weightsOf } from "@/lib/grouping/pairs/weights";
import { roleIn } from "@/lib/meetings/roles";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { candidate } from "@/tests/support/candidates";

/** Everything that can be answered, told under the keys of peer visits. */
const whole: Answers = {
  name: "Aalto ry",
  municipality: "Espoo",
  workplace: "",
  businessId: "1234567-1",
  website: "https://aalto.example",
  contactName: "Aino Aalto",
  email: "aino@aalto.example",
  phone: "+358401234567",
  contactRole: "board",
  contactLanguage: "sv",
  workingLanguages: ["fi", "sv"],
  needs: ["funding", "events"],
  offers: ["volunteers"],
  peers: ["board"],
  hopes: ["peer-support"],
  times: ["weekend"],
  months: ["03"],
  remote: "yes",
  hosting: "own",
  access: ["step-free"],
  accessNeeds: ["parking"],
  interpretation: "Viittomakieli",
  seating: [],
  wishes: ["Poiju ry", "Koto ry"],
  "wishes.tell": ["1"],
  ratherNot: ["Meri ry"],
  nextRound: "yes",
};

const everything = {
  name: "Aalto ry",
  municipality: "Espoo",
  workplace: "",
  businessId: "1234567-1",
  website: "https://aalto.example",
  nextRound: true,
  contact: {
    name: "Aino Aalto",
    email: "aino@aalto.example",
    phone: "+358401234567",
    role: "board",
    language: "sv",
  },
  seeks: ["funding", "events"],
  offers: ["volunteers"],
  languages: ["fi", "sv"],
  peers: ["board"],
  hopes: ["peer-support"],
  times: ["weekend"],
  months: ["03"],
  modes: [],
  dates: [],
  remote: "yes",
  hosting: "own",
  access: ["step-free"],
  accessNeeds: ["parking"],
  interpretation: "Viittomakieli",
  seating: [],
  wishes: [
    { name: "Poiju ry", rank: 1, mayTell: false },
    { name: "Koto ry", rank: 2, mayTell: true },
  ],
  ratherNot: [{ name: "Meri ry", rank: 1, mayTell: false }],
};

/** A survey that asks for a name and nothing else, under a key of its own. */
const nameOnly: Reading = { name: "who" };
const said = { fi: "Kuka", sv: "Vem", en: "Who" };
const shortest: SurveyDefinition = {
  key: "intake",
  title: said,
  intro: said,
  minutes: { full: 1 },
  pages: [
    {
      key: "who",
      title: said,
      questions: [{ key: "who", kind: "text", label: said, required: true, seenBy: "pair", maxLength: 100 }],
    },
  ],
};
const [part] = peerVisits.parts;
const meagre: Format = { ...peerVisits, parts: [{ ...part, intake: shortest, reads: nameOnly }] };

describe("an answer as facts", () => {
  test("says everything that a survey can ask", () => {
    expect(factsOf(mainPart(peerVisits).reads, whole)).toEqual(everything);
  });

  test("says the same whatever the questions are called", () => {
    const renamed = (key: string) => `q-${key}`;
    const keys = (reading: object): object =>
      Object.fromEntries(
        Object.entries(reading).map(([of, key]) => [of, typeof key === "string" ? renamed(key) : keys(key)]),
      );
    const { face: _, onTheDay: __, quote: ___, ...single } = mainPart(peerVisits).reads;
    const answers = Object.fromEntries(Object.entries(whole).map(([key, value]) => [renamed(key), value]));
    expect(factsOf(keys(single) as Reading, answers)).toEqual(everything);
  });

  test("asks nothing that the format does not read, whatever else is answered", () => {
    const facts = factsOf(nameOnly, { ...whole, who: "Lukupiiri" });
    expect(facts).toEqual({
      ...{
        name: "Lukupiiri",
        municipality: "",
        workplace: "",
        businessId: "",
        website: "",
        nextRound: false,
        contact: null,
      },
      ...{
        seeks: [],
        offers: [],
        languages: [],
        peers: [],
        hopes: [],
        times: [],
        months: [],
        modes: [],
        dates: [],
      },
      ...{ remote: null, hosting: null, access: [], accessNeeds: [], interpretation: "" },
      seating: [],
      ...{ wishes: [], ratherNot: [] },
    });
    expect(columnsOf(facts)).toEqual({
      ...{ name: "Lukupiiri", municipality: "", needs: [], offers: [], languages: [], nextRound: false },
    });
    expect(wishRows(facts)).toEqual([]);
  });

  test("is empty where nothing has been answered yet, and one value where a list is asked for is a list", () => {
    const reads = mainPart(peerVisits).reads;
    expect(factsOf(reads, {}).contact).toEqual({ name: "", email: "", phone: "", role: "", language: null });
    expect(factsOf(reads, { needs: "funding", name: ["Aalto ry"] })).toMatchObject({
      ...{ name: "Aalto ry", seeks: ["funding"] },
    });
    expect(factsOf(reads, { contactLanguage: "ru" }).contact?.language).toBeNull();
  });
});

describe("a survey that asks only a name", () => {
  const facts = factsOf(nameOnly, { who: "Lukupiiri" });
  const [a, b] = ["a", "b"].map((id) => candidate(id, { languages: null })) as [
    ReturnType<typeof candidate>,
    ReturnType<typeof candidate>,
  ];

  test("weighs nothing, and nothing is told of what it does not ask", () => {
    expect(factorsAsked(nameOnly)).toEqual([]);
    expect(Object.values(weightsOf({ needs: 60 }, nameOnly))).toEqual(factorKeys.map(() => 0));
    const score = scorePair(a, b, onlyAsked(defaultWeights, nameOnly));
    expect(score.score).toBe(0);
    expect(reasonsOf(a, b, score, nameOnly)).toEqual([]);
  });

  test("puts up no wall of languages that nobody was asked for, in one pair and in all at once", () => {
    const seek = { needs: ["x"] };
    const [one, other] = [
      { ...a, ...seek },
      { ...b, ...seek },
    ];
    expect(wallBetween(one, other)).toBeNull();
    const table = scoreTable([one, other], defaultWeights);
    expect(table[1]).toBe(scorePair(one, other).score);
  });

  test("explains a proposal by nothing and asks for no arrangements", () => {
    const pair = { own: facts, other: facts, ownWish: false, toldWish: false };
    const words = { format: meagre, themes: [], languages: [], times: [] };
    expect(whyYouTwo(pair, words, "fi")).toEqual([]);
    expect(whatToArrange(pair, meagre, "fi")).toEqual([]);
  });

  test("has no columns in a file but those that every enrolment has", () => {
    const keys = columnsRead(enrolmentColumns, nameOnly).map(({ key }) => key);
    const all = enrolmentColumns.map(({ key }) => key);
    expect(all.filter((key) => !keys.includes(key))).toEqual(["municipality", "nextRound"]);
    expect(columnsRead(enrolmentColumns, mainPart(peerVisits).reads).map(({ key }) => key)).toEqual(all);
  });

  test("knows no roles, no contact and no wishes to join, and is asked by phone as it is", () => {
    expect(roleIn(meagre, meagre.parts[0].key, "board")).toBeNull();
    expect(contactAnswers(nameOnly, { who: "Lukupiiri", email: "a@b.example" })).toEqual({});
    expect(withContact(nameOnly, { who: "Lukupiiri" }, {})).toEqual({ who: "Lukupiiri" });
    expect(joinedAnswers(nameOnly, { who: "Yksi" }, { who: "Kaksi", wishes: ["Koto ry"] })).toEqual({
      who: "Yksi",
    });
    expect(namesLost(nameOnly, { who: "Yksi" }, { wishes: ["1", "2", "3", "4"] })).toEqual([]);
    expect(askedOf(shortest, nameOnly, { source: "PHONE", participants: [] })).toBe(shortest);
  });

  test("lets no sentence be told onward", () => {
    const closing = questionsOf(mainPart(peerVisits).intake);
    const answers = { quote: "Kannatti.", quoteConsent: "named" };
    expect(quotedName(undefined, answers, "Aalto ry")).toBeNull();
    expect(
      partsOf({ ...shortest, pages: [{ key: "p", title: said, questions: closing }] }, answers, undefined),
    ).toEqual({
      ...{ numbers: {}, words: [], addressed: {} },
    });
    expect(saidIn(answers, undefined)).toBe("");
  });
});

describe("answers joined by keys of any name", () => {
  test("keep what was said of telling beside the wish that it was said of", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3 }), (names) => {
        const reads: Reading = { name: "n", wishes: "dreams" };
        const kept = { n: "Yksi", dreams: names, "dreams.tell": ["0"] };
        const joined = joinedAnswers(reads, kept, { dreams: ["Koto ry"] });
        expect(factsOf(reads, joined).wishes.slice(0, names.length)).toEqual(factsOf(reads, kept).wishes);
      }),
    );
  });
});

/** Lines that read an answer by the key of a question of a first survey, or of the sentence that may be quoted. */
function keyedReads(): string[] {
  const keys = new Set(
    formats.flatMap((format) => [
      ...format.parts.flatMap(({ intake }) => questionsOf(intake).map(({ key }) => key)),
      ...Object.values(readsAfter(format).quote ?? {}),
    ]),
  );
  const any = [...keys].join("|");
  const read = new RegExp(
    [
      `(?:answers|seen|said)(?:\\?)?\\.(?:${any})\\b(?!["'(])`,
      `(?:answers|seen|said)(?:\\?\\.)?\\[["'](?:${any})["']\\]`,
      `->>?\\s*'(?:${any})'`,
      `(?:list|one)In\\("(?:${any})"\\)`,
    ].join("|"),
  );
  return ["lib", "app", "components", "server"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !(folder === "lib" && file.startsWith("formats/")))
      .flatMap((file) =>
        readFileSync(join(folder, file), "utf8")
          .split("\n")
          .filter((line) => read.test(line) && !/\bt\w*\(/.test(line))
          .map((line) => `${folder}/${file}: ${line.trim()}`),
      ),
  );
}

test("no answer is read by its key but through what the format says that it reads", () => {
  expect(keyedReads()).toEqual([]);
});
