import { createHash } from "node:crypto";
import { masterKey } from "@/lib/kernel/env";
import { sealEvenly, unsealEvenly } from "@/lib/kernel/even-sealing";

/**
 * What those who correct a document have pressed. Who has read it stands by itself, and what is to be left out by itself: nothing here
 * leads from one to the other, and lists are sorted, so that no order is kept.
 */
export type Box = {
  /** Sentences that somebody wants left out, told to nobody yet: the mark of the sentence, and of the browser that may put it back. */
  strikes: readonly (readonly [mark: string, own: string])[];
  /** Who has read what goes round now. */
  read: readonly string[];
  /** Sentences that are out for good, and that whoever writes has been told of. */
  struck: readonly string[];
};

/** A box into which nothing has been put. */
export const emptyBox: Box = { strikes: [], read: [], struck: [] };

/** With a sentence struck by the browser of this mark; twice is once. */
export function withStrike(box: Box, mark: string, own: string): Box {
  return {
    ...withoutStrike(box, mark, own),
    strikes: sorted([...withoutStrike(box, mark, own).strikes, [mark, own]]),
  };
}

/** Without the strike of this browser; another's of the same sentence stays. */
export function withoutStrike(box: Box, mark: string, own: string): Box {
  return { ...box, strikes: box.strikes.filter(([of, by]) => of !== mark || by !== own) };
}

/** With somebody who has read what goes round. */
export function withReader(box: Box, userId: string): Box {
  return { ...box, read: [...new Set([...box.read, userId])].sort() };
}

/** When those who read have been heard: what they struck is out for good, with nothing of how often or from where. */
export function heard(box: Box): Box {
  return { ...box, strikes: [], struck: [...allStruck(box)].sort() };
}

/** Every sentence that may not stand in what is published. */
export function allStruck({ strikes, struck }: Box): Set<string> {
  return new Set([...struck, ...strikes.map(([mark]) => mark)]);
}

/** A mark of one person's browser for one sentence: by it, and by nothing else, can they see and put back what they struck. */
export function ownMark(browser: string, userId: string, documentId: string, mark: string): string {
  return createHash("sha256")
    .update(`${browser}|${userId}|${documentId}|${mark}`)
    .digest("base64url")
    .slice(0, 22);
}

/** A box, sealed for its document, always of one size. */
export function sealBox(place: Place, box: Box): string {
  return sealEvenly(masterKey(), placeOf(place), box, boxSize);
}

/** A box out of its seal, or null where this installation's key does not open it. */
export function openBox(place: Place, sealed: string): Box | null {
  return unsealEvenly<Box>(masterKey(), placeOf(place), sealed);
}

type Place = { groupId: string; id: string };

/** Some fifty strikes and fifty readers; what does not fit is of four times the size. */
export const boxSize = 8192;

function sorted(strikes: Box["strikes"]): Box["strikes"] {
  return strikes.toSorted(([one, by], [other, too]) => (`${one}${by}` < `${other}${too}` ? -1 : 1));
}

function placeOf({ groupId, id }: Place): string {
  return `document|${groupId}|${id}|box`;
}
