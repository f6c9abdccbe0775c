import { said } from "@/lib/formats/asking";
import { agendas } from "@/lib/formats/peer-mentoring/agendas";
import { closing } from "@/lib/formats/peer-mentoring/closing";
import { groundRules } from "@/lib/formats/peer-mentoring/ground-rules";
import { enrolment } from "@/lib/formats/peer-mentoring/intake";
import { ownList } from "@/lib/formats/peer-mentoring/own-list";
import { presentation } from "@/lib/formats/peer-mentoring/presentation";
import { reads } from "@/lib/formats/peer-mentoring/reads";
import { themes } from "@/lib/formats/peer-mentoring/themes";
import { wellbeing, wellbeingAtEnd } from "@/lib/formats/peer-mentoring/wellbeing";
import { words } from "@/lib/formats/peer-mentoring/words/all";
import { eachMeeting, type Format, lastMeeting } from "@/lib/formats/recipe";

/** People who work alone meet online in closed groups of five or six, with somebody who leads and somebody who sees to the technology. */
export const peerMentoring: Format = {
  key: "peer-mentoring",
  name: said("Vertaismentorointi verkossa", "Kollegial mentorering på nätet", "Peer mentoring online"),
  summary: said(
    "Viisi tai kuusi yksin työskentelevää tapaa verkossa seitsemän kertaa: vetäjä ohjaa, ja kaikki jää ryhmään.",
    "Fem eller sex som arbetar ensamma möts på nätet sju gånger: en ledare håller i samtalet, och allt stannar i gruppen.",
    "Five or six people who work alone meet online seven times: a leader guides the talk, and it all stays in the group.",
  ),
  presentation,
  parts: [{ key: "member", of: "person", accepted: "by-coordinator", intake: enrolment, reads }],
  grouping: { kind: "sets", least: 5, most: 6 },
  agreement: { kind: "enough", least: 5 },
  leaving: { kind: "goes-on", least: 4, newcomersUntil: 2 },
  roles: [
    {
      ...{ key: "lead", needed: true, busy: true, holds: true, notes: true },
      label: said("Vetäjä", "Ledare", "Leader"),
    },
    {
      ...{ key: "technical-host", needed: true, busy: true, holds: true, notes: false },
      label: said("Tekninen tuki", "Teknisk värd", "Technical host"),
    },
    {
      ...{ key: "secretary", needed: false, busy: false, holds: false, notes: false },
      label: said("Kirjuri", "Sekreterare", "Secretary"),
    },
    {
      ...{ key: "observer", needed: false, busy: false, holds: false, notes: false },
      label: said("Havainnoija", "Observatör", "Observer"),
    },
  ],
  steps: [
    {
      ...{ kind: "survey", key: "wellbeing", asked: "participants", survey: wellbeing },
      when: { before: "meeting-1" },
      openDays: 14,
    },
    {
      ...{ kind: "meeting", key: "tech-check", count: { times: 1 }, where: "online", minutes: 60 },
      ...{ times: "set", aside: true },
      places: { usual: 6, least: 1, perOrganisation: { most: 6, days: 0 } },
    },
    {
      ...{ kind: "meeting", key: "meeting", count: { times: 7 }, where: "online", minutes: 105 },
      ...{ times: "together", gapWeeks: { min: 3, max: 5 } },
    },
    {
      ...{ kind: "document", key: "own-list", when: { about: eachMeeting }, days: { write: 3, answer: 0 } },
      ...{ writes: [{ role: "secretary" }, { role: "lead" }], passes: "author", reads: ["group"] },
    },
    {
      ...{ kind: "survey", key: "closing", asked: "participants", survey: closing },
      when: { after: lastMeeting },
      openDays: 21,
    },
    {
      ...{ kind: "survey", key: "wellbeing-end", asked: "participants", survey: wellbeingAtEnd },
      when: { after: lastMeeting },
      openDays: 21,
    },
  ],
  counting: { answers: 5, groups: 3 },
  themes,
  assignments: [],
  documents: [ownList],
  agendas,
  groundRules,
  words,
};
