import { emails as ofVisits } from "@/lib/formats/visits/words/emails";
import type { Locale } from "@/lib/i18n/locales";
import type { Overrides } from "@/lib/i18n/overrides";

/** Mails of a round speak of visits. */
export const emails: Overrides<"emails"> = {
  fi: toPeople(ofVisits.fi),
  sv: toPeople(ofVisits.sv),
  en: toPeople(ofVisits.en),
};

/** Without what visits of associations say to associations alone: of a round guests take part, too, who are people. */
function toPeople({ leads = {}, nexts = {}, ...others }: Overrides<"emails">[Locale]) {
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
  return { ...others, leads: led, nexts: following };
}
