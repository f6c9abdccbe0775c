import type { Page } from "@/lib/surveys/definition";

/** Whom to talk to, and in which languages. */
export const contact: Page = {
  key: "contact",
  title: { fi: "Yhteyshenkilö ja kielet", sv: "Kontaktperson och språk", en: "Contact person and languages" },
  intro: {
    fi: "Yhteyshenkilö saa viestit ja sopii vierailuista. Muita osallistujia voitte lisätä myöhemmin.",
    sv: "Kontaktpersonen får meddelandena och kommer överens om besöken. Andra deltagare kan ni lägga till senare.",
    en: "The contact person gets the messages and arranges the visits. You can add other participants later.",
  },
  questions: [
    {
      key: "contactName",
      kind: "text",
      label: { fi: "Yhteyshenkilön nimi", sv: "Kontaktpersonens namn", en: "Name of the contact person" },
      purpose: {
        fi: "Tiedämme, ketä kysyä, kun otamme yhteyttä.",
        sv: "Då vet vi vem vi ska fråga efter när vi tar kontakt.",
        en: "So that we know who to ask for when we get in touch.",
      },
      required: true,
      seenBy: "agreed",
      maxLength: 100,
      autocomplete: "name",
    },
    {
      key: "contactRole",
      kind: "choice",
      label: { fi: "Rooli yhdistyksessä", sv: "Roll i föreningen", en: "Role in the association" },
      purpose: {
        fi: "Näin osaamme tuoda yhteen ihmisiä, joilla on samanlaisia tehtäviä.",
        sv: "Det hjälper oss att sammanföra människor i liknande uppgifter.",
        en: "It helps us bring together people in similar roles.",
      },
      options: [
        { key: "board", label: { fi: "Hallituksen jäsen", sv: "Styrelsemedlem", en: "Board member" } },
        { key: "employee", label: { fi: "Työntekijä", sv: "Anställd", en: "Employee" } },
        { key: "volunteer", label: { fi: "Vapaaehtoinen", sv: "Frivillig", en: "Volunteer" } },
        { key: "other", label: { fi: "Muu", sv: "Annan", en: "Other" } },
      ],
      required: false,
      seenBy: "guides",
    },
    {
      key: "email",
      kind: "email",
      label: { fi: "Sähköpostiosoite", sv: "E-postadress", en: "E-mail address" },
      purpose: {
        fi: "Lähetämme tähän osoitteeseen kopion vastauksistanne, pariehdotuksen ja vierailujen tiedot.",
        sv: "Till den här adressen skickar vi en kopia av era svar, vårt förslag på en partner och uppgifterna om besöken.",
        en: "We’ll send a copy of your answers, our suggestion of a partner and the details of the visits to this address.",
      },
      required: true,
      seenBy: "agreed",
      maxLength: 254,
      autocomplete: "email",
    },
    {
      key: "phone",
      kind: "phone",
      label: { fi: "Puhelinnumero", sv: "Telefonnummer", en: "Phone number" },
      purpose: {
        fi: "Jotta teille voi soittaa, jos jokin asia selviää puhumalla nopeammin. Voitte jättää kohdan tyhjäksi.",
        sv: "För att man ska kunna ringa er om något går snabbare att reda ut i samtal. Ni kan lämna fältet tomt.",
        en: "So that you can be called if something is quicker to sort out by talking. You can leave this empty.",
      },
      required: false,
      seenBy: "agreed",
      maxLength: 30,
      autocomplete: "tel",
    },
    {
      key: "contactLanguage",
      kind: "choice",
      label: {
        fi: "Millä kielellä otamme teihin yhteyttä?",
        sv: "På vilket språk ska vi kontakta er?",
        en: "Which language shall we write to you in?",
      },
      purpose: {
        fi: "Lähetämme viestit tällä kielellä.",
        sv: "Vi skickar meddelandena på det här språket.",
        en: "We’ll send our messages in this language.",
      },
      options: [
        { key: "fi", label: { fi: "Suomeksi", sv: "På finska", en: "Finnish" } },
        { key: "sv", label: { fi: "Ruotsiksi", sv: "På svenska", en: "Swedish" } },
        { key: "en", label: { fi: "Englanniksi", sv: "På engelska", en: "English" } },
      ],
      required: true,
      seenBy: "guides",
    },
    {
      key: "workingLanguages",
      kind: "choices",
      label: {
        fi: "Millä kielillä voitte vierailla?",
        sv: "På vilka språk kan ni göra och ta emot besök?",
        en: "In which languages can you host and visit?",
      },
      hint: {
        fi: "Valitkaa kaikki kielet, joilla keskustelu sujuu.",
        sv: "Välj alla språk som ni kan samtala på.",
        en: "Choose every language you can hold a conversation in.",
      },
      options: [
        { key: "fi", label: { fi: "Suomi", sv: "Finska", en: "Finnish" } },
        { key: "sv", label: { fi: "Ruotsi", sv: "Svenska", en: "Swedish" } },
        { key: "en", label: { fi: "Englanti", sv: "Engelska", en: "English" } },
        { key: "ar", label: { fi: "Arabia", sv: "Arabiska", en: "Arabic" } },
        { key: "ru", label: { fi: "Venäjä", sv: "Ryska", en: "Russian" } },
        { key: "so", label: { fi: "Somali", sv: "Somaliska", en: "Somali" } },
        { key: "other", label: { fi: "Muu kieli", sv: "Något annat språk", en: "Another language" } },
      ],
      required: true,
      seenBy: "group",
    },
  ],
};
