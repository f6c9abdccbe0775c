import { emailOf, inWords, languageOf, oneOf, said } from "@/lib/formats/asking";
import { modes } from "@/lib/formats/expert-exchange/modes";
import { practical } from "@/lib/formats/expert-exchange/practical";
import type { Question, SeenBy, SurveyDefinition } from "@/lib/surveys/definition";

/** A line of text, asked of everybody. */
function line(
  key: string,
  label: Question["label"],
  seenBy: SeenBy,
  more: { autocomplete?: string; purpose?: Question["label"]; hint?: Question["label"] } = {},
): Question {
  return { key, kind: "text", label, required: true, seenBy, maxLength: 200, ...more };
}

/** What an expert tells who would like to go and see how somebody else does it: goals, what they can show, when, and who their supervisor is. */
export const intake: SurveyDefinition = {
  key: "intake",
  title: said("Ilmoittautuminen", "Anmälan", "Enrolment"),
  intro: said(
    "Noin kymmenen minuuttia. Etsimme teille vaihtoparin, jolta voitte oppia ja jolle teillä on näytettävää. Tämä ei vielä sido teitä.",
    "Ungefär tio minuter. Vi söker en utbytespartner som ni kan lära er av och som ni har något att visa. Det här binder er inte ännu.",
    "About ten minutes. We’ll look for somebody you can learn from and to whom you have something to show. This doesn’t bind you yet.",
  ),
  minutes: { full: 10 },
  pages: [
    {
      key: "who",
      title: said("Kuka olette", "Vem ni är", "Who you are"),
      questions: [
        line("fullName", said("Nimi", "Namn", "Name"), "group", { autocomplete: "name" }),
        line("workplace", said("Organisaatio", "Organisation", "Organisation"), "group", {
          autocomplete: "organization",
        }),
        line("work", said("Tehtävä", "Uppgift", "Your work"), "group", {
          autocomplete: "organization-title",
        }),
        emailOf(
          said("Sähköposti", "E-post", "E-mail"),
          said(
            "Kirjoitamme tähän, kun vaihtopari löytyy.",
            "Hit skriver vi när en utbytespartner har hittats.",
            "We’ll write here once somebody has been found.",
          ),
        ),
        {
          ...{ key: "phone", kind: "phone", required: false, seenBy: "agreed", maxLength: 30 },
          autocomplete: "tel",
          label: said("Puhelin", "Telefon", "Phone"),
          purpose: said(
            "Vaihtoparinne saa numeron, kun olette molemmat vastanneet kyllä.",
            "Er utbytespartner får numret när ni båda har svarat ja.",
            "The other gets the number once you’ve both said yes.",
          ),
        },
        languageOf("contactLanguage"),
      ],
    },
    {
      key: "learning",
      title: said("Mitä haluatte oppia", "Vad ni vill lära er", "What you’d like to learn"),
      questions: [
        {
          ...{ key: "seeks", kind: "themes", max: 3, ranked: true, required: true, seenBy: "group" },
          label: said(
            "Mihin aiheisiin tavoitteenne kuuluvat? Tärkein ensin",
            "Vilka ämnen gäller era mål? Det viktigaste först",
            "Which topics are your goals about? The most important first",
          ),
        },
        inWords(
          "goals",
          said(
            "Mitä haluatte oppia? Enintään kolme asiaa",
            "Vad vill ni lära er? Högst tre saker",
            "What would you like to learn? Three things at most",
          ),
          "group",
          {
            ...{ maxLength: 800, required: true },
            hint: said(
              "Aloittakaa vaikka näin: haluan nähdä, miten… Esihenkilönne lukee tämän, kun kysymme hänen suostumustaan.",
              "Börja till exempel så här: jag vill se hur… Er chef läser det här när vi frågar om samtycke.",
              "Begin like this, say: I’d like to see how… Your supervisor reads this when we ask for their consent.",
            ),
          },
        ),
        {
          ...{ key: "offers", kind: "themes", max: 3, ranked: false, required: true, seenBy: "group" },
          label: said(
            "Mistä aiheista teillä on näytettävää?",
            "Vilka ämnen har ni något att visa om?",
            "On which topics do you have something to show?",
          ),
        },
        inWords(
          "shows",
          said(
            "Mitä voitte näyttää tai opettaa?",
            "Vad kan ni visa eller lära ut?",
            "What can you show or teach?",
          ),
          "group",
          { maxLength: 800, required: true },
        ),
      ],
    },
    {
      key: "wish",
      title: said("Millainen vaihto", "Hurdant utbyte", "What kind of exchange"),
      questions: [
        {
          ...{ key: "modes", kind: "choices", options: modes, required: true, seenBy: "group" },
          label: said(
            "Millainen vaihto sopisi teille?",
            "Hurdant utbyte skulle passa er?",
            "What kind of exchange would suit you?",
          ),
          hint: said(
            "Varjostuksessa seurataan toisen työtä, vaihdossa tehdään sitä yhdessä. Mentorointi on keskusteluja verkossa. Kriittinen ystävä katsoo talonne työtä ulkoa.",
            "Vid jobbskuggning följer man den andras arbete, vid utbyte arbetar man tillsammans. Mentorskap är samtal på nätet. En kritisk vän ser på ert arbete utifrån.",
            "Shadowing is following the other’s work, an exchange is doing it together. Mentoring is talks online. A critical friend looks at your work from outside.",
          ),
        },
        {
          ...{
            key: "wishes",
            kind: "wishes",
            max: 3,
            tellable: true,
            required: false,
            seenBy: "coordinator",
          },
          label: said(
            "Minne tai kenen luo menisitte mieluiten? Mieluisin ensin",
            "Vart eller till vem skulle ni helst åka? Den bästa först",
            "Where, or to whom, would you most like to go? The best first",
          ),
        },
        {
          ...{ key: "ratherNot", kind: "wishes", max: 3, tellable: false },
          ...{ required: false, seenBy: "coordinator" },
          label: said(
            "Onko joku, jonka luo ette halua?",
            "Finns det någon som ni inte vill åka till?",
            "Is there somebody you’d rather not be placed with?",
          ),
          hint: said(
            "Nimi tai organisaatio. Vain koordinaattori lukee tämän, eikä se näy missään.",
            "Namn eller organisation. Bara koordinatorn läser det här, och det syns ingenstans.",
            "A name or an organisation. Only the coordinator reads this, and it shows nowhere.",
          ),
        },
        inWords(
          "hierarchy",
          said(
            "Onko mukana joku, jonka rahoituksesta päätätte tai jota valvotte, tai joka päättää teidän?",
            "Deltar någon vars finansiering ni beslutar om eller som ni övervakar, eller som beslutar om er?",
            "Does somebody take part whose funding you decide on or whom you oversee, or who decides on yours?",
          ),
          "coordinator",
          {
            maxLength: 300,
            hint: said(
              "Kirjoittakaa nimet. Teitä ei ehdoteta toisillenne.",
              "Skriv namnen. Ni föreslås inte för varandra.",
              "Write the names. You won’t be placed together.",
            ),
          },
        ),
        oneOf(
          "hosting",
          said("Voitteko ottaa vieraan vastaan?", "Kan ni ta emot en gäst?", "Can you receive a guest?"),
          "guides",
          [
            { key: "two", label: said("Kyllä, kaksikin", "Ja, till och med två", "Yes, even two") },
            { key: "yes", label: said("Kyllä, yhden", "Ja, en", "Yes, one") },
            { key: "remote", label: said("Vain etänä", "Bara på distans", "Only online") },
            { key: "no", label: said("En tällä kertaa", "Inte den här gången", "Not this time") },
          ],
          { required: true },
        ),
      ],
    },
    practical,
  ],
};
