import { said } from "@/lib/formats/asking";
import { agendas } from "@/lib/formats/expert-exchange/agendas";
import { hostChecklist, learningPlan } from "@/lib/formats/expert-exchange/assignments";
import { groundRules } from "@/lib/formats/expert-exchange/ground-rules";
import { intake } from "@/lib/formats/expert-exchange/intake";
import { meetingNames } from "@/lib/formats/expert-exchange/meeting-names";
import { inDays, inHours, modes } from "@/lib/formats/expert-exchange/modes";
import { presentation } from "@/lib/formats/expert-exchange/presentation";
import { reads } from "@/lib/formats/expert-exchange/reads";
import { report } from "@/lib/formats/expert-exchange/report";
import { effect, effectLater, exchange } from "@/lib/formats/expert-exchange/surveys";
import { themes } from "@/lib/formats/expert-exchange/themes";
import { words } from "@/lib/formats/expert-exchange/words/all";
import { type Format, firstOfMode, lastMeeting } from "@/lib/formats/recipe";

/** Two experts of one field go and see each other’s work for some days, each hosting once, with the consent of both supervisors; or talk online. */
export const expertExchange: Format = {
  key: "expert-exchange",
  name: said("Asiantuntijavaihto", "Expertutbyte", "Expert exchange"),
  summary: said(
    "Kaksi saman alan asiantuntijaa käy vuorollaan toistensa työssä muutaman päivän, esihenkilöiden luvalla.",
    "Två experter på samma område besöker turvis varandras arbete i några dagar, med chefernas samtycke.",
    "Two experts of one field go to each other’s work in turn for a few days, with their supervisors’ consent.",
  ),
  presentation,
  parts: [
    {
      ...{ key: "expert", of: "person", accepted: "by-coordinator", endorsed: "supervisor" },
      ...{ intake, reads },
    },
  ],
  grouping: { kind: "placed", guest: "expert", host: "expert", mutual: "first" },
  agreement: { kind: "all" },
  leaving: { kind: "ends" },
  modes,
  roles: [
    {
      ...{ key: "lead", needed: false, busy: true, holds: true, notes: true },
      label: said("Vaihdon tuki", "Stödperson", "Support"),
    },
  ],
  steps: [
    {
      ...{ kind: "meeting", key: "kick-off", name: meetingNames.kickOff, count: { times: 1 } },
      ...{ where: "online", minutes: 45 },
      times: "voted",
    },
    {
      ...{ kind: "assignment", key: "learning-plan", opens: "at-once" },
      due: { days: 7, before: firstOfMode },
    },
    {
      ...{ kind: "assignment", key: "host-checklist", opens: "at-once", by: "host", colleagues: true },
      due: { days: 3, before: "days" },
    },
    {
      ...{ kind: "meeting", key: "days", name: meetingNames.days, count: { each: "seat" } },
      ...{ where: "either", minutes: 360 },
      ...{ days: { least: 1, most: 5 }, times: "voted", modes: inDays },
      ...{ diary: true, talk: { minutes: 10 } },
    },
    {
      ...{ kind: "meeting", key: "mentoring", name: meetingNames.mentoring, count: { times: 5 } },
      ...{ where: "online", minutes: 60 },
      ...{ times: "together", gapWeeks: { min: 2, max: 6 }, modes: inHours },
    },
    {
      ...{ kind: "meeting", key: "closing", name: meetingNames.closing, count: { times: 1 } },
      ...{ where: "online", minutes: 45 },
      times: "voted",
    },
    {
      ...{ kind: "document", key: report.key, when: { about: "days" } },
      ...{ writes: ["guest"], corrects: ["host"] },
      ...{ reads: ["group", "supervisors", "coordinators"], days: { write: 14, answer: 10 } },
    },
    {
      ...{ kind: "survey", key: "exchange", asked: "participants", survey: exchange },
      when: { after: lastMeeting },
      openDays: 21,
    },
    {
      ...{ kind: "survey", key: "effect", asked: "participants", survey: effect },
      when: { after: lastMeeting, months: 3 },
      openDays: 30,
    },
    {
      ...{ kind: "survey", key: "effect-later", asked: "participants", survey: effectLater },
      when: { after: lastMeeting, months: 6 },
      openDays: 30,
    },
  ],
  contacts: "list",
  houses: "numbers",
  counting: { answers: 5, groups: 3 },
  themes,
  assignments: [learningPlan, hostChecklist],
  documents: [report],
  agendas,
  groundRules,
  words,
};
