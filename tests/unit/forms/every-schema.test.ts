import { describe, expect, it } from "vitest";
import { z } from "zod";
import { promptsSchema } from "@/lib/assignments/schema";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { themes } from "@/lib/formats/themes";
import { answersSchema } from "@/lib/surveys/schema";

/** Fields that no person types: keys of steps, pages, themes and the like, versions. */
const keys = [
  ...["programme", "page", "theme", "language", "step", "about", "taskKey", "format", "assignment", "mode"],
  ...["version", "was", "seat", "side", "first"],
];
const samples = ["Abc", "040 1234567", "maija@esimerkki.fi", "www.esimerkki.fi", "28.3.2027", "17.00", "12"];

type Field = { name: string; schema: z.ZodType };

const modules = import.meta.glob<Record<string, unknown>>("/lib/**/schema.ts", { eager: true });
const surveys = [
  mainPart(peerVisits).intake,
  ...peerVisits.steps.flatMap((step) => ("survey" in step ? [step.survey] : [])),
];
const fields: Field[] = [
  ...Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]) =>
      value instanceof z.ZodType ? fieldsOf(`${file} ${name}`, value) : [],
    ),
  ),
  ...surveys.flatMap((survey) =>
    survey.pages.flatMap(({ questions }) =>
      questions
        .filter((question) => "maxLength" in question || question.kind === "wishes")
        .map((question) => ({
          name: `${survey.key}.${question.key}`,
          schema: answersSchema([question], themes, true).transform((answers) => answers[question.key] ?? ""),
        })),
    ),
  ),
  ...peerVisits.assignments.flatMap((template) => fieldsOf(template.key, promptsSchema(template, false))),
].filter(({ name }) => !keys.includes(name.split(".").at(-1) ?? ""));

describe("every text of every form", () => {
  it("A6: is known to this test", () => {
    const typed = fields.filter(takesText).map(({ name }) => name);
    expect(typed.length).toBeGreaterThan(60);
    for (const one of [
      "intake.name",
      "PlaceCard.arrival",
      "NewParticipant.email",
      "NoteDraft.body",
      "profile.phone",
    ])
      expect(
        typed.some((name) => name.endsWith(one)),
        one,
      ).toBe(true);
  });

  it.each(fields.filter(takesText).map((field) => [field.name, field] as const))(
    "A6: %s is read alike with and without what nobody sees",
    (name, field) => {
      for (const sample of samples.filter((one) => text(field, one) !== null)) {
        const kept = text(field, sample);
        const dirty = `\u202a${sample.slice(0, 2)}\u200b${sample.slice(2)}\u202c`;
        if (isLong(field)) expect(text(field, "\u200b") ?? "").toBe("");
        else expect(text(field, dirty), name).toBe(kept);
      }
    },
  );
});

/** A field's answer to a typed text, or null where it is refused. */
function text({ name, schema }: Field, typed: string): string | null {
  const key = name.split(".").at(-1) ?? "";
  const read = schema.safeParse(
    /^[a-z-]+\.\w+$/.test(name) && !name.includes("prompt") ? { [key]: typed } : typed,
  );
  if (!read.success) return null;
  return [read.data].flat().join("") || "";
}

function takesText(field: Field): boolean {
  return samples.some((sample) => (text(field, sample) ?? "") !== "" && !/^[0-9a-f-]{36}$/.test(sample));
}

function isLong(field: Field): boolean {
  return text(field, "Abc\nabc")?.includes("\n") ?? false;
}

/** The fields of a schema, through unions and whatever follows the object. */
function fieldsOf(name: string, schema: z.ZodType): Field[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).map(([key, field]) => ({
      name: `${name}.${key}`,
      schema: field as z.ZodType,
    }));
  if (schema instanceof z.ZodPipe) return fieldsOf(name, schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => fieldsOf(name, one as z.ZodType));
  return [];
}
