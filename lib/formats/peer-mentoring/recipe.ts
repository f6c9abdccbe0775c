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
      ...{ key: "lead", needed: true, busy: true, holds: true, notes: true, free: true },
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
      ...{ kind: "check", key: "tech-check", heldBy: "technical-host", before: "meeting-1" },
      ...{ minutes: 10, places: 6 },
      title: said("Tekniikkatesti", "Tekniktest", "Technical check"),
      intro: said(
        "Kymmenen minuuttia, niin ensimmäinen kerta alkaa rauhassa. Kokeilet äänen, kuvan ja linkin teknisen tuen kanssa.",
        "Tio minuter, så börjar första gången i lugn och ro. Du prövar ljud, bild och länk med den tekniska värden.",
        "Ten minutes, and the first time begins calmly. You try sound, picture and the link with the technical host.",
      ),
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
