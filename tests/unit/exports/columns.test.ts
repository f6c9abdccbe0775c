import { describe, expect, it } from "vitest";
import { enrolmentColumns } from "@/lib/exports/columns";
import { exportFile, fileName } from "@/lib/exports/rules";
import { sheetName } from "@/lib/exports/sheets";

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
      ...[
        "needs",
        "offers",
        "languages",
        "nextRound",
        "source",
        "submittedOn",
        "decidedOn",
        "pair",
        "pairState",
      ],
    ]);
  });
});

describe("an export's address and name", () => {
  it.each(["enrolments.xlsx", "enrolments.csv", "feedback.xlsx", "feedback.csv"])("%s is one", (name) => {
    const file = exportFile(name);
    expect(file && fileName("vertaisvierailut", file, "2027-03-05")).toBe(
      `vertaisvierailut-${name.replace(".", "-2027-03-05.")}`,
    );
  });

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
