import { activity } from "@/lib/formats/visits/words/activity";
import { board } from "@/lib/formats/visits/words/board";
import { emails } from "@/lib/formats/visits/words/emails";
import { facilitation } from "@/lib/formats/visits/words/facilitation";
import { groups } from "@/lib/formats/visits/words/groups";
import { meetings } from "@/lib/formats/visits/words/meetings";
import { tasks } from "@/lib/formats/visits/words/tasks";
import type { Words } from "@/lib/i18n/overrides";

/** What formats say otherwise than the platform whose meetings are visits, each with a host. */
export const visits: Words = { activity, board, emails, facilitation, groups, meetings, tasks };
