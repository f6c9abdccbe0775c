import type { Presentation } from "@/lib/formats/presentation";

/** What a peer visit is, told to somebody who has never heard of one. */
export const presentation = {
  audience: {
    fi: "Yhdistyksille, jotka haluavat nähdä, miten toinen yhdistys toimii, ja puhua siitä luottamuksella.",
    sv: "För föreningar som vill se hur en annan förening arbetar och tala om det i förtroende.",
    en: "For associations that want to see how another one works, and to talk about it in confidence.",
  },
  facts: [
    {
      key: "time",
      icon: "clock",
      title: { fi: "2 × 2,5 tuntia", sv: "2 × 2,5 timmar", en: "2 × 2.5 hours" },
      text: {
        fi: "Kerran teidän luonanne, kerran heidän luonaan. Välissä on 2–8 viikkoa.",
        sv: "En gång hos er och en gång hos dem. Däremellan går 2–8 veckor.",
        en: "Once at your place, once at theirs, two to eight weeks apart.",
      },
    },
    {
      key: "assignment",
      icon: "quote",
      title: { fi: "Pieni välitehtävä", sv: "En liten mellanuppgift", en: "A small assignment" },
      text: {
        fi: "Noin 20 minuuttia vierailujen välissä. Se auttaa jatkamaan siitä, mihin jäätiin.",
        sv: "Ungefär 20 minuter mellan besöken. Den hjälper er att fortsätta där ni slutade.",
        en: "About 20 minutes between the visits. It helps you pick up where you left off.",
      },
    },
    {
      key: "facilitator",
      icon: "people",
      title: { fi: "Fasilitaattori mukana", sv: "En facilitator är med", en: "A facilitator on hand" },
      text: {
        fi: "Fasilitaattori ohjaa keskustelua ja katsoo, että kaikki pääsevät ääneen.",
        sv: "Facilitatorn leder samtalet och ser till att alla får komma till tals.",
        en: "The facilitator guides the conversation and makes sure everybody gets a say.",
      },
    },
    {
      key: "confidential",
      icon: "lock",
      title: { fi: "Luottamuksellista", sv: "Förtroligt", en: "Confidential" },
      text: {
        fi: "Keskustelut jäävät ryhmään. Eteenpäin kerrotaan vain se, minkä molemmat hyväksyvät.",
        sv: "Samtalen stannar i gruppen. Bara det som båda godkänner berättas vidare.",
        en: "What’s said stays in the group. We share only what both of you approve.",
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
        fi: "Kerrotte, mitä etsitte ja mitä voitte tarjota. Tämä ei vielä sido mihinkään.",
        sv: "Ni berättar vad ni söker och vad ni kan erbjuda. Det binder er inte till något ännu.",
        en: "Tell us what you’re looking for and what you can offer. It doesn’t commit you to anything yet.",
      },
    },
    {
      key: "contact",
      title: { fi: "Otamme teihin yhteyttä", sv: "Vi hör av oss", en: "We’ll be in touch" },
      text: {
        fi: "Koordinaattori lukee vastauksenne ja kysyy, jos jokin jäi epäselväksi.",
        sv: "Koordinatorn läser era svar och frågar om något är oklart.",
        en: "The coordinator reads your answers and asks if anything is unclear.",
      },
    },
    {
      key: "proposal",
      title: { fi: "Ehdotamme paria", sv: "Vi föreslår en partner", en: "We suggest a partner" },
      text: {
        fi: "Kerromme, ketä ehdotamme ja miksi. Voitte vastata ”kyllä”, ”ei tällä kertaa” tai ”haluamme jutella ensin”.",
        sv: "Vi berättar vem vi föreslår och varför. Ni kan svara ”ja”, ”inte den här gången” eller ”vi vill prata först”.",
        en: "We tell you whom we suggest and why. You can say “yes”, “not this time” or “we’d like to talk first”.",
      },
    },
    {
      key: "first-visit",
      title: { fi: "Ensimmäinen vierailu", sv: "Första besöket", en: "The first visit" },
      text: {
        fi: "Sovitte yhdessä molemmat päivät. Sitten toinen on isäntänä ja toinen kylässä.",
        sv: "Ni kommer tillsammans överens om båda dagarna. Sedan är den ena värd och den andra gäst.",
        en: "You agree both dates together. Then one of you hosts and the other visits.",
      },
    },
    {
      key: "assignment",
      title: { fi: "Välitehtävä", sv: "Mellanuppgiften", en: "The assignment" },
      text: {
        fi: "Kumpikin vastaa omalla tahollaan. Näette toistenne vastaukset, kun molemmat ovat valmiita.",
        sv: "Båda svarar på sitt håll. Ni ser varandras svar när båda är klara.",
        en: "Each of you answers separately. You see each other’s answers when both are ready.",
      },
    },
    {
      key: "second-visit",
      title: {
        fi: "Toinen vierailu ja palaute",
        sv: "Andra besöket och respons",
        en: "The second visit and feedback",
      },
      text: {
        fi: "Osat vaihtuvat. Lopuksi sovitte, jatkuuko yhteistyö, ja kerrotte meille, miten meni.",
        sv: "Rollerna byts. Till sist kommer ni överens om samarbetet fortsätter och berättar för oss hur det gick.",
        en: "You swap roles. At the end you decide whether to carry on together, and tell us how it went.",
      },
    },
  ],
  notFor: {
    title: {
      fi: "Mihin vierailu ei sovi",
      sv: "När ett besök inte passar",
      en: "What a visit isn’t for",
    },
    items: [
      {
        key: "conflict",
        text: {
          fi: "Riitaan, joka on päällä. Sen keskelle ei kannata kutsua vieraita.",
          sv: "Mitt i en konflikt. Då lönar det sig inte att bjuda in gäster.",
          en: "An ongoing conflict. That’s no time to invite guests.",
        },
      },
      {
        key: "evaluation",
        text: {
          fi: "Arviointiin. Kukaan ei anna toiselle arvosanaa.",
          sv: "Som utvärdering. Ingen ger betyg åt den andra.",
          en: "Evaluation. Nobody gives anybody marks.",
        },
      },
      {
        key: "consulting",
        text: {
          fi: "Konsultointiin. Kumpikin yhdistys antaa ja saa.",
          sv: "Som konsultation. Båda föreningarna ger och får.",
          en: "Consultancy. Both associations give, and both receive.",
        },
      },
    ],
    instead: {
      fi: "Jos tilanteenne on vaikea, ottakaa silti yhteyttä. Mietimme yhdessä, mistä löytyisi apua juuri nyt, ja kylään ehtii myöhemminkin.",
      sv: "Ta kontakt även om läget är svårt. Vi funderar tillsammans på var ni kan få hjälp just nu; ett besök hinner ni med senare.",
      en: "If things are difficult, get in touch all the same. We’ll think together about where to find help now; a visit can wait.",
    },
  },
  questions: [
    {
      key: "who",
      question: { fi: "Ketkä voivat osallistua?", sv: "Vem kan delta?", en: "Who can take part?" },
      answer: {
        fi: "Kaikki yhdistykset, pienet ja suuret. Mukaan mahtuu yhdestä kahdeksaan ihmistä: hallituksen jäseniä, työntekijöitä tai vapaaehtoisia.",
        sv: "Alla föreningar, små som stora. Från en till åtta personer får plats: styrelsemedlemmar, anställda eller frivilliga.",
        en: "Any association, small or large. There’s room for one to eight of you: board members, employees or volunteers.",
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
        fi: "Voitte. Vierailu onnistuu myös lainatilassa, ja autamme tilan etsimisessä. Tarvittaessa tapaatte etäyhteydellä.",
        sv: "Ja. Besöket kan också göras i en lånad lokal, och vi hjälper er att hitta en. Vid behov kan ni träffas på distans.",
        en: "Yes. A borrowed room will do, and we’ll help you find one. If need be, you can meet online.",
      },
    },
    {
      key: "choose",
      question: {
        fi: "Voimmeko itse valita parimme?",
        sv: "Kan vi själva välja vår partner?",
        en: "Can we choose our own partner?",
      },
      answer: {
        fi: "Voitte toivoa. Nimetkää alkukyselyssä enintään kolme yhdistystä. Pari syntyy vain, jos molemmat sanovat kyllä.",
        sv: "Ni kan önska: nämn högst tre föreningar i den inledande enkäten. Besöken blir av bara om båda säger ja.",
        en: "You can make a wish: name up to three associations in the first survey. The visits go ahead only if both sides say yes.",
      },
    },
    {
      key: "no-pair",
      question: {
        fi: "Entä jos sopivaa paria ei löydy?",
        sv: "Och om det inte finns någon lämplig partner?",
        en: "What if there’s no suitable partner for us?",
      },
      answer: {
        fi: "Kerromme siitä teille. Voitte jäädä odottamaan, ja alkukyselyssä voitte antaa luvan kutsua teidät seuraavalle kierrokselle. Joskus kolme yhdistystä vierailee toistensa luona.",
        sv: "Då berättar vi det för er. Ni kan vänta, och i den inledande enkäten kan ni ge lov att bjuda in er till nästa omgång. Ibland är det tre föreningar som besöker varandra.",
        en: "We’ll tell you. You can wait, and in the first survey you can say that you may be invited to the next round. Sometimes three associations visit each other.",
      },
    },
    {
      key: "language",
      question: {
        fi: "Millä kielellä vieraillaan?",
        sv: "På vilket språk görs besöken?",
        en: "Which language do we speak on the visits?",
      },
      answer: {
        fi: "Kielellä, joka on teille yhteinen. Kerrotte alkukyselyssä, millä kielillä keskustelu sujuu ja tarvitaanko tulkkausta.",
        sv: "På ett språk som ni har gemensamt. I den inledande enkäten berättar ni på vilka språk ni kan samtala och om ni behöver tolkning.",
        en: "One you have in common. In the first survey you say which languages you can talk in and whether you need an interpreter.",
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
        fi: "Voitte perua osallistumisenne milloin vain, eikä syytä tarvitse kertoa. Ilmoittakaa kuitenkin, jotta toinen yhdistys ei jää odottamaan.",
        sv: "Ni kan dra er ur när som helst, och ni behöver inte berätta varför. Meddela ändå, så att den andra föreningen inte blir kvar och väntar.",
        en: "You can withdraw at any time, and you don’t have to say why. Do let us know, though, so that the other association isn’t left waiting.",
      },
    },
  ],
} satisfies Presentation;
