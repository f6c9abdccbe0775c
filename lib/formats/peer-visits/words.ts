import { activity } from "@/lib/formats/peer-visits/words/activity";
import { assignments } from "@/lib/formats/peer-visits/words/assignments";
import { board } from "@/lib/formats/peer-visits/words/board";
import { emails } from "@/lib/formats/peer-visits/words/emails";
import { facilitation } from "@/lib/formats/peer-visits/words/facilitation";
import { groups } from "@/lib/formats/peer-visits/words/groups";
import { insights } from "@/lib/formats/peer-visits/words/insights";
import { meetings } from "@/lib/formats/peer-visits/words/meetings";
import { notes } from "@/lib/formats/peer-visits/words/notes";
import { proposals } from "@/lib/formats/peer-visits/words/proposals";
import { refusals } from "@/lib/formats/peer-visits/words/refusals";
import { tasks } from "@/lib/formats/peer-visits/words/tasks";
import type { Words } from "@/lib/i18n/overrides";

/** What peer visits say otherwise than the platform: two associations are a pair, and their meetings are visits. */
export const words: Words = {
  activity,
  assignments,
  board,
  emails,
  facilitation,
  groups,
  insights,
  meetings,
  notes,
  proposals,
  refusals,
  tasks,
};
