import type { MeetingName } from "@/lib/formats/meeting-names";
import { visitName } from "@/lib/formats/visits/visit-name";

const { fi, sv, en } = visitName;

/** What a stop of the round is called: over its page by its host alone, for nobody goes through them one after the other. */
export const stopName: MeetingName = {
  fi: { ...fi, hosted: { title: "Vierailu: {host}" } },
  sv: { ...sv, hosted: { title: "Besök: {host}" } },
  en: { ...en, hosted: { title: "Visit: {host}" } },
};
