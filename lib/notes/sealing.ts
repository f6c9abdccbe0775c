import { randomBytes } from "node:crypto";
import { sealBytes, unsealBytes } from "@/lib/kernel/sealing";

/** A new key for one note: 32 bytes for AES-256-GCM. */
export function newNoteKey(): Buffer {
  return randomBytes(32);
}

/** A note's key wrapped for one reader by the installation's key: it opens for no other reader and no other note. */
export function wrapFor(master: Buffer, noteId: string, userId: string, key: Buffer): string {
  return sealBytes(master, readerPlace(noteId, userId), key);
}

/** A note's key out of a reader's wrapping, or null: another reader's, another note's, or another installation's key. */
export function unwrapFor(master: Buffer, noteId: string, userId: string, wrapped: string): Buffer | null {
  const key = unsealBytes(master, readerPlace(noteId, userId), wrapped);
  return key?.length === 32 ? key : null;
}

/** The key that older versions sealed all notes of a group by, or null as with `unwrapFor`. */
export function unwrapGroupKey(master: Buffer, groupId: string, wrapped: string): Buffer | null {
  const key = unsealBytes(master, `group-key|${groupId}`, wrapped);
  return key?.length === 32 ? key : null;
}

/** Where a note's body belongs. */
export function notePlace(groupId: string, noteId: string): string {
  return `note|${groupId}|${noteId}|body`;
}

function readerPlace(noteId: string, userId: string): string {
  return `note-key|${noteId}|${userId}`;
}
