import type { Locale } from "@/lib/i18n/locales";

/** Somebody of a networking day; fictional, as their workplaces' people are. */
export type DemoGuestOfDay = {
  name: string;
  workplace: string;
  does: string;
  helps: string;
  seeks: string;
  topics: readonly string[];
  languages: readonly Locale[];
  locale: Locale;
  seating?: readonly string[];
  needs?: string;
  ratherNot?: readonly string[];
};

const given = [
  ...["Katri", "Juha", "Mervi", "Timo", "Anu", "Petri", "Outi", "Sami", "Päivi", "Antti", "Heli", "Janne"],
  ...["Riikka", "Tero", "Kirsi", "Ville", "Sanna", "Mika", "Hanna", "Lauri", "Tiina", "Jukka"],
];
const family = ["Kulmala", "Heikkinen", "Moilanen", "Karppinen", "Tervo", "Leinonen", "Kemppainen"];

/** The first nine send several people each, the others one. */
const workplaces = [
  ...["Kajaanin kaupunki", "Kainuun hyvinvointialue", "Työllisyyspalvelut", "Nuorten työpaja"],
  ...["Kansalaisopisto", "Järjestötalo", "Seurakunta", "Kotoutumispalvelut", "Ammattiopisto"],
  ...["Kuhmon kunta", "Sotkamon kunta", "Suomussalmen kunta", "Perhekeskus", "Mielenterveysyhdistys"],
  ...["Omaishoitajayhdistys", "Kylät yhdessä ry", "Liikuntajärjestö", "Kulttuuriosuuskunta", "Kierrätyspaja"],
  ...["Asunnottomien tukikohta", "Päihdetyön yhdistys", "Yrittäjäjärjestö", "Maaseutuhanke"],
];

const works = [
  [
    "Ohjaan työnhakijoita.",
    "Tiedän, mistä palkkatukea haetaan.",
    "Paikkoja, joihin voi tulla kokeilemaan työtä.",
  ],
  [
    "Vedän nuorten ryhmiä.",
    "Osaan aloittaa ryhmän, johon kukaan ei aluksi puhu.",
    "Aikuisia, jotka tulisivat kertomaan työstään.",
  ],
  ["Vastaan vapaaehtoisista.", "Vapaaehtoisten perehdytys.", "Ihmisiä, jotka osaisivat opettaa digitaitoja."],
  [
    "Teen palveluohjausta.",
    "Tunnen hakemukset ja niiden polut.",
    "Tietoa siitä, mihin saa tulla ilman lähetettä.",
  ],
  [
    "Olen hankkeessa, joka päättyy keväällä.",
    "Rahoituksen hakeminen.",
    "Sitä, kuka jatkaa, kun hanke loppuu.",
  ],
  ["Opetan suomea.", "Selkokieli.", "Paikkoja, joissa suomea saa puhua hitaasti."],
  ["Tapaan perheitä kotona.", "Miten puhutaan vaikeasta asiasta.", "Iltatoimintaa koko perheelle."],
] as const;
const topics = ["work", "young", "wellbeing", "families", "newcomers", "volunteers"];

/** What some of them have told beside: what they need, and whom they would rather not share a table with. */
const told: Readonly<Record<number, Partial<DemoGuestOfDay>>> = {
  3: { seating: ["fixed"], needs: "Pyörätuoli: pöytä oven lähellä" },
  7: { seating: ["interpreter"], needs: "Viittomakielen tulkki, kaksi tulkkia vuorottelee" },
  11: { seating: ["loop"] },
  16: { ratherNot: ["Petri Moilanen"] },
  19: { seating: ["quiet"] },
  24: { seating: ["phoneless"], needs: "Kasvisruoka" },
  29: { ratherNot: ["Maaseutuhanke"] },
  33: { seating: ["loop", "quiet"] },
  38: { seating: ["assistant"], needs: "Avustaja tulee mukaan" },
  45: { ratherNot: ["Hanna Kemppainen", "Päihdetyön yhdistys"] },
  52: { needs: "Gluteeniton ruoka" },
};

