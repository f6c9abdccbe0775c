import { masterKey } from "@/lib/kernel/env";
import { seal, unseal } from "@/lib/kernel/sealing";

type Place = { groupId: string; id: string };

/** The parts of a document, sealed for it alone by the installation's key. */
export function sealParts(place: Place, parts: Record<string, string>): string {
  return seal(masterKey(), placeOf(place, "parts"), JSON.stringify(parts));
}

/** The parts out of a document's seal, or null: another document's, altered, or sealed by another installation's key. */
export function openParts(place: Place, sealed: string): Record<string, string> | null {
  const text = unseal(masterKey(), placeOf(place, "parts"), sealed);
  return text === null ? null : (JSON.parse(text) as Record<string, string>);
}

/** What somebody wants changed, sealed for the document that it is about. */
export function sealRemark(place: Place, text: string): string {
  return seal(masterKey(), placeOf(place, "remark"), text);
}

/** What somebody wanted changed, or null as with `openParts`. */
export function openRemark(place: Place, sealed: string): string | null {
  return unseal(masterKey(), placeOf(place, "remark"), sealed);
}

/** What somebody says is wrong in a sentence; the sentence with it, for the text may change. */
export type Correction = { part: string; sentence: string; why: string; source: string; mistake: boolean };

/** A correction, sealed for the document that it is about. */
export function sealCorrection(place: Place, correction: Correction): string {
  return seal(masterKey(), placeOf(place, "correction"), JSON.stringify(correction));
}

/** A correction out of its seal, or null as with `openParts`. */
export function openCorrection(place: Place, sealed: string): Correction | null {
  const text = unseal(masterKey(), placeOf(place, "correction"), sealed);
  return text === null ? null : (JSON.parse(text) as Correction);
}

/** What whoever writes said to a correction, sealed for the same document. */
export function sealAnswer(place: Place, text: string): string {
  return seal(masterKey(), placeOf(place, "answer"), text);
}

/** The answer to a correction, or null as with `openParts`. */
export function openAnswer(place: Place, sealed: string): string | null {
  return unseal(masterKey(), placeOf(place, "answer"), sealed);
}

function placeOf({ groupId, id }: Place, what: "parts" | "remark" | "correction" | "answer"): string {
  return `document|${groupId}|${id}|${what}`;
}
