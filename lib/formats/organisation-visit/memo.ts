import type { DocumentTemplate } from "@/lib/formats/documents";

/** Three lines that all approve, and what is tried at home. */
export const memo: DocumentTemplate = {
  key: "memo",
  title: { fi: "Muistio", sv: "Minnesanteckningar", en: "Memo" },
  named: { fi: "muistio", sv: "minnesanteckningarna", en: "the memo" },
  intro: {
    fi: "Kirjatkaa muutamalla rivillä, mitä vierailusta jäi käteen. Kun kaikki ovat hyväksyneet muistion, se on koko ryhmän luettavana.",
    sv: "Skriv på några rader vad besöket gav. När alla har godkänt minnesanteckningarna kan hela gruppen läsa dem.",
    en: "Write in a few lines what you took from the visit. When everybody has approved the memo, the whole group can read it.",
  },
  parts: [
    {
      key: "when",
      label: { fi: "Päivä ja paikka", sv: "Dag och plats", en: "Day and place" },
      given: "meeting",
    },
    {
      key: "who",
      label: { fi: "Ketkä olivat mukana", sv: "Vilka som var med", en: "Who was there" },
      hint: {
        fi: "Määrä riittää, nimiä ei tarvita.",
        sv: "Antalet räcker, namn behövs inte.",
        en: "How many is enough; no names are needed.",
      },
      given: "attendance",
    },
    { key: "theme", label: { fi: "Aihe", sv: "Ämne", en: "Theme" }, given: "theme" },
    { key: "learned", label: { fi: "Mitä opimme", sv: "Vad vi lärde oss", en: "What we learned" } },
    {
      key: "home",
      label: {
        fi: "Mitä kokeilemme kotona, kuka ja milloin",
        sv: "Vad vi prövar hemma, vem och när",
        en: "What we’ll try at home, who and when",
      },
    },
    {
      key: "onward",
      label: {
        fi: "Mitä saa kertoa muille",
        sv: "Vad som får berättas för andra",
        en: "What may be told to others",
      },
      hint: {
        fi: "Muistiota ei julkaista. Tämä kertoo, mistä saa puhua ryhmän ulkopuolella.",
        sv: "Minnesanteckningarna publiceras inte. Det här säger vad man får tala om utanför gruppen.",
        en: "The memo is not published. This says what you may talk about outside the group.",
      },
      optional: true,
    },
  ],
};
