import { assignments } from "@/lib/formats/organisation-visit/words/assignments";
import { groups } from "@/lib/formats/organisation-visit/words/groups";
import type { Words } from "@/lib/i18n/overrides";

/** What organisation visits say otherwise than the platform: meetings are visits, and the assignment is the self-assessment. */
export const words: Words = { assignments, groups };
