/** What has to do its work for the installation to be ready. */
export const parts = ["database", "migrations", "worker", "mail"] as const;
export type Part = (typeof parts)[number];

/** How the parts stand: for how long the worker has begun nothing, mail has waited, and the mail server has taken none. */
export type Standing =
  | { database: false }
  | {
      database: true;
      migrations: boolean;
      workerSeconds: number;
      mailSeconds: number;
      troubleSeconds: number;
    };

/** The worker looks for work every minute; mail that waits a quarter of an hour is somebody's business. */
const longest = { worker: 5 * 60, mail: 15 * 60 };

/** The parts that do not do their work. Without a database nothing else can be told. */
export function whyNotReady(standing: Standing): Part[] {
  if (!standing.database) return ["database"];
  const { migrations, workerSeconds, mailSeconds, troubleSeconds } = standing;
  const isWell: Record<Part, boolean> = {
    database: true,
    migrations,
    worker: workerSeconds <= longest.worker,
    mail: Math.max(mailSeconds, troubleSeconds) <= longest.mail,
  };
  return parts.filter((part) => !isWell[part]);
}
