import { contact } from "@/lib/formats/peer-visits/intake/contact";
import { offering } from "@/lib/formats/peer-visits/intake/offering";
import { organisation } from "@/lib/formats/peer-visits/intake/organisation";
import { practicalities } from "@/lib/formats/peer-visits/intake/practicalities";
import { seeking } from "@/lib/formats/peer-visits/intake/seeking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** The preliminary survey: what an association seeks and offers. It binds nobody to anything. */
export const intake: SurveyDefinition = {
  key: "intake",
  title: { fi: "Alkukysely", sv: "Inledande enkät", en: "First survey" },
  intro: {
    fi: "Vastaamalla ette vielä sitoudu mihinkään. Otamme teihin yhteyttä. Jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee. Mahdolliselle parille näytämme vain ne vastaukset, jotka on merkitty silmällä.",
    sv: "Att svara binder er inte till något ännu. Vi hör av oss till er. Vid varje fråga står det vem som ser svaret. En möjlig partner får bara se de svar som är märkta med ett öga.",
    en: "Answering doesn’t commit you to anything yet. We’ll be in touch. Each question says who will see the answer. A possible partner sees only the answers marked with an eye.",
  },
  minutes: { full: 6, short: 3 },
  pages: [organisation, contact, seeking, offering, practicalities],
  short: [
    "name",
    "municipality",
    "businessId",
    "website",
    "contactName",
    "contactRole",
    "email",
    "phone",
    "contactLanguage",
    "workingLanguages",
    "needs",
    "needsWords",
    "offers",
    "offersWords",
    "consent",
    "nextRound",
  ],
};
