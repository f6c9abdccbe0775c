import { presentation as peerVisits } from "@/lib/formats/peer-visits/presentation";
import type { Presentation } from "@/lib/formats/presentation";

/** What an organisation visit is, told to somebody who has never heard of one. */
export const presentation: Presentation = {
  audience: {
    fi: "Yhdistyksille, jotka haluavat kehittää toimintaansa vertaisten kanssa omin voimin.",
    sv: "För föreningar som vill utveckla sin verksamhet med andra föreningar på egen hand.",
    en: "For associations that want to develop what they do with others like them, on their own.",
  },
  facts: [
    {
      key: "time",
      icon: "clock",
      title: { fi: "2 tuntia kerrallaan", sv: "2 timmar åt gången", en: "2 hours at a time" },
      text: {
        fi: "Kukin on kerran isäntänä. Väliä on 1–10 viikkoa, ja yksikin vierailu riittää.",
        sv: "Var och en är värd en gång. Däremellan går 1–10 veckor, och också ett enda besök räcker.",
        en: "Each of you hosts once, one to ten weeks apart, and even one visit is enough.",
      },
    },
    {
      key: "assessment",
      icon: "quote",
      title: { fi: "Itsearvio ensin", sv: "Självvärdering först", en: "A self-assessment first" },
      text: {
        fi: "Noin 20 minuuttia. Toisten arviot näette vasta, kun kaikki ovat valmiita.",
        sv: "Ungefär 20 minuter. De andras svar ser ni först när alla är klara.",
        en: "About 20 minutes. You see the others’ only when everybody’s is ready.",
      },
    },
    {
      key: "host",
      icon: "people",
      title: { fi: "Isännät vetävät", sv: "Värdarna leder", en: "The hosts lead" },
      text: {
        fi: "Valmis ohjelma kertoo, mitä milloin tehdään. Fasilitaattorinkin voi pyytää.",
        sv: "Ett färdigt program berättar vad som görs och när. Ni kan också be om en facilitator.",
        en: "A ready-made agenda says what to do when. You can ask for a facilitator, too.",
      },
    },
    {
      key: "memo",
      icon: "lock",
      title: {
        fi: "Muistio, jonka kaikki hyväksyvät",
        sv: "Anteckningar som alla godkänner",
        en: "A memo everybody approves",
      },
      text: {
        fi: "Lyhyt muistio jokaisesta vierailusta. Kolmen kuukauden päästä kysymme, mitä siitä seurasi.",
        sv: "Korta minnesanteckningar från varje besök. Efter tre månader frågar vi vad det ledde till.",
        en: "A short memo of each visit. Three months later we ask what came of it.",
      },
    },
    {
      key: "free",
      icon: "house",
      title: { fi: "Ei maksa mitään", sv: "Kostar ingenting", en: "Free of charge" },
      text: {
        fi: "Osallistuminen on maksutonta. Isännät keittävät kahvit.",
        sv: "Det är gratis att delta. Värdarna kokar kaffet.",
        en: "Taking part costs nothing. The hosts make the coffee.",
      },
    },
  ],
  story: [
    {
      key: "answer",
      title: {
        fi: "Vastatkaa alkukyselyyn",
        sv: "Svara på den inledande enkäten",
        en: "Answer the first survey",
      },
      text: {
        fi: "Valitsette aiheen ja kerrotte, jos tietty yhdistys on mielessä. Tämä ei vielä sido mihinkään.",
        sv: "Ni väljer ett ämne och berättar om ni har en viss förening i tankarna. Det binder er inte till något ännu.",
        en: "Choose a topic, and say if you have a particular association in mind. It doesn’t commit you to anything yet.",
      },
    },
    {
      key: "proposal",
      title: {
        fi: "Ehdotamme, kenen luona vierailette",
        sv: "Vi föreslår vem ni besöker",
        en: "We suggest whom to visit",
      },
      text: {
        fi: "Kerromme, keitä ehdotamme ja miksi. Ryhmä syntyy, kun kaikki sanovat kyllä.",
        sv: "Vi berättar vilka vi föreslår och varför. Gruppen bildas när alla säger ja.",
        en: "We tell you whom we suggest and why. The group comes about when everybody says yes.",
      },
    },
    {
      key: "assessment",
      title: { fi: "Katsotte peiliin", sv: "Ni ser er i spegeln", en: "You look in the mirror" },
      text: {
        fi: "Teette lyhyen itsearvion ennen ensimmäistä vierailua. Arviot avautuvat kaikille yhtä aikaa.",
        sv: "Ni gör en kort självvärdering före det första besöket. Svaren öppnas för alla på samma gång.",
        en: "You write a short self-assessment before the first visit. They all open at the same time.",
      },
    },
    {
      key: "visits",
      title: {
        fi: "Vierailette vuorotellen",
        sv: "Ni besöker varandra i tur och ordning",
        en: "You visit in turn",
      },
      text: {
        fi: "Sovitte ajat yhdessä. Jokaisesta vierailusta jää muistio, jonka kaikki hyväksyvät.",
        sv: "Ni kommer överens om tiderna tillsammans. Efter varje besök finns anteckningar som alla godkänner.",
        en: "You agree the times together. Each visit leaves a memo that everybody approves.",
      },
    },
    {
      key: "home",
      title: {
        fi: "Kehitätte jotain kotona",
        sv: "Ni utvecklar något hemma",
        en: "You develop something at home",
      },
      text: {
        fi: "Kokeilette yhtä asiaa omassa yhdistyksessä. Kolmen kuukauden päästä kysymme, miten kävi.",
        sv: "Ni prövar en sak i den egna föreningen. Efter tre månader frågar vi hur det gick.",
        en: "You try one thing in your own association. Three months later we ask how it went.",
      },
    },
  ],
  notFor: peerVisits.notFor && {
    ...peerVisits.notFor,
    items: peerVisits.notFor.items.map((item) =>
      item.key === "consulting"
        ? {
            ...item,
            text: {
              fi: "Konsultointiin. Jokainen yhdistys antaa ja saa.",
              sv: "Som konsultation. Alla föreningar ger och får.",
              en: "Consultancy. Every association gives, and every one receives.",
            },
          }
        : item,
    ),
  },
  questions: [
    {
      key: "who",
      question: { fi: "Ketkä voivat osallistua?", sv: "Vem kan delta?", en: "Who can take part?" },
      answer: {
        fi: "Kaikki yhdistykset, pienet ja suuret: työntekijä, hallitus tai kuka tahansa, joka haluaa kehittää omaa yhdistystään.",
        sv: "Alla föreningar, små som stora: en anställd, styrelsen eller vem som helst som vill utveckla sin egen förening.",
        en: "Any association, small or large: an employee, the board, or anybody who wants to develop their own association.",
      },
    },
    {
      key: "without-facilitator",
      question: {
        fi: "Osaammeko vetää vierailun itse?",
        sv: "Klarar vi av att leda besöket själva?",
        en: "Can we lead a visit ourselves?",
      },
      answer: {
        fi: "Osaatte. Saatte valmiin ohjelman, pelisäännöt ja muistion pohjan. Jos haluatte mukaan fasilitaattorin, kertokaa siitä alkukyselyssä.",
        sv: "Ja. Ni får ett färdigt program, spelregler och en mall för anteckningarna. Om ni vill ha en facilitator med, berätta det i den inledande enkäten.",
        en: "Yes. You get a ready-made agenda, the ground rules and a template for the memo. If you’d like a facilitator to join you, say so in the first survey.",
      },
    },
    {
      key: "premises",
      question: {
        fi: "Meillä ei ole omaa tilaa. Voimmeko osallistua?",
        sv: "Vi har ingen egen lokal. Kan vi delta?",
        en: "We have no place of our own. Can we take part?",
      },
      answer: {
        fi: "Voitte. Vierailu onnistuu myös lainatilassa tai etäyhteydellä. Isäntä on se, joka valmistelee.",
        sv: "Ja. Besöket kan också göras i en lånad lokal eller på distans. Värd är den som förbereder.",
        en: "Yes. A borrowed room will do, or you can meet online. The host is whoever prepares the visit.",
      },
    },
    {
      key: "choose",
      question: {
        fi: "Voimmeko itse valita, kenen luona vierailemme?",
        sv: "Kan vi själva välja vem vi besöker?",
        en: "Can we choose whom to visit?",
      },
      answer: {
        fi: "Voitte toivoa. Nimetkää alkukyselyssä enintään kolme yhdistystä. Vierailut toteutuvat vain, jos kaikki sanovat kyllä.",
        sv: "Ni kan önska: nämn högst tre föreningar i den inledande enkäten. Besöken blir av bara om alla säger ja.",
        en: "You can make a wish: name up to three associations in the first survey. The visits go ahead only if everybody says yes.",
      },
    },
    {
      key: "stop",
      question: {
        fi: "Entä jos muutamme mielemme?",
        sv: "Tänk om vi ändrar oss?",
        en: "What if we change our minds?",
      },
      answer: {
        fi: "Voitte perua osallistumisenne milloin vain, eikä syytä tarvitse kertoa. Ilmoittakaa kuitenkin, jotta muut eivät jää odottamaan.",
        sv: "Ni kan dra er ur när som helst, och ni behöver inte berätta varför. Meddela ändå, så att de andra inte blir kvar och väntar.",
        en: "You can withdraw at any time, and you don’t have to say why. Do let us know, though, so that the others aren’t left waiting.",
      },
    },
  ],
};
