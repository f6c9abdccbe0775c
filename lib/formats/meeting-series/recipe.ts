import { said } from "@/lib/formats/asking";
import { agendas, groundRules } from "@/lib/formats/meeting-series/agendas";
import { finalReport, memo } from "@/lib/formats/meeting-series/documents";
import { order } from "@/lib/formats/meeting-series/intake";
import { ownCase } from "@/lib/formats/meeting-series/own-case";
import { presentation } from "@/lib/formats/meeting-series/presentation";
import { reads } from "@/lib/formats/meeting-series/reads";
import { statistics } from "@/lib/formats/meeting-series/statistics";
import { closing, ordererEnd, pulse } from "@/lib/formats/meeting-series/surveys";
import { words } from "@/lib/formats/meeting-series/words/all";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";

/** A union orders guided meetings for people in the same situation; a trainer leads and writes, its expert listens and corrects. */
export const meetingSeries: Format = {
  key: "meeting-series",
  name: said("Vertaistapaamisten sarja", "Serie av kollegiala träffar", "Series of peer meetings"),
  summary: said(
    "Järjestö tilaa ohjatun sarjan: samassa tilanteessa olevat auttavat toisiaan, kouluttaja ohjaa ja kirjaa.",
    "En organisation beställer en ledd serie: de som är i samma situation hjälper varandra, en utbildare leder och antecknar.",
    "An organisation orders a guided series: people in the same situation help each other, a trainer leads and writes.",
  ),
  presentation,
  parts: [
    {
      ...{ key: "orderer", of: "organisation", accepted: "by-coordinator", whileRunning: true },
      ...{ intake: order, reads, company: { least: 4, most: 14 } },
    },
  ],
  grouping: { kind: "each", of: "orderer" },
  agreement: {
    kind: "offer",
    included: said(
      "Suunnittelu yhdessä, ohjaus, muistio oivalluksineen jokaisesta tapaamisesta ja loppuraportti.",
      "Gemensam planering, ledning, minnesanteckningar med insikter från varje träff och en slutrapport.",
      "Planning together, leading, a memo with insights of each meeting, and a final report.",
    ),
    learns: said(
      "Näette, montako kullakin kerralla oli, ja luette valmiit muistiot ja loppuraportin. Niissä ei ole nimiä eikä työpaikkoja. Ette näe, kuka oli paikalla, kuka sanoi mitä tai mitä osallistujat kirjoittavat kouluttajalle.",
      "Ni ser hur många som var med varje gång och läser de färdiga minnesanteckningarna och slutrapporten. I dem finns inga namn och inga arbetsplatser. Ni ser inte vem som var på plats, vem som sade vad eller vad deltagarna skriver till utbildaren.",
      "You see how many came each time, and read the finished memos and the final report. They have no names and no workplaces in them. You don’t see who was there, who said what, or what participants write to the trainer.",
    ),
  },
  prices: [{ meetings: 5, cents: 325_000 }],
  leaving: { kind: "goes-on", least: 3, newcomersUntil: 2 },
  roles: [
    {
      ...{ key: "lead", needed: true, busy: true, holds: true, notes: true },
      label: said("Kouluttaja", "Utbildare", "Trainer"),
    },
    {
      ...{ key: "expert", needed: true, busy: true, holds: false, notes: false, from: "contact" },
      label: said("Asiantuntija", "Sakkunnig", "Expert"),
    },
    {
      ...{ key: "technical-host", needed: false, busy: true, holds: true, notes: false },
      label: said("Tekninen tuki", "Teknisk värd", "Technical host"),
    },
  ],
  steps: [
    {
      ...{ kind: "survey", key: "case", asked: "participants", survey: ownCase },
      when: { before: "meeting-1" },
      openDays: 21,
    },
    {
      ...{
        kind: "meeting",
        key: "meeting",
        count: { ordered: { least: 1, most: 12, usual: 5 } },
        where: "either",
      },
      ...{ minutes: 180, times: "together", gapWeeks: { min: 2, max: 6 } },
    },
    {
      ...{
        kind: "document",
        key: "memo",
        when: { about: eachMeeting },
        days: { write: 2, answer: 5, stuck: 7 },
      },
      ...{
        writes: [{ role: "lead" }, { role: "technical-host" }],
        corrects: [{ role: "expert" }, "participant"],
      },
      ...{ passes: "no-objection", reads: ["group", { role: "expert" }] },
    },
    {
      ...{ kind: "survey", key: "pulse", asked: "those-who-came", survey: pulse },
      when: { about: eachMeeting },
      openDays: 7,
    },
    {
      ...{ kind: "survey", key: "statistics", asked: "participants", survey: statistics },
      when: { yearly: true },
      openDays: 30,
    },
    {
      ...{ kind: "survey", key: "closing", asked: "participants", survey: closing },
      when: { after: lastMeeting },
      openDays: 21,
    },
    {
      ...{
        kind: "document",
        key: "final-report",
        when: { after: lastMeeting },
        days: { write: 30, answer: 10 },
      },
      ...{
        writes: [{ role: "lead" }],
        corrects: [{ role: "expert" }],
        passes: "author",
        reads: ["group", "coordinators", { role: "expert" }],
      },
    },
    {
      ...{ kind: "survey", key: "orderer-end", asked: "contacts", survey: ordererEnd },
      when: { after: lastMeeting, months: 1 },
      openDays: 30,
    },
  ],
  counting: { answers: 5, groups: 1 },
  themes: [],
  assignments: [],
  documents: [memo, finalReport],
  agendas,
  groundRules,
  words,
};
