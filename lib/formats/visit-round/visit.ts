import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";
import type { AgendaItem } from "@/lib/formats/recipe";

/** An hour and a half at a host's. */
export const stopAgenda: readonly AgendaItem[] = [
  {
    ...{ minutes: 10, key: "arrival", readAloud: true },
    title: said("Kahvi ja nimikierros", "Kaffe och namnrunda", "Coffee and names"),
    what: said(
      "Jokainen sanoo, kuka on ja ketä palvelee. Isäntä lukee pelisäännöt.",
      "Var och en säger vem hen är och vem hen möter i sitt arbete. Värden läser upp spelreglerna.",
      "Everybody says who they are and whom they serve. The host reads the ground rules.",
    ),
  },
  {
    ...{ minutes: 25, key: "hosts" },
    title: said("Isännät kertovat ja näyttävät", "Värdarna berättar och visar", "The hosts tell and show"),
    what: said(
      "Yksi tavallinen päivä ja yksi tarina. Mitä täältä saa, ja mitä ei?",
      "En vanlig dag och en berättelse. Vad får man här, och vad inte?",
      "One ordinary day and one story. What can one get here, and what not?",
    ),
  },
  {
    ...{ minutes: 10, key: "tour" },
    title: said("Kierros tiloissa", "Rundtur i lokalerna", "A look around"),
    what: said(
      "Katsotaan, mihin asiakas tulisi ja kuka häntä olisi vastassa.",
      "Vi ser vart en klient skulle komma och vem som möter hen.",
      "See where a client would come and who would meet them.",
    ),
  },
  {
    ...{ minutes: 25, key: "table" },
    title: said("Pöytäkeskustelu", "Samtal vid bordet", "Around the table"),
    what: said(
      "Milloin ohjaisin asiakkaan tänne? Miten se käytännössä tehdään?",
      "När skulle jag lotsa en klient hit? Hur går det till i praktiken?",
      "When would I guide a client here? How is that done in practice?",
    ),
  },
  {
    ...{ minutes: 10, key: "hopes" },
    title: said("Toiveet puolin ja toisin", "Önskemål åt båda hållen", "Wishes both ways"),
    what: said(
      "Isäntä sanoo yhden toiveen, vieraat yhden.",
      "Värden säger ett önskemål, gästerna ett.",
      "The host names one wish, the guests another.",
    ),
  },
  {
    ...{ minutes: 10, key: "onward" },
    title: said("Mitä viemme mukanamme", "Vad vi tar med oss", "What we take along"),
    what: said(
      "Mitä kerromme asiakkaille? Kuka olisi seuraava isäntä? Palaute puhelimella ennen lähtöä.",
      "Vad berättar vi för klienterna? Vem kunde vara nästa värd? Responsen ges på telefonen innan ni går.",
      "What do we tell clients? Who could host next? Feedback on the phone before leaving.",
    ),
  },
];

/** What everybody who comes agrees to. */
export const groundRules = [
  {
    key: "clients",
    text: said(
      "Emme puhu asiakkaista nimillä emmekä kerro heistä tunnistettavasti.",
      "Vi nämner inga klienter vid namn och berättar inget som avslöjar dem.",
      "We name no clients and tell nothing that gives them away.",
    ),
  },
  {
    key: "pictures",
    text: said(
      "Kuvaamme vain luvalla, emme koskaan asiakkaita.",
      "Vi fotar bara med lov, aldrig klienter.",
      "We take pictures only with permission, and never of clients.",
    ),
  },
  {
    key: "curious",
    text: said(
      "Kysymme uteliaasti. Kukaan ei ole tarkastuskäynnillä.",
      "Vi frågar nyfiket. Ingen är här för att inspektera.",
      "We ask because we’re curious. Nobody is here to inspect.",
    ),
  },
  {
    key: "place",
    text: said(
      "Jos en pääse, annan paikan pois tai lähetän työkaverin.",
      "Om jag inte kan komma ger jag bort platsen eller skickar en kollega.",
      "If I can’t come, I give up my place or send a colleague.",
    ),
  },
  {
    key: "share-time",
    text: said("Jaamme puheajan.", "Vi delar på taltiden.", "We share the speaking time."),
  },
];

/** A host's page of the booklet, made of its card. */
export const booklet: DocumentTemplate = {
  key: "booklet",
  title: said("Vihko", "Häfte", "Booklet"),
  named: said("vihko", "häftet", "the booklet"),
  intro: said(
    "Vihko kootaan isäntäkorteista. Jokainen isäntä hyväksyy oman sivunsa; hyväksymätön sivu jää pois.",
    "Häftet sätts ihop av värdkorten. Varje värd godkänner sin egen sida; en sida som inte har godkänts lämnas bort.",
    "The booklet is put together from the host cards. Each host approves its own page; a page that isn’t approved is left out.",
  ),
  parts: [
    {
      key: "who",
      label: said("Keitä ja ketä varten", "Vilka och för vem", "Who, and for whom"),
      given: { answers: ["description", "forWhom"] },
    },
    {
      key: "clients",
      label: said(
        "Mitä asiakas saa, ja miten mukaan pääsee",
        "Vad en klient får och hur man kommer med",
        "What a client gets, and how to join",
      ),
      given: { answers: ["clients"] },
    },
    {
      key: "notDone",
      label: said("Mitä täällä ei tehdä", "Vad som inte görs här", "What isn’t done here"),
      given: { answers: ["notDone"] },
      optional: true,
    },
    { key: "reach", label: said("Mistä tavoittaa", "Hur man når dem", "How to reach them") },
  ],
};
