import { activity } from "@/lib/formats/organisation-visit/words/activity";
import { assignments } from "@/lib/formats/organisation-visit/words/assignments";
import { board } from "@/lib/formats/organisation-visit/words/board";
import { emails } from "@/lib/formats/organisation-visit/words/emails";
import { facilitation } from "@/lib/formats/organisation-visit/words/facilitation";
import { groups } from "@/lib/formats/organisation-visit/words/groups";
import { meetings } from "@/lib/formats/organisation-visit/words/meetings";
import { tasks } from "@/lib/formats/organisation-visit/words/tasks";
import { visits } from "@/lib/formats/visits/words";
import { together, type Words } from "@/lib/i18n/overrides";

/** What organisation visits say otherwise than the platform: meetings are visits, and the assignment is the self-assessment. */
export const words: Words = together(visits, {
  ...{ activity, assignments, board, emails, facilitation, groups, meetings, tasks },
});
