import type { Overrides } from "@/lib/i18n/overrides";

/** A group that is proposed, and what is answered. */
export const proposals: Overrides<"proposals"> = {
  fi: {
    heading: "Ehdotamme teille vierailuja: {other}",
    after: {
      agreed:
        "Odotamme vielä {waiting, plural, one {yhden yhdistyksen vastausta} other {muiden yhdistysten vastauksia}}, {by}. Kerromme heti sähköpostilla, kun kaikki ovat vastanneet.",
      confirmed: "Kaikki vastasivat kyllä. Tehkää ensin itsearvio ja sopikaa yhdessä vierailujen ajat.",
      endedTitle: "Nämä vierailut eivät toteudu tällä kertaa",
    },
    facts: {
      timeValue: "{visits} × {each} + itsearvio, noin {assignment}",
    },
    rulesLead: "Kun vastaatte kyllä, sitoudutte näihin. Ne luetaan ääneen ensimmäisellä vierailulla.",
    arrange: {
      ownPlace: "Teillä ei ole vielä tilaa vieraille. Autamme etsimään sellaisen.",
    },
    noPage: {
      told: "Muille yhdistyksille kerromme vain, että vierailut eivät toteudu näin tällä kertaa. Syytä emme kerro.",
    },
  },
  sv: {
    heading: "Vi föreslår besök: {other}",
    after: {
      agreed:
        "Vi väntar ännu på {waiting, plural, one {en förenings svar} other {de andra föreningarnas svar}}, {by}. Vi berättar genast per e-post när alla har svarat.",
      confirmed:
        "Alla svarade ja. Gör först självvärderingen och kom tillsammans överens om tiderna för besöken.",
      endedTitle: "De här besöken blir inte av den här gången",
    },
    facts: {
      timeValue: "{visits} × {each} + självvärdering, ungefär {assignment}",
    },
    rulesLead: "När ni svarar ja förbinder ni er till dem. De läses upp på det första besöket.",
    arrange: {
      ownPlace: "Ni har ingen lokal för gästerna ännu. Vi hjälper er att hitta en.",
    },
    noPage: {
      told: "Vi berättar för de andra föreningarna bara att besöken inte blir av så här den här gången. Orsaken berättar vi inte.",
    },
  },
  en: {
    heading: "We suggest visits between you and {other}",
    after: {
      agreed:
        "We’re still waiting for {waiting, plural, one {one association’s answer} other {the other associations’ answers}}; {by}. We’ll e-mail you as soon as everybody has answered.",
      confirmed:
        "Everybody said yes. First do the self-assessment, and agree together on the times of the visits.",
      endedTitle: "These visits aren’t going ahead this time",
    },
    facts: {
      timeValue: "{visits} × {each} + a self-assessment of about {assignment}",
    },
    rulesLead: "When you say yes, you agree to these. They are read aloud at the first visit.",
    arrange: {
      ownPlace: "You don’t have a place for guests yet. We’ll help you look for one.",
    },
    noPage: {
      told: "We tell the other associations only that the visits aren’t going ahead like this. We don’t say why.",
    },
  },
};
