import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";

/** What a guest took home, with its facts corrected by the host; what may be published stands in a part of its own. */
export const report: DocumentTemplate = {
  key: "report",
  title: said("Raportti", "Rapport", "Report"),
  named: said("raportti", "rapporten", "the report"),
  intro: said(
    "Puoli sivua riittää. Isäntä korjaa asiatiedot, ja kun molemmat ovat hyväksyneet, sen lukevat myös esihenkilönne.",
    "En halv sida räcker. Värden rättar fakta, och när båda har godkänt läser också era chefer den.",
    "Half a page is enough. The host corrects the facts, and once both have approved it, your supervisors read it, too.",
  ),
  parts: [
    { key: "when", label: said("Päivät ja paikka", "Dagar och plats", "Days and place"), given: "meeting" },
    {
      key: "goals",
      label: said(
        "Tavoitteet, ja miten niille kävi",
        "Målen, och hur det gick med dem",
        "The goals, and what became of them",
      ),
    },
    { key: "learned", label: said("Kolme oppia", "Tre lärdomar", "Three things learned") },
    {
      key: "copy",
      label: said(
        "Yksi käytäntö, jonka kopioin: miten ja milloin",
        "En praxis som jag kopierar: hur och när",
        "One practice I’ll copy: how and when",
      ),
    },
    {
      key: "gift",
      label: said(
        "Lahja isännälle: yksi havainto",
        "En gåva till värden: en iakttagelse",
        "A gift to the host: one thing noticed",
      ),
    },
    { key: "tell", label: said("Kenelle kerron", "För vem jag berättar", "Whom I’ll tell"), optional: true },
    {
      key: "public",
      label: said("Mitä saa julkaista", "Vad som får publiceras", "What may be published"),
      hint: said("Tyhjä tarkoittaa, ettei mitään.", "Tomt betyder ingenting.", "Left empty, nothing is."),
      optional: true,
    },
  ],
};
