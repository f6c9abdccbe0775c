import { said } from "@/lib/formats/asking";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";
import { guestCard } from "@/lib/formats/visit-round/guest-card";
import { hostCard } from "@/lib/formats/visit-round/host-card";
import { presentation } from "@/lib/formats/visit-round/presentation";
import { readsOfGuest, readsOfHost } from "@/lib/formats/visit-round/reads";
import { stopName } from "@/lib/formats/visit-round/stop-name";
import { effect, hostStop, stop } from "@/lib/formats/visit-round/surveys";
import { booklet, groundRules, stopAgenda } from "@/lib/formats/visit-round/visit";
import { words } from "@/lib/formats/visit-round/words/all";

/** Guests from public services visit the associations of their town, one after another; hosts keep coming. */
export const visitRound: Format = {
  key: "visit-round",
  name: said("Tutustumiskierros", "Bekantningsrunda", "Visit round"),
  summary: said(
    "Ihmisiä työssään ohjaavat käyvät kylässä yhdistysten luona: puolitoista tuntia, kahvit ja kasvot nimille.",
    "De som lotsar människor i sitt arbete hälsar på hos föreningar: en och en halv timme, kaffe och ansikten bakom namnen.",
    "People who guide others in their work call on associations: an hour and a half, coffee, and faces for the names.",
  ),
  presentation,
  parts: [
    {
      ...{ key: "host", of: "organisation", accepted: "by-coordinator", whileRunning: true },
      label: said("Isäntä", "Värd", "Host"),
      invitation: said("Otamme vieraita vastaan", "Vi tar emot gäster", "We’ll receive guests"),
      intake: hostCard,
      reads: readsOfHost,
    },
    {
      ...{ key: "guest", of: "person", accepted: "at-once", whileRunning: true },
      label: said("Vieras", "Gäst", "Guest"),
      invitation: said("Tulen vieraaksi", "Jag kommer som gäst", "I’ll come as a guest"),
      intake: guestCard,
      reads: readsOfGuest,
    },
  ],
  grouping: { kind: "everyone", seats: "host" },
  agreement: { kind: "none" },
  leaving: { kind: "goes-on", least: 1 },
  roles: [
    {
      ...{ key: "lead", needed: false, busy: true, holds: true, notes: true },
      label: said("Koordinaattori", "Koordinator", "Coordinator"),
    },
    {
      ...{ key: "presenter", needed: false, busy: false, holds: false, notes: false, from: "contact" },
      label: said("Esittelijä", "Presentatör", "Presenter"),
    },
  ],
  steps: [
    {
      ...{ kind: "meeting", key: "stop", name: stopName, count: { each: "seat" } },
      ...{ where: "place", minutes: 90, times: "set" },
      places: { usual: 12, least: 4, perOrganisation: { most: 4, days: 7 } },
    },
    {
      ...{ kind: "document", key: "booklet", when: { about: eachMeeting }, compiled: true },
      ...{ writes: ["host"], passes: "author", reads: ["group", "coordinators", "public"] },
      days: { write: 14, answer: 14 },
    },
    {
      ...{ kind: "survey", key: "stop-feedback", asked: "those-who-came", survey: stop },
      when: { about: eachMeeting },
      openDays: 7,
    },
    {
      ...{ kind: "survey", key: "host-stop", asked: "host", survey: hostStop },
      when: { about: eachMeeting },
      openDays: 14,
    },
    {
      ...{ kind: "survey", key: "effect", asked: "participants", survey: effect },
      when: { after: lastMeeting, months: 3 },
      openDays: 30,
    },
  ],
  counting: { answers: 5, groups: 1 },
  themes: [],
  assignments: [],
  documents: [booklet],
  agendas: { stop: stopAgenda },
  groundRules,
  words,
};
