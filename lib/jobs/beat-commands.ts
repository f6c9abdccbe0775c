import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Heartbeat of a worker: its interval, and the age after which its jobs are released. */
export type Beat = { everySeconds: number; deadAfterSeconds: number };

/** Well under the four hours after which graphile-worker takes a job over by itself. */
export const beats: Beat = { everySeconds: 3, deadAfterSeconds: 15 };

/**
 * Heartbeat of these workers; releases the jobs of dead ones, killed or without a heartbeat for too long. Their jobs are retried by
 * another worker: every job is idempotent, and a mail is protected by the lease on its row.
 */
export async function beat(
  viewer: Viewer,
  workerIds: readonly string[],
  { deadAfterSeconds }: Beat,
): Promise<void> {
  await write(viewer, async (tx) => {
    await tx.$executeRaw`
      insert into "WorkerBeat" (id, at) select id, now() from unnest(${workerIds}::text[]) as id
      on conflict (id) do update set at = now()`;
    await tx.$executeRaw`
      select graphile_worker.force_unlock_workers(array_agg(gone.locked_by)) from (
        select distinct locked_by from (
          select locked_by, locked_at from graphile_worker._private_jobs
          union all select locked_by, locked_at from graphile_worker._private_job_queues) held
        where locked_by is not null and locked_at < now() - make_interval(secs => ${deadAfterSeconds})
          and not exists (select from "WorkerBeat" b where b.id = held.locked_by
            and b.at > now() - make_interval(secs => ${deadAfterSeconds}))) gone
      having count(*) > 0`;
    await tx.$executeRaw`delete from "WorkerBeat" where at < now() - interval '1 day'`;
  });
}

/** Releases the jobs of this process's workers that have ended. */
export async function endWorkers(viewer: Viewer, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await write(viewer, async (tx) => {
    await tx.$executeRaw`select graphile_worker.force_unlock_workers(${workerIds}::text[])`;
    await tx.workerBeat.deleteMany({ where: { id: { in: [...workerIds] } } });
  });
}

/** Deletes jobs that are out of attempts; the recurring jobs sweep up what they were to do. */
export async function forgetDeadJobs(viewer: Viewer): Promise<void> {
  await write(
    viewer,
    (tx) => tx.$executeRaw`
      select count(*) from graphile_worker.complete_jobs(array(
        select id from graphile_worker.jobs where attempts >= max_attempts and locked_at is null))`,
  );
}
