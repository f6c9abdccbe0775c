import type { Locale } from "@/lib/i18n/locales";

/** Somebody who guides people onward in their work; fictional, as their workplaces' people are. */
export type DemoGuest = {
  key: string;
  name: string;
  workplace: string;
  serves?: string;
  asks?: string;
  needs?: string;
  locale?: Locale;
};

const employment = "Kajaanin seudun työllisyyspalvelut";
const social = "Kaupungin sosiaalipalvelut";
const health = "Terveysaseman vastaanotto";
const settling = "Kotoutumispalvelut";

/** The guests of this year's round. */
export const guests: readonly DemoGuest[] = [
  {
    ...{ key: "ohjaaja", name: "Vappu Viitta", workplace: employment },
    serves: "Työnhakijoita, jotka ovat olleet pitkään ilman töitä.",
    asks: "Miten sanon asiakkaalle, että tänne voi vain tulla?",
  },
  {
    ...{ key: "omavalmentaja", name: "Onni Ohjanen", workplace: employment },
    serves: "Nuoria, joilla on takana keskeytyneitä opintoja.",
    asks: "Mitä teette, kun nuori ei tulekaan?",
  },
  { key: "paluu", name: "Sointu Siirtonen", workplace: employment, serves: "Työkokeiluun lähteviä." },
  { key: "tyopari", name: "Kaarina Kynnys", workplace: employment, needs: "Kasvisruoka" },
  {
    ...{ key: "sosiaaliohjaaja", name: "Auri Avoin", workplace: social },
    serves: "Aikuissosiaalityön asiakkaita.",
    asks: "Voiko teille tulla, vaikka ei jaksaisi puhua?",
  },
  { key: "perhetyo", name: "Toivo Turvanen", workplace: social, serves: "Lapsiperheitä." },
  {
    ...{ key: "sairaanhoitaja", name: "Lempi Laastari", workplace: health },
    serves: "Kaikkia, jotka istuvat vastaanotolla.",
    asks: "Kenelle soitan, jos asiakas haluaa tulla jo tänään?",
  },
  {
    ...{ key: "kuntoutus", name: "Visa Voima", workplace: health, needs: "Induktiosilmukka" },
    serves: "Kuntoutujia.",
  },
  {
    ...{ key: "kotoutuja", name: "Meri Maahanmuuttala", workplace: settling, locale: "sv" },
    serves: "Familjer som just har flyttat hit.",
    asks: "Hur klarar man sig hos er utan finska?",
  },
  {
    ...{ key: "advisor", name: "Bridget Harkonen", workplace: settling, locale: "en" },
    serves: "People who have just moved to Kainuu.",
    asks: "Can somebody come who speaks only English?",
  },
  { key: "etsiva", name: "Ilo Etsiväinen", workplace: "Etsivä nuorisotyö", serves: "16–28-vuotiaita." },
  { key: "diakoni", name: "Armas Apuri", workplace: "Seurakunnan diakonia", serves: "Ketä tahansa." },
];

/** What was said on the way out of a stop: how surely one could now guide a client there, and in one's own words. */
export type DemoSaid = {
  guide: string;
  learned?: string;
  tells?: string;
  quote?: string;
  quoteConsent?: "anonymous" | "named" | "no";
};

/** Of the first stop of this year's round. */
export const saidOfFirst: readonly DemoSaid[] = [
  {
    guide: "5",
    learned: "Että täällä saa vain istua.",
    tells: "Puuroa on aamulla, eikä mitään tarvitse täyttää.",
    quote: "Olen ohjannut tänne kymmenen vuotta käymättä kertaakaan. Nyt tiedän, mihin ohjaan.",
    quoteConsent: "named",
  },
  {
    guide: "5",
    learned: "Uuden ihmisen ottaa vastaan joku, joka oli itse uusi viime kuussa.",
    quote: "Kasvot tekivät osoitteesta paikan.",
    quoteConsent: "anonymous",
  },
  { guide: "4", tells: "Sinne voi mennä ilman asiaa." },
  { guide: "4", learned: "Ovi on auki jo yhdeksältä." },
  {
    guide: "5",
    tells: "Jos et tule, joku huomaa sen.",
    quote: "Yksi aamu täällä kertoi enemmän kuin esite, jota olen jakanut vuosia.",
    quoteConsent: "named",
  },
  { guide: "3", learned: "Kävijöitä on enemmän kuin luulin." },
  { guide: "5", quote: "Tämä olisi pitänyt tehdä jo kauan sitten.", quoteConsent: "anonymous" },
];

/** Of the second. */
export const saidOfSecond: readonly DemoSaid[] = [
  {
    guide: "5",
    learned: "Kokeilupäivään ei tarvita lähetettä.",
    tells: "Saa tulla katsomaan ilman että lupautuu mihinkään.",
    quote: "Nuori esitteli sorvin paremmin kuin yksikään opettaja minulle aikanaan.",
    quoteConsent: "named",
  },
  { guide: "4", learned: "Pajalla ei kysytä papereita." },
  {
    guide: "5",
    quote: "Opin yhdessä tunnissa, mitä vuoden palaverit eivät olleet kertoneet.",
    quoteConsent: "anonymous",
  },
  { guide: "4", tells: "Siellä on vene kesken. Mene kysymään siitä." },
  { guide: "5" },
  { guide: "unknown", learned: "Tilat ovat isommat kuin ulkoa näyttää." },
];

/** Of last year's three, five and more of each. */
export const saidLastYear: readonly (readonly DemoSaid[])[] = [
  [
    {
      guide: "5",
      quote: "Vein asiakkaan sinne seuraavana päivänä. Menimme pyörillä.",
      quoteConsent: "named",
    },
    { guide: "4", learned: "Korjata saa itse." },
    { guide: "5", quote: "Kahvi ja kymmenen minuuttia riittivät.", quoteConsent: "anonymous" },
    { guide: "4" },
    { guide: "5", tells: "Vie rikkinäinen pyöräsi ja istu alas." },
  ],
  [
    { guide: "4", quote: "Hiljaisessa pöydässä puhutaan eniten.", quoteConsent: "anonymous" },
    { guide: "5", learned: "Sukat menevät oikeasti osastolle asti." },
    { guide: "5" },
    { guide: "3", learned: "Tiistai on rauhallisempi kuin torstai." },
    {
      guide: "4",
      quote: "Jag lärde mig sticka en häl och förstod varför folk kommer.",
      quoteConsent: "named",
    },
  ],
  [
    { guide: "5", quote: "Kukaan ei ollut viimeinen.", quoteConsent: "anonymous" },
    { guide: "5", tells: "Kyyti lähtee torilta." },
    { guide: "4" },
    { guide: "4", learned: "Laavulle pääsee rollaattorilla melkein perille." },
    { guide: "5", quote: "Kiire jäi autoon.", quoteConsent: "named" },
    { guide: "unknown" },
  ],
];
