import type { Localised } from "@/lib/i18n/locales";

/** What all sides agree to before the first visit; the facilitator reads them aloud there. */
export const groundRules: readonly { key: string; text: Localised }[] = [
  {
    key: "confidential",
    text: {
      fi: "Keskustelut ovat luottamuksellisia: ihmisten ja yhdistysten asiat jäävät tähän ryhmään.",
      sv: "Samtalen är förtroliga: det som gäller människor och föreningar stannar i den här gruppen.",
      en: "What we say here is confidential: anything about people or associations stays in this group.",
    },
  },
  {
    key: "told-onward",
    text: {
      fi: "Eteenpäin kerromme vain sen, minkä kaikki hyväksyvät.",
      sv: "Vi berättar vidare bara det som alla godkänner.",
      en: "We share with others only what everybody approves.",
    },
  },
  {
    key: "not-recorded",
    text: { fi: "Emme nauhoita.", sv: "Vi spelar inte in.", en: "We don’t record." },
  },
  {
    key: "curious",
    text: {
      fi: "Kysymme uteliaasti, emme arvioi.",
      sv: "Vi frågar nyfiket, vi bedömer inte.",
      en: "We ask because we’re curious, not to judge.",
    },
  },
  {
    key: "may-pass",
    text: {
      fi: "Jokainen saa jättää vastaamatta.",
      sv: "Var och en får låta bli att svara.",
      en: "Anybody may choose not to answer.",
    },
  },
  {
    key: "share-time",
    text: { fi: "Jaamme puheajan.", sv: "Vi delar på taltiden.", en: "We share the speaking time." },
  },
  {
    key: "may-stop",
    text: {
      fi: "Jokainen yhdistys voi keskeyttää vierailut selittämättä syytä.",
      sv: "Varje förening kan avbryta besöken utan att förklara varför.",
      en: "Any association may stop the visits without saying why.",
    },
  },
];
