import { said } from "@/lib/formats/asking";
import type { DocumentTemplate } from "@/lib/formats/documents";
import type { AgendaItem } from "@/lib/formats/recipe";
import type { Round } from "@/lib/formats/rounds";

const practice = said(
  "Kerro yksi hyvä käytäntö asiakastyöstä. Kuka oli mukana? Mikä siinä auttoi? Pöytä kirjaa yhden, jota saa lainata.",
  "Berätta om en god praxis i klientarbetet. Vem var med? Vad hjälpte? Bordet skriver upp en som får citeras.",
  "Tell about one good practice in client work. Who was there? What helped? The table writes down one that may be quoted.",
);

/** What is done at the day in turn: all together, at tables, or each looking for somebody new. */
export const rounds: readonly Round[] = [
  { kind: "plenary", key: "opening", title: said("Avaus", "Öppning", "Opening"), minutes: 20 },
  {
    ...{ kind: "tables", key: "tables-1", minutes: 30, chairs: { least: 4, most: 6 }, task: practice },
    title: said("Pöydät 1", "Bordsrunda 1", "Tables 1"),
  },
  {
    ...{ kind: "tables", key: "tables-2", minutes: 25, chairs: { least: 4, most: 6 }, task: practice },
    title: said("Pöydät 2", "Bordsrunda 2", "Tables 2"),
  },
  {
    ...{ kind: "search", key: "search", minutes: 6, pause: 2, times: 4 },
    title: said("Pikatreffit", "Snabbdejter", "Speed dating"),
    guide: said(
      "Etsi joku, jota et ole tavannut. Kumpikin kolme minuuttia: kuka olen, missä voin auttaa, mihin etsin apua.",
      "Sök upp någon du inte har träffat. Tre minuter var: vem jag är, vad jag kan hjälpa med, vad jag söker hjälp med.",
      "Look for somebody you haven’t met. Three minutes each: who I am, what I can help with, what I look for help with.",
    ),
  },
  {
    ...{ kind: "plenary", key: "theatre", minutes: 75 },
    title: said("Forumteatteri", "Forumteater", "Forum theatre"),
  },
  {
    ...{ kind: "tables", key: "harvest", minutes: 25, chairs: { least: 4, most: 6 } },
    title: said("Pöydät 3: sadonkorjuu", "Bordsrunda 3: skörd", "Tables 3: harvest"),
    task: said(
      "Mitä otamme käyttöön heti maanantaina? Pöytä kirjaa kaksi asiaa.",
      "Vad tar vi i bruk genast på måndag? Bordet skriver upp två saker.",
      "What do we put to use on Monday? The table writes down two things.",
    ),
  },
  {
    ...{ kind: "plenary", key: "closing", minutes: 15 },
    title: said("Päätös ja palaute", "Avslutning och respons", "Closing and feedback"),
  },
];

