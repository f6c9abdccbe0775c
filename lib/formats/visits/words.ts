import { activity } from "@/lib/formats/visits/words/activity";
import { assignments } from "@/lib/formats/visits/words/assignments";
import { board } from "@/lib/formats/visits/words/board";
import { dispatches } from "@/lib/formats/visits/words/dispatches";
import { emails } from "@/lib/formats/visits/words/emails";
import { enrolments } from "@/lib/formats/visits/words/enrolments";
import { errors } from "@/lib/formats/visits/words/errors";
import { exports } from "@/lib/formats/visits/words/exports";
import { facilitation } from "@/lib/formats/visits/words/facilitation";
import { groups } from "@/lib/formats/visits/words/groups";
import { home } from "@/lib/formats/visits/words/home";
import { insights } from "@/lib/formats/visits/words/insights";
import { matching } from "@/lib/formats/visits/words/matching";
import { meetings } from "@/lib/formats/visits/words/meetings";
import { pages } from "@/lib/formats/visits/words/pages";
import { programmes } from "@/lib/formats/visits/words/programmes";
import { proposals } from "@/lib/formats/visits/words/proposals";
import { refusals } from "@/lib/formats/visits/words/refusals";
import { reports } from "@/lib/formats/visits/words/reports";
import { surveys } from "@/lib/formats/visits/words/surveys";
import { tasks } from "@/lib/formats/visits/words/tasks";
import type { Words } from "@/lib/i18n/overrides";

/** What formats say otherwise than the platform whose meetings are visits of associations, each with a host. */
export const visits: Words = {
  activity,
  assignments,
  board,
  dispatches,
  emails,
  enrolments,
  errors,
  exports,
  facilitation,
  groups,
  home,
  insights,
  matching,
  meetings,
  pages,
  programmes,
  proposals,
  refusals,
  reports,
  surveys,
  tasks,
};
