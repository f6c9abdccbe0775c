import { emails as ofVisits } from "@/lib/formats/visits/words/emails";
import { locales } from "@/lib/i18n/locales";
import type { Overrides } from "@/lib/i18n/overrides";

/** What visits of associations say to associations: of a round guests take part, too, who are people. */
const toAssociations = ["answers-corrected", "enrolment-joined", "enrolment-twice", "enrolment-left"];

/** Mails of a round speak of visits. */
export const emails = Object.fromEntries(
  locales.map((locale) => [
    locale,
    Object.fromEntries(
      Object.entries(ofVisits[locale]).map(([part, said]) => [
        part,
        Object.fromEntries(Object.entries(said).filter(([name]) => !toAssociations.includes(name))),
      ]),
    ),
  ]),
) as unknown as Overrides<"emails">;
