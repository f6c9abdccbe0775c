import { masterKey } from "@/lib/kernel/env";
import { seal, unseal } from "@/lib/kernel/sealing";

/** Whose entry it is, in which group. */
export type EntryPlace = { id: string; groupId: string; userId: string };

/** What somebody has written, sealed for this place alone by the installation's key: it opens in no other's row. */
export function sealEntry(place: EntryPlace, text: string): string {
  return seal(masterKey(), placeOf(place), text);
}

/** The text out of its seal, or null: sealed for another place, altered, or by another installation's key. */
export function openEntry(place: EntryPlace, sealed: string): string | null {
  return unseal(masterKey(), placeOf(place), sealed);
}

function placeOf({ id, groupId, userId }: EntryPlace): string {
  return `diary|${groupId}|${userId}|${id}`;
}
