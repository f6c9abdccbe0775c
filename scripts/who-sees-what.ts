import { writeFileSync } from "node:fs";
import { surveysAfter } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Question, SeenBy, SurveyDefinition } from "@/lib/surveys/definition";
import { audienceOf, type Reader, sight } from "@/lib/surveys/sight";
import { sightLine } from "@/lib/surveys/sight-line";

/** The file as it is to be: for each survey each question, who sees its answer, and from when on. */
export function whoSeesWhat(): string {
  const format = formatOf("peer-visits");
  const surveys = [format.intake, ...surveysAfter(format).map(({ survey }) => survey)];
  return [
    "# Kuka näkee mitä",
    "",
    "Koordinaattorille ja muille, joilta kysytään. Taulukon tulostaa ohjelma samasta paikasta, josta kyselyn lukkorivit, sivut, viestit ja viennit lukevat (`npm run who-sees-what`); testi pitää tämän ajan tasalla.",
    "",
    "*Nimellä* kysyttyyn vastaukseen liittyy yhdistyksen nimi. *Nimettömästä* vastauksesta kukaan ei näe, kuka sen antoi: luvut näkyvät erissä, joissa on vähintään viisi vastausta vähintään kolmesta parista, ja omat sanat näkyvät koordinaattorille, kun kysely on sulkeutunut.",
    "",
    ...surveys.flatMap(table),
  ].join("\n");
}

const heads = ["Kysymys", "Rivi kysymyksen alla", "Koordinaattori", "Fasilitaattori", "Pari"];

function table(definition: SurveyDefinition): string[] {
  const questions = definition.pages.flatMap((page) => page.questions);
  return [
    `## ${definition.title.fi}`,
    "",
    row(heads),
    row(heads.map(() => "---")),
    ...questions.map((question) => row(cells(question))),
    "",
  ];
}

function cells(question: Question): string[] {
  const audience = audienceOf(question);
  const line = sightLine("fi", audience);
  const cells = namelessCells[audience];
  if (cells) return [question.label.fi, line, ...cells];
  const from = (reader: Reader) => {
    const stage = sight[audience][reader];
    return stage ? fromWhen[stage] : "ei";
  };
  return [question.label.fi, line, from("coordinator"), from("facilitator"), from("pair")];
}

const fromWhen = {
  enrolled: "heti",
  proposed: "ehdotuksesta alkaen",
  agreed: "kun kaikki ovat vastanneet kyllä",
};

const namelessCells: Partial<Record<SeenBy, readonly [string, string, string]>> = {
  facilitator: ["ei", "sanat, nimettöminä", "ei"],
  totals: ["lukuina", "lukuina", "ei"],
  words: ["sanat, nimettöminä", "ei", "ei"],
  quote: ["sanat, nimettöminä", "luvan mukaan", "luvan mukaan"],
};

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

if (process.argv[1]?.endsWith("who-sees-what.ts")) writeFileSync("docs/who-sees-what.md", whoSeesWhat());
