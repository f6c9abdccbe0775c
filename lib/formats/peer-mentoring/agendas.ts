import { said } from "@/lib/formats/asking";
import type { AgendaItem } from "@/lib/formats/recipe";

const sound: AgendaItem = {
  ...{ minutes: 10, key: "sound" },
  title: said("Ääni ja kuva", "Ljud och bild", "Sound and picture"),
  what: said(
    "Tekninen tuki on paikalla jo kymmenen minuuttia aiemmin ja katsoo, että kaikki kuulevat ja näkevät.",
    "Den tekniska värden är på plats redan tio minuter tidigare och ser till att alla hör och ser.",
    "The technical host is there ten minutes earlier, and sees that everybody hears and sees.",
  ),
};
const trust: AgendaItem = {
  ...{ minutes: 5, key: "trust", readAloud: true },
  title: said("Luottamus", "Förtroende", "Trust"),
  what: said(
    "Vetäjä sanoo ääneen: kaikki, mitä puhutaan, jää tähän ryhmään.",
    "Ledaren säger högt: allt som sägs stannar i den här gruppen.",
    "The leader says aloud: everything said stays in this group.",
  ),
};
const news: AgendaItem = {
  ...{ minutes: 20, key: "news" },
  title: said("Kuulumiset", "Hur det står till", "How everybody is"),
  what: said(
    "Jokainen kolme minuuttia, muut kuuntelevat.",
    "Tre minuter var, de andra lyssnar.",
    "Three minutes each, the others listen.",
  ),
};
const topic: AgendaItem = {
  ...{ minutes: 50, key: "topic" },
  title: said("Aihe", "Ämnet", "The topic"),
  what: said(
    "Yksi kertoo 5 min, muut kysyvät 10, jokainen kertoo omasta tavastaan 25, kertoja sanoo, mitä kuuli 10.",
    "En berättar 5 min, de andra frågar 10, alla berättar om sitt eget sätt 25, den första säger vad hen hörde 10.",
    "One tells for 5 min, the others ask for 10, everybody tells of their own way for 25, the first says what they heard for 10.",
  ),
};
const pause: AgendaItem = {
  ...{ minutes: 5, key: "break" },
  title: said("Tauko", "Paus", "Break"),
  what: said("Kamerat kiinni.", "Kamerorna av.", "Cameras off."),
};
const takeAlong: AgendaItem = {
  ...{ minutes: 10, key: "take-along" },
  title: said("Mitä otan mukaani", "Vad jag tar med mig", "What I take along"),
  what: said("Yksi asia kultakin.", "En sak var.", "One thing each."),
};
const next: AgendaItem = {
  ...{ minutes: 5, key: "next" },
  title: said("Seuraava kerta", "Nästa gång", "Next time"),
  what: said(
    "Aihe ja kuka aloittaa. Kirjataan omaan listaan.",
    "Ämnet och vem som börjar. Skrivs i den egna listan.",
    "The topic, and who begins. It goes on the group’s own list.",
  ),
};

/** An hour and three quarters, online; the first and the last are of their own kind. */
export const agendas: Readonly<Record<string, readonly AgendaItem[]>> = {
  meeting: [sound, trust, news, topic, pause, takeAlong, next],
  "meeting-1": [
    sound,
    {
      ...{ minutes: 30, key: "introductions" },
      title: said("Esittely", "Presentation", "Introductions"),
      what: said(
        "Kuka olen, mitä teen ja millainen työpäiväni on.",
        "Vem jag är, vad jag gör och hur min arbetsdag ser ut.",
        "Who I am, what I do and what my working day is like.",
      ),
    },
    {
      ...{ minutes: 15, key: "hopes" },
      title: said("Odotukset", "Förväntningar", "Hopes"),
      what: said(
        "Mitä toivon, ja mitä en toivo.",
        "Vad jag hoppas på, och vad jag inte hoppas på.",
        "What I hope for, and what I don’t.",
      ),
    },
    {
      ...{ minutes: 15, key: "agreement", readAloud: true },
      title: said("Sopimus", "Överenskommelse", "Our agreement"),
      what: said(
        "Luetaan pelisäännöt ääneen ja sovitaan niistä.",
        "Spelreglerna läses upp och godkänns.",
        "The ground rules are read aloud and agreed on.",
      ),
    },
    {
      ...{ minutes: 20, key: "topics" },
      title: said("Aiheiden toivelista", "Önskelista över ämnen", "Topics to wish for"),
      what: said(
        "Jokainen sanoo kaksi. Valitaan ensimmäinen.",
        "Alla säger två. Den första väljs.",
        "Two from each. The first is chosen.",
      ),
    },
    { ...takeAlong, minutes: 10 },
    next,
  ],
  "tech-check": [
    {
      ...{ minutes: 60, key: "check" },
      title: said("Kymmenen minuuttia kullekin", "Tio minuter var", "Ten minutes each"),
      what: said(
        "Linkki auki, ääni, kuva ja puhelinnumero. Merkitään, kuka tarvitsee apua.",
        "Öppna länken, ljud, bild och telefonnummer. Anteckna vem som behöver hjälp.",
        "Open the link, sound, picture and phone number. Note who needs help.",
      ),
    },
  ],
};
