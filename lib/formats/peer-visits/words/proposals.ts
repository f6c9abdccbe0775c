import type { Overrides } from "@/lib/i18n/overrides";

/** A pair that is proposed, and what is answered. */
export const proposals: Overrides<"proposals"> = {
  fi: {
    heading: "{seats, plural, =2 {Ehdotamme teille paria} other {Ehdotamme teille kolmen ryhmää}}: {other}",
    facts: {
      timeValue: "{visits} × {each} + noin {assignment} välitehtävä",
    },
    rulesLead:
      "Kun vastaatte kyllä, sitoudutte näihin. Fasilitaattori lukee ne ääneen ensimmäisellä vierailulla.",
    noPage: {
      told: "{seats, plural, =2 {Toiselle yhdistykselle} other {Muille yhdistyksille}} kerromme vain, että {seats, plural, =2 {pari} other {ryhmä}} ei toteudu tällä kertaa. Syytä emme kerro.",
      reasonHint: "Syytä ei tarvitse kertoa. Se auttaa meitä löytämään teille sopivamman parin.",
    },
    after: {
      agreed:
        "Odotamme vielä {seats, plural, =2 {toisen yhdistyksen vastausta} other {{waiting, plural, one {yhden yhdistyksen vastausta} other {muiden yhdistysten vastauksia}}}}, {by}. Kerromme heti sähköpostilla, kun {seats, plural, =2 {se on tullut} other {kaikki ovat vastanneet}}.",
      confirmed:
        "{seats, plural, =2 {Molemmat} other {Kaikki kolme}} vastasivat kyllä. Seuraavaksi sovitte vierailujen ajat.",
      confirmedAction: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
      endedTitle: "Tämä {seats, plural, =2 {pari} other {ryhmä}} ei toteudu tällä kertaa",
    },
    arrange: {
      times: "Ilmoititte eri aikoja. Löytyisikö teille yhteinen hetki?",
      ownPlace: "Teillä ei ole vielä tilaa vieraille. Fasilitaattori auttaa etsimään.",
      far: "Välimatkaa on noin {km} kilometriä. Kysykää fasilitaattorilta etäyhteydestä tai kyydeistä.",
    },
    byPhone: {
      back: "Takaisin parin sivulle",
    },
    whyTitle: "Miksi juuri te {seats, plural, =2 {kaksi} other {kolme}}",
  },
  sv: {
    heading:
      "{seats, plural, =2 {Vi föreslår en partner åt er} other {Vi föreslår en grupp på tre åt er}}: {other}",
    facts: {
      timeValue: "{visits} × {each} + mellanuppgift på ungefär {assignment}",
    },
    rulesLead: "När ni svarar ja förbinder ni er till dem. Facilitatorn läser upp dem på det första besöket.",
    noPage: {
      told: "Vi berättar för {seats, plural, =2 {den andra föreningen} other {de andra föreningarna}} bara att {seats, plural, =2 {paret} other {gruppen}} inte blir av den här gången. Orsaken berättar vi inte.",
      reasonHint:
        "Ni behöver inte ange någon orsak. Den hjälper oss att hitta en partner som passar er bättre.",
    },
    after: {
      agreed:
        "Vi väntar ännu på {seats, plural, =2 {den andra föreningens svar} other {{waiting, plural, one {en förenings svar} other {de andra föreningarnas svar}}}}, {by}. Vi berättar genast per e-post när {seats, plural, =2 {det har kommit} other {alla har svarat}}.",
      confirmed:
        "{seats, plural, =2 {Båda} other {Alla tre}} svarade ja. Härnäst kommer ni överens om tiderna för besöken.",
      confirmedAction: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
      endedTitle: "{seats, plural, =2 {Paret} other {Gruppen}} blir inte av den här gången",
    },
    arrange: {
      times: "Ni angav olika tider. Kunde ni hitta en gemensam stund?",
      ownPlace: "Ni har ingen lokal för gästerna ännu. Facilitatorn hjälper er att hitta en.",
      far: "Avståndet är ungefär {km} kilometer. Fråga facilitatorn om distansmöte eller skjuts.",
    },
    byPhone: {
      back: "Tillbaka till parets sida",
    },
    whyTitle: "Varför just ni {seats, plural, =2 {två} other {tre}}",
  },
  en: {
    heading:
      "{seats, plural, =2 {We’d like to match you with {other}} other {We’d like to match the three of you: you, {other}}}",
    facts: {
      timeValue: "{visits} × {each} + an assignment of about {assignment}",
    },
    rulesLead: "When you say yes, you agree to these. The facilitator reads them aloud at the first visit.",
    noPage: {
      told: "We tell the other {seats, plural, =2 {association only that it isn’t} other {associations only that it isn’t}} going ahead this time. We don’t say why.",
      reasonHint: "You don’t have to say why. It helps us find you a better match.",
    },
    after: {
      agreed:
        "{seats, plural, =2 {We’re just waiting for the other association’s answer} other {We’re still waiting for {waiting, plural, one {one association’s answer} other {the other associations’ answers}}}}; {by}. We’ll e-mail you as soon as {seats, plural, =2 {we have it} other {everybody has answered}}.",
      confirmed:
        "{seats, plural, =2 {Both} other {All three}} of you said yes. Next, agree the times of the visits.",
      confirmedAction: "Go to the {seats, plural, =2 {pair’s} other {group’s}} page",
      endedTitle: "This {seats, plural, =2 {match} other {group}} isn’t going ahead this time",
    },
    arrange: {
      times: "You gave different times. Can you find one that suits you both?",
      ownPlace: "You don’t have a place for guests yet. The facilitator will help you look for one.",
      far: "You’re about {km} kilometres apart. Ask the facilitator about meeting online or sharing a lift.",
    },
    byPhone: {
      back: "Back to the pair’s page",
    },
    whyTitle: "Why the {seats, plural, =2 {two} other {three}} of you",
  },
};
