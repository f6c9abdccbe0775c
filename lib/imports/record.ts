import { createHash } from "node:crypto";
import { z } from "zod";
import { lineOrEmpty, name, nameOrEmpty, webAddress } from "@/lib/forms/fields";
import { oneLine } from "@/lib/forms/text";
import { understoodAnswer } from "@/lib/imports/answers";
import { dayPart } from "@/lib/imports/columns";
import { answeredKey, type Surveyed } from "@/lib/imports/fields";
import { readBusinessId } from "@/lib/organisations/business-id";
import { emailAddress, phoneNumber } from "@/lib/people/schema";
import type { Answers } from "@/lib/surveys/definition";
import { readDay } from "@/lib/time/typed";

/** Why a row cannot be taken in, and in which column; a sentence in every language (`imports.reasons`). */
const reasons = [
  ...([
    "no-name",
    "name",
    "business-id",
    "business-id-check",
    "too-long",
    "website",
    "email",
    "phone",
  ] as const),
  ...([
    "contact-nobody",
    "day",
    "day-future",
    "organisation-unknown",
    "organisation-several",
    "organisation-same",
  ] as const),
  ...(["undecided", "left-out", "answer"] as const),
] as const;
export type Reason = (typeof reasons)[number];

/** Something that was not understood, with what stood there and in which column. */
export type Wrong = { reason: Reason; column?: number; said?: string };

/** Somebody of an organisation, as a file names them. */
export type Person = { name: string; role: string; email: string; phone: string };

/** A row that names an organisation. */
export type OrganisationRow = {
  number: number;
  name: string;
  otherNames: string[];
  businessId: string | null;
  municipality: string;
  website: string;
  person: Person | null;
  answers: Answers;
  consent: string | null;
  consentedOn: string | null;
  /** Of all that it says: by which the same row is known in another file. */
  mark: string;
  /** Answers that were not understood: the rest of the row is. */
  notes: Wrong[];
};

/** A row that says who has met whom. */
export type VisitRow = { number: number; one: string; other: string; visitedOn: string };

type Cells = { number: number; cells: readonly string[] };

/** Reads a row of organisations; what is wrong with it, where it cannot be taken in. */
export function organisationRow(
  { number, cells }: Cells,
  columns: readonly string[],
  survey: Surveyed | null,
): OrganisationRow | Wrong {
  const read = reader(cells, columns);
  const said = read.text("name");
  if (said === "") return { reason: "no-name", ...read.at("name") };
  const row = {
    number,
    name: read.as("name", name(120), "name"),
    otherNames: read
      .text("otherName")
      .split(/[;/|\n]/)
      .map(oneLine)
      .filter((one) => one !== "" && name(120).safeParse(one).success),
    businessId: read.businessId(),
    municipality: read.as("municipality", lineOrEmpty(80), "too-long"),
    website: read.as("website", webAddress.pipe(z.string().max(200)).default(""), "website"),
    person: {
      name: read.as("contactName", nameOrEmpty(120), "name"),
      role: read.as("contactRole", nameOrEmpty(120), "name"),
      email: read.text("contactEmail") === "" ? "" : read.as("contactEmail", emailAddress, "email"),
      phone: read.as("contactPhone", phoneNumber, "phone", withZero),
    },
    consent: read.as("consent", lineOrEmpty(1_000), "too-long") || null,
    consentedOn: read.day("consentedOn"),
  };
  const { person } = row;
  const somebody = person.name !== "" || person.email !== "";
  if (!somebody && (person.role !== "" || person.phone !== ""))
    read.wrong.push({ reason: "contact-nobody", ...read.at(person.phone ? "contactPhone" : "contactRole") });
  const [first] = read.wrong;
  if (first) return first;
  const whole = { ...row, person: somebody ? person : null, ...answersIn(cells, columns, survey) };
  return { ...whole, mark: markOf(whole) };
}

/** Reads a row of those who met, up to a day. */
export function visitRow(
  { number, cells }: Cells,
  columns: readonly string[],
  today: string,
): VisitRow | Wrong {
  const read = reader(cells, columns);
  for (const field of ["one", "other"] as const)
    if (read.text(field) === "") return { reason: "no-name", ...read.at(field) };
  const [one, other] = [read.as("one", name(200), "name"), read.as("other", name(200), "name")];
  const day = read.day("visitedOn");
  const [first] = read.wrong;
  if (first) return first;
  if (day === null) return { reason: "day", ...read.at("visitedOn") };
  if (day > today) return { reason: "day-future", ...read.at("visitedOn"), said: day };
  return { number, one, other, visitedOn: day };
}

/** Whether a row was read, or something is wrong with it. */
export function isWrong(row: object): row is Wrong {
  return "reason" in row;
}

function markOf({ number, notes, ...said }: Omit<OrganisationRow, "mark">): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}

function answersIn(cells: readonly string[], columns: readonly string[], survey: Surveyed | null) {
  const notes: Wrong[] = [];
  const answers: Answers = {};
  for (const [column, field] of columns.entries()) {
    const key = answeredKey(field);
    const cell = cells[column] ?? "";
    const question = survey?.questions.find((one) => one.key === key);
    if (!question || cell === "") continue;
    const answer = understoodAnswer(question, cell, survey?.themes ?? []);
    if (answer === null) notes.push({ reason: "answer", column, said: cell.slice(0, 80) });
    else answers[question.key] = answer;
  }
  return { answers, notes };
}

/** Reads the cells of a row by their fields, and gathers what is wrong. */
function reader(cells: readonly string[], columns: readonly string[]) {
  const wrong: Wrong[] = [];
  const text = (field: string) => cells[columns.indexOf(field)]?.trim() ?? "";
  const at = (field: string) => {
    const column = columns.indexOf(field);
    return column < 0 ? {} : { column, ...(text(field) ? { said: text(field).slice(0, 80) } : {}) };
  };
  const complain = (field: string, reason: Reason) => wrong.push({ reason, ...at(field) });
  return {
    wrong,
    text,
    at,
    as(field: string, schema: z.ZodType<string>, reason: Reason, mend = (said: string) => said): string {
      const read = schema.safeParse(mend(text(field)));
      if (!read.success) complain(field, reason);
      return read.success ? read.data : "";
    },
    businessId(): string | null {
      if (text("businessId") === "") return null;
      const read = readBusinessId(text("businessId"));
      if ("id" in read) return read.id;
      complain("businessId", read.wrong);
      return null;
    },
    day(field: string): string | null {
      if (text(field) === "") return null;
      const day = readDay(dayPart(text(field)));
      if (day === null) complain(field, "day");
      return day;
    },
  };
}

/** A number of which a spreadsheet has eaten the zero. */
function withZero(said: string): string {
  return /^[1-9]\d{6,9}$/.test(said) && !/^358/.test(said) ? `0${said}` : said;
}
