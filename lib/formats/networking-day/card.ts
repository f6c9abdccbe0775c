import { emailOf, inWords, languageOf, said } from "@/lib/formats/asking";
import type { Question, SurveyDefinition } from "@/lib/surveys/definition";

/** A line about the person, which the others read when they meet. */
function line(key: string, label: Question["label"], autocomplete: string): Question {
  return { key, kind: "text", label, required: true, seenBy: "group", maxLength: 200, autocomplete };
}

/** What somebody tells who comes to the day, in three minutes: who they are, what they can help with, what they look for, what they need. */
export const card: SurveyDefinition = {
  key: "card",
  title: said("Kortti", "Kort", "Card"),
  intro: said(
    "Kolme minuuttia. Kortin näkevät muut osallistujat vain, jos tapaatte.",
    "Tre minuter. De andra deltagarna ser kortet bara om ni träffas.",
    "Three minutes. Other participants see the card only if you meet.",
  ),
  minutes: { full: 3 },
  pages: [
    {
      key: "who",
      title: said("Kuka olet", "Vem du är", "Who you are"),
      questions: [
        line("fullName", said("Nimi", "Namn", "Name"), "name"),
        line("workplace", said("Organisaatio", "Organisation", "Organisation"), "organization"),
        emailOf(
          said("Sähköposti", "E-post", "E-mail"),
          said(
            "Lähetämme tähän vahvistuksen ja kalenterimerkinnän.",
            "Hit skickar vi bekräftelsen och kalenderposten.",
            "We’ll send the confirmation and the calendar entry here.",
          ),
        ),
        languageOf("contactLanguage"),
        {
          ...{
            key: "languages",
            kind: "choices",
            required: true,
            seenBy: "guides",
            options: [
              { key: "fi", label: said("Suomi", "Finska", "Finnish") },
              { key: "sv", label: said("Ruotsi", "Svenska", "Swedish") },
              { key: "en", label: said("Englanti", "Engelska", "English") },
            ],
          },
          label: said(
            "Millä kielillä voit keskustella?",
            "På vilka språk kan du samtala?",
            "In which languages can you talk?",
          ),
          hint: said(
            "Jokaisessa pöydässä on ainakin yksi yhteinen kieli.",
            "Vid varje bord finns minst ett gemensamt språk.",
            "Every table shares at least one language.",
          ),
        },
      ],
    },
    {
      key: "work",
      title: said("Mitä teet ja mitä etsit", "Vad du gör och söker", "What you do and look for"),
      questions: [
        inWords(
          "does",
          said(
            "Mitä teet työksesi, yhdellä lauseella?",
            "Vad gör du i ditt arbete, i en mening?",
            "What do you do at work, in one sentence?",
          ),
          "group",
          { maxLength: 200 },
        ),
        inWords(
          "helps",
          said(
            "Yksi asia, jossa voin auttaa",
            "En sak som jag kan hjälpa till med",
            "One thing I can help with",
          ),
          "group",
          { maxLength: 200 },
        ),
        inWords(
          "seeks",
          said(
            "Yksi asia, johon etsin apua",
            "En sak som jag söker hjälp med",
            "One thing I look for help with",
          ),
          "group",
          { maxLength: 200 },
        ),
        {
          ...{ key: "topics", kind: "themes", max: 3, ranked: false, required: false, seenBy: "guides" },
          label: said("Mikä sinua kiinnostaa?", "Vad intresserar dig?", "What interests you?"),
        },
      ],
    },
    {
      key: "needs",
      title: said("Mitä tarvitset", "Vad du behöver", "What you need"),
      questions: [
        {
          ...{
            key: "seating",
            kind: "choices",
            required: false,
            seenBy: "guides",
            options: [
              {
                key: "fixed",
                label: said("Sama pöytä koko päivän", "Samma bord hela dagen", "The same table all day"),
              },
              { key: "interpreter", label: said("Tulkki", "Tolk", "Interpreter") },
              { key: "assistant", label: said("Avustaja", "Assistent", "Assistant") },
              { key: "loop", label: said("Induktiosilmukka", "Hörslinga", "Hearing loop") },
              { key: "quiet", label: said("Hiljainen pöytä", "Ett tyst bord", "A quiet table") },
              {
                key: "phoneless",
                label: said("Tulen ilman puhelinta", "Jag kommer utan telefon", "I’ll come without a phone"),
              },
            ],
          },
          label: said(
            "Onko sinulla jokin näistä?",
            "Behöver du något av det här?",
            "Do you need any of these?",
          ),
          purpose: said(
            "Valmentaja järjestää pöydät näiden mukaan.",
            "Coachen ordnar borden efter det här.",
            "The coach arranges the tables by this.",
          ),
        },
        inWords(
          "needs",
          said(
            "Muuta, mitä on hyvä tietää: ruokavalio, esteettömyys",
            "Annat som är bra att veta: kost, tillgänglighet",
            "Anything else we should know: diet, access",
          ),
          "guides",
          { maxLength: 300 },
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
            "Onko joku, jonka kanssa et halua samaan pöytään?",
            "Finns det någon som du inte vill sitta vid samma bord med?",
            "Is there somebody you don’t want to share a table with?",
          ),
          hint: said(
            "Nimi tai organisaatio. Vain koordinaattori lukee tämän.",
            "Namn eller organisation. Bara koordinatorn läser det här.",
            "A name or an organisation. Only the coordinator reads this.",
          ),
        },
      ],
    },
  ],
};
