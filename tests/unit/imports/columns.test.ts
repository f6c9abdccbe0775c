import { expect, test } from "vitest";
import { guessColumns } from "@/lib/imports/columns";
import { surveysToImport, surveyToImport } from "@/lib/imports/fields";

const rows = (...cells: string[][]) => cells.map((own, at) => ({ number: at + 2, cells: own }));
const one = [
  "Säteen väki ry",
  "1234567-1",
  "Kuopio",
  "Maija Mäki",
  "maija@sade.example",
  "040 123 4567",
  "www.sade.fi",
];
const columns = [
  "name",
  "businessId",
  "municipality",
  "contactName",
  "contactEmail",
  "contactPhone",
  "website",
];

test.each([
  [
    "fi",
    [
      "Yhdistyksen nimi",
      "Y-tunnus",
      "Kotipaikka",
      "Yhteyshenkilö",
      "Yhteyshenkilön sähköposti",
      "Puh.",
      "Kotisivut",
    ],
  ],
  [
    "sv",
    ["Förening", "FO-nummer", "Hemort", "Kontaktperson", "Kontaktpersonens e-post", "Telefon", "Webbplats"],
  ],
  ["en", ["Association", "Business ID", "Town", "Contact person", "E-mail", "Phone number", "Website"]],
  ["et", ["Ühing", "Registrikood", "Linn", "Kontakt", "Meiliaadress", "Tel", "Koduleht"]],
])("columns are guessed by heads in %s", (_, heads) => {
  expect(guessColumns("organisations", { heads, rows: rows(one) }, null)).toEqual(columns);
});

test("heads that nobody understands are guessed by what stands under them, as far as that tells", () => {
  const heads = ["A1", "B2", "C3", "D4", "E5", "F6", "G7"];
  expect(guessColumns("organisations", { heads, rows: rows(one, one) }, null)).toEqual(columns.with(3, ""));
});

test("of two columns that could be the same one gets it; what stands under a head counts against it", () => {
  const heads = ["Sähköposti", "Sähköposti (2)", "Nimi"];
  const cells = rows(["ei ole", "a@b.example", "Säde ry"]);
  expect(guessColumns("organisations", { heads, rows: cells }, null)).toEqual(["", "contactEmail", "name"]);
});

test("a head that is the very word is believed, though what stands under it is wrong", () => {
  const heads = ["Nimi", "Y-tunnus"];
  expect(guessColumns("organisations", { heads, rows: rows(["Säde ry", "1234567-9"]) }, null)).toEqual([
    "name",
    "businessId",
  ]);
});

test("the order of columns changes nothing", () => {
  const heads = ["Puhelin", "Nimi", "Kunta", "Sähköposti"];
  const cells = ["040 123 4567", "Säde ry", "Oulu", "a@b.example"];
  const given = guessColumns("organisations", { heads, rows: rows(cells) }, null);
  const turned = guessColumns(
    "organisations",
    { heads: heads.toReversed(), rows: rows(cells.toReversed()) },
    null,
  );
  expect(turned).toEqual(given.toReversed());
});

test("columns of past meetings are guessed", () => {
  const cells = rows(["Säde ry", "Loimu ry", "2025-03-01"]);
  for (const heads of [
    ["Vierailija", "Isäntä", "Pvm"],
    ["Gäst", "Värd", "Datum"],
    ["Guest", "Host", "Date"],
  ])
    expect(guessColumns("visits", { heads, rows: cells }, null)).toEqual(["one", "other", "visitedOn"]);
});

test("a head that is a question of the survey gets its column, in each language", () => {
  for (const survey of surveysToImport())
    for (const { key, label } of survey.questions)
      for (const head of Object.values(label)) {
        const [column] = guessColumns("organisations", { heads: [head], rows: rows(["x"]) }, survey);
        const twin = survey.questions.filter((question) => Object.values(question.label).includes(head));
        expect(
          twin.map((question) => `answer:${question.key}`),
          `${survey.key} ${key}: ${head}`,
        ).toContain(column);
      }
});

test("what is said in confidence or without a name can be imported into no survey", () => {
  for (const { questions } of surveysToImport())
    expect(questions.map(({ key }) => key)).not.toContain("ratherNot");
  expect(surveyToImport("peer-visits/association")?.questions.length).toBeGreaterThan(5);
  expect(surveyToImport("nothing")).toBeNull();
});
