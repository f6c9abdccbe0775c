import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format, type Step } from "@/lib/formats/recipe";
import { inAll } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";

const intake: SurveyDefinition = {
  key: "guest-card",
  title: { fi: "Tulkaa käymään", sv: "Kom på besök", en: "Come and see" },
  intro: inAll(() => "Kertokaa, kuka olette ja missä työskentelette."),
  minutes: { full: 1 },
  pages: [
    {
      key: "you",
      title: { fi: "Te", sv: "Ni", en: "You" },
      questions: [
        {
          ...{ key: "fullName", kind: "text", maxLength: 80, required: true, seenBy: "group" },
          label: { fi: "Nimenne", sv: "Ert namn", en: "Your name" },
        },
        {
          ...{ key: "address", kind: "email", maxLength: 200, required: true, seenBy: "guides" },
          label: { fi: "Sähköpostiosoitteenne", sv: "Er e-postadress", en: "Your email address" },
        },
        {
          ...{ key: "workplace", kind: "text", maxLength: 120, required: false, seenBy: "group" },
          label: { fi: "Työpaikkanne", sv: "Er arbetsplats", en: "Where you work" },
        },
      ],
    },
  ],
};

/**
 * Associations that keep their doors open: each hosts once, guests take places. It is a format of visits in which the whole programme is
 * one group, as only tests know it.
 */
export const openHouse: Format = {
  ...peerVisits,
  key: "open-house",
  name: { fi: "Avoimet ovet", sv: "Öppna dörrar", en: "Open house" },
  parts: [
    peerVisits.parts[0],
    {
      ...{ key: "guest", of: "person", intake, accepted: "at-once", whileRunning: true },
      reads: { name: "fullName", workplace: "workplace", contact: { name: "fullName", email: "address" } },
    },
  ],
  grouping: { kind: "everyone", seats: peerVisits.parts[0].key },
  agreement: { kind: "none" },
  leaving: { kind: "goes-on", least: 1 },
  counting: { answers: 5, groups: 1 },
  steps: peerVisits.steps.flatMap((step): Step[] => {
    if (step.kind === "meeting") {
      const { gapWeeks: _, ...own } = step;
      return [{ ...own, places: { usual: 12, least: 4, perOrganisation: { most: 4, days: 7 } } }];
    }
    return step.kind === "survey" && "about" in step.when
      ? [{ ...step, asked: "those-who-came" as const, when: { about: eachMeeting } }]
      : [];
  }),
};
