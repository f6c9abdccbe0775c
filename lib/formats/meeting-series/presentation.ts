import { said } from "@/lib/formats/asking";
import type { Presentation } from "@/lib/formats/presentation";

/** What a series of peer meetings is, told to somebody who thinks of ordering one. */
export const presentation: Presentation = {
  audience: {
    fi: "Järjestöille, jotka haluavat tuoda samassa tehtävässä olevat oppimaan toisiltaan.",
    sv: "För organisationer som vill att de som har samma uppdrag lär sig av varandra.",
    en: "For organisations that want people with the same task to learn from each other.",
  },
  facts: [
    {
      key: "time",
      icon: "clock",
      title: said("Noin 3 tuntia kerrallaan", "Ungefär 3 timmar åt gången", "About 3 hours at a time"),
      text: said(
        "Tapaamisten määrästä ja tavoitteista sovitaan yhdessä. Viisi on hyvä alku.",
        "Antalet träffar och målen kommer vi överens om tillsammans. Fem är en bra början.",
        "The number of meetings and the goals are agreed together. Five is a good start.",
      ),
    },
    {
      key: "peers",
      icon: "people",
      title: said(
        "4–14 samassa tilanteessa olevaa",
        "4–14 i samma situation",
        "4–14 people in the same situation",
      ),
      text: said(
        "Eritellään tilannetta, vertaillaan kokemuksia ja punnitaan ratkaisuja.",
        "Ni reder ut situationen, jämför erfarenheter och väger lösningar.",
        "They take the situation apart, compare experience and weigh solutions.",
      ),
    },
    {
      key: "two",
      icon: "quote",
      title: said("Kouluttaja ja asiantuntija", "Utbildare och sakkunnig", "A trainer and an expert"),
      text: said(
        "Kouluttaja ohjaa ja kirjaa, liiton asiantuntija pysyy asiassa.",
        "Utbildaren leder och antecknar, förbundets sakkunniga håller sig till saken.",
        "The trainer leads and writes; the union’s expert stays with the matter.",
      ),
    },
    {
      key: "trust",
      icon: "lock",
      title: said("Luottamuksella", "I förtroende", "In confidence"),
      text: said(
        "Liitto lukee muistiot ja loppuraportin. Niissä ei ole nimiä eikä työpaikkoja.",
        "Förbundet läser anteckningarna och slutrapporten. I dem finns inga namn eller arbetsplatser.",
        "The union reads the memos and the final report. They hold no names and no workplaces.",
      ),
    },
    {
      key: "price",
      icon: "mail",
      title: said("Viisi tapaamista 3 250 €", "Fem träffar 3 250 €", "Five meetings €3,250"),
      text: said(
        "Suunnittelu, ohjaus, muistiot ja loppuraportti. Muista määristä pyydä tarjous.",
        "Planering, ledning, anteckningar och slutrapport. Be om offert för andra antal.",
        "Planning, leading, memos and a final report. Ask for an offer for other numbers.",
      ),
    },
  ],
  story: [
    {
      key: "request",
      title: said("Pyydätte tarjouksen", "Ni ber om en offert", "You ask for an offer"),
      text: said(
        "Kerrotte, keitä varten ja missä tilanteessa. Pyyntö ei sido.",
        "Ni berättar för vem och i vilken situation. Förfrågan är inte bindande.",
        "You say for whom and in what situation. Asking doesn’t commit you.",
      ),
    },
    {
      key: "offer",
      title: said("Hyväksytte tarjouksen", "Ni godkänner offerten", "You accept the offer"),
      text: said(
        "Tarjouksessa ovat tavoitteet, määrä, hinta ja kouluttaja. Muutoksia saa ehdottaa.",
        "I offerten finns mål, antal, pris och utbildare. Ni får föreslå ändringar.",
        "The offer holds goals, number, price and trainer. You may suggest changes.",
      ),
    },
    {
      key: "invite",
      title: said("Kutsutte osallistujat", "Ni bjuder in deltagarna", "You invite participants"),
      text: said(
        "Nimillä tai yhdellä linkillä. Nimeätte myös asiantuntijan.",
        "Med namn eller med en enda länk. Ni utser också en sakkunnig.",
        "By name, or with one link. You also name the expert.",
      ),
    },
    {
      key: "meetings",
      title: said("Ryhmä tapaa", "Gruppen träffas", "The group meets"),
      text: said(
        "Kaikki päivät sovitaan kerralla. Jokaisesta kerrasta jää muistio, josta osallistuja voi poistaa lauseen.",
        "Alla dagar bestäms på en gång. Efter varje träff finns anteckningar ur vilka en deltagare kan stryka en mening.",
        "All days are agreed at once. Each time leaves a memo from which a participant can strike a sentence.",
      ),
    },
    {
      key: "report",
      title: said("Saatte loppuraportin", "Ni får slutrapporten", "You get the final report"),
      text: said(
        "Oivallukset teemoittain ja ehdotukset järjestöllenne.",
        "Insikter enligt tema och förslag till er organisation.",
        "Insights by theme, and proposals to your organisation.",
      ),
    },
  ],
  notFor: {
    title: said("Tätä sarja ei ole", "Det här är serien inte", "What a series isn’t"),
    items: [
      {
        key: "lecture",
        text: said(
          "Luento. Osallistujat puhuvat eniten.",
          "En föreläsning. Deltagarna pratar mest.",
          "A lecture. Participants do most of the talking.",
        ),
      },
      {
        key: "assessment",
        text: said(
          "Osallistujien arviointi. Liitto ei saa tietää, kuka sanoi mitä.",
          "En bedömning av deltagarna. Förbundet får inte veta vem som sade vad.",
          "An assessment of participants. The union doesn’t learn who said what.",
        ),
      },
      {
        key: "legal",
        text: said(
          "Oikeudellista neuvontaa yksittäisissä riidoissa.",
          "Juridisk rådgivning i enskilda tvister.",
          "Legal advice in single disputes.",
        ),
      },
    ],
    instead: said(
      "Niihin on muita palveluja. Tässä autetaan toinen toista.",
      "För dem finns andra tjänster. Här hjälper ni varandra.",
      "There are other services for those. Here people help each other.",
    ),
  },
  questions: [
    {
      key: "hears",
      question: said("Mitä liitto saa tietää?", "Vad får förbundet veta?", "What does the union learn?"),
      answer: said(
        "Montako kullakin kerralla oli, muistiot ja loppuraportin. Ei sitä, kuka oli paikalla tai kuka sanoi mitä.",
        "Hur många som var på plats varje gång, anteckningarna och slutrapporten. Inte vem som var där eller vem som sade vad.",
        "How many were there each time, the memos and the final report. Not who was there, nor who said what.",
      ),
    },
    {
      key: "expert",
      question: said("Mitä asiantuntija tekee?", "Vad gör den sakkunniga?", "What does the expert do?"),
      answer: said(
        "Kuuntelee, kommentoi ja korjaa asiavirheet muistiosta. Hän ei ohjaa eikä näe, mitä osallistujat kirjoittavat kouluttajalle.",
        "Lyssnar, kommenterar och rättar sakfel i anteckningarna. Hen leder inte och ser inte vad deltagarna skriver till utbildaren.",
        "Listens, comments and corrects facts in the memo. The expert doesn’t lead, nor see what participants write to the trainer.",
      ),
    },
    {
      key: "online",
      question: said("Onnistuuko etänä?", "Går det på distans?", "Does it work online?"),
      answer: said(
        "Onnistuu. Silloin mukana on tekninen tuki, jolta saa apua yhteyden kanssa.",
        "Ja. Då är också en teknisk värd med och hjälper med förbindelsen.",
        "Yes. There is then a technical host to help with the connection.",
      ),
    },
    {
      key: "absent",
      question: said(
        "Entä jos osallistuja ei pääse joka kerta?",
        "Tänk om en deltagare inte kan varje gång?",
        "What if a participant can’t come every time?",
      ),
      answer: said(
        "Hän on silti ryhmässä ja saa muistion, kun se on valmis.",
        "Hen är ändå med i gruppen och får anteckningarna när de är klara.",
        "They’re still in the group and get the memo when it’s ready.",
      ),
    },
  ],
};
