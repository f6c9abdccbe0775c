import { emailOf, inWords, languageOf, oneOf, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What a host tells of itself; guests read it as it is, and the booklet is made of it. */
export const hostCard: SurveyDefinition = {
  key: "host-card",
  title: said("Isäntäkortti", "Värdkort", "Host card"),
  intro: said(
    "Puolitoista tuntia ja kahvit riittää. Kertokaa, mitä teette ja milloin teille voisi tulla. Vastaaminen ei vielä sido mihinkään. Vieraille näytämme ne vastaukset, jotka on merkitty silmällä. Nimenne, kuntanne ja vierailun aika näkyvät kaikille vierailujen luettelossa.",
    "En och en halv timme och kaffe räcker. Berätta vad ni gör och när man kunde komma till er. Att svara binder er inte till något ännu. Gästerna får se de svar som är märkta med ett öga. Ert namn, er kommun och tiden för besöket syns för alla i listan över besök.",
    "An hour and a half and some coffee is enough. Tell us what you do and when people could come. Answering doesn’t commit you to anything yet. Guests see the answers marked with an eye. Your name, your municipality and the time of the visit are shown to everybody in the list of visits.",
  ),
  minutes: { full: 10 },
  pages: [
    {
      key: "who",
      title: said("Keitä olette", "Vilka ni är", "Who you are"),
      questions: [
        {
          ...{ key: "name", kind: "text", required: true, seenBy: "group", maxLength: 200 },
          ...{
            autocomplete: "organization",
            label: said("Yhdistyksen nimi", "Föreningens namn", "Name of the association"),
          },
        },
        {
          ...{ key: "municipality", kind: "text", required: true, seenBy: "group", maxLength: 60 },
          label: said(
            "Kunta, jossa otatte vieraita vastaan",
            "Kommunen där ni tar emot gäster",
            "Municipality where you receive guests",
          ),
        },
        inWords(
          "description",
          said(
            "Keitä olette kahdella lauseella?",
            "Vilka är ni, i två meningar?",
            "Who are you, in two sentences?",
          ),
          "group",
          { maxLength: 400, required: true },
        ),
        inWords(
          "forWhom",
          said("Ketä varten olette?", "För vem finns ni?", "Whom are you there for?"),
          "group",
          { maxLength: 400 },
        ),
        inWords(
          "clients",
          said(
            "Mitä asiakas saa teiltä, ja miten hän pääsee mukaan?",
            "Vad får en klient hos er, och hur kommer hen med?",
            "What does a client get from you, and how do they join?",
          ),
          "group",
        ),
        inWords(
          "shows",
          said(
            "Mitä näytätte vierailulla?",
            "Vad visar ni under besöket?",
            "What will you show on the visit?",
          ),
          "group",
        ),
        inWords("notDone", said("Mitä ette tee?", "Vad gör ni inte?", "What don’t you do?"), "group", {
          hint: said(
            "Tämä säästää turhia ohjauksia.",
            "Det här besparar folk onödiga vägar.",
            "This saves people a wasted journey.",
          ),
        }),
        inWords(
          "hopes",
          said(
            "Mitä toivotte viranomaisilta?",
            "Vad önskar ni av myndigheterna?",
            "What do you hope for from public services?",
          ),
          "group",
        ),
      ],
    },
    {
      key: "visit",
      title: said("Vierailu teille", "Besöket hos er", "The visit"),
      questions: [
        {
          ...{ key: "dates", kind: "dates", least: 2, most: 5, required: true, seenBy: "guides" },
          label: said("Milloin teille sopisi?", "När skulle det passa er?", "When would suit you?"),
          hint: said(
            "Ehdottakaa 2–5 aikaa. Valitsemme niistä sen, jolloin useimmat pääsevät. Kellonajat ovat Suomen aikaa.",
            "Föreslå 2–5 tider. Vi väljer den som passar flest. Klockslagen är i finsk tid.",
            "Suggest two to five times. We choose the one that most people can make. Times are in Finnish time.",
          ),
        },
        oneOf(
          "places",
          said("Montako vierasta mahtuu?", "Hur många gäster ryms?", "How many guests is there room for?"),
          "guides",
          [
            { key: "6", label: said("Enintään 6", "Högst 6", "Up to 6") },
            { key: "12", label: said("Enintään 12", "Högst 12", "Up to 12") },
            { key: "20", label: said("Enintään 20", "Högst 20", "Up to 20") },
            { key: "more", label: said("Enemmänkin", "Fler", "More than that") },
          ],
        ),
        {
          ...{ key: "access", kind: "choices", required: false, seenBy: "group" },
          label: said("Millainen paikka on?", "Hurdan är platsen?", "What is the place like?"),
          options: [
            {
              key: "step-free",
              label: said("Esteetön sisäänkäynti", "Tillgänglig ingång", "Step-free entrance"),
            },
            { key: "toilet", label: said("Esteetön vessa", "Tillgänglig toalett", "Accessible toilet") },
            {
              key: "bus",
              label: said("Bussilla pääsee lähelle", "Man kommer nära med buss", "A bus stops nearby"),
            },
            {
              key: "parking",
              label: said("Pysäköintipaikkoja on", "Det finns parkering", "There is parking"),
            },
          ],
        },
        oneOf(
          "remote",
          said(
            "Voiko mukaan tulla etäyhteydellä?",
            "Kan man vara med på distans?",
            "Can people join remotely?",
          ),
          "group",
          [
            { key: "yes", label: said("Voi", "Ja", "Yes") },
            { key: "no", label: said("Ei", "Nej", "No") },
          ],
        ),
        {
          ...{ key: "clientsThere", kind: "consent", required: false, seenBy: "group" },
          label: said("Asiakkaita paikalla", "Klienter på plats", "Clients present"),
          statement: said(
            "Paikalla voi olla asiakkaitamme. Muistutamme vieraita: ei nimiä, ei kuvia.",
            "Våra klienter kan vara på plats. Vi påminner gästerna: inga namn, inga bilder.",
            "Our clients may be there. We’ll remind the guests: no names, no pictures.",
          ),
        },
        {
          ...{ key: "publish", kind: "consent", required: false, seenBy: "coordinator" },
          label: said("Kortin julkaiseminen", "Publicering av kortet", "Publishing the card"),
          statement: said(
            "Kortin saa julkaista kaikille: vierailujen luettelossa ja vihkossa. Luette vihkon sivun ensin.",
            "Kortet får publiceras för alla: i listan över besök och i häftet. Ni får läsa häftets sida först.",
            "The card may be published for everybody: in the list of visits and in the booklet. You read the booklet’s page first.",
          ),
        },
      ],
    },
    {
      key: "contact",
      title: said("Kuka ottaa vastaan", "Vem som tar emot", "Who receives the guests"),
      questions: [
        {
          ...{
            key: "contactName",
            kind: "text",
            required: true,
            seenBy: "guides",
            maxLength: 100,
            autocomplete: "name",
          },
          label: said("Yhteyshenkilön nimi", "Kontaktpersonens namn", "Name of the contact person"),
          purpose: said(
            "Tiedämme, ketä kysyä.",
            "Då vet vi vem vi ska fråga efter.",
            "So that we know who to ask for.",
          ),
        },
        emailOf(
          said("Sähköpostiosoite", "E-postadress", "E-mail address"),
          said(
            "Kerromme tähän, milloin vierailu on ja ketkä tulevat.",
            "Hit berättar vi när besöket är och vilka som kommer.",
            "We’ll tell you here when the visit is and who is coming.",
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
          label: said("Puhelinnumero", "Telefonnummer", "Phone number"),
          purpose: said(
            "Soitamme, jos päivänä sattuu jotain.",
            "Vi ringer om något händer på dagen.",
            "We’ll call if something happens on the day.",
          ),
        },
        languageOf("contactLanguage"),
      ],
    },
  ],
};
