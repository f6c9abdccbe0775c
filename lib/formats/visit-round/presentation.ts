import { said } from "@/lib/formats/asking";
import type { Presentation } from "@/lib/formats/presentation";

/** What a round of visits is, told to somebody who has never heard of one. */
export const presentation: Presentation = {
  audience: {
    fi: "Viranomaisille ja muille, jotka ohjaavat ihmisiä yhdistyksiin, ja yhdistyksille, jotka haluavat tulla tutuiksi.",
    sv: "För myndigheter och andra som lotsar människor till föreningar, och för föreningar som vill bli kända.",
    en: "For authorities and others who guide people to associations, and for associations that want to be known.",
  },
  facts: [
    {
      key: "time",
      icon: "clock",
      title: said("Puolitoista tuntia", "En och en halv timme", "An hour and a half"),
      text: said(
        "Yksi käynti yhden yhdistyksen luona. Tulet niihin kohteisiin, joihin haluat.",
        "Ett besök hos en förening. Du kommer till de ställen du vill.",
        "One visit to one association. You come to the stops you choose.",
      ),
    },
    {
      key: "faces",
      icon: "people",
      title: said("Kasvot, ei esitteitä", "Ansikten, inte broschyrer", "Faces, not leaflets"),
      text: said(
        "Näet, mitä siellä tehdään ja kuka asiakasta olisi vastassa.",
        "Du ser vad som görs och vem som möter klienten.",
        "You see what is done there and who would meet your client.",
      ),
    },
    {
      key: "places",
      icon: "calendar",
      title: said("Paikka yhdellä painalluksella", "En plats med ett tryck", "A place with one press"),
      text: said(
        "Jos kohde on täynnä, pääset jonoon ja tiedät, monesko olet.",
        "Om det är fullt kommer du i kön och ser din plats i den.",
        "If it’s full, you join the queue and see where you stand in it.",
      ),
    },
    {
      key: "clients",
      icon: "lock",
      title: said("Asiakkaat rauhassa", "Klienterna i fred", "Clients left in peace"),
      text: said(
        "Asiakkaista ei puhuta nimillä, eikä heitä kuvata.",
        "Inga klienter nämns vid namn, och ingen fotar dem.",
        "No clients are named, and nobody takes pictures of them.",
      ),
    },
    {
      key: "free",
      icon: "house",
      title: said("Ei maksa mitään", "Kostar ingenting", "Free of charge"),
      text: said(
        "Isäntä keittää kahvit ja näyttää paikat.",
        "Värden kokar kaffe och visar runt.",
        "The host makes coffee and shows you round.",
      ),
    },
  ],
  story: [
    {
      key: "hosts",
      title: said("Isännät kertovat itsestään", "Värdarna berättar om sig", "Hosts tell about themselves"),
      text: said(
        "Yhdistys täyttää isäntäkortin ja ehdottaa 2–5 aikaa.",
        "Föreningen fyller i ett värdkort och föreslår 2–5 tider.",
        "The association fills in a host card and suggests two to five times.",
      ),
    },
    {
      key: "guests",
      title: said("Vieraat valitsevat kohteet", "Gästerna väljer ställen", "Guests choose their stops"),
      text: said(
        "Vieraskortti vie kaksi minuuttia. Ajat valitaan niin, että mahdollisimman moni pääsee.",
        "Gästkortet tar två minuter. Tiderna väljs så att så många som möjligt kan komma.",
        "The guest card takes two minutes. Times are chosen so that as many as possible can come.",
      ),
    },
    {
      key: "visit",
      title: said("Käydään kylässä", "Vi hälsar på", "The visit"),
      text: said(
        "Kahvit, yksi tavallinen päivä, kierros tiloissa ja keskustelu pöydän ääressä.",
        "Kaffe, en vanlig dag, en rundtur och ett samtal vid bordet.",
        "Coffee, one ordinary day, a look around and a talk at the table.",
      ),
    },
    {
      key: "next",
      title: said("Seuraava isäntä löytyy", "Nästa värd hittas", "The next host is found"),
      text: said(
        "Kierros kasvaa: jokaisella käynnillä kysytään, keneltä kannattaisi käydä kylässä seuraavaksi.",
        "Rundan växer: på varje besök frågar vi vem man borde hälsa på härnäst.",
        "The round grows: every visit asks whom to call on next.",
      ),
    },
    {
      key: "booklet",
      title: said("Käteen jää vihko", "Kvar blir ett häfte", "You keep a booklet"),
      text: said(
        "Isäntien hyväksymät sivut yhdessä. Kolmen kuukauden päästä kysymme, onko asiakkaita ohjattu.",
        "Sidor som värdarna har godkänt, samlade. Efter tre månader frågar vi om klienter har lotsats vidare.",
        "The pages that hosts approved, together. Three months later we ask whether clients were guided.",
      ),
    },
  ],
  notFor: {
    title: said("Tähän se ei ole tarkoitettu", "Det är inte avsett för", "What it isn’t for"),
    items: [
      {
        key: "inspection",
        text: said(
          "Tarkastukseen tai arviointiin.",
          "Inspektion eller bedömning.",
          "Inspection or assessment.",
        ),
      },
      { key: "sales", text: said("Myyntiesittelyyn.", "Försäljning.", "A sales pitch.") },
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
      "Niihin on omat paikkansa. Täällä tutustutaan.",
      "För dem finns andra ställen. Här lär vi känna varandra.",
      "There are other places for those. This is for getting to know each other.",
    ),
  },
  questions: [
    {
      key: "who",
      question: said("Kuka voi tulla vieraaksi?", "Vem kan komma som gäst?", "Who can come as a guest?"),
      answer: said(
        "Jokainen, joka työssään ohjaa ihmisiä eteenpäin: työllisyyspalveluissa, sosiaali- ja terveyspalveluissa, kunnassa, järjestössä.",
        "Alla som i sitt arbete lotsar människor vidare: i sysselsättningstjänster, social- och hälsovård, kommuner och organisationer.",
        "Anybody whose work is to guide people onward: in employment services, social and health care, a municipality or an organisation.",
      ),
    },
    {
      key: "host",
      question: said("Mitä isännältä odotetaan?", "Vad väntas av värden?", "What is expected of a host?"),
      answer: said(
        "Kahvit, yksi tarina ja joku, joka ottaa vastaan. Valmis ohjelma kertoo, mitä milloin tehdään.",
        "Kaffe, en berättelse och någon som tar emot. Ett färdigt program säger vad som görs när.",
        "Coffee, one story and somebody to receive people. A ready-made agenda says what to do when.",
      ),
    },
    {
      key: "hears",
      question: said("Kuka näkee, mitä vastaan?", "Vem ser mina svar?", "Who sees my answers?"),
      answer: said(
        "Isäntä näkee nimesi, työpaikkasi ja tarpeesi, kun olet tulossa sen luokse. Palautteesta isäntä saa lukuja, kun vastauksia on vähintään viisi, ja ne lauseet, joita annoit lainata.",
        "Värden ser ditt namn, din arbetsplats och dina behov när du är på väg dit. Av responsen får värden siffror när det finns minst fem svar, och de meningar som du lät citera.",
        "A host sees your name, workplace and needs when you are coming there. Of the feedback it gets numbers once there are five answers, and the sentences you let be quoted.",
      ),
    },
    {
      key: "cannot",
      question: said("Entä jos en pääsekään?", "Tänk om jag inte kan komma?", "What if I can’t come?"),
      answer: said(
        "Anna paikka pois yhdellä painalluksella tai lähetä työkaveri. Jonon ensimmäinen saa tiedon heti.",
        "Ge bort platsen med ett tryck eller skicka en kollega. Den första i kön får veta det genast.",
        "Give up your place with one press, or send a colleague. The first in the queue is told at once.",
      ),
    },
  ],
};
