import { randomBytes } from "node:crypto";
import { sealBytes, unsealBytes } from "@/lib/sealing";

/** A new data key for a group, wrapped by the installation's key. */
export function newGroupKey(master: Buffer, groupId: string): { key: Buffer; wrapped: string } {
  const key = randomBytes(32);
  return { key, wrapped: sealBytes(master, groupKeyPlace(groupId), key) };
}

/** A group's data key out of its wrapping, or null where the installation's key is another than the one it was wrapped by. */
export function unwrapGroupKey(master: Buffer, groupId: string, wrapped: string): Buffer | null {
  const key = unsealBytes(master, groupKeyPlace(groupId), wrapped);
  return key?.length === 32 ? key : null;
}

/** Where a note's body belongs. */
export function notePlace(groupId: string, noteId: string): string {
  return `note|${groupId}|${noteId}|body`;
}

function groupKeyPlace(groupId: string): string {
  return `group-key|${groupId}`;
}
