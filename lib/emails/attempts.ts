/**
 * What a failure to send means: the server cannot be reached, it takes nothing that we send (`ours`: our sender, our login, our
 * certificate), this mail is refused for good, or for now, or the server had it and did not say what became of it.
 */
export type Failure = { kind: "unreachable" | "ours" | "refused" | "later" | "uncertain"; said: string };

/** How a mail stands after an attempt. */
export type After = { state: "WAITING" | "FAILED" | "UNCERTAIN"; nextAt: Date | null };

/** Most attempts at a mail that is refused temporarily (4xx). */
export const mostAttempts = 20;
/** Most attempts where the outcome is unknown: each of them may have arrived. */
export const mostUncertain = 3;
/** After so many days without a server that can be reached a mail has failed; what it says is old by then. */
const mostDaysUnreachable = 5;

const minute = 60_000;
const longest = 4 * 60 * minute;

/**
 * The state of a mail after an attempt, given its attempts and how many of them had an unknown outcome, this one included.
 */
export function afterFailure(
  { kind }: Failure,
  { attempts, uncertain }: { attempts: number; uncertain: number },
  now: Date,
): After {
  if (kind === "refused") return { state: "FAILED", nextAt: null };
  if (kind === "uncertain")
    return uncertain >= mostUncertain
      ? { state: "UNCERTAIN", nextAt: null }
      : { state: "WAITING", nextAt: new Date(now.getTime() + longest) };
  if (kind === "later")
    return attempts >= mostAttempts
      ? { state: "FAILED", nextAt: null }
      : { state: "WAITING", nextAt: new Date(now.getTime() + backoff(attempts)) };
  return { state: "WAITING", nextAt: null };
}

/** Exponential backoff: a minute, two, four, … four hours. */
function backoff(attempts: number): number {
  return Math.min(longest, minute * 2 ** Math.min(attempts - 1, 10));
}

/** Before when a mail has waited too long for a server that cannot be reached. */
export function givenUpBefore(now: Date): Date {
  return new Date(now.getTime() - mostDaysUnreachable * 24 * 60 * minute);
}
