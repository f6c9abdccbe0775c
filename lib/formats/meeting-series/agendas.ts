import { said } from "@/lib/formats/asking";
import type { AgendaItem } from "@/lib/formats/recipe";

const fromTheMap: readonly AgendaItem[] = [
  {
    ...{ minutes: 20, key: "map" },
    title: said("Tilanteiden kartta", "Situationernas karta", "A map of situations"),
    what: said(
      "Jokainen sanoo tilanteensa yhdellä lauseella. Valitaan niistä yksi tai kaksi.",
      "Var och en säger sin situation i en mening. Vi väljer en eller två av dem.",
      "Everybody says their situation in one sentence. Choose one or two of them.",
    ),
  },
  {
    ...{ minutes: 45, key: "first-situation" },
    title: said("Ensimmäinen tilanne", "Den första situationen", "The first situation"),
    what: said(
      "Kertoja 5 min, kysymykset 10, mistä tämä johtuu 15, mitä muut ovat kokeilleet 15.",
      "Den som berättar 5 min, frågor 10, vad det här beror på 15, vad andra har prövat 15.",
      "The one who tells 5 min, questions 10, what causes this 15, what others have tried 15.",
    ),
  },
  {
    ...{ minutes: 10, key: "expert" },
    title: said("Asiantuntijan puheenvuoro", "Den sakkunnigas inlägg", "The expert’s turn"),
    what: said(
      "Mitä kuulin? Mikä on totta, mikä ei?",
      "Vad hörde jag? Vad stämmer, vad stämmer inte?",
      "What did I hear? What is true, and what isn’t?",
    ),
  },
  {
    ...{ minutes: 15, key: "break" },
    title: said("Tauko", "Paus", "Break"),
    what: said(
      "Noustaan ylös ja haukataan happea.",
      "Vi reser på oss och tar en nypa luft.",
      "Stand up and get some air.",
    ),
  },
  {
    ...{ minutes: 40, key: "second-situation" },
    title: said(
      "Toinen tilanne tai ratkaisujen vertailu",
      "En andra situation eller jämförelse av lösningar",
      "A second situation, or solutions compared",
    ),
    what: said(
      "Mikä toimisi missäkin, mikä ei? Sama keino ei sovi joka työpaikalle.",
      "Vad skulle fungera var, och vad inte? Samma grepp passar inte på varje arbetsplats.",
      "What would work where, and what wouldn’t? No one way suits every workplace.",
    ),
  },
  {
    ...{ minutes: 15, key: "insights" },
    title: said("Oivallukset", "Insikter", "Insights"),
    what: said(
      "Jokainen kirjoittaa yhden. Ryhmä valitsee, mitkä saa kertoa eteenpäin.",
      "Var och en skriver en. Gruppen väljer vilka som får berättas vidare.",
      "Everybody writes one. The group chooses which may be told onward.",
    ),
  },
  {
    ...{ minutes: 10, key: "close" },
    title: said("Seuraava kerta ja lopetus", "Nästa gång och avslutning", "Next time, and closing"),
    what: said(
      "Seuraavan kerran aihe, oma kokeilu ja yhden sanan kierros.",
      "Nästa gångs ämne, ett eget försök och en runda med ett ord var.",
      "The topic for next time, something to try oneself, and a round of one word each.",
    ),
  },
];

const firstMeeting: readonly AgendaItem[] = [
  {
    ...{ minutes: 15, key: "arrival" },
    title: said("Tulo ja kierros", "Ankomst och runda", "Arrival and a round"),
    what: said(
      "Kuka olen, millä mielellä, mitä toivon tästä kerrasta?",
      "Vem är jag, hur känns det, vad hoppas jag på av den här gången?",
      "Who am I, how am I, what do I hope for this time?",
    ),
  },
  {
    ...{ minutes: 10, key: "ground-rules", readAloud: true },
    title: said("Pelisäännöt", "Spelreglerna", "The ground rules"),
    what: said(
      "Luetaan ääneen. Mitä liitolle kerrotaan, ja mitä ei?",
      "Vi läser dem högt. Vad berättas för förbundet, och vad inte?",
      "Read them aloud. What is the union told, and what not?",
    ),
  },
  ...fromTheMap,
];

