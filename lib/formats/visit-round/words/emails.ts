import { emails as ofVisits } from "@/lib/formats/visits/words/emails";
import type { Locale } from "@/lib/i18n/locales";
import type { Overrides } from "@/lib/i18n/overrides";

/** Mails of a round speak of visits. */
export const emails: Overrides<"emails"> = {
  fi: toPeople(ofVisits.fi, {
    action: "{next, select, places {Valitkaa vierailut} other {Katso ilmoittautumista}}",
    next: "{next, select, places {Valitkaa, mille vierailuille tulette: jokainen paikka on yhden painalluksen päässä. Alla on kopio vastauksistanne.} other {Valitsemme antamistanne ajoista sen, jolloin useimmat pääsevät, ja kerromme siitä teille.}}",
  }),
  sv: toPeople(ofVisits.sv, {
    action: "{next, select, places {Välj besök} other {Se anmälan}}",
    next: "{next, select, places {Välj vilka besök ni kommer till: varje plats är ett tryck bort. Nedan finns en kopia av era svar.} other {Av tiderna som ni har gett väljer vi den som passar flest, och berättar den för er.}}",
  }),
  en: toPeople(ofVisits.en, {
    action: "{next, select, places {Choose visits} other {See the enrolment}}",
    next: "{next, select, places {Choose which visits you come to: each place is one press away. A copy of your answers is below.} other {Of the times that you gave we choose the one that most people can make, and tell you.}}",
  }),
};

/** Without what visits of associations say to associations alone: of a round guests take part, too, who are people. */
function toPeople(
  { leads = {}, nexts = {}, actions = {}, ...others }: Overrides<"emails">[Locale],
  accepted: { action: string; next: string },
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
    leads: led,
    actions: { ...actions, "enrolment-accepted": accepted.action },
    nexts: { ...following, "enrolment-accepted": accepted.next },
  };
}
