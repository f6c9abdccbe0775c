import { inWords, languageOf, said } from "@/lib/formats/asking";
import { weekSlots } from "@/lib/formats/peer-mentoring/times";
import type { Page } from "@/lib/surveys/definition";

/** When somebody can meet, in which languages, and with what. */
export const practical: Page = {
  key: "practical",
  title: said("Milloin ja miten", "När och hur", "When and how"),
  questions: [
    {
      ...{ key: "times", kind: "choices", options: weekSlots, required: true, seenBy: "guides" },
      label: said(
        "Mitkä ajat viikossa sopivat sinulle yleensä?",
        "Vilka tider i veckan passar dig oftast?",
        "Which times of the week usually suit you?",
      ),
      hint: said(
        "Tavataan noin kerran kuussa, 1 tunti 45 minuuttia. Mitä useampi aika, sitä varmemmin löydämme ryhmän.",
        "Vi möts ungefär en gång i månaden, 1 timme 45 minuter. Ju fler tider, desto säkrare hittar vi en grupp.",
        "We meet about once a month, for an hour and three quarters. The more times, the surer we’ll find a group.",
      ),
    },
    {
      key: "languages",
      kind: "choices",
      label: said("Millä kielillä puhut?", "Vilka språk talar du?", "Which languages do you speak?"),
      options: [
        { key: "fi", label: said("Suomea", "Finska", "Finnish") },
        { key: "sv", label: said("Ruotsia", "Svenska", "Swedish") },
        { key: "en", label: said("Englantia", "Engelska", "English") },
      ],
      required: true,
      seenBy: "group",
    },
    {
      key: "ready",
      kind: "choices",
      label: said(
        "Mitä sinulla on verkkotapaamista varten?",
        "Vad har du för ett möte på nätet?",
        "What do you have for meeting online?",
      ),
      options: [
        {
          key: "device",
          label: said("Tietokone tai tabletti", "Dator eller surfplatta", "A computer or tablet"),
        },
        { key: "headset", label: said("Kuulokkeet", "Hörlurar", "Headphones") },
        { key: "quiet", label: said("Rauhallinen paikka", "En lugn plats", "A quiet place") },
        {
          key: "used",
          label: said(
            "Olen tavannut näin ennenkin",
            "Jag har mötts så här förut",
            "I’ve met like this before",
          ),
        },
      ],
      required: false,
      seenBy: "guides",
    },
    inWords(
      "needs",
      said(
        "Tulkkaus, apuvälineet, tekstitys",
        "Tolkning, hjälpmedel, textning",
        "Interpreting, aids, captions",
      ),
      "guides",
      { maxLength: 300 },
    ),
    languageOf("contactLanguage"),
    {
      ...{ key: "consent", kind: "consent", required: true, seenBy: "coordinator" },
      label: said("Suostumus", "Samtycke", "Consent"),
      statement: said(
        "Tietojani saa käyttää ryhmän etsimiseen ja tapaamisten järjestämiseen.",
        "Mina uppgifter får användas för att hitta en grupp och ordna mötena.",
        "My details may be used for finding a group and arranging its meetings.",
      ),
    },
  ],
};
