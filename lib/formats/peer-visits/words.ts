import { activity } from "@/lib/formats/peer-visits/words/activity";
import { assignments } from "@/lib/formats/peer-visits/words/assignments";
import { board } from "@/lib/formats/peer-visits/words/board";
import { dispatches } from "@/lib/formats/peer-visits/words/dispatches";
import { emails } from "@/lib/formats/peer-visits/words/emails";
import { enrolments } from "@/lib/formats/peer-visits/words/enrolments";
import { exports } from "@/lib/formats/peer-visits/words/exports";
import { facilitation } from "@/lib/formats/peer-visits/words/facilitation";
import { groups } from "@/lib/formats/peer-visits/words/groups";
import { home } from "@/lib/formats/peer-visits/words/home";
import { insights } from "@/lib/formats/peer-visits/words/insights";
import { matching } from "@/lib/formats/peer-visits/words/matching";
import { meetings } from "@/lib/formats/peer-visits/words/meetings";
import { notes } from "@/lib/formats/peer-visits/words/notes";
import { pages } from "@/lib/formats/peer-visits/words/pages";
import { programmes } from "@/lib/formats/peer-visits/words/programmes";
import { proposals } from "@/lib/formats/peer-visits/words/proposals";
import { refusals } from "@/lib/formats/peer-visits/words/refusals";
import { reports } from "@/lib/formats/peer-visits/words/reports";
import { states } from "@/lib/formats/peer-visits/words/states";
import { surveys } from "@/lib/formats/peer-visits/words/surveys";
import { tasks } from "@/lib/formats/peer-visits/words/tasks";
import { visits } from "@/lib/formats/visits/words";
import { together, type Words } from "@/lib/i18n/overrides";

/** What peer visits say otherwise than the platform: two associations are a pair, and their meetings are visits. */
export const words: Words = together(visits, {
  activity,
  assignments,
  board,
  dispatches,
  emails,
  enrolments,
  exports,
  facilitation,
  groups,
  home,
  insights,
  matching,
  meetings,
  notes,
  pages,
  programmes,
  proposals,
  refusals,
  reports,
  states,
  surveys,
  tasks,
});
