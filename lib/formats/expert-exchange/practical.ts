import { inWords, oneOf, said } from "@/lib/formats/asking";
import type { Page } from "@/lib/surveys/definition";

const months = [
  said("Tammikuu", "Januari", "January"),
  said("Helmikuu", "Februari", "February"),
  said("Maaliskuu", "Mars", "March"),
  said("Huhtikuu", "April", "April"),
  said("Toukokuu", "Maj", "May"),
  said("Kesäkuu", "Juni", "June"),
  said("Elokuu", "Augusti", "August"),
  said("Syyskuu", "September", "September"),
  said("Lokakuu", "Oktober", "October"),
  said("Marraskuu", "November", "November"),
  said("Joulukuu", "December", "December"),
];
const monthKeys = ["01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12"];

/** When and how somebody can go and receive, what they need, and who gives them leave. */
export const practical: Page = {
  key: "practical",
  title: said("Milloin ja miten", "När och hur", "When and how"),
  questions: [
    oneOf(
      "days",
      said(
        "Montako päivää voisitte olla vaihdossa?",
        "Hur många dagar kunde ni vara på utbyte?",
        "How many days could you be away?",
      ),
      "group",
      ["1", "2", "3", "4", "5"].map((key) => ({ key, label: said(key, key, key) })),
      {
        required: true,
        hint: said(
          "Isännöitte itse yhtä monta päivää. Mentorointiin riittää yksi tunti kerrallaan.",
          "Ni är värd lika många dagar. För mentorskap räcker en timme åt gången.",
          "You host for as many days. For mentoring, an hour at a time is enough.",
        ),
      },
    ),
    {
      ...{ key: "months", kind: "choices", required: true, seenBy: "guides" },
      label: said("Mitkä kuukaudet sopivat?", "Vilka månader passar?", "Which months suit you?"),
      options: months.map((label, index) => ({ key: monthKeys[index] ?? "", label })),
    },
    inWords(
      "busyWeeks",
      said("Viikot, jotka eivät käy", "Veckor som inte passar", "Weeks that won’t do"),
      "guides",
      { maxLength: 200 },
    ),
    oneOf(
      "remote",
      said("Sopiiko osa etänä?", "Passar en del på distans?", "Could part of it be online?"),
      "guides",
      [
        { key: "yes", label: said("Sopii", "Ja", "Yes") },
        { key: "no", label: said("Mieluummin ei", "Helst inte", "Rather not") },
      ],
    ),
    {
      ...{ key: "languages", kind: "choices", required: true, seenBy: "group" },
      label: said(
        "Millä kielillä työskentelette?",
        "Vilka språk arbetar ni på?",
        "Which languages do you work in?",
      ),
      options: [
        { key: "fi", label: said("Suomi", "Finska", "Finnish") },
        { key: "sv", label: said("Ruotsi", "Svenska", "Swedish") },
        { key: "en", label: said("Englanti", "Engelska", "English") },
      ],
    },
    inWords(
      "needs",
      said(
        "Mitä tarvitsette: esteettömyys, tulkki, avustaja, ruokavalio",
        "Vad behöver ni: tillgänglighet, tolk, assistent, kost",
        "What you need: access, an interpreter, an assistant, diet",
      ),
      "agreed",
      { maxLength: 300 },
    ),
    inWords(
      "limits",
      said(
        "Onko työssänne salassa pidettävää, joka rajaa vaihtoa?",
        "Finns det något sekretessbelagt i ert arbete som begränsar utbytet?",
        "Is there anything confidential in your work that limits the exchange?",
      ),
      "guides",
      { maxLength: 300 },
    ),
    {
      ...{ key: "supervisorName", kind: "text", required: true, seenBy: "coordinator", maxLength: 200 },
      label: said("Esihenkilönne nimi", "Er chefs namn", "Your supervisor’s name"),
    },
    {
      ...{ key: "supervisorEmail", kind: "email", required: true, seenBy: "coordinator", maxLength: 254 },
      label: said("Esihenkilönne sähköposti", "Er chefs e-post", "Your supervisor’s e-mail"),
      purpose: said(
        "Lähetämme linkin, jolla hän vastaa, sopiiko vaihto. Hän näkee tavoitteenne ja päivien määrän, ei muuta.",
        "Vi skickar en länk där hen svarar om utbytet passar. Hen ser era mål och antalet dagar, inget annat.",
        "We’ll send a link for saying whether it’s all right. They see your goals and how many days, nothing else.",
      ),
    },
    {
      ...{ key: "consent", kind: "consent", required: true, seenBy: "coordinator" },
      label: said("Suostumus", "Samtycke", "Consent"),
      statement: said(
        "Tietojani saa käyttää vaihtoparin etsimiseen ja vaihdon järjestämiseen.",
        "Mina uppgifter får användas för att hitta en utbytespartner och ordna utbytet.",
        "My details may be used for finding somebody for me and arranging the exchange.",
      ),
    },
  ],
};