/** Some who speak another language. */
const others: Readonly<Record<number, Partial<DemoGuestOfDay>>> = {
  9: {
    ...{ name: "Karin Sjöholm", locale: "sv", languages: ["sv", "fi"] },
    does: "Jag leder ett projekt för unga vuxna.",
    helps: "Kontakter till föreningar i hela Norden.",
    seeks: "Någon som har startat en verkstad från noll.",
  },
  27: {
    ...{ name: "Bo Nyman", locale: "sv", languages: ["sv", "fi", "en"] },
    does: "Jag undervisar i svenska och finska.",
    helps: "Lättläst text.",
    seeks: "Platser där man får öva språket.",
  },
  31: {
    ...{ name: "Grace Owusu", locale: "en", languages: ["en", "fi"] },
    does: "I advise people who have just moved here.",
    helps: "How to explain services in plain English.",
    seeks: "Groups that welcome people with little Finnish.",
  },
  42: {
    ...{ name: "Omar Haddad", locale: "en", languages: ["en", "fi"] },
    does: "I coach people who start a business.",
    helps: "First steps of an entrepreneur.",
    seeks: "Premises that can be shared.",
  },
  // Two of one name: their numbers and workplaces tell them apart.
  58: { name: "Riikka Leinonen" },
};

/** Sixty-six people, the first sixty-one with a place tomorrow. */
export const guestsOfDay: readonly DemoGuestOfDay[] = Array.from({ length: 66 }, (_, index) => {
  const [does, helps, seeks] = works[index % works.length] ?? works[0];
  return {
    name: `${given[index % given.length]} ${family[(index + Math.floor(index / given.length)) % family.length]}`,
    workplace: workplaces[index < workplaces.length ? index : index % 9] ?? "",
    ...{ does, helps, seeks, locale: "fi", languages: index % 4 === 1 ? ["fi", "en"] : ["fi"] },
    topics: [topics[index % topics.length] ?? "work", topics[(index + 2) % topics.length] ?? "young"],
    ...others[index],
    ...told[index],
  };
});

/** Nobody's words about the day of a month ago: how many they met, whom they can ask, whether it was worth it, and a sentence. */
export const saidOfDay: readonly {
  newPeople: string;
  knowsWhom: string;
  worth: string;
  takes?: string;
  without?: string;
  quote?: string;
  quoteConsent?: "anonymous" | "named" | "no";
}[] = [
  {
    ...{
      newPeople: "more",
      knowsWhom: "5",
      worth: "5",
      takes: "Kolme puhelinnumeroa ja yhden uuden tavan aloittaa.",
    },
    ...{ quote: "Olin kuullut nimet kymmenen vuotta. Nyt niillä on kasvot.", quoteConsent: "named" },
  },
  { newPeople: "6-10", knowsWhom: "5", worth: "5", takes: "Tiedon siitä, kuka hakee palkkatuet." },
  { newPeople: "6-10", knowsWhom: "4", worth: "4", without: "Avaus olisi voinut olla lyhyempi." },
  {
    ...{ newPeople: "more", knowsWhom: "5", worth: "5" },
    ...{ quote: "Kuusi minuuttia riittää siihen, että uskaltaa soittaa.", quoteConsent: "anonymous" },
  },
  { newPeople: "3-5", knowsWhom: "3", worth: "4", takes: "Rohkeutta kysyä." },
  { newPeople: "more", knowsWhom: "4", worth: "5" },
  { newPeople: "6-10", knowsWhom: "5", worth: "4", without: "En mitään, mutta tauko saisi olla pidempi." },
  { newPeople: "6-10", knowsWhom: "4", worth: "5", takes: "Selkokielinen esite tehdään nyt yhdessä." },
  {
    ...{ newPeople: "more", knowsWhom: "5", worth: "5" },
    ...{ quote: "Jag hade aldrig suttit vid de borden av mig själv.", quoteConsent: "named" },
  },
  { newPeople: "0-2", knowsWhom: "2", worth: "3", without: "Tunsin jo lähes kaikki." },
  { newPeople: "6-10", knowsWhom: "4", worth: "4" },
  { newPeople: "more", knowsWhom: "5", worth: "5", takes: "Forumteatterin kysymykset omaan tiimiin." },
  { newPeople: "3-5", knowsWhom: "4", worth: "4" },
];

/** What was written down at its tables. */
export const harvested = {
  practices: [
    "Ensimmäinen tapaaminen kävellen. Työpajan ohjaaja ja nuori kiersivät korttelin; vierekkäin on helpompi puhua kuin vastakkain.",
    "Yhteinen puhelinaika. Työllisyyspalvelut ja hyvinvointialue vastaavat tiistaisin samasta huoneesta, eikä ketään siirretä jonoon.",
    "Saattaen vaihto. Uuteen ryhmään mennään ensimmäisellä kerralla yhdessä ohjaajan kanssa.",
    "Kahvit ennen lomaketta. Hakemus täytetään vasta, kun on puhuttu muusta.",
  ].join("\n\n"),
  soon: "Yhteinen lista siitä, mihin saa tulla ilman lähetettä.\n\nJokainen soittaa yhdelle, jonka tapasi tänään.",
  open: "Kuka pitää listan ajan tasalla?",
};
