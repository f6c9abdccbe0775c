import { activity } from "@/lib/formats/organisation-visit/words/activity";
import { assignments } from "@/lib/formats/organisation-visit/words/assignments";
import { board } from "@/lib/formats/organisation-visit/words/board";
import { dispatches } from "@/lib/formats/organisation-visit/words/dispatches";
import { documents } from "@/lib/formats/organisation-visit/words/documents";
import { emails } from "@/lib/formats/organisation-visit/words/emails";
import { enrolments } from "@/lib/formats/organisation-visit/words/enrolments";
import { exports } from "@/lib/formats/organisation-visit/words/exports";
import { facilitation } from "@/lib/formats/organisation-visit/words/facilitation";
import { groups } from "@/lib/formats/organisation-visit/words/groups";
import { home } from "@/lib/formats/organisation-visit/words/home";
import { matching } from "@/lib/formats/organisation-visit/words/matching";
import { meetings } from "@/lib/formats/organisation-visit/words/meetings";
import { notes } from "@/lib/formats/organisation-visit/words/notes";
import { pages } from "@/lib/formats/organisation-visit/words/pages";
import { programmes } from "@/lib/formats/organisation-visit/words/programmes";
import { proposals } from "@/lib/formats/organisation-visit/words/proposals";
import { refusals } from "@/lib/formats/organisation-visit/words/refusals";
import { reports } from "@/lib/formats/organisation-visit/words/reports";
import { surveys } from "@/lib/formats/organisation-visit/words/surveys";
import { tasks } from "@/lib/formats/organisation-visit/words/tasks";
import { visits } from "@/lib/formats/visits/words";
import { together, type Words } from "@/lib/i18n/overrides";

/** What organisation visits say otherwise than the platform: associations visit each other, and the assignment is the self-assessment. */
export const words: Words = together(visits, {
  activity,
  assignments,
  board,
  dispatches,
  documents,
  emails,
  enrolments,
  exports,
  facilitation,
  groups,
  home,
  matching,
  meetings,
  notes,
  pages,
  programmes,
  proposals,
  refusals,
  reports,
  surveys,
  tasks,
});
