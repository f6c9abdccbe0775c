import { masterKey } from "@/lib/kernel/env";
import { seal, unseal } from "@/lib/kernel/sealing";
import type { Answers } from "@/lib/surveys/definition";

/** Whose brief it is, of which group, in which step. */
export type BriefPlace = { groupId: string; step: string; userId: string };

/** What somebody has written, sealed for this place alone by the installation's key. */
export function sealBrief(place: BriefPlace, answers: Answers): string {
  return seal(masterKey(), placeOf(place), JSON.stringify(answers));
}

/** The answers out of their seal, or null: sealed for another place, altered, or by another installation's key. */
export function openBrief(place: BriefPlace, sealed: string): Answers | null {
  const text = unseal(masterKey(), placeOf(place), sealed);
  return text === null ? null : (JSON.parse(text) as Answers);
}

function placeOf({ groupId, step, userId }: BriefPlace): string {
  return `brief|${groupId}|${step}|${userId}`;
}
