import { writeFileSync } from "node:fs";
import os from "node:os";

/** Before others, where that is allowed; what is started from here is so too. */
export function takeTheMachine(): boolean {
  try {
    os.setPriority(-5);
    return true;
  } catch {
    return false;
  }
}

/** The same where the kernel weighs sessions against each other first, and the processes of each then. */
export function takeTheSessions(pids: readonly number[]): void {
  for (const pid of pids)
    try {
      writeFileSync(`/proc/${pid}/autogroup`, "-5");
    } catch {
      // Another kernel, or nobody who may.
    }
}
