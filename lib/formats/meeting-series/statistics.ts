import { oneOf, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Once a year, for the state's statistics. */
export const statistics: SurveyDefinition = {
  key: "statistics",
  title: said("Tilastokysely", "Statistikenkät", "Survey for statistics"),
  intro: said(
    "Näitä tietoja pyydetään opintokeskukselta valtion tilastoon. Vastaaminen on vapaaehtoista, eikä vastauksia yhdistetä sinuun.",
    "De här uppgifterna begärs av studiecentralen för statens statistik. Det är frivilligt att svara, och svaren kopplas inte till dig.",
    "The study centre is asked for these for the state’s statistics. Answering is voluntary, and the answers aren’t linked to you.",
  ),
  minutes: { full: 1 },
  pages: [
    {
      key: "statistics",
      title: said("Taustatiedot", "Bakgrundsuppgifter", "Background"),
      questions: [
        oneOf("gender", said("Sukupuoli", "Kön", "Gender"), "totals", [
          { key: "woman", label: said("Nainen", "Kvinna", "Woman") },
          { key: "man", label: said("Mies", "Man", "Man") },
          { key: "other", label: said("Muu", "Annat", "Other") },
        ]),
        oneOf(
          "age",
          said("Ikäluokka", "Åldersklass", "Age group"),
          "totals",
          ["15–24", "25–34", "35–44", "45–54", "55–64", "65–"].map((years) => ({
            key: years.replace("–", "-"),
            label: said(years, years, years),
          })),
        ),
        oneOf("education", said("Korkein koulutus", "Högsta utbildning", "Highest education"), "totals", [
          { key: "basic", label: said("Perusaste", "Grundnivå", "Basic") },
          { key: "secondary", label: said("Toinen aste", "Andra stadiet", "Upper secondary") },
          { key: "higher", label: said("Korkea-aste", "Högskolenivå", "Higher") },
        ]),
        oneOf(
          "activity",
          said("Pääasiallinen toiminta", "Huvudsaklig sysselsättning", "Main activity"),
          "totals",
          [
            { key: "work", label: said("Työssä", "I arbete", "Working") },
            { key: "unemployed", label: said("Työtön", "Arbetslös", "Unemployed") },
            { key: "student", label: said("Opiskelija", "Studerande", "Student") },
            { key: "retired", label: said("Eläkkeellä", "Pensionerad", "Retired") },
            { key: "other", label: said("Muu", "Annat", "Other") },
          ],
        ),
        oneOf("motherTongue", said("Äidinkieli", "Modersmål", "Mother tongue"), "totals", [
          { key: "fi", label: said("Suomi", "Finska", "Finnish") },
          { key: "sv", label: said("Ruotsi", "Svenska", "Swedish") },
          { key: "other", label: said("Muu", "Annat", "Other") },
        ]),
        oneOf(
          "firstThisYear",
          said(
            "Osallistutko ensimmäistä kertaa tänä vuonna?",
            "Deltar du för första gången i år?",
            "Is this your first time this year?",
          ),
          "totals",
          [
            { key: "yes", label: said("Kyllä", "Ja", "Yes") },
            { key: "no", label: said("En", "Nej", "No") },
          ],
        ),
      ],
    },
  ],
};
