import { contact } from "@/lib/formats/peer-visits/intake/contact";
import { offering } from "@/lib/formats/peer-visits/intake/offering";
import { organisation } from "@/lib/formats/peer-visits/intake/organisation";
import { practicalities } from "@/lib/formats/peer-visits/intake/practicalities";
import { seeking } from "@/lib/formats/peer-visits/intake/seeking";
import type { Page, Question, SurveyDefinition } from "@/lib/surveys/definition";

/** The survey that an association signs up with: the short path of peer visits, whose questions are asked by the same keys. */
export const intake: SurveyDefinition = {
  key: "intake",
  title: { fi: "Alkukysely", sv: "Inledande enkät", en: "First survey" },
  intro: {
    fi: "Vastaamalla ette vielä sitoudu mihinkään. Otamme teihin yhteyttä. Jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee. Yhdistyksille, joiden luona mahdollisesti vierailette, näytämme vain ne vastaukset, jotka on merkitty silmällä.",
    sv: "Att svara binder er inte till något ännu. Vi hör av oss till er. Vid varje fråga står det vem som ser svaret. De föreningar som ni kanske besöker får bara se de svar som är märkta med ett öga.",
    en: "Answering doesn’t commit you to anything yet. We’ll be in touch. Each question says who will see the answer. The associations you might visit see only the answers marked with an eye.",
  },
  minutes: { full: 3 },
  pages: [
    { ...organisation, questions: asked(organisation, "name", "municipality", "businessId", "website") },
    {
      ...contact,
      questions: asked(
        contact,
        "contactName",
        "contactRole",
        "email",
        "phone",
        "contactLanguage",
        "workingLanguages",
      ).map((question) =>
        question.key === "email"
          ? {
              ...question,
              purpose: {
                fi: "Lähetämme tähän osoitteeseen kopion vastauksistanne, ehdotuksemme ja vierailujen tiedot.",
                sv: "Till den här adressen skickar vi en kopia av era svar, vårt förslag och uppgifterna om besöken.",
                en: "We’ll send a copy of your answers, our suggestion and the details of the visits to this address.",
              },
            }
          : question,
      ),
    },
    {
      key: "seeking",
      title: { fi: "Aihe ja toiveet", sv: "Ämne och önskemål", en: "Your topic and your wishes" },
      questions: [
        {
          key: "needs",
          kind: "themes",
          label: {
            fi: "Mistä aiheesta haluatte katsoa peiliin?",
            sv: "I vilket ämne vill ni se er i spegeln?",
            en: "In which topic would you like to look in the mirror?",
          },
          hint: {
            fi: "Valitkaa 1–3 aihetta, tärkein ensin. Siitä teette lyhyen itsearvion ennen vierailuja.",
            sv: "Välj 1–3 ämnen, det viktigaste först. Om det gör ni en kort självvärdering före besöken.",
            en: "Choose one to three topics, the most important first. You’ll write a short self-assessment of that one before the visits.",
          },
          max: 3,
          ranked: true,
          required: true,
          seenBy: "group",
        },
        ...asked(seeking, "needsWords"),
        ...asked(offering, "offers", "offersWords"),
        ...asked(seeking, "wishes"),
        ...asked(offering, "ratherNot"),
      ],
    },
    {
      ...practicalities,
      intro: {
        fi: "Karkea arvio riittää. Tarkat päivät sovitte myöhemmin yhdessä.",
        sv: "En grov uppskattning räcker. De exakta dagarna kommer ni överens om senare tillsammans.",
        en: "A rough idea is enough. You’ll agree the exact days later together.",
      },
      questions: [
        ...asked(practicalities, "times", "hosting"),
        // Whoever hosts needs to know, where nobody guides.
        ...asked(practicalities, "interpretation").map((question) => ({
          ...question,
          seenBy: "agreed" as const,
        })),
        {
          key: "facilitator",
          kind: "choice",
          label: {
            fi: "Toivotteko vierailuille fasilitaattoria?",
            sv: "Önskar ni en facilitator till besöken?",
            en: "Would you like a facilitator for the visits?",
          },
          hint: {
            fi: "Vierailut onnistuvat hyvin ilmankin: silloin isännät vetävät keskustelun valmiin ohjelman avulla.",
            sv: "Besöken går bra också utan: då leder värdarna samtalet med hjälp av ett färdigt program.",
            en: "The visits work well without one, too: the hosts then lead the conversation with a ready-made agenda.",
          },
          options: [
            {
              key: "no",
              label: { fi: "Pärjäämme ilman", sv: "Vi klarar oss utan", en: "We’ll manage without" },
            },
            {
              key: "either",
              label: { fi: "Miten vain", sv: "Vilketdera som helst går bra", en: "Either will do" },
            },
            { key: "yes", label: { fi: "Kyllä, mielellään", sv: "Ja, gärna", en: "Yes, please" } },
          ],
          required: false,
          seenBy: "coordinator",
        },
        {
          key: "consent",
          kind: "consent",
          label: { fi: "Suostumus", sv: "Samtycke", en: "Consent" },
          statement: {
            fi: "Vastauksiamme saa käyttää vierailukumppanien etsimiseen ja vierailujen järjestämiseen.",
            sv: "Våra svar får användas för att söka föreningar som vi kan besöka och för att ordna besöken.",
            en: "Our answers may be used to find associations for us to visit and to arrange the visits.",
          },
          hint: {
            fi: "Voitte peruuttaa suostumuksenne perumalla ilmoittautumisen sen sivulla tai kirjoittamalla järjestäjälle. Tietosuojaseloste kertoo, miten käsittelemme tietojanne.",
            sv: "Ni kan återta samtycket genom att återta anmälan på dess sida eller skriva till arrangören. Dataskyddsbeskrivningen berättar hur vi behandlar era uppgifter.",
            en: "You can withdraw your consent by withdrawing your enrolment on its page, or by writing to the convener. The privacy notice says how we handle your details.",
          },
          required: true,
          seenBy: "coordinator",
        },
        {
          key: "nextRound",
          kind: "choice",
          label: {
            fi: "Jos sopivaa yhdistystä ei nyt löydy, saammeko kutsua teidät seuraavalle kierrokselle?",
            sv: "Om vi inte hittar en lämplig förening nu, får vi bjuda in er till nästa omgång?",
            en: "If we don’t find a suitable association now, may we invite you to the next round?",
          },
          options: [
            { key: "yes", label: { fi: "Kyllä", sv: "Ja", en: "Yes" } },
            { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
          ],
          required: false,
          seenBy: "coordinator",
        },
      ],
    },
  ],
};

/** These questions of a page, in this order. */
function asked({ questions }: Page, ...keys: readonly string[]): Question[] {
  return keys.flatMap((key) => questions.filter((question) => question.key === key));
}
