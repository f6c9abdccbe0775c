import { inWords, oneOf, said } from "@/lib/formats/asking";
import { weekSlots } from "@/lib/formats/peer-mentoring/times";
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
        {
          ...{
            key: "email",
            kind: "email",
            required: true,
            seenBy: "guides",
            maxLength: 254,
            autocomplete: "email",
          },
          label: said("Sähköposti", "E-post", "E-mail"),
          purpose: said(
            "Kirjoitamme tähän, kun ryhmä löytyy.",
            "Hit skriver vi när en grupp har hittats.",
            "We’ll write here once a group has been found.",
          ),
        },
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
    {
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
        oneOf(
          "contactLanguage",
          said(
            "Millä kielellä kirjoitamme?",
            "På vilket språk ska vi skriva?",
            "Which language shall we write in?",
          ),
          "guides",
          [
            { key: "fi", label: said("Suomeksi", "På finska", "Finnish") },
            { key: "sv", label: said("Ruotsiksi", "På svenska", "Swedish") },
            { key: "en", label: said("Englanniksi", "På engelska", "English") },
          ],
        ),
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
    },
  ],
};
