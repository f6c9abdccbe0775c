/** How mail stands. */
export type MailLag = {
  /** Mails that should have left by now, and since when the oldest of them waits. */
  waiting: number;
  oldest: Date | null;
  /** How long that is, in seconds; 0 where none waits. */
  oldestSeconds: number;
  failed: number;
  /** Of these, in the last two weeks: older ones are no news. */
  failedLately: number;
  uncertain: number;
  /** Over a limit, until a coordinator lets them go. */
  held: number;
  /** Why the mail server takes no mail of ours now, and since when; null while it does. */
  trouble: { kind: "unreachable" | "ours"; said: string; since: Date } | null;
};

/** Whether somebody should be told: something failed lately or is held, the server takes nothing, or a mail waits for long. */
export function isNews({ failedLately, held, trouble, oldestSeconds }: MailLag): boolean {
  return failedLately > 0 || held > 0 || trouble !== null || oldestSeconds > 15 * 60;
}
