import { said } from "@/lib/formats/asking";
import type { Presentation } from "@/lib/formats/presentation";

/** What a networking day is, told to somebody who has never heard of one. */
export const presentation: Presentation = {
  audience: {
    fi: "Saman alueen tai alan väelle, joka tietää toisistaan mutta ei tunne toisiaan.",
    sv: "För folk i samma region eller bransch som vet om varandra men inte känner varandra.",
    en: "For people of one region or field who know of each other but don’t know each other.",
  },
  facts: [
    {
      ...{ key: "day", icon: "clock" },
      title: said("Yksi päivä", "En dag", "One day"),
      text: said(
        "Aamukahvista iltapäivään. Ovi aukeaa puoli tuntia aiemmin.",
        "Från morgonkaffet till eftermiddagen. Dörren öppnas en halvtimme tidigare.",
        "From morning coffee to the afternoon. The door opens half an hour earlier.",
      ),
    },
    {
      ...{ key: "new", icon: "people" },
      title: said("Aina uusi pöytä", "Alltid ett nytt bord", "Always a new table"),
      text: said(
        "Jokaisella kierroksella istut ihmisten kanssa, joita et vielä tunne.",
        "I varje runda sitter du med människor som du inte känner ännu.",
        "In every round you sit with people you don’t know yet.",
      ),
    },
    {
      ...{ key: "number", icon: "calendar" },
      title: said("Numero riittää", "Ett nummer räcker", "A number is enough"),
      text: said(
        "Saat ovella numeron. Pöytäsi lukee seinällä, ruudulla ja omalla sivullasi.",
        "Du får ett nummer vid dörren. Ditt bord står på väggen, på skärmen och på din egen sida.",
        "You get a number at the door. Your table is on the wall, on the screen and on your own page.",
      ),
    },
    {
      ...{ key: "contacts", icon: "lock" },
      title: said(
        "Yhteystiedot vain molempien tahdosta",
        "Kontakter bara om båda vill",
        "Contacts only if both want",
      ),
      text: said(
        "Kerromme toiveestasi toiselle vain, jos hän valitsee myös sinut.",
        "Vi berättar om ditt önskemål bara om den andra också väljer dig.",
        "We tell the other of your wish only if they choose you, too.",
      ),
    },
    {
      ...{ key: "free", icon: "house" },
      title: said("Ei maksa mitään", "Kostar ingenting", "Free of charge"),
      text: said(
        "Ilmoittautuminen vie kolme minuuttia.",
        "Anmälan tar tre minuter.",
        "Signing up takes three minutes.",
      ),
    },
  ],
  story: [
    {
      key: "card",
      title: said("Täytä kortti", "Fyll i kortet", "Fill in the card"),
      text: said(
        "Kuka olet, missä voit auttaa, mihin etsit apua. Saat paikan heti, tai tiedät sijasi jonossa.",
        "Vem du är, vad du kan hjälpa med, vad du söker hjälp med. Du får en plats genast, eller vet din plats i kön.",
        "Who you are, what you can help with, what you look for. You get a place at once, or know where you stand in the queue.",
      ),
    },
    {
      key: "tables",
      title: said("Istu pöytiin", "Sitt vid borden", "Sit at the tables"),
      text: said(
        "Nimikierros ja tehtävä. Saman organisaation ihmiset istuvat eri pöydissä.",
        "En namnrunda och en uppgift. De som kommer från samma organisation sitter vid olika bord.",
        "Names and a task. People of one organisation sit at different tables.",
      ),
    },
    {
      key: "search",
      title: said("Etsi joku uusi", "Sök upp någon ny", "Look for somebody new"),
      text: said(
        "Pikatreffeillä etsit itse ihmisen, jota et ole tavannut. Jos jäät yksin, autamme.",
        "På snabbdejterna söker du själv upp någon du inte har träffat. Om du blir ensam hjälper vi till.",
        "In speed dating you look for somebody you haven’t met. If you’re left alone, we help.",
      ),
    },
    {
      key: "harvest",
      title: said("Korjaa sato", "Skörda", "Bring in the harvest"),
      text: said(
        "Pöydissä kirjatut hyvät käytännöt kootaan kaikille.",
        "De goda praxis som skrevs upp vid borden samlas åt alla.",
        "The good practices written down at the tables are gathered for all.",
      ),
    },
    {
      key: "touch",
      title: said("Pidä yhteyttä", "Håll kontakten", "Stay in touch"),
      text: said(
        "Päivän jälkeen valitset, kenen kanssa haluat pitää yhteyttä.",
        "Efter dagen väljer du vem du vill hålla kontakt med.",
        "After the day you choose with whom you’d like to stay in touch.",
      ),
    },
  ],
  notFor: {
    title: said("Tähän se ei ole tarkoitettu", "Det är inte avsett för", "What it isn’t for"),
    items: [
      { key: "sales", text: said("Myyntiesittelyyn.", "Försäljning.", "A sales pitch.") },
      {
        key: "lectures",
        text: said("Päivän mittaiseen luentoon.", "En föreläsning hela dagen.", "A lecture all day long."),
      },
      {
        key: "cases",
        text: said(
          "Yksittäisten asiakkaiden asioiden hoitamiseen.",
          "Att sköta enskilda klienters ärenden.",
          "Handling the matters of single clients.",
        ),
      },
    ],
    instead: said(
      "Niihin on omat paikkansa. Täällä tavataan.",
      "För dem finns andra ställen. Här träffas vi.",
      "There are other places for those. This is for meeting each other.",
    ),
  },
  questions: [
    {
      key: "who",
      question: said("Kuka voi tulla?", "Vem kan komma?", "Who can come?"),
      answer: said(
        "Jokainen, joka tekee samaa työtä samalla alueella: järjestöissä, kunnassa, hankkeissa, palveluissa.",
        "Alla som gör samma arbete i samma region: i organisationer, kommuner, projekt och tjänster.",
        "Everybody who does the same work in the same region: in associations, municipalities, projects and services.",
      ),
    },
    {
      key: "phone",
      question: said("Tarvitsenko puhelimen?", "Behöver jag en telefon?", "Do I need a phone?"),
      answer: said(
        "Et. Pöydät lukevat seinällä ja ruudulla, ja ovella autetaan kaikessa muussa.",
        "Nej. Borden står på väggen och på skärmen, och vid dörren får du hjälp med allt annat.",
        "No. Tables are on the wall and on the screen, and the door helps with everything else.",
      ),
    },
    {
      key: "move",
      question: said(
        "Entä jos en voi vaihtaa pöytää?",
        "Tänk om jag inte kan byta bord?",
        "What if I can’t move between tables?",
      ),
      answer: said(
        "Kerro se kortissa: pöytäsi pysyy samana, ja muut vaihtavat ympärilläsi.",
        "Säg det på kortet: ditt bord är detsamma, och de andra byter runt dig.",
        "Say so on the card: your table stays the same, and the others move around you.",
      ),
    },
    {
      key: "leave",
      question: said("Saako lähteä kesken?", "Får man gå mitt i?", "May I leave early?"),
      answer: said(
        "Saa. Sano ovella tai paina yhtä painiketta, niin kukaan ei odota sinua pöydässä.",
        "Ja. Säg till vid dörren eller tryck på en knapp, så väntar ingen på dig vid bordet.",
        "Yes. Tell the door or press a button, so that nobody waits for you at a table.",
      ),
    },
    {
      key: "sees",
      question: said("Kuka näkee, mitä vastaan?", "Vem ser mina svar?", "Who sees my answers?"),
      answer: said(
        "Valmentaja ja koordinaattori. Muut osallistujat näkevät korttisi vain, jos tapaatte.",
        "Coachen och koordinatorn. De andra deltagarna ser ditt kort bara om ni träffas.",
        "The coach and the coordinator. Other participants see your card only if you meet.",
      ),
    },
  ],
};
