import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";

/** What a group agrees on and wants to remember; nobody else reads it. */
export const ownList: DocumentTemplate = {
  key: "own-list",
  title: said("Ryhmän oma lista", "Gruppens egen lista", "The group’s own list"),
  named: said("ryhmän oma lista", "gruppens egen lista", "the group’s own list"),
  intro: said(
    "Vain ryhmä lukee tämän. Ei nimiä sanomisten kohdalle.",
    "Bara gruppen läser det här. Inga namn vid det som sades.",
    "Only the group reads this. No names beside what was said.",
  ),
  nameless: true,
  parts: [
    { key: "topics", label: said("Mistä puhuttiin", "Vad vi talade om", "What we talked about") },
    {
      key: "agreed",
      label: said("Sovitut asiat", "Vad vi kom överens om", "What we agreed on"),
      optional: true,
    },
    { key: "tips", label: said("Vinkit ja linkit", "Tips och länkar", "Tips and links"), optional: true },
    {
      key: "next",
      label: said(
        "Seuraava aihe ja aloittaja",
        "Nästa ämne och vem som börjar",
        "Next topic, and who begins",
      ),
      optional: true,
    },
  ],
};
