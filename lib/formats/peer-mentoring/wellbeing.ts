import { claim, fromOneToFive, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

const claims = [
  claim(
    "influence",
    said(
      "Voin vaikuttaa siihen, miten teen työni.",
      "Jag kan påverka hur jag gör mitt arbete.",
      "I can influence how I do my work.",
    ),
  ),
  claim(
    "amount",
    said("Työtä on sopivasti.", "Jag har lagom mycket arbete.", "I have the right amount of work."),
  ),
  claim(
    "expected",
    said(
      "Tiedän, mitä minulta odotetaan.",
      "Jag vet vad som väntas av mig.",
      "I know what is expected of me.",
    ),
  ),
  claim(
    "support",
    said("Saan tukea, kun tarvitsen.", "Jag får stöd när jag behöver det.", "I get support when I need it."),
  ),
  claim("feedback", said("Saan palautetta.", "Jag får respons.", "I get feedback.")),
  claim(
    "somebody",
    said(
      "Minulla on joku, jonka kanssa puhua työstä.",
      "Jag har någon att tala med om arbetet.",
      "I have somebody to talk to about work.",
    ),
  ),
  claim(
    "recover",
    said(
      "Palaudun työpäivän jälkeen.",
      "Jag återhämtar mig efter arbetsdagen.",
      "I recover after the working day.",
    ),
  ),
  claim(
    "meaning",
    said("Työni tuntuu merkitykselliseltä.", "Mitt arbete känns meningsfullt.", "My work feels meaningful."),
  ),
];

/** How somebody is doing at work, asked before the first meeting and after the last; what one answers then and now is not linked. */
function wellbeingAt(key: string, title: SurveyDefinition["title"]): SurveyDefinition {
  return {
    ...{ key, title },
    intro: said(
      "Vastausta ei yhdistetä sinuun. Luvut näytetään vain, kun vastauksia on vähintään viisi kolmesta ryhmästä.",
      "Svaret kopplas inte till dig. Siffrorna visas bara när det finns minst fem svar från tre grupper.",
      "The answer isn’t linked to you. Numbers are shown only when there are at least five answers from three groups.",
    ),
    minutes: { full: 2 },
    pages: [
      {
        key: "work",
        title: said("Työni juuri nyt", "Mitt arbete just nu", "My work right now"),
        intro: fromOneToFive,
        questions: claims,
      },
    ],
  };
}

/** Before the first meeting. */
export const wellbeing = wellbeingAt(
  "wellbeing",
  said("Miten työ sujuu nyt?", "Hur går arbetet nu?", "How is work now?"),
);

/** After the last. */
export const wellbeingAtEnd = wellbeingAt(
  "wellbeing-end",
  said("Miten työ sujuu tämän jälkeen?", "Hur går arbetet efter det här?", "How is work after this?"),
);
