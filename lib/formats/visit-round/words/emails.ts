import { emails as ofVisits } from "@/lib/formats/visits/words/emails";
import type { Locale } from "@/lib/i18n/locales";
import type { Overrides } from "@/lib/i18n/overrides";

/** Mails of a round speak of visits. */
export const emails: Overrides<"emails"> = {
  fi: toPeople(ofVisits.fi, {
    accepted: {
      action: "{next, select, places {Valitkaa vierailut} other {Katso ilmoittautumista}}",
      next: "{next, select, places {Valitkaa, mille vierailuille tulette: jokainen paikka on yhden painalluksen päässä. Alla on kopio vastauksistanne.} other {Valitsemme antamistanne ajoista sen, jolloin useimmat pääsevät, ja kerromme siitä teille.}}",
    },
    asked: {
      subject:
        "{step, select, later {Mitä kierroksesta seurasi? {other}} other {Palautetta vierailusta: {other}}}",
      lead: "{step, select, later {Kierroksesta on nyt kulunut aikaa. Kertokaa, mitä siitä seurasi.} other {Kiitos, että olitte mukana vierailulla. Kertokaa, millainen se oli.}}",
    },
    nextHost: {
      subject: "Seuraava isäntä löytyi: {host}",
      lead: "Kierros jatkuu: {host} ottaa vieraita vastaan, ja vierailun aika on sovittu.",
      action: "Ota paikka vierailulle",
      next: "Paikan saa vierailujen luettelosta yhdellä painalluksella. Jos aika ei sovi, teidän ei tarvitse tehdä mitään.",
    },
    invitation: {
      subject: "Kutsu isännäksi: {programme}",
      lead: "{convener} kutsuu teidät isännäksi ohjelmaan {programme}. Viranomaisten asiantuntijat haluaisivat nähdä, mitä teette. Puolitoista tuntia ja kahvit riittää. Kertokaa, milloin sopisi.",
    },
  }),
  sv: toPeople(ofVisits.sv, {
    accepted: {
      action: "{next, select, places {Välj besök} other {Se anmälan}}",
      next: "{next, select, places {Välj vilka besök ni kommer till: varje plats är ett tryck bort. Nedan finns en kopia av era svar.} other {Av tiderna som ni har gett väljer vi den som passar flest, och berättar den för er.}}",
    },
    asked: {
      subject: "{step, select, later {Vad ledde rundan till? {other}} other {Respons på besöket: {other}}}",
      lead: "{step, select, later {Det har nu gått en tid sedan rundan. Berätta vad den ledde till.} other {Tack för att ni var med på besöket. Berätta hur det var.}}",
    },
    nextHost: {
      subject: "Nästa värd är klar: {host}",
      lead: "Rundan fortsätter: {host} tar emot gäster, och tiden för besöket är bestämd.",
      action: "Ta en plats på besöket",
      next: "Ni får en plats i listan över besök med ett tryck. Om tiden inte passar behöver ni inte göra något.",
    },
    invitation: {
      subject: "Inbjudan att vara värd: {programme}",
      lead: "{convener} bjuder in er som värd i programmet {programme}. Myndigheternas experter skulle gärna se vad ni gör. En och en halv timme och en kopp kaffe räcker. Berätta när det skulle passa.",
    },
  }),
  en: toPeople(ofVisits.en, {
    accepted: {
      action: "{next, select, places {Choose visits} other {See the enrolment}}",
      next: "{next, select, places {Choose which visits you come to: each place is one press away. A copy of your answers is below.} other {Of the times that you gave we choose the one that most people can make, and tell you.}}",
    },
    asked: {
      subject:
        "{step, select, later {What came of the round? {other}} other {Feedback on the visit: {other}}}",
      lead: "{step, select, later {It’s some time since the round. Tell us what came of it.} other {Thank you for taking part in the visit. Tell us how it was.}}",
    },
    nextHost: {
      subject: "The next host has been found: {host}",
      lead: "The round goes on: {host} receives guests, and the visit has a time.",
      action: "Take a place at the visit",
      next: "A place in the list of visits is one press away. If the time doesn’t suit you, you don’t have to do anything.",
    },
    invitation: {
      subject: "An invitation to host: {programme}",
      lead: "{convener} invites you to be a host in {programme}. Experts of public services would like to see what you do. An hour and a half and a coffee are enough. Tell us when it would suit.",
    },
  }),
};

/** Without what visits of associations say to associations alone: of a round guests take part, too, who are people. */
function toPeople(
  { subjects = {}, leads = {}, nexts = {}, actions = {}, ...others }: Overrides<"emails">[Locale],
  {
    accepted,
    asked,
    nextHost,
    invitation,
  }: {
    accepted: Ahead;
    asked: Opening;
    nextHost: Ahead & Opening;
    invitation: Opening;
  },
) {
  const {
    "answers-corrected": _corrected,
    "enrolment-joined": _joined,
    "enrolment-twice": _twice,
    ...led
  } = leads;
  const {
    "enrolment-joined": _next,
    "enrolment-twice": _nextTwice,
    "enrolment-left": _left,
    ...following
  } = nexts;
  return {
    ...others,
    subjects: {
      ...{ ...subjects, "survey-asked": asked.subject, "next-host": nextHost.subject },
      "taking-part-asked": invitation.subject,
    },
    leads: {
      ...{ ...led, "survey-asked": asked.lead, "next-host": nextHost.lead },
      "taking-part-asked": invitation.lead,
    },
    actions: { ...actions, "enrolment-accepted": accepted.action, "next-host": nextHost.action },
    nexts: { ...following, "enrolment-accepted": accepted.next, "next-host": nextHost.next },
  };
}

/** What a mail's button and its last line say. */
type Ahead = { action: string; next: string };

/** How a mail begins. */
type Opening = { subject: string; lead: string };
