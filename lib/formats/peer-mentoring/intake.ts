import { emailOf, inWords, oneOf, said } from "@/lib/formats/asking";
import { practical } from "@/lib/formats/peer-mentoring/practical";
import type { Question, SeenBy, SurveyDefinition } from "@/lib/surveys/definition";

const yesNo = [
  { key: "yes", label: said("Kyllä", "Ja", "Yes") },
  { key: "no", label: said("Ei", "Nej", "No") },
];

/** A line of text, asked of everybody. */
function line(
  key: string,
  label: Question["label"],
  seenBy: SeenBy,
  more: { autocomplete?: string; purpose?: Question["label"]; required?: boolean } = {},
): Question {
  return { key, kind: "text", label, required: true, seenBy, maxLength: 200, ...more };
}

/** What somebody who would like to come to a group tells: who they are, what they would like to talk about, when they can. */
export const enrolment: SurveyDefinition = {
  key: "enrolment",
  title: said("Ilmoittautuminen", "Anmälan", "Enrolment"),
  intro: said(
    "Noin kahdeksan minuuttia. Etsimme sinulle ryhmän, jonka kanssa sinulla on yhteinen aika ja yhteistä puhuttavaa. Tämä ei vielä sido sinua.",
    "Ungefär åtta minuter. Vi söker en grupp som du har en gemensam tid och något gemensamt att tala om med. Det här binder dig inte ännu.",
    "About eight minutes. We’ll look for a group with whom you share a time and something to talk about. This doesn’t bind you yet.",
  ),
  minutes: { full: 8 },
  pages: [
    {
      key: "who",
      title: said("Kuka olet", "Vem du är", "Who you are"),
      questions: [
        line("fullName", said("Nimi", "Namn", "Name"), "group", { autocomplete: "name" }),
        emailOf(
          said("Sähköposti", "E-post", "E-mail"),
          said(
            "Kirjoitamme tähän, kun ryhmä löytyy.",
            "Hit skriver vi när en grupp har hittats.",
            "We’ll write here once a group has been found.",
          ),
        ),
        {
          ...{
            key: "phone",
            kind: "phone",
            required: false,
            seenBy: "guides",
            maxLength: 30,
            autocomplete: "tel",
          },
          label: said("Puhelin", "Telefon", "Phone"),
          purpose: said(
            "Tekninen tuki soittaa tähän, jos et pääse sisään.",
            "Den tekniska värden ringer hit om du inte kommer in.",
            "The technical host calls this if you can’t get in.",
          ),
        },
        line("workplace", said("Työpaikka", "Arbetsplats", "Workplace"), "group", {
          autocomplete: "organization",
        }),
        line("site", said("Toimipaikka", "Verksamhetsställe", "Site"), "guides", { required: false }),
        inWords("work", said("Mitä teet työksesi?", "Vad arbetar du med?", "What is your work?"), "group", {
          maxLength: 300,
          required: true,
        }),
        oneOf(
          "years",
          said(
            "Montako vuotta olet tehnyt tätä työtä?",
            "Hur många år har du gjort det här arbetet?",
            "How many years have you done this work?",
          ),
          "guides",
          [
            { key: "0-2", label: said("Alle kolme", "Under tre", "Less than three") },
            { key: "3-9", label: said("3–9", "3–9", "3–9") },
            { key: "10", label: said("Kymmenen tai enemmän", "Tio eller fler", "Ten or more") },
          ],
        ),
        oneOf(
          "alone",
          said("Teetkö työtäsi enimmäkseen yksin?", "Arbetar du mest ensam?", "Do you mostly work alone?"),
          "guides",
          yesNo,
        ),
      ],
    },
    {
      key: "talk",
      title: said("Mistä haluaisit puhua", "Vad du vill tala om", "What you’d like to talk about"),
      questions: [
        {
          ...{ key: "topics", kind: "themes", max: 3, ranked: true, required: true, seenBy: "group" },
          label: said(
            "Aiheet, tärkein ensin",
            "Ämnen, det viktigaste först",
            "Topics, the most important first",
          ),
        },
        inWords("topicsInWords", said("Omin sanoin", "Med egna ord", "In your own words"), "group", {
          maxLength: 500,
        }),
        inWords(
          "notAbout",
          said("Mistä et halua puhua?", "Vad vill du inte tala om?", "What do you not want to talk about?"),
          "guides",
          { maxLength: 500 },
        ),
        {
          ...{
            key: "ratherNot",
            kind: "wishes",
            max: 3,
            tellable: false,
            required: false,
            seenBy: "coordinator",
          },
          label: said(
            "Onko joku, jonka kanssa et haluaisi samaan ryhmään?",
            "Finns det någon som du helst inte vill vara i samma grupp med?",
            "Is there somebody you’d rather not share a group with?",
          ),
          hint: said(
            "Vain koordinaattori lukee tämän, eikä se näy missään.",
            "Bara koordinatorn läser det här, och det syns ingenstans.",
            "Only the coordinator reads this, and it shows nowhere.",
          ),
        },
        inWords(
          "hierarchy",
          said(
            "Onko mukana alaisiasi tai esihenkilösi?",
            "Deltar någon som du är chef för, eller din chef?",
            "Will people you manage, or your manager, take part?",
          ),
          "coordinator",
          {
            maxLength: 300,
            hint: said(
              "Kirjoita nimet. Ette tule samaan ryhmään.",
              "Skriv namnen. Ni kommer inte i samma grupp.",
              "Write the names. You won’t be in the same group.",
            ),
          },
        ),
      ],
    },
    practical,
  ],
};
