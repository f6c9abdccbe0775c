import { writeFileSync } from "node:fs";
import { answeredSurveys } from "@/lib/formats/occurrences";
import { formats } from "@/lib/formats/registry";
import {
  type AfterReader,
  afterReaders,
  type Form,
  formSeen,
  type SurveyState,
  surveyStates,
} from "@/lib/surveys/after-sight";
import type { Question, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { audienceOf, type Reader, sight } from "@/lib/surveys/sight";
import { sightLine } from "@/lib/surveys/sight-line";

const [format] = formats;

/** The file as it is to be: for each survey each question, who sees its answer, how, and from when on. */
export function whoSeesWhat(): string {
  return [
    "# Kuka näkee mitä",
    "",
    "Koordinaattorille ja muille, joilta kysytään. Taulukon tulostaa ohjelma samasta paikasta, josta kyselyn lukkorivit, sivut, viestit ja viennit lukevat (`npm run who-sees-what`); testi pitää tämän ajan tasalla, ja toinen käy läpi jokaisen kysymyksen, lukijan ja tilanteen.",
    "",
    ...format.parts.flatMap(({ intake }) => intakeTable(intake)),
    "# Kyselyt vierailujen jälkeen",
    "",
    `*Nimellä* kysyttyyn vastaukseen liittyy yhdistyksen nimi. *Nimettömästä* vastauksesta kukaan ei näe, kuka sen antoi. *Lukuina*: vastaukset tulevat lukuihin erissä, joissa on vähintään ${format.counting.answers} vastausta vähintään ${format.counting.groups} parista. *Sanat*: sanasta sanaan, mutta nimettä. Terveiset näkyvät fasilitaattorille kirjoittamista seuraavalla viikolla. *Raportti* on myös vienti: mitä niissä on, näkevät kaikki, joille ne annetaan. Niihin tulevat lauseet vain kirjoittajan luvalla ja vasta, kun koordinaattori on lukenut ne nimien varalta.`,
    "",
    "Yhdistyksen muut jäsenet ja parin toinen yhdistys eivät näe näistä vastauksista mitään, missään tilanteessa. Oma yhteyshenkilö näkee ne, jotka on annettu yhdistyksen nimellä.",
    "",
    ...answeredSurveys(format).flatMap(({ survey }) => tableAfter(survey)),
  ].join("\n");
}

function intakeTable(definition: SurveyDefinition): string[] {
  const heads = ["Kysymys", "Rivi kysymyksen alla", "Koordinaattori", "Fasilitaattori", "Pari"];
  const from = ({ seenBy }: Question, reader: Reader) => {
    const stage = sight[seenBy][reader];
    return stage ? fromWhen[stage] : "ei";
  };
  return table(definition, heads, (question) => [
    from(question, "coordinator"),
    from(question, "facilitator"),
    from(question, "other"),
  ]);
}

const fromWhen = {
  enrolled: "heti",
  proposed: "ehdotuksesta alkaen",
  agreed: "kun kaikki ovat vastanneet kyllä",
};

function tableAfter(definition: SurveyDefinition): string[] {
  const heads = ["Kysymys", "Rivi kysymyksen alla", ...surveyStates.map((state) => stateNames[state])];
  return table(definition, heads, (question) => surveyStates.map((state) => whoSees(question, state)));
}

const stateNames: Record<SurveyState, string> = {
  open: "Kysely auki, vastauksia liian vähän",
  released: "Kysely auki, erä tullut lukuihin",
  few: "Kysely sulkeutunut, vastauksia liian vähän",
  closed: "Kysely sulkeutunut, kaikki erät tulleet",
  dissolved: "Sen jälkeen pari purettu",
};

const readerNames: Record<AfterReader, string> = {
  own: "oma yhteyshenkilö",
  colleague: "yhdistyksen jäsen",
  coordinator: "koordinaattori",
  facilitator: "fasilitaattori",
  other: "pari",
  report: "raportti",
};

const formNames: Record<Form, string> = {
  named: "nimellä",
  words: "sanat",
  numbers: "lukuina",
  quoted: "luvan mukaan",
};

/** Who sees the answer in a state, those together who see the same of it: "koordinaattori, raportti: lukuina". */
function whoSees(question: Question, state: SurveyState): string {
  const told = (Object.keys(formNames) as Form[]).flatMap((form) => {
    const who = afterReaders.filter((reader) => formSeen(reader, question, state) === form);
    return who.length > 0
      ? [`${who.map((reader) => readerNames[reader]).join(", ")}: ${formNames[form]}`]
      : [];
  });
  return told.length > 0 ? told.join("; ") : "ei kukaan";
}

function table(
  definition: SurveyDefinition,
  heads: readonly string[],
  cells: (question: Question) => readonly string[],
): string[] {
  return [
    `## ${definition.title.fi}`,
    "",
    row(heads),
    row(heads.map(() => "---")),
    ...questionsOf(definition).map((question) =>
      row([question.label.fi, sightLine("fi", format, audienceOf(question)), ...cells(question)]),
    ),
    "",
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

if (process.argv[1]?.endsWith("who-sees-what.ts")) writeFileSync("docs/who-sees-what.md", whoSeesWhat());