const laterMeeting: readonly AgendaItem[] = [
  {
    ...{ minutes: 20, key: "since" },
    title: said(
      "Mitä viime kerran jälkeen tapahtui?",
      "Vad har hänt sedan sist?",
      "What has happened since last time?",
    ),
    what: said(
      "Mitä kokeilit, ja miten kävi? Kukin saa olla myös hiljaa.",
      "Vad prövade du, och hur gick det? Man får också vara tyst.",
      "What did you try, and how did it go? One may also stay silent.",
    ),
  },
  {
    ...{ minutes: 5, key: "ground-rules", readAloud: true },
    title: said("Pelisäännöt mieleen", "Spelreglerna i minnet", "The ground rules again"),
    what: said(
      "Kerrataan lyhyesti, mitä liitolle kerrotaan ja mitä ei.",
      "Vi påminner kort om vad som berättas för förbundet och vad inte.",
      "A short reminder of what the union is told and what not.",
    ),
  },
  ...fromTheMap,
];

/** Three hours at a time: the first one, and all later ones. */
export const agendas = { "meeting-1": firstMeeting, meeting: laterMeeting };

/** What everybody agrees to before the first meeting. */
export const groundRules = [
  {
    key: "confidential",
    text: said(
      "Mitä täällä puhutaan, jää tänne: ei nimiä, ei työpaikkoja.",
      "Det som sägs här stannar här: inga namn, inga arbetsplatser.",
      "What is said here stays here: no names, no workplaces.",
    ),
  },
  {
    key: "expert",
    text: said(
      "Liiton asiantuntija on mukana auttamassa, ei arvioimassa.",
      "Förbundets sakkunniga är med för att hjälpa, inte för att bedöma.",
      "The union’s expert is here to help, not to judge.",
    ),
  },
  {
    key: "no-superiors",
    text: said(
      "Samassa ryhmässä ei ole omaa esihenkilöä eikä omia alaisia. Jos on, toinen tulee toiseen ryhmään: kysy järjestäjältä.",
      "I samma grupp finns inte ens egen chef eller egna underställda. Om det är så kommer den ena i en annan grupp: fråga arrangören.",
      "Nobody is in a group with their own manager or somebody they manage. If you would be, one of you comes to another group: ask the organiser.",
    ),
  },
  {
    key: "told-onward",
    text: said(
      "Liitto saa lukea muistiot ja loppuraportin. Niissä ei ole nimiä eikä työpaikkoja.",
      "Förbundet får läsa minnesanteckningarna och slutrapporten. I dem finns inga namn och inga arbetsplatser.",
      "The union may read the memos and the final report. They hold no names and no workplaces.",
    ),
  },
  {
    key: "strike",
    text: said(
      "Muistiosta saa poistaa lauseen ennen kuin se lähtee. Syytä ei kysytä.",
      "Var och en får stryka en mening ur anteckningarna innan de går vidare. Ingen frågar varför.",
      "Anybody may strike a sentence from a memo before it goes out. Nobody asks why.",
    ),
  },
  { key: "not-recorded", text: said("Emme nauhoita.", "Vi spelar inte in.", "We don’t record.") },
  {
    key: "no-advice",
    text: said(
      "Kerromme omasta kokemuksesta emmekä neuvo, ellei pyydetä.",
      "Vi berättar om egna erfarenheter och ger inte råd om ingen ber om det.",
      "We speak from our own experience, and give advice only when asked.",
    ),
  },
  {
    key: "may-pass",
    text: said(
      "Jokainen saa jättää vastaamatta.",
      "Var och en får låta bli att svara.",
      "Anybody may choose not to answer.",
    ),
  },
];
