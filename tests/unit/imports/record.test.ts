import { expect, test } from "vitest";
import { surveyToImport } from "@/lib/imports/fields";
import { isWrong, organisationRow, visitRow } from "@/lib/imports/record";

const columns = [
  "name",
  "businessId",
  "municipality",
  "contactName",
  "contactEmail",
  "contactPhone",
  "consentedOn",
];
const read = (...cells: string[]) => organisationRow({ number: 7, cells }, columns, null);

test("a row is read as a form is: spellings of numbers, addresses and days", () => {
  expect(
    read(
      " Säde  ry ",
      "FI12345671",
      "oulu",
      "Maija Mäki",
      "Maija <MAIJA@sade.example>",
      "401234567",
      "1.2.2025 10.30",
    ),
  ).toMatchObject({
    ...{
      number: 7,
      name: "Säde ry",
      businessId: "1234567-1",
      municipality: "oulu",
      consentedOn: "2025-02-01",
    },
    person: { name: "Maija Mäki", email: "maija@sade.example", phone: "0401234567" },
  });
});

test.each([
  [["", "", "", "", "", "", ""], "no-name"],
  [["www.huijaus.example ry", "", "", "", "", "", ""], "name"],
  [["Säde ry", "1234567-2", "", "", "", "", ""], "business-id-check"],
  [["Säde ry", "ei ole", "", "", "", "", ""], "business-id"],
  [["Säde ry", "", "", "", "a@b, c@d.example", "", ""], "email"],
  [["Säde ry", "", "", "M", "", "040 1x3 4567", ""], "phone"],
  [["Säde ry", "", "", "", "", "0401234567", ""], "contact-nobody"],
  [["Säde ry", "", "", "", "", "", "3/4/2025"], "day"],
])("%j is sent back: %s", (cells, reason) => {
  const row = read(...cells);
  expect(isWrong(row) && row.reason).toBe(reason);
});

test("who met whom needs two and a day that has been", () => {
  const visit = (...cells: string[]) =>
    visitRow({ number: 2, cells }, ["one", "other", "visitedOn"], "2026-05-01");
  expect(visit("Säde ry", "Loimu ry", "2025-03-01 10:00")).toEqual({
    ...{ number: 2, one: "Säde ry", other: "Loimu ry", visitedOn: "2025-03-01" },
  });
  expect(visit("Säde ry", "", "2025-03-01")).toMatchObject({ reason: "no-name", column: 1 });
  expect(visit("Säde ry", "Loimu ry", "")).toMatchObject({ reason: "day" });
  expect(visit("Säde ry", "Loimu ry", "2026-05-02")).toMatchObject({ reason: "day-future" });
});

test("answers are understood by the words of their options in any language, by keys, and as lists; what is not is said and the row comes", () => {
  const survey = surveyToImport("peer-visits/association");
  if (!survey) throw new Error("no such survey");
  const row = organisationRow(
    {
      number: 3,
      cells: ["Säde ry", "Att hitta frivilliga; Vapaaehtoisten koulutus", "Uskomme huomiseen", "en tiedä"],
    },
    ["name", "answer:needs", "answer:description", "answer:remote"],
    survey,
  );
  if (isWrong(row)) throw new Error(row.reason);
  expect(row.answers.needs).toEqual(["volunteer-recruitment", "volunteer-training"]);
  expect(row.notes).toMatchObject([{ reason: "answer", column: 3, said: "en tiedä" }]);
});
