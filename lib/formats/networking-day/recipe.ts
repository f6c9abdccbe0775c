import { said } from "@/lib/formats/asking";
import { card } from "@/lib/formats/networking-day/card";
import { agenda, groundRules, harvest, rounds } from "@/lib/formats/networking-day/day";
import { presentation } from "@/lib/formats/networking-day/presentation";
import { reads } from "@/lib/formats/networking-day/reads";
import { day, month } from "@/lib/formats/networking-day/surveys";
import { themes } from "@/lib/formats/networking-day/themes";
import { words } from "@/lib/formats/networking-day/words/all";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";

/** Everybody meets somebody new: a day of tables that are seated anew in each round, and of looking for whom one has not met. */
export const networkingDay: Format = {
  key: "networking-day",
  name: said("Verkostopäivä", "Nätverksdag", "Networking day"),
  summary: said(
    "Päivä, jona jokainen tapaa uusia ihmisiä: pöydät vaihtuvat, ja yhteystiedot kerrotaan, kun molemmat haluavat.",
    "En dag då alla träffar nya människor: borden byts, och kontakter delas när båda vill.",
    "A day on which everybody meets new people: tables change, and contacts are shared when both want to.",
  ),
  presentation,
  parts: [
    {
      ...{ key: "participant", of: "person", accepted: "at-once", whileRunning: true },
      intake: card,
      reads,
    },
  ],
  grouping: { kind: "everyone", seats: null },
  agreement: { kind: "none" },
  leaving: { kind: "goes-on", least: 0 },
  roles: [
    {
      ...{ key: "lead", needed: false, busy: true, holds: true, notes: true },
      label: said("Valmentaja", "Coach", "Coach"),
    },
    {
      ...{ key: "door", needed: false, busy: false, holds: false, notes: false },
      label: said("Ovi", "Dörren", "Door"),
    },
    {
      ...{ key: "table-host", needed: false, busy: false, holds: false, notes: false },
      label: said("Pöydän isäntä", "Bordsvärd", "Table host"),
    },
    {
      ...{ key: "performer", needed: false, busy: false, holds: false, notes: false },
      label: said("Esiintyjä", "Artist", "Performer"),
    },
  ],
  steps: [
    {
      ...{ kind: "meeting", key: "day", count: { times: 1 }, where: "place", minutes: 360, times: "set" },
      places: { usual: 100, least: 20, perOrganisation: { most: 100, days: 0 } },
      rounds,
      contacts: { days: 7 },
    },
    {
      ...{ kind: "document", key: "harvest", when: { about: eachMeeting }, writes: [{ role: "lead" }] },
      ...{ corrects: ["participant"], passes: "no-objection", reads: ["group", "coordinators"] },
      days: { write: 3, answer: 5 },
    },
    {
      ...{ kind: "survey", key: "day-feedback", asked: "those-who-came", survey: day },
      when: { about: eachMeeting },
      openDays: 7,
    },
    {
      ...{ kind: "survey", key: "month", asked: "those-who-came", survey: month },
      when: { after: lastMeeting, months: 1 },
      openDays: 21,
    },
  ],
  counting: { answers: 5, groups: 1 },
  themes,
  assignments: [],
  documents: [harvest],
  agendas: { day: agenda },
  groundRules,
  words,
};
