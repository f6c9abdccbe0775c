import { said } from "@/lib/formats/asking";
import type { AgendaItem } from "@/lib/formats/recipe";

const kickOff: readonly AgendaItem[] = [
  {
    ...{
      minutes: 10,
      key: "arrival",
      title: said("Tutustuminen", "Vi lär känna varandra", "Getting acquainted"),
    },
    what: said(
      "Kumpikin kertoo, mitä tekee ja mistä työpäivä koostuu.",
      "Båda berättar vad de gör och vad arbetsdagen består av.",
      "Each tells what they do, and what a day at work is made of.",
    ),
  },
  {
    ...{ minutes: 15, key: "goals", title: said("Tavoitteet", "Mål", "Goals") },
    what: said(
      "Mitä haluan oppia, mitä minulla on näytettävää? Mistä tiedämme, että onnistuimme?",
      "Vad vill jag lära mig, vad har jag att visa? Hur vet vi att vi har lyckats?",
      "What would I like to learn, what do I have to show? How will we know that it went well?",
    ),
  },
  {
    ...{
      minutes: 10,
      key: "days",
      title: said("Päivät ja käytännöt", "Dagar och praktiska saker", "Days and practicalities"),
    },
    what: said(
      "Milloin, montako päivää, missä. Kulku taloon, majoitus, ruoka ja se, mitä kumpikin tarvitsee.",
      "När, hur många dagar, var. Hur man kommer in, boende, mat och vad var och en behöver.",
      "When, how many days, where. Getting in, where to stay, food, and what each needs.",
    ),
  },
  {
    ...{
      minutes: 5,
      key: "ground-rules",
      title: said("Luottamus", "Förtroende", "Confidence"),
      readAloud: true,
    },
    what: said(
      "Luetaan pelisäännöt ääneen. Mitä ei saa kirjata tai kuvata?",
      "Vi läser upp spelreglerna. Vad får inte antecknas eller fotograferas?",
      "Read the ground rules aloud. What mustn’t be written down or photographed?",
    ),
  },
  {
    ...{ minutes: 5, key: "next", title: said("Seuraavaksi", "Till näst", "What’s next") },
    what: said(
      "Molemmat kirjoittavat oppimissuunnitelman. Toisen suunnitelma näkyy, kun molemmat ovat valmiita.",
      "Båda skriver en plan för lärandet. Den andras plan syns när båda är klara.",
      "Both write a learning plan. You see the other’s when both are ready.",
    ),
  },
];

const day: readonly AgendaItem[] = [
  {
    ...{
      minutes: 15,
      key: "arrival",
      title: said("Kahvi ja päivän kysymys", "Kaffe och dagens fråga", "Coffee and the day’s question"),
    },
    what: said(
      "Mitä tänään nähdään, ja mihin kysymykseen vieras etsii vastausta?",
      "Vad ser vi i dag, och vilken fråga söker gästen svar på?",
      "What is there to see today, and which question does the guest look for an answer to?",
    ),
  },
  {
    ...{
      minutes: 135,
      key: "follow",
      title: said("Seuraan työtä", "Jag följer arbetet", "Following the work"),
    },
    what: said(
      "Vieras kulkee mukana palavereissa ja työpöydän ääressä. Kysymykset saa kysyä heti tai kirjoittaa muistiin.",
      "Gästen är med på möten och vid skrivbordet. Frågor får ställas genast eller antecknas.",
      "The guest comes along to meetings and to the desk. Questions can be asked at once or written down.",
    ),
  },
  {
    ...{
      minutes: 60,
      key: "lunch",
      title: said("Lounas ja tiimi", "Lunch och teamet", "Lunch with the team"),
    },
    what: said(
      "Syödään työkavereiden kanssa. Vieras tapaa ne, jotka tekevät samaa työtä.",
      "Vi äter med kollegerna. Gästen träffar dem som gör samma arbete.",
      "Eating with colleagues. The guest meets those who do the same work.",
    ),
  },
  {
    ...{
      minutes: 45,
      key: "guest",
      title: said(
        "Vieraan puheenvuoro tai toinen kohde",
        "Gästen berättar, eller ett annat ställe",
        "The guest’s turn, or another place",
      ),
    },
    what: said(
      "Vieras kertoo, miten heillä tehdään, tai käydään katsomassa toista tiimiä.",
      "Gästen berättar hur man gör hos dem, eller så besöker vi ett annat team.",
      "The guest tells how it’s done at theirs, or you go and see another team.",
    ),
  },
  {
    ...{
      minutes: 90,
      key: "follow-on",
      title: said("Seuraan työtä", "Jag följer arbetet", "Following the work"),
    },
    what: said(
      "Yksi asia tarkemmin: sama, jonka vieras nosti aamulla.",
      "En sak närmare: den som gästen tog upp på morgonen.",
      "One thing more closely: the one the guest named in the morning.",
    ),
  },
  {
    ...{ minutes: 15, key: "end", title: said("Päivän päätös", "Dagens avslutning", "The end of the day") },
    what: said(
      "Mitä näin, mitä ihmettelin, mitä huomenna?",
      "Vad såg jag, vad undrade jag över, vad händer i morgon?",
      "What did I see, what did I wonder at, and what’s for tomorrow?",
    ),
  },
];

