import {
  arrivalAgain,
  checkIn,
  decisions,
  feedback,
  onward,
  pause,
  questions,
  theirTurn,
  themeAgain,
} from "@/lib/formats/peer-visits/agenda-parts";
import type { AgendaItem } from "@/lib/formats/recipe";

/**
 * How each visit goes; each takes two and a half hours. The assignments are read at the second, in a three as in a pair.
 * Where something is read aloud, it is the ground rules.
 */
export const agendas: Record<"visit-1" | "visit-2" | "visit-3", readonly AgendaItem[]> = {
  "visit-1": [
    {
      minutes: 15,
      key: "arrival",
      title: { fi: "Saapuminen ja kahvi", sv: "Ankomst och kaffe", en: "Arrival and coffee" },
      what: {
        fi: "Jutellaan vapaasti. Tälle ajalle ei ole ohjelmaa, ja niin on tarkoituskin.",
        sv: "Vi pratar fritt. Den här stunden har inget program, och det är meningen.",
        en: "Chat freely. Nothing is planned for this time, and that’s on purpose.",
      },
    },
    {
      minutes: 15,
      key: "opening",
      title: { fi: "Aloituskierros", sv: "Öppningsrunda", en: "Opening round" },
      what: {
        fi: "Jokainen kertoo, kuka on, mitä tekee yhdistyksessä ja millä mielellä on juuri nyt. Fasilitaattori lukee pelisäännöt ääneen ja kertoo päivän tavoitteen.",
        sv: "Var och en berättar vem hen är, vad hen gör i föreningen och hur det känns just nu. Facilitatorn läser upp spelreglerna och berättar om dagens mål.",
        en: "Everybody says who they are, what they do in the association and how they feel right now. The facilitator reads the ground rules aloud and says what the day is for.",
      },
      readAloud: true,
    },
    {
      minutes: 25,
      key: "host",
      title: {
        fi: "Isännät esittelevät toimintaansa",
        sv: "Värdarna presenterar sin verksamhet",
        en: "The hosts show what they do",
      },
      what: {
        fi: "Kierretään tilat. Isännät kertovat, mitä he käytännössä tekevät ja kenelle, mistä he ovat ylpeitä ja mikä on vaikeaa.",
        sv: "Vi går runt i lokalen. Värdarna berättar vad de gör i praktiken och för vem, vad de är stolta över och vad som är svårt.",
        en: "Look round the place together. The hosts say what they actually do and for whom, what they’re proud of and what’s hard.",
      },
    },
    questions,
    pause,
    {
      minutes: 45,
      key: "theme",
      title: { fi: "Keskustelu aiheesta", sv: "Samtal om ämnet", en: "Talking about the topic" },
      what: {
        fi: "3–5 kysymystä. Ensin kierros, jolla jokainen puhuu, sitten vapaata keskustelua. Myös vieraat kertovat omista kokemuksistaan.",
        sv: "3–5 frågor. Först en runda där alla talar, sedan fritt samtal. Också gästerna berättar om sina egna erfarenheter.",
        en: "Three to five questions. First a round where everybody speaks, then open discussion. The guests share their own experience too.",
      },
    },
    {
      minutes: 20,
      key: "gathering",
      title: { fi: "Koonti", sv: "Sammanfattning", en: "Summing up" },
      what: {
        fi: "Mitä opin? Mitä vien kotiin? Mitä kysyn ensi kerralla?",
        sv: "Vad lärde jag mig? Vad tar jag med mig hem? Vad frågar jag nästa gång?",
        en: "What did I learn? What do I take home? What will I ask next time?",
      },
    },
    {
      minutes: 10,
      key: "next",
      title: {
        fi: "Välitehtävä ja seuraava vierailu",
        sv: "Mellanuppgiften och nästa besök",
        en: "The assignment and the next visit",
      },
      what: {
        fi: "Fasilitaattori kertoo välitehtävästä. Tarkistetaan seuraavan vierailun päivä. Lopuksi jokainen sanoo yhden sanan siitä, miltä vierailu tuntui.",
        sv: "Facilitatorn berättar om mellanuppgiften. Vi kontrollerar datumet för nästa besök. Till sist säger var och en ett ord om hur besöket kändes.",
        en: "The facilitator explains the assignment. Check the date of the next visit. To finish, everybody says one word about how the visit felt.",
      },
    },
  ],
  "visit-2": [
    arrivalAgain,
    checkIn,
    theirTurn,
    {
      minutes: 25,
      key: "sheet",
      title: {
        fi: "Välitehtävät rinnakkain",
        sv: "Mellanuppgifterna sida vid sida",
        en: "The assignments side by side",
      },
      what: {
        fi: "Luetaan vastaukset rinnakkain. Mikä on samaa, mikä yllättää, mistä haluatte jatkaa?",
        sv: "Vi läser svaren sida vid sida. Vad är lika, vad överraskar, vad vill ni tala vidare om?",
        en: "Read the answers side by side. What’s alike, what surprises you, what would you like to talk about next?",
      },
    },
    pause,
    themeAgain,
    decisions,
    onward,
    feedback,
  ],
  "visit-3": [
    arrivalAgain,
    checkIn,
    theirTurn,
    questions,
    pause,
    { ...themeAgain, minutes: 50 },
    decisions,
    onward,
    feedback,
  ],
};
