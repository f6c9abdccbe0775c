import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";

/** What a guest took home, with its facts corrected by the host before anybody else reads it; what may be published stands in a part of its own. */
export const report: DocumentTemplate = {
  key: "learning-report",
  title: said("Raportti", "Rapport", "Report"),
  named: said("raportti", "rapporten", "the report"),
  intro: said(
    "Puoli sivua riittää, eikä siinä mainita nimiä. Isäntä korjaa asiatiedot ennen kuin muut lukevat sen. Kun molemmat ovat hyväksyneet, sen lukevat myös koordinaattorit ja oma esihenkilönne.",
    "En halv sida räcker, och inga namn nämns. Värden rättar fakta innan någon annan läser den. När båda har godkänt läser också koordinatorerna och er egen chef den.",
    "Half a page is enough, and it names nobody. The host corrects the facts before anybody else reads it. Once both have approved it, the coordinators and your own supervisor read it, too.",
  ),
  nameless: true,
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
      hint: said(
        "Tämän saa lukea kuka tahansa, ilman nimeänne. Tyhjä tarkoittaa, ettei mitään julkaista.",
        "Detta får vem som helst läsa, utan ert namn. Tomt betyder att ingenting publiceras.",
        "Anybody may read this, without your name. Left empty, nothing is published.",
      ),
      ...{ optional: true, reported: true, onward: true },
    },
  ],
};
