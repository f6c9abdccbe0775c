import type { Overrides } from "@/lib/i18n/overrides";

/** What may be told onward, in a pair. */
export const insights: Overrides<"insights"> = {
  fi: {
    lead: "Lauseet, jotka {seats, plural, =2 {molemmat} other {kaikki}} hyväksyvät, saa kertoa muille. Siihen asti ne ovat vain {seats, plural, =2 {parin} other {ryhmän}} ja fasilitaattorin. Hyväksytty lause voi näkyä ohjelman julkisella sivulla, ilman nimiä.",
    readLead:
      "Lauseet, jotka {seats, plural, =2 {molemmat} other {kaikki}} ovat hyväksyneet kerrottaviksi eteenpäin.",
    back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
    emptyApproved:
      "{seats, plural, =2 {Pari} other {Ryhmä}} ei ole vielä hyväksynyt yhtään lausetta kerrottavaksi.",
  },
  sv: {
    lead: "Meningar som {seats, plural, =2 {båda} other {alla}} godkänner får berättas för andra. Till dess är de bara {seats, plural, =2 {parets} other {gruppens}} och facilitatorns. En godkänd mening kan synas på programmets offentliga sida, utan namn.",
    readLead: "Meningar som {seats, plural, =2 {båda} other {alla}} har godkänt och som får berättas vidare.",
    back: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
    emptyApproved: "{seats, plural, =2 {Paret} other {Gruppen}} har inte godkänt någon mening ännu.",
  },
  en: {
    lead: "Sentences that {seats, plural, =2 {both sides} other {all sides}} approve may be shared with others. Until then they are only for the {seats, plural, =2 {pair} other {group}} and the facilitator. An approved sentence may stand on the programme’s public page, without names.",
    readLead: "Sentences that {seats, plural, =2 {both sides} other {all sides}} are happy to share.",
    back: "To the {seats, plural, =2 {pair’s} other {group’s}} page",
    emptyApproved: "The {seats, plural, =2 {pair} other {group}} hasn’t approved any sentence yet.",
  },
};
