import { describe, expect, it } from "vitest";
import { z } from "zod";
import { closing } from "@/lib/formats/peer-visits/closing";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { intake } from "@/lib/formats/peer-visits/intake";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { themes } from "@/lib/formats/themes";
import { explain } from "@/lib/forms/explain";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

/** What no person fills in, or may leave. */
const unasked = [
  "seat",
  "move",
  "version",
  "number",
  "isContact",
  "showsEmail",
  "contact",
  "takes",
  "step",
  "stepFree",
  "side",
  "coming",
  "sure",
  "forget",
  "form",
  "decision",
  "confirmed",
  "remote",
  "remoteWelcome",
  "overlaps",
  "comes",
  "setBack",
  "key",
];
const modules = import.meta.glob<Record<string, unknown>>(["/lib/**/schema.ts", "/lib/**/*-commands.ts"], {
  eager: true,
});
const forms = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [[`${file} ${name}`, schema] as const] : [],
  ),
);
const said = (schema: z.ZodType, locale: (typeof locales)[number], sent: unknown = {}) => {
  const read = schema.safeParse(sent);
  return read.success ? {} : explain(read.error, locale, peerVisits);
};
const bland = (locale: (typeof locales)[number]) => [
  translator(locale, "errors", peerVisits)("required"),
  translator(locale, "errors", peerVisits)("choose"),
];

describe("what is missing", () => {
  it.each(locales)("A7: is said in the words of its question, each in its own, in %s", (locale) => {
    for (const survey of [intake, feedback, closing]) {
      const asked = questionsOf(survey).flatMap((question) =>
        question.kind === "wishes" ? [] : [{ ...question, required: true }],
      );
      const errors = said(answersSchema(asked, themes), locale);
      expect(Object.keys(errors).sort()).toEqual(asked.map(({ key }) => key).sort());
      const sentences = asked.flatMap(({ key, kind }) => (kind === "consent" ? [] : [errors[key] ?? ""]));
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) expect(bland(locale)).not.toContain(sentence);
    }
  });

  it("A7: of the intake it is said as people say it", () => {
    const errors = said(answersSchema(questionsOf(intake), themes), "fi");
    expect(errors).toMatchObject({
      name: "Kirjoittakaa yhdistyksen nimi.",
      description: "Kertokaa toiminnastanne 2–3 lauseella.",
      contactLanguage: "Vastatkaa kysymykseen ”Millä kielellä otamme teihin yhteyttä?”",
    });
    expect(said(answersSchema(questionsOf(intake), themes), "sv").name).toBe("Skriv föreningens namn.");
    expect(said(answersSchema(questionsOf(intake), themes), "en").name).toBe(
      "Give the name of the association.",
    );
  });

  it.each(locales)("A7: of every other form is said by a sentence of the field's own, in %s", (locale) => {
    const wrong = forms.flatMap(([name, schema]) =>
      Object.entries({ ...said(schema, locale), ...said(schema, locale, emptied(schema)) }).flatMap(
        ([field, sentence]) =>
          bland(locale).includes(sentence) && !unasked.includes(field) ? [`${name}.${field}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(locales)("A7: no two fields of one form are told of in the same words, in %s", (locale) => {
    const alike = forms.flatMap(([name, schema]) => {
      const sentences = Object.entries({
        ...said(schema, locale),
        ...said(schema, locale, emptied(schema)),
        ...said(schema, locale, emptied(schema, "?")),
      }).filter(([field]) => isTyped(schema, field));
      return sentences.flatMap(([field, sentence]) =>
        sentences.some(([other, same]) => other !== field && same === sentence)
          ? [`${name}.${field}: ${sentence}`]
          : [],
      );
    });
    expect(alike).toEqual([]);
  });

  it("A7: a day, a time and a number are told of with the label of their field", () => {
    const programme = forms.find(([name]) => name.endsWith("ProgrammeDraft"))?.[1] as z.ZodType;
    expect(said(programme, "fi")).toMatchObject({
      nameFi: "Kirjoittakaa ohjelman nimi suomeksi.",
      signUpOpensOn: "Ilmoittautuminen alkaa: kirjoittakaa päivä, esimerkiksi 5.3.2027.",
      meetingsToOn: "Vierailuja viimeistään: kirjoittakaa päivä, esimerkiksi 5.3.2027.",
    });
    const times = forms.find(([name]) => name.endsWith("TimesForm"))?.[1] as z.ZodType;
    const sent = {
      meetingId: crypto.randomUUID(),
      "day-1": "28.3.2027",
      "from-1": "viideltä",
      "until-1": "",
    };
    expect(said(times, "fi", sent)).toEqual({
      "from-1": "2. ehdotus, alkaa: kirjoittakaa kellonaika, esimerkiksi 17.00.",
      "until-1": "2. ehdotus, päättyy: kirjoittakaa kellonaika, esimerkiksi 17.00.",
    });
  });
});

/** A form sent with nothing in it. */
function emptied(schema: z.ZodType, typed = ""): Record<string, string> {
  if (schema instanceof z.ZodPipe) return emptied(schema.in as z.ZodType, typed);
  if (!(schema instanceof z.ZodObject)) return {};
  return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, typed]));
}

/** Whether somebody fills a field in: ids, keys and lists of ticks are the page's, and whole columns of times are no fields. */
function isTyped(schema: z.ZodType, field: string): boolean {
  const isColumn = schema instanceof z.ZodObject && "rows" in schema.shape;
  const pages = ["id", "page", "was", "format", "themes", "facilitators", "rows", "votes", "present"];
  return !unasked.includes(field) && !pages.includes(field) && !/Ids?$/.test(field) && !isColumn;
}
