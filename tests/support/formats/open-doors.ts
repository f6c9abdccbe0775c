import type { Format } from "@/lib/formats/recipe";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { intake as guestCard } from "./reading-circle/intake";
import { evening, presentation } from "./reading-circle/presentation";

const hostCard: SurveyDefinition = {
  key: "host-card",
  title: { fi: "Ilmoittautuminen isännäksi", sv: "Anmälan som värd", en: "Sign up as a host" },
  intro: { fi: "Kertokaa, keitä olette.", sv: "Berätta vilka ni är.", en: "Tell us who you are." },
  minutes: { full: 1 },
  pages: [
    {
      key: "house",
      title: { fi: "Talo", sv: "Huset", en: "The house" },
      questions: [
        {
          ...{ key: "house", kind: "text", maxLength: 80, required: true, seenBy: "group" },
          label: { fi: "Talon nimi", sv: "Husets namn", en: "Name of the house" },
        },
        {
          ...{ key: "opener", kind: "text", maxLength: 80, required: true, seenBy: "guides" },
          label: { fi: "Kuka avaa oven?", sv: "Vem öppnar dörren?", en: "Who opens the door?" },
          autocomplete: "name",
        },
        {
          ...{ key: "openerAddress", kind: "email", maxLength: 200, required: true, seenBy: "guides" },
          label: { fi: "Avaajan sähköposti", sv: "Öppnarens e-post", en: "Email address of who opens" },
          autocomplete: "email",
        },
      ],
    },
  ],
};

/**
 * Houses that open their doors, and persons who come to see them: two parts in one programme, which is one group. Each house has a
 * meeting, also one that comes while the programme runs. All of what it says is the platform's. No programme has it but in tests.
 */
export const openDoors: Format = {
  key: "open-doors",
  name: { fi: "Avoimet ovet", sv: "Öppna dörrar", en: "Open doors" },
  summary: {
    fi: "Talot avaavat ovensa, ja kuka tahansa voi tulla.",
    sv: "Husen öppnar sina dörrar, och vem som helst kan komma.",
    en: "Houses open their doors, and anybody may come.",
  },
  presentation,
  parts: [
    {
      ...{
        key: "host",
        of: "organisation",
        intake: hostCard,
        accepted: "by-coordinator",
        whileRunning: true,
      },
      label: { fi: "Isäntä", sv: "Värd", en: "Host" },
      invitation: { fi: "Haluamme isännäksi", sv: "Vi vill vara värd", en: "We would like to host" },
      reads: { name: "house", contact: { name: "opener", email: "openerAddress" } },
    },
    {
      ...{ key: "guest", of: "person", intake: guestCard, accepted: "at-once", whileRunning: true },
      label: { fi: "Vieras", sv: "Gäst", en: "Guest" },
      invitation: { fi: "Tulen vieraaksi", sv: "Jag kommer som gäst", en: "I come as a guest" },
      reads: { name: "fullName", contact: { name: "fullName", email: "address" } },
    },
  ],
  grouping: { kind: "everyone", seats: "host" },
  agreement: { kind: "none" },
  leaving: { kind: "goes-on", least: 0 },
  roles: [],
  steps: [
    {
      ...{ kind: "meeting", key: "stop", count: { each: "seat" } },
      ...{ where: "place", minutes: 90, times: "set" },
    },
  ],
  counting: { answers: 5, groups: 3 },
  themes: [],
  assignments: [],
  documents: [],
  agendas: { stop: evening },
  groundRules: [],
  words: {},
};
