import { said } from "@/lib/formats/asking";
import type { Presentation } from "@/lib/formats/presentation";

/** What an exchange of experts is, told to somebody who may be alone with their field in their house. */
export const presentation: Presentation = {
  audience: said(
    "Asiantuntijoille, jotka ovat talossaan alansa ainoita tai haluavat nähdä, miten muualla tehdään.",
    "För sakkunniga som är de enda på sitt område i huset eller vill se hur man gör på annat håll.",
    "For experts who are the only ones of their field in the house, or want to see how others work.",
  ),
  facts: [
    {
      key: "time",
      icon: "calendar",
      title: said("1–5 päivää kummankin luona", "1–5 dagar hos var och en", "1–5 days at each other’s"),
      text: said(
        "Tai viisi tunnin keskustelua verkossa. Päivät sovitte yhdessä.",
        "Eller fem samtal på en timme på nätet. Dagarna bestämmer ni tillsammans.",
        "Or five talks of an hour online. You agree the days together.",
      ),
    },
    {
      key: "mutual",
      icon: "people",
      title: said("Vuoroin vieraissa", "Turvis gäst och värd", "Guest and host in turn"),
      text: said(
        "Kumpikin on kerran vieraana ja kerran isäntänä. Jos se ei onnistu, yksikin suunta käy.",
        "Var och en är gäst en gång och värd en gång. Om det inte går räcker en riktning.",
        "Each is a guest once and a host once. Where that can’t be, one way will do.",
      ),
    },
    {
      key: "goals",
      icon: "quote",
      title: said("Omat tavoitteet", "Egna mål", "Goals of your own"),
      text: said(
        "Vaihtopari etsitään sen mukaan, mitä haluatte oppia ja mitä voitte näyttää.",
        "Vi söker utbytespartner efter vad ni vill lära er och vad ni kan visa.",
        "We look for somebody by what you’d like to learn and what you can show.",
      ),
    },
    {
      key: "supervisor",
      icon: "mail",
      title: said("Esihenkilö on mukana", "Chefen är med", "Your supervisor knows"),
      text: said(
        "Kysymme hänen suostumustaan linkillä. Lopuksi hän lukee raportin.",
        "Vi frågar om hens samtycke med en länk. Till slut läser hen rapporten.",
        "We ask for their consent by a link. At the end they read the report.",
      ),
    },
    {
      key: "home",
      icon: "house",
      title: said("Matkat maksaa oma talo", "Egna huset betalar resorna", "Your house pays the travel"),
      text: said(
        "Osallistuminen ei maksa mitään. Koordinaattori kertoo, jos matkoihin on tukea.",
        "Det kostar inget att delta. Koordinatorn berättar om det finns stöd för resor.",
        "Taking part costs nothing. The coordinator says if there’s support for travelling.",
      ),
    },
  ],
  story: [
    {
      key: "enrol",
      title: said("Ilmoittaudut", "Ni anmäler er", "You enrol"),
      text: said(
        "Kerrotte, mitä haluatte oppia ja mitä voitte näyttää. Esihenkilönne saa linkin, jolla hän vastaa, sopiiko.",
        "Ni berättar vad ni vill lära er och vad ni kan visa. Er chef får en länk och svarar om det passar.",
        "You tell what you’d like to learn and what you can show. Your supervisor gets a link for saying whether it’s all right.",
      ),
    },
    {
      key: "partner",
      title: said(
        "Saatte ehdotuksen vaihtoparista",
        "Ni får ett förslag på partner",
        "Somebody is proposed to you",
      ),
      text: said(
        "Näette, kuka hän on ja miksi ehdotamme juuri häntä. Vastaatte molemmat, sopiiko.",
        "Ni ser vem hen är och varför vi föreslår just hen. Båda svarar om det passar.",
        "You see who they are and why we propose them. Both of you answer whether it suits you.",
      ),
    },
    {
      key: "plan",
      title: said("Sovitte tavoitteet ja päivät", "Ni bestämmer mål och dagar", "You agree goals and days"),
      text: said(
        "Aloitustapaaminen verkossa, sitten kumpikin kirjoittaa oppimissuunnitelman.",
        "Ett uppstartsmöte på nätet, sedan skriver båda en plan för lärandet.",
        "A kick-off online, then both write a learning plan.",
      ),
    },
    {
      key: "days",
      title: said("Käytte toistenne luona", "Ni besöker varandra", "You go to each other’s"),
      text: said(
        "Seuraatte työtä, kysytte ja kerrotte, miten teillä tehdään. Jokainen päivä päättyy lyhyeen keskusteluun.",
        "Ni följer arbetet, frågar och berättar hur man gör hos er. Varje dag avslutas med ett kort samtal.",
        "You follow the work, ask, and tell how it’s done at yours. Every day ends with a short talk.",
      ),
    },
    {
      key: "report",
      title: said("Kirjoitatte, mitä opitte", "Ni skriver vad ni lärde er", "You write what you learned"),
      text: said(
        "Puoli sivua. Isäntä korjaa asiatiedot, ja julki tulee vain se, minkä molemmat hyväksyvät.",
        "En halv sida. Värden rättar fakta, och bara det som båda godkänner blir offentligt.",
        "Half a page. The host corrects the facts, and only what both approve becomes public.",
      ),
    },
  ],
  notFor: {
    title: said("Tähän se ei ole tarkoitettu", "Det är inte avsett för", "What it isn’t for"),
    items: [
      {
        key: "inspection",
        text: said(
          "Tarkastukseen tai arviointiin.",
          "Granskning eller utvärdering.",
          "Inspection or evaluation.",
        ),
      },
      {
        key: "substitute",
        text: said(
          "Sijaisuuteen tai työnhakuun.",
          "Vikariat eller jobbsökning.",
          "Standing in, or looking for a job.",
        ),
      },
      {
        key: "tour",
        text: said("Ryhmämatkaan.", "Gruppresor.", "A tour for a group."),
      },
    ],
    instead: said(
      "Jos haluatte tavata monta kollegaa kerralla, kysykää koordinaattorilta verkostopäivästä.",
      "Om ni vill träffa många kolleger på en gång, fråga koordinatorn om en nätverksdag.",
      "If you’d like to meet many colleagues at once, ask the coordinator about a networking day.",
    ),
  },
  questions: [
    {
      key: "who",
      question: said("Kenelle tämä on?", "För vem är det här?", "Who is it for?"),
      answer: said(
        "Asiantuntijalle, joka on alansa kanssa yksin tai haluaa nähdä, miten muualla tehdään. Kokemusta ei tarvita paljon.",
        "För en expert som är ensam om sitt område eller vill se hur man gör på annat håll. Det krävs inte lång erfarenhet.",
        "For an expert who is alone with their field, or would like to see how it’s done elsewhere. You needn’t have much experience.",
      ),
    },
    {
      key: "show",
      question: said(
        "Entä jos minulla ei ole mitään näytettävää?",
        "Tänk om jag inte har något att visa?",
        "What if I have nothing to show?",
      ),
      answer: said(
        "On teillä. Tavallinen työpäivä riittää: se, mikä teille on arkea, on toiselle uutta.",
        "Det har ni. En vanlig arbetsdag räcker: det som är vardag för er är nytt för någon annan.",
        "You do. A usual day at work is enough: what’s everyday to you is new to somebody else.",
      ),
    },
    {
      key: "supervisor",
      question: said("Mitä esihenkilöni näkee?", "Vad ser min chef?", "What does my supervisor see?"),
      answer: said(
        "Tavoitteenne ja päivien määrän, ja lopuksi raportin. Toiveenne ja muut vastauksenne eivät näy hänelle.",
        "Era mål och antalet dagar, och till slut rapporten. Era önskemål och övriga svar ser hen inte.",
        "Your goals and how many days, and the report at the end. They don’t see your wishes or your other answers.",
      ),
    },
    {
      key: "hosting",
      question: said("Onko pakko isännöidä?", "Måste man vara värd?", "Do I have to host?"),
      answer: said(
        "Ei ole. Vaihto toimii kuitenkin parhaiten vuoroin, ja useimmat isännöivät kerran.",
        "Nej. Utbytet fungerar ändå bäst turvis, och de flesta är värd en gång.",
        "No. It works best in turn, though, and most host once.",
      ),
    },
    {
      key: "ill",
      question: said(
        "Entä jos jompikumpi sairastuu?",
        "Tänk om någon blir sjuk?",
        "What if one of us falls ill?",
      ),
      answer: said(
        "Päivän voi perua yksinään, tai työkaveri ottaa vieraan vastaan. Muut päivät pysyvät.",
        "En dag kan ställas in för sig, eller så tar en kollega emot gästen. De andra dagarna står kvar.",
        "One day can be called off by itself, or a colleague receives the guest. The other days stay.",
      ),
    },
  ],
};
