import { keyed } from "@/lib/kernel/keyed";

/**
 * The key under which one device keeps one day's list: base64 of 32 bytes. It is stored nowhere, here or there: whoever may open the door
 * and has signed in gets it anew, until the day is over.
 */
export function keyOfDoor(meetingId: string, device: string): string {
  return Buffer.from(keyed("door-key", `${meetingId} ${device}`), "base64url").toString("base64");
}
