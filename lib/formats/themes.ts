import type { Localised } from "@/lib/i18n/locales";

/** What associations seek and offer, in words that can be compared; a programme may leave some out. */
export const themes: readonly { key: string; label: Localised }[] = [
  {
    key: "volunteer-recruitment",
    label: { fi: "Vapaaehtoisten löytäminen", sv: "Att hitta frivilliga", en: "Finding volunteers" },
  },
  {
    key: "new-groups",
    label: {
      fi: "Uudet ryhmät vapaaehtoisina, esimerkiksi nuoret",
      sv: "Nya grupper som frivilliga, till exempel unga",
      en: "New kinds of volunteers, for example young people",
    },
  },
  {
    key: "volunteer-training",
    label: { fi: "Vapaaehtoisten koulutus", sv: "Utbildning av frivilliga", en: "Training volunteers" },
  },
  {
    key: "volunteer-leadership",
    label: {
      fi: "Vapaaehtoisten johtaminen ja kiittäminen",
      sv: "Att leda och tacka frivilliga",
      en: "Leading and thanking volunteers",
    },
  },
  {
    key: "authorities",
    label: {
      fi: "Yhteistyö ja viestintä viranomaisten kanssa",
      sv: "Samarbete och kommunikation med myndigheter",
      en: "Working and communicating with public authorities",
    },
  },
  {
    key: "youth-camps",
    label: {
      fi: "Nuorten toiminta ja leirit",
      sv: "Ungdomsverksamhet och läger",
      en: "Youth activities and camps",
    },
  },
  {
    key: "integration",
    label: {
      fi: "Kotoutuminen ja monikulttuurisuus",
      sv: "Integration och mångkulturalism",
      en: "Integration and cultural diversity",
    },
  },
  {
    key: "peer-support",
    label: {
      fi: "Vertaistuki ja ryhmien ohjaaminen",
      sv: "Kamratstöd och att leda grupper",
      en: "Peer support and running groups",
    },
  },
  {
    key: "communications",
    label: {
      fi: "Viestintä ja sosiaalinen media",
      sv: "Kommunikation och sociala medier",
      en: "Communications and social media",
    },
  },
  {
    key: "funding",
    label: { fi: "Rahoitus ja hankkeet", sv: "Finansiering och projekt", en: "Funding and projects" },
  },
  {
    key: "board-work",
    label: {
      fi: "Hallitustyö ja vastuun jakaminen",
      sv: "Styrelsearbete och delat ansvar",
      en: "Board work and sharing responsibility",
    },
  },
  {
    key: "members",
    label: { fi: "Jäsenhankinta", sv: "Att få nya medlemmar", en: "Finding new members" },
  },
  {
    key: "premises",
    label: {
      fi: "Tilat ja niiden yhteiskäyttö",
      sv: "Lokaler och att dela dem",
      en: "Premises and sharing them",
    },
  },
  {
    key: "events",
    label: { fi: "Tapahtumat", sv: "Evenemang", en: "Events" },
  },
  {
    key: "digital-skills",
    label: { fi: "Digitaidot", sv: "Digitala färdigheter", en: "Digital skills" },
  },
  {
    key: "accessibility",
    label: {
      fi: "Saavutettavuus ja yhdenvertaisuus",
      sv: "Tillgänglighet och likabehandling",
      en: "Accessibility and equality",
    },
  },
  {
    key: "cooperation",
    label: { fi: "Yhteistyön käynnistäminen", sv: "Att inleda samarbete", en: "Starting to work together" },
  },
  {
    key: "advocacy",
    label: { fi: "Vaikuttaminen", sv: "Påverkansarbete", en: "Advocacy" },
  },
  {
    key: "wellbeing",
    label: {
      fi: "Jaksaminen ja hyvinvointi",
      sv: "Ork och välbefinnande",
      en: "Wellbeing and not burning out",
    },
  },
  {
    key: "other",
    label: { fi: "Muu aihe", sv: "Något annat ämne", en: "Something else" },
  },
];