const talk: readonly AgendaItem[] = [
  {
    ...{ minutes: 10, key: "arrival", title: said("Kuulumiset", "Sedan sist", "Catching up") },
    what: said(
      "Mitä viime kerran jälkeen tapahtui, mitä tuli kokeiltua?",
      "Vad har hänt sedan sist, vad har prövats?",
      "What has happened since the last time, and what has been tried?",
    ),
  },
  {
    ...{
      minutes: 35,
      key: "question",
      title: said("Tämän kerran kysymys", "Den här gångens fråga", "This time’s question"),
    },
    what: said(
      "Yksi kysymys omasta työstä. Toinen kysyy ensin, kertoo sitten, miten itse tekisi.",
      "En fråga ur det egna arbetet. Den andra frågar först och berättar sedan hur hen själv skulle göra.",
      "One question from one’s own work. The other asks first, and then tells how they would do it.",
    ),
  },
  {
    ...{ minutes: 10, key: "try", title: said("Mitä kokeilen", "Vad jag prövar", "What I’ll try") },
    what: said(
      "Yksi asia, jonka voi tehdä ennen seuraavaa kertaa.",
      "En sak som kan göras före nästa gång.",
      "One thing that can be done before the next time.",
    ),
  },
  {
    ...{ minutes: 5, key: "next", title: said("Seuraava kerta", "Nästa gång", "Next time") },
    what: said("Kenen kysymys on vuorossa?", "Vems fråga står i tur?", "Whose question is next?"),
  },
];

const closing: readonly AgendaItem[] = [
  {
    ...{ minutes: 15, key: "learned", title: said("Mitä opin", "Vad jag lärde mig", "What I learned") },
    what: said(
      "Kumpikin kertoo kolme oppia ja katsoo, miten tavoitteille kävi.",
      "Båda berättar tre lärdomar och ser hur det gick med målen.",
      "Each tells three things learned, and what became of the goals.",
    ),
  },
  {
    ...{
      minutes: 10,
      key: "use",
      title: said("Mitä otan käyttöön", "Vad jag tar i bruk", "What I’ll put to use"),
    },
    what: said(
      "Yksi käytäntö: miten ja milloin, kenen kanssa?",
      "En praxis: hur och när, med vem?",
      "One practice: how and when, with whom?",
    ),
  },
  {
    ...{
      minutes: 10,
      key: "gift",
      title: said("Lahja isännälle", "En gåva till värden", "A gift to the host"),
    },
    what: said(
      "Yksi havainto, josta isännälle on iloa tai hyötyä.",
      "En iakttagelse som värden har glädje eller nytta av.",
      "One thing noticed that the host can be glad of or make use of.",
    ),
  },
  {
    ...{ minutes: 10, key: "on", title: said("Miten jatketaan", "Hur vi fortsätter", "How we go on") },
    what: said(
      "Pidetäänkö yhteyttä, ketkä muut kiinnostuisivat? Voiko tästä tulla verkosto?",
      "Håller vi kontakten, vilka andra vore intresserade? Kan det här bli ett nätverk?",
      "Shall we stay in touch, and who else would care? Could this become a network?",
    ),
  },
];

/** How the meetings go, a day of several by the day. */
export const agendas: Record<"kick-off" | "days" | "mentoring" | "closing", readonly AgendaItem[]> = {
  "kick-off": kickOff,
  days: day,
  mentoring: talk,
  closing,
};
