import { said } from "@/lib/formats/asking";
import type { AssignmentTemplate } from "@/lib/formats/recipe";

/** What each would like to find out, read by the other once both have written theirs. */
export const learningPlan: AssignmentTemplate = {
  key: "learning-plan",
  title: said("Oppimissuunnitelma", "Plan för lärandet", "Learning plan"),
  intro: said(
    "Kirjoittakaa lyhyesti, mitä lähdette hakemaan. Toisen suunnitelman näette, kun molemmat ovat valmiita.",
    "Skriv kort vad ni söker. Ni ser den andras plan när båda är klara.",
    "Write briefly what you’re after. You’ll see the other’s plan when both are ready.",
  ),
  minutes: 20,
  prompts: [
    {
      key: "questions",
      label: said(
        "Kolme kysymystä, joihin etsin vastausta",
        "Tre frågor som jag söker svar på",
        "Three questions I’m looking for an answer to",
      ),
    },
    {
      key: "see",
      label: said("Ketä ja mitä haluan nähdä", "Vem och vad jag vill se", "Whom and what I’d like to see"),
    },
    { key: "bring", label: said("Mitä tuon mukanani", "Vad jag tar med mig", "What I bring along") },
    {
      key: "success",
      label: said(
        "Mistä tiedän, että onnistui?",
        "Hur vet jag att det lyckades?",
        "How will I know that it went well?",
      ),
    },
  ],
  mirror: said(
    "Missä kysymyksenne kohtaavat? Mihin niistä saatte vastauksen vain toistenne luona?",
    "Var möts era frågor? Vilka av dem får ni svar på bara hos varandra?",
    "Where do your questions meet? Which of them can only be answered at each other’s?",
  ),
};

/** What whoever hosts has seen to before the first day; the guest reads it, too. */
export const hostChecklist: AssignmentTemplate = {
  key: "host-checklist",
  title: said("Isännän lista", "Värdens lista", "The host’s list"),
  intro: said(
    "Käykää nämä läpi ennen kuin vieras tulee. Hän lukee vastauksenne ja tietää, minne tulla.",
    "Gå igenom det här innan gästen kommer. Hen läser era svar och vet vart hen ska komma.",
    "Go through these before your guest comes. They read your answers, and know where to come.",
  ),
  minutes: 15,
  prompts: [
    {
      key: "colleagues",
      label: said(
        "Työkaverit tietävät: kenelle olen kertonut ja ketkä vieras tapaa",
        "Kollegerna vet: för vem jag har berättat och vem gästen träffar",
        "Colleagues know: whom I’ve told, and whom the guest will meet",
      ),
    },
    {
      key: "programme",
      label: said("Ohjelma päivittäin", "Programmet dag för dag", "The programme, day by day"),
    },
    {
      key: "place",
      label: said(
        "Tilat, kulku ja tunnukset (vain ne, joita tarvitaan)",
        "Lokaler, hur man kommer in och koder (bara de som behövs)",
        "Rooms, getting in, and passes (only those needed)",
      ),
    },
    {
      key: "meetings",
      label: said(
        "Mihin palavereihin voi tulla",
        "Vilka möten man kan vara med på",
        "Which meetings one can sit in on",
      ),
    },
    {
      key: "confidential",
      label: said(
        "Mitä ei saa kirjata tai kuvata",
        "Vad som inte får antecknas eller fotograferas",
        "What mustn’t be written down or photographed",
      ),
    },
    { key: "food", label: said("Lounas ja tauot", "Lunch och pauser", "Lunch and breaks") },
    {
      key: "end",
      label: said(
        "Päivän päätös, 10 minuuttia: missä ja milloin",
        "Dagens avslutning, 10 minuter: var och när",
        "The end of the day, 10 minutes: where and when",
      ),
    },
    {
      key: "ill",
      label: said(
        "Kenelle soitetaan, jos sairastun",
        "Vem man ringer om jag blir sjuk",
        "Whom to call if I fall ill",
      ),
    },
  ],
  mirror: said(
    "Mitä vieras vielä haluaisi tietää?",
    "Vad vill gästen ännu veta?",
    "What else would the guest like to know?",
  ),
};
