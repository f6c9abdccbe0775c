import { describe, expect, it } from "vitest";
import { answerColumns } from "@/lib/exports/answer-columns";
import { enrolmentColumns } from "@/lib/exports/columns";
import { exportFile, fileName } from "@/lib/exports/rules";
import { sheetName } from "@/lib/exports/sheets";
import { exportWords } from "@/lib/exports/words";
import { intake } from "@/lib/formats/peer-visits/intake";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Answers, SeenBy, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { sees, sight } from "@/lib/surveys/sight";

describe("the enrolments' file", () => {
  it("has these columns, and a new one is a decision", () => {
    expect(enrolmentColumns.map(({ key }) => key)).toEqual([
      ...[
        "reference",
        "state",
        "organisation",
        "municipality",
        "contactName",
        "contactEmail",
        "contactPhone",
      ],
      ...["nextRound", "source", "submittedOn", "decidedOn", "pair", "pairState"],
    ]);
  });
});

const themes = ["funding", "events"].map((key) => ({ key, label: { fi: `${key}, a`, sv: key, en: key } }));

describe("the answers' columns", () => {
  const columns = answerColumns([intake], themes, "fi");
  const keys = columns.map(({ key }) => key);

  it("G2: hold every answer that a coordinator reads, but for whom one would rather not meet", () => {
    const asked = questionsOf(intake).filter(({ kind, key }) => kind !== "wishes" || key !== "ratherNot");
    const missing = asked.filter(({ key }) => !keys.some((one) => one.split(".")[1] === key));
    expect(missing.map(({ key }) => key)).toEqual([]);
    expect(keys.filter((key) => key.includes("ratherNot"))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("G2: are one for each choice, so that a label with a comma is not two", () => {
    const of = (answers: Answers) =>
      Object.fromEntries(columns.map(({ key, value }) => [key, value(answers)]));
    const said = of({ offers: ["events"], workingLanguages: ["fi", "sv"], needs: ["funding", "events"] });
    expect(said["answer.offers.events"]).toBe(1);
    expect(said["answer.offers.funding"]).toBe(0);
    expect(said["answer.workingLanguages.sv"]).toBe(1);
    expect(said["answer.workingLanguages.ar"]).toBe(0);
    expect([said["answer.needs.funding"], said["answer.needs.events"]]).toEqual([1, 2]);
    expect(of({})["answer.offers.events"]).toBeNull();
  });

  it.each(["sv", "en"] as const)("G2: have the same keys in %s as in Finnish", (locale) => {
    expect(answerColumns([intake], themes, locale).map(({ key }) => key)).toEqual(keys);
  });
});

describe("what is said in a file", () => {
  const words = (locale: "fi" | "sv" | "en") =>
    exportWords(locale, { format: peerVisits, timeZone: "Europe/Helsinki", themes: [] });

  it.each([
    ["fi", "klo 17.30"],
    ["sv", "kl. 17.30"],
    ["en", "17:30"],
  ] as const)("the times of visits are written in the file’s language (%s)", (locale, said) => {
    expect(words(locale).time(new Date("2026-10-14T14:30:00Z"), "Europe/Helsinki")).toBe(said);
    expect(words(locale).time(null, "Europe/Helsinki")).toBeNull();
  });

  it("every column of answers is named in words", () => {
    const labels = (["fi", "sv", "en"] as const).flatMap((locale) =>
      answerColumns([intake], themes, locale).map(({ label }) => label),
    );
    expect(labels.filter((label) => !/\p{L}[^:]*$/u.test(label))).toEqual([]);
    expect(labels.filter((label) => /Toiveen saa kertoa heille$/.test(label))).toHaveLength(3);
  });
});

describe("an export's address and name", () => {
  it.each(["enrolments.xlsx", "participants.csv", "pairs.xlsx", "visits.csv", "feedback.csv"])(
    "%s is one",
    (name) => {
      const file = exportFile(name);
      expect(file && fileName("vertaisvierailut", file, "2027-03-05")).toBe(
        `vertaisvierailut-${name.replace(".", "-2027-03-05.")}`,
      );
    },
  );

  it.each(["", "enrolments", "enrolments.exe", "notes.csv", "enrolments.csv.xlsx", "../enrolments.csv"])(
    "%j is none",
    (name) => {
      expect(exportFile(name)).toBeNull();
    },
  );

  it("keeps a sheet's name within what spreadsheets take", () => {
    expect(sheetName("Vertaisvierailut 2026–2027: kaikki/ilmoittautumiset [x]")).toHaveLength(31);
    expect(sheetName("a:b\\c/d?e*f[g]")).toBe("a b c d e f g");
    expect(sheetName("''")).toBe("1");
  });
});

describe("C1: the answers' columns and the one source of who sees what", () => {
  const audiences = Object.keys(sight) as SeenBy[];
  const asking: SurveyDefinition = {
    ...intake,
    pages: [
      {
        key: "page",
        title: intake.title,
        questions: audiences.map((seenBy) => ({
          ...{ key: seenBy, kind: "text", label: intake.title, required: false, seenBy, maxLength: 100 },
        })),
      },
    ],
  };

  it("C1: are of those that coordinators read, and of no others", () => {
    const read = audiences.filter((seenBy) => sees("coordinator", seenBy, "enrolled"));
    expect(read).toEqual(["coordinator", "guides", "group", "pair", "agreed"]);
    expect(answerColumns([asking], themes, "fi").map(({ key }) => key)).toEqual(
      read.map((seenBy) => `answer.${seenBy}`),
    );
  });
});