/** The day from the door to the way home. */
export const agenda: readonly AgendaItem[] = [
  {
    ...{ minutes: 30, key: "door" },
    title: said("Ovi, kahvi ja numero", "Dörren, kaffe och nummer", "Door, coffee and a number"),
    what: said(
      "Jokainen saa tarran, jossa on nimi ja numero.",
      "Alla får en lapp med namn och nummer.",
      "Everybody gets a sticker with a name and a number.",
    ),
  },
  {
    ...{ minutes: 20, key: "opening", readAloud: true },
    title: said("Avaus", "Öppning", "Opening"),
    what: said(
      "Miksi olemme täällä. Pelisäännöt luetaan ääneen.",
      "Varför vi är här. Spelreglerna läses upp.",
      "Why we are here. The ground rules are read aloud.",
    ),
  },
  {
    ...{ minutes: 35, key: "tables-1" },
    title: said("Pöydät 1", "Bordsrunda 1", "Tables 1"),
    what: said(
      "Nimikierros 10 minuuttia, tehtävä 20 minuuttia, vaihto 5 minuuttia.",
      "Namnrunda 10 minuter, uppgift 20 minuter, byte 5 minuter.",
      "Names 10 minutes, the task 20 minutes, moving 5 minutes.",
    ),
  },
  {
    ...{ minutes: 30, key: "tables-2" },
    title: said("Pöydät 2", "Bordsrunda 2", "Tables 2"),
    what: said(
      "Uusi pöytä, uudet ihmiset. Toinen hyvä käytäntö.",
      "Ett nytt bord, nya människor. En annan god praxis.",
      "A new table, new people. Another good practice.",
    ),
  },
  {
    ...{ minutes: 20, key: "break" },
    title: said("Tauko", "Paus", "Break"),
    what: said(
      "Kahvia. Kirjatut käytännöt kerätään pöydiltä.",
      "Kaffe. Det som skrivits upp samlas in från borden.",
      "Coffee. What was written down is collected from the tables.",
    ),
  },
  {
    ...{ minutes: 35, key: "search" },
    title: said("Pikatreffit", "Snabbdejter", "Speed dating"),
    what: said(
      "Neljä kertaa kuusi minuuttia, välissä kaksi minuuttia etsimiseen.",
      "Fyra gånger sex minuter, två minuter emellan för att söka.",
      "Four times six minutes, with two minutes between to look around.",
    ),
  },
  {
    ...{ minutes: 10, key: "heard" },
    title: said("Kuulumiset", "Hur gick det", "How was it"),
    what: said(
      "Kolme ihmistä sanoo yhden lauseen.",
      "Tre säger en mening var.",
      "Three people say one sentence.",
    ),
  },
  {
    ...{ minutes: 60, key: "lunch" },
    title: said("Lounas", "Lunch", "Lunch"),
    what: said("Istutaan minne halutaan.", "Alla sitter där de vill.", "Everybody sits where they like."),
  },
  {
    ...{ minutes: 80, key: "theatre" },
    title: said("Forumteatteri", "Forumteater", "Forum theatre"),
    what: said(
      "Esitys 25 minuuttia, sitten ratkotaan yhdessä 50 minuuttia.",
      "Föreställning 25 minuter, sedan löser vi tillsammans i 50 minuter.",
      "The play 25 minutes, then solving it together 50 minutes.",
    ),
  },
  {
    ...{ minutes: 30, key: "harvest" },
    title: said("Pöydät 3: sadonkorjuu", "Bordsrunda 3: skörd", "Tables 3: harvest"),
    what: said(
      "Mitä otamme käyttöön heti? Pöytä kirjaa kaksi asiaa.",
      "Vad tar vi i bruk genast? Bordet skriver upp två saker.",
      "What do we put to use at once? The table writes down two things.",
    ),
  },
  {
    ...{ minutes: 10, key: "closing" },
    title: said(
      "Päätös, palaute, yhteystiedot",
      "Avslutning, respons, kontakter",
      "Closing, feedback, contacts",
    ),
    what: said(
      "Palaute puhelimella. Huomenna kysymme, kenen kanssa haluat pitää yhteyttä.",
      "Respons på telefonen. I morgon frågar vi vem du vill hålla kontakt med.",
      "Feedback on the phone. Tomorrow we ask with whom you’d like to stay in touch.",
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
    key: "turns",
    text: said(
      "Jokainen saa puhua, ja kenenkään ei ole pakko.",
      "Alla får tala, och ingen måste.",
      "Everybody may speak, and nobody has to.",
    ),
  },
  {
    key: "pictures",
    text: said(
      "Kuvia otetaan vain luvalla.",
      "Bilder tas bara med lov.",
      "Pictures are taken only with permission.",
    ),
  },
  {
    key: "new",
    text: said(
      "Istumme sinne, minne meidät on sijoitettu: siellä on uusia ihmisiä.",
      "Vi sitter där vi har placerats: där finns nya människor.",
      "We sit where we have been placed: there are new people there.",
    ),
  },
] as const;

/** The good practices that were written down at the tables. */
export const harvest: DocumentTemplate = {
  key: "harvest",
  title: said("Päivän sato", "Dagens skörd", "The harvest of the day"),
  named: said("päivän sato", "dagens skörd", "the harvest of the day"),
  intro: said(
    "Pöydissä kirjatut hyvät käytännöt. Ei asiakkaiden eikä osallistujien nimiä. Osallistujat voivat viiden päivän ajan poistaa lauseen, joka ei saa lähteä eteenpäin.",
    "De goda praxis som skrevs upp vid borden. Inga namn på klienter eller deltagare. Deltagarna kan i fem dagar stryka en mening som inte får gå vidare.",
    "The good practices written down at the tables. No names of clients or participants. For five days participants can strike a sentence that must not go out.",
  ),
  nameless: true,
  parts: [
    { key: "when", label: said("Päivä ja paikka", "Dag och plats", "Day and place"), given: "meeting" },
    {
      key: "present",
      label: said("Mukana (määrä)", "Med (antal)", "Present (how many)"),
      given: "attendance",
    },
    {
      ...{ key: "practices", reported: true },
      label: said("Hyvät käytännöt", "God praxis", "Good practices"),
      hint: said(
        "Yksi kappale kutakin: mitä, kuka oli mukana, mikä auttoi.",
        "Ett stycke var: vad, vem var med, vad hjälpte.",
        "A paragraph each: what, who was there, what helped.",
      ),
    },
    {
      ...{ key: "soon", reported: true },
      label: said("Mitä otetaan käyttöön heti", "Vad som tas i bruk genast", "What is put to use at once"),
    },
    {
      key: "open",
      label: said("Mikä jäi auki", "Vad som blev öppet", "What was left open"),
      optional: true,
    },
  ],
};
